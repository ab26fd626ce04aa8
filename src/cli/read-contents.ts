import { readText, type Input } from '../api/input.js';
import type { CommandContext, Form } from '../kinds/command.js';
import { openNodeContext } from '../kinds/node-context.js';
import { readDocument, readObjectOption } from '../util/document.js';
import type { JsonObject, JsonValue } from '../util/json/value.js';

/**
 * The values of a command with what they stand for in their place: the contents of files, and under `bos` the names of nodes
 * for ranges, NIDs, files and so on. Throws UsageError, FileError, ConfigurationError and, with `--recursive` and for NIDs,
 * what a list of nodes from a server may throw.
 */
export async function readContents(form: Form, context: CommandContext): Promise<Input> {
  return readNodes(form, await readDocuments(form, context), context);
}

async function readDocuments(form: Form, context: CommandContext): Promise<Input> {
  const input = new Map<string, JsonValue>(context.input);
  const strict = context.face === 'bos';
  // As the reference looks: what is typed as an object first, then files.
  for (const { name, reads, flag = '' } of form.parameters) {
    const text = input.get(name);
    if (reads === 'object' && typeof text === 'string') input.set(name, readObjectOption(text, flag, { strict }));
  }
  for (const { name, reads } of form.parameters) {
    const file = input.get(name);
    if (reads !== 'template' || typeof file !== 'string') continue;
    input.set(name, await readTemplate(form, file, context));
  }
  return input;
}

/** The template in a file. Under `bos` it is checked, and only what can be sent is left of it. */
async function readTemplate({ operation }: Form, file: string, context: CommandContext): Promise<JsonObject> {
  const { face, io, input } = context;
  if (face === 'cray' || !operation) return readDocument(io, file);
  const [{ checkTemplate }, { findTenant }, document] = await Promise.all([
    import('../templates/check.js'),
    import('../kinds/system.js'),
    readDocument(io, file, { strict: true }),
  ]);
  const { template, warnings } = await checkTemplate(file, document, {
    operation,
    name: readText(input, 'session_template_id'),
    tenant: await findTenant(context),
  });
  for (const warning of warnings) await context.warn(warning);
  return template;
}

async function readNodes({ parameters }: Form, input: Input, context: CommandContext): Promise<Input> {
  if (context.face === 'cray') return input;
  if (!parameters.some(({ name, holds }) => holds !== undefined && input.has(name))) return input;
  const { readNodeInput } = await import('../nodes/input.js');
  return readNodeInput(parameters, input, openNodeContext(context));
}
