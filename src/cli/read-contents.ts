import type { Input } from '../api/input.js';
import type { CommandContext, Form } from '../kinds/command.js';
import { readDocument, readObjectOption } from '../util/document.js';
import type { JsonValue } from '../util/json/value.js';

/**
 * The values of a command with what they stand for in their place: the contents of files, and under `bos` the names of nodes
 * for ranges, files and so on. Throws UsageError, FileError and, with `--recursive`, what a list of nodes from the server
 * may throw.
 */
export async function readContents(form: Form, context: CommandContext): Promise<Input> {
  return readNodes(form, await readDocuments(form, context), context);
}

async function readDocuments(form: Form, context: CommandContext): Promise<Input> {
  const input = new Map<string, JsonValue>(context.input);
  // As the reference looks: what is typed as an object first, then files.
  for (const { name, reads, flag = '' } of form.parameters) {
    const text = input.get(name);
    if (reads === 'object' && typeof text === 'string') input.set(name, readObjectOption(text, flag));
  }
  for (const { name, reads } of form.parameters) {
    const file = input.get(name);
    if (reads !== 'template' || typeof file !== 'string') continue;
    const template = await readDocument(context.io, file);
    if (context.face === 'bos' && form.operation) {
      const { checkTemplate } = await import('./template-check.js');
      for (const warning of await checkTemplate(form.operation, template, file)) await context.warn(warning);
    }
    input.set(name, template);
  }
  return input;
}

async function readNodes({ parameters }: Form, input: Input, context: CommandContext): Promise<Input> {
  if (context.face === 'cray') return input;
  if (!parameters.some(({ name, holds }) => holds !== undefined && input.has(name))) return input;
  const { readNodeInput } = await import('../nodes/input.js');
  return readNodeInput(parameters, input, {
    io: context.io,
    warn: (text) => context.warn(text),
    findEnclosed: async (names) => (await import('../service/enclosed.js')).askForEnclosed(names, context),
  });
}
