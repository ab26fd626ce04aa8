import { v2SessionTemplates } from '../../../api/v2/sessiontemplates.js';
import { FileError } from '../../../errors/input.js';
import { checkTemplate } from '../../../templates/check.js';
import { parseSources } from '../../../templates/files/sources.js';
import type { JsonObject } from '../../../util/json/value.js';

/** The template in a text that was typed. Throws FileError for what is none, and for what the service would not take. */
export async function checkText(
  text: string,
  { name, file, tenant }: { readonly name: string; readonly file: string; readonly tenant: string | undefined },
): Promise<JsonObject> {
  const [source, second] = await parseSources(text, file);
  if (!source || second) throw new FileError(`${file} contains several documents: a session template is one.`);
  const use = { operation: v2SessionTemplates.create, name, tenant };
  return (await checkTemplate(file, source.document, use)).template;
}
