import { dirname, join, relative, resolve } from 'node:path';
import { readText } from '../../../api/input.js';
import { FileError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { Conversion } from '../../../templates/convert/convert.js';
import type { TemplateSource } from '../../../templates/files/sources.js';
import { writeSharedFile } from '../../../util/atomic-write.js';
import type { JsonObject } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';
import { formatYaml } from '../../../util/yaml/write.js';

/** A template that was converted, and where it was read. */
export interface ConvertedSource {
  readonly source: TemplateSource;
  readonly conversion: Conversion;
}

/** A file that is to be written. */
interface OutputFile {
  /** Its absolute path. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes each template that was converted to a file of its name, and gives the paths as people see them. Nothing is written when one would
 * replace a file that it was not made from. Throws FileError.
 */
export async function writeTemplates(
  converted: readonly ConvertedSource[],
  context: CommandContext,
): Promise<string[]> {
  const { io, input } = context;
  const folder = readText(input, 'output_dir');
  const own = new Set(converted.map(({ source }) => resolve(io.cwd, source.file)));
  const files = converted.flatMap(({ source, conversion: { name, template } }): OutputFile[] => {
    if (name === undefined || template === undefined) return [];
    const into = folder === undefined ? dirname(source.file) : folder;
    const form = source.form === 'yaml' ? 'yaml' : 'json';
    const ending = source.form === 'yaml' && source.file.endsWith('.yml') ? 'yml' : form;
    return [{ path: resolve(io.cwd, join(into, `${name}.${ending}`)), text: formatTemplate(template, form) }];
  });
  for (const file of files) if (!own.has(file.path)) await refuseOther(file);
  for (const { path, text } of files) await writeSharedFile(path, text);
  return files.map(({ path }) => relative(io.cwd, path));
}

function formatTemplate(template: JsonObject, form: 'json' | 'yaml'): string {
  return form === 'json' ? `${writeJson(template, 2)}\n` : formatYaml(template);
}

async function refuseOther({ path, text }: OutputFile): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === undefined || found === text) return;
  throw new FileError(`${path} already exists, and contains something else. Nothing was written.`, {
    hint: 'Move it away, or write into another folder with --output-dir.',
  });
}
