import type { Operation } from '../api/operation.js';
import type { Command, Face } from '../kinds/command.js';
import { groupSummaries } from './group-summaries.js';

/** A command that can run: some operations, of which the number of names typed picks one, or a command of our own. */
export interface Leaf {
  readonly kind: 'operation' | 'command';
  /** Words after the program's name, as they are typed. */
  readonly words: readonly string[];
  readonly summary: string;
  readonly operations: readonly Operation[];
  readonly command?: Command;
}

/** Words that only stand before others. */
export interface Group {
  readonly kind: 'group';
  readonly words: readonly string[];
  readonly summary: string;
  readonly children: Map<string, Node>;
}

export type Node = Leaf | Group;

/**
 * The whole tree of one face. Under `cray` the operations stand below the word `bos`, under `bos` at the root; in both,
 * those of v2 stand a second time without their version, and so do commands of ours that are named below `v2`.
 */
export function buildTree(face: Face, operations: readonly Operation[], commands: readonly Command[]): Group {
  const root = group([]);
  const above = face === 'cray' ? ['bos'] : [];
  for (const operation of operations) {
    if (operation.face && operation.face !== face) continue;
    for (const words of spellings(operation.command)) addOperation(root, [...above, ...words], operation);
  }
  for (const command of commands) {
    if (!command.faces.includes(face)) continue;
    for (const words of spellings(command.path)) {
      const leaf: Leaf = { kind: 'command', words, summary: command.summary, operations: [], command };
      parentOf(root, words).children.set(lastOf(words), leaf);
    }
  }
  return root;
}

/** Is it a command of a version of the API, not one of the program itself? */
export function isOfService({ kind, command }: Leaf): boolean {
  return kind === 'operation' || command?.path[0] === 'v2';
}

function spellings(path: readonly string[]): (readonly string[])[] {
  const [version, ...words] = path;
  return version === 'v2' ? [path, words] : [path];
}

function addOperation(root: Group, words: readonly string[], operation: Operation): void {
  const parent = parentOf(root, words);
  const existing = parent.children.get(lastOf(words));
  const operations = existing?.kind === 'operation' ? [...existing.operations, operation] : [operation];
  const summary = operations[0]?.summary ?? operation.summary;
  parent.children.set(lastOf(words), { kind: 'operation', words, summary, operations });
}

function parentOf(root: Group, words: readonly string[]): Group {
  let node = root;
  for (const [index, word] of words.slice(0, -1).entries()) {
    const next = node.children.get(word);
    const child = next?.kind === 'group' ? next : group(words.slice(0, index + 1));
    node.children.set(word, child);
    node = child;
  }
  return node;
}

function group(words: readonly string[]): Group {
  const key = words.join(' ').replace(/^bos /, '');
  return { kind: 'group', words, summary: groupSummaries[key] ?? '', children: new Map() };
}

function lastOf(words: readonly string[]): string {
  return words.at(-1) ?? '';
}
