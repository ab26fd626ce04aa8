import { convertText, type ConvertOptions } from '../../../convert/convert.js';
import { chooseKind, isWorthReading, type FileKind } from '../../../convert/file-kind.js';
import type { Edit, Finding } from '../../../convert/finding.js';
import type { Io } from '../../../util/io.js';
import { showText, type FileText } from './file-text.js';
import { lookIntoTemplates } from './look-into.js';
import { locate, type Located } from './report.js';

/** What a user wants done. */
export interface ScriptOptions extends ConvertOptions {
  readonly write: boolean;
  readonly diff: boolean;
  readonly kind: FileKind | undefined;
}

/** One text that was read, with what becomes of it. */
export interface ReadScript {
  readonly shown: string;
  readonly file: FileText;
  readonly edits: readonly Edit[];
  readonly findings: readonly Located[];
}

/** Finds what is v1's in a text. `folders` are those in which the template files that it mentions may lie. */
export async function readScript(
  io: Io,
  { shown, file, folders }: { shown: string; file: FileText; folders: readonly string[] },
  options: ScriptOptions,
): Promise<ReadScript> {
  if (!isWorthReading(file.text)) return { shown, file, edits: [], findings: [] };
  const { edits, findings } = convertText(
    file.text,
    chooseKind(shown, file.text, options.kind ?? (shown === '-' ? 'shell' : undefined)),
    options,
  );
  const show = (text: string): string => showText(text, file.encoding);
  const readable = findings.map((entry): Finding => {
    return { ...entry, text: show(entry.text), proposal: entry.proposal === null ? null : show(entry.proposal) };
  });
  return { shown, file, edits, findings: await lookIntoTemplates(io, locate(file.text, readable), folders) };
}
