import { UsageError } from '../errors/input.js';
import type { Io } from '../util/io.js';
import { expandWord, likeXname, refuseTooMany, type Name, readWords } from './words.js';

/** Where a list of nodes was typed. */
export interface NodeSource {
  /** As errors call it: `--ids`. */
  readonly option: string;
  /** `--recursive`: a cabinet, chassis, slot or board stands for all nodes in it that BOS knows. */
  readonly recursive: boolean;
  readonly context: NodeContext;
}

/** What reading a list of nodes may take. */
export interface NodeContext {
  readonly io: Io;
  warn(text: string): Promise<void>;
  /** The nodes in each cabinet, chassis, slot or board, by its name; asked for `recursive` alone. */
  findEnclosed(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/**
 * A list of nodes as it is typed -> their names, each once, in the order of the list; never none. Commas and blanks
 * separate; `x3000c0s[1-4]b0n0`, `@FILE` and `-` for standard input. Xnames come in small letters without leading zeros.
 * Throws UsageError and FileError, and with `recursive` what findEnclosed throws.
 */
export async function readNodes(text: string, source: NodeSource): Promise<string[]> {
  const names: Name[] = [];
  for (const word of await readWords(text, source.option, source.context.io)) {
    for (const name of expandWord(word, source.option, likeXname.nodes, source.recursive)) names.push(name);
    refuseTooMany(names.length, word, source.option);
  }
  if (names.length === 0) throw new UsageError(`Invalid value for '${source.option}': it names no node`);
  await warnOfNumber(names, source);
  const enclosed = await openEnclosing(names, source);
  return [...new Set(names.flatMap((name) => enclosed.get(name.name) ?? name.name))];
}

/** The nodes in each of the names that is no node's. */
export async function openEnclosing(
  names: readonly Name[],
  { context }: NodeSource,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const enclosing = names.filter(({ kind }) => kind !== undefined && kind !== 'node').map(({ name }) => name);
  if (enclosing.length === 0) return new Map();
  return context.findEnclosed(enclosing);
}

async function warnOfNumber(names: readonly Name[], { option, context }: NodeSource): Promise<void> {
  const number = names.find(({ name }) => /^nid[0-9]+$/i.test(name));
  if (number) await context.warn(`${option}: ${number.name} is a NID, and BOS knows nodes by their xnames.`);
}
