import { UsageError } from '../errors/input.js';
import { findChild, type Group, type Node } from './tree.js';

/** Where the words of argv lead: a node of the tree, and what is left for it to read. */
export interface Resolution {
  readonly node: Node;
  readonly rest: readonly string[];
  /** Help was asked for before a command was reached. */
  readonly help: boolean;
}

/** A word that names no command of a group, or an option that groups do not take. */
export class UnknownWordError extends UsageError {
  constructor(
    readonly group: Group,
    readonly word: string,
    readonly rest: readonly string[],
    message: string,
  ) {
    super(message);
  }
}

/** Follows argv down the tree until a command, or until it ends. Throws UnknownWordError. */
export function resolveCommand(root: Group, argv: readonly string[]): Resolution {
  let node: Node = root;
  for (let index = 0; ; index++) {
    if (node.kind !== 'group') return { node, rest: argv.slice(index), help: false };
    const word = argv[index];
    // It ends the options of a group, which has none but help.
    if (word === '--') continue;
    if (word === '-h' || word === '--help') return { node, rest: argv.slice(index), help: true };
    if (node.own && (word === undefined || isOption(word)))
      return { node: node.own, rest: argv.slice(index), help: false };
    if (word === undefined) return { node, rest: [], help: true };
    const rest = argv.slice(index + 1);
    if (isOption(word)) {
      throw new UnknownWordError(node, word, rest, `no such option: ${word.replace(/=.*/s, '')}`);
    }
    const next: Node | undefined = findChild(node, word);
    if (!next) throw new UnknownWordError(node, word, rest, `No such command '${word}'.`);
    node = next;
  }
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}
