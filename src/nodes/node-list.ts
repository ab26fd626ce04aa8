import { UsageError } from '../errors/input.js';
import type { Io } from '../util/io.js';
import { expandItem, readItems, refuseTooMany, type Name } from './items.js';
import { isNid } from './nid.js';

/** Where a node list was typed, and how it is read. */
export interface NodeSource {
  /** The option or argument, as errors show it: `--ids`. */
  readonly option: string;
  /** `--recursive`: a cabinet, chassis, slot or board stands for all nodes in it that BOS knows. */
  readonly recursive: boolean;
  /** `--allow-empty`: a list may be empty. */
  readonly allowEmpty?: boolean;
  readonly context: NodeContext;
}

/** What reading a node list may need. */
export interface NodeContext {
  readonly io: Io;
  warn(text: string): Promise<void>;
  /** The nodes in each cabinet, chassis, slot or board, by its name. Only called for `recursive`. */
  findEnclosed(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The xname of each NID, by the NID as it is typed; throws where there is none. Only called when there are NIDs. */
  findXnames(nids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * A node list as it is typed -> the names, each once, in the order of the list; none only with `allowEmpty`. Commas and blanks separate;
 * ranges such as `x3000c0s[1-4]b0n0`, `@FILE` and `-` for standard input are read too, and NIDs become xnames. Xnames are returned in small
 * letters without leading zeros. Throws UsageError and FileError, with `recursive` what findEnclosed throws, and for NIDs what findXnames throws.
 */
export async function readNodes(text: string, source: NodeSource): Promise<string[]> {
  const names: Name[] = [];
  for (const item of await readItems(text, source.option, source.context.io, source.allowEmpty)) {
    for (const name of expandItem(item, source.option, 'nodes', source.recursive)) names.push(name);
    refuseTooMany(names.length, item, source.option);
  }
  if (names.length === 0 && !source.allowEmpty)
    throw new UsageError(`Invalid value for '${source.option}': it contains no node`);
  await warnOfWord(names, source);
  const numbered = await findNumberedNodes(names, source);
  const enclosed = await findEnclosedNodes(names, source);
  return [...new Set(names.flatMap(({ name }) => enclosed.get(name) ?? numbered.get(name) ?? name))];
}

/** The nodes in each cabinet, chassis, slot and board among the names, by its name. */
export async function findEnclosedNodes(
  names: readonly Name[],
  { context }: NodeSource,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const enclosing = names.filter(({ kind }) => kind !== undefined && kind !== 'node').map(({ name }) => name);
  if (enclosing.length === 0) return new Map();
  return context.findEnclosed(enclosing);
}

/** The node of each NID among the names, by the NID. */
export async function findNumberedNodes(
  names: readonly Name[],
  { context }: NodeSource,
): Promise<ReadonlyMap<string, string>> {
  const nids = names.map(({ name }) => name).filter(isNid);
  return nids.length === 0 ? new Map() : context.findXnames(nids);
}

/** Warns of the first name in an option that has no digit, as all nodes have: people type groups there. */
async function warnOfWord(names: readonly Name[], { option, context }: NodeSource): Promise<void> {
  const word = option.startsWith('--') ? names.find(({ name }) => !/[0-9]/.test(name)) : undefined;
  if (word)
    await context.warn(`${option}: ${word.name} is not an xname. Groups and roles are allowed only in a limit.`);
}
