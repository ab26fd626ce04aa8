import { groupSummaries } from '../commands/groups.js';
import type { Command, Form } from '../kinds/command.js';
import { isForFace, type Face } from '../kinds/face.js';
import { spellings, versionOf, withoutVersion } from '../kinds/versions.js';
import { listAliases } from '../kinds/aliases.js';

/** A command at one of the places where it can be typed. */
export interface Leaf {
  readonly kind: 'command';
  /** Words after the program's name, as they are typed. */
  readonly words: readonly string[];
  /** Other words for the last one. */
  readonly aliases: string[];
  readonly summary: string;
  readonly command: Command;
  /** The ways to call it under this name of the program, of which the number of arguments picks one. */
  readonly forms: readonly Form[];
}

/** Words that stand before others. */
export interface Group {
  readonly kind: 'group';
  readonly words: readonly string[];
  /** Other words for the last one. */
  readonly aliases: string[];
  summary: string;
  readonly children: Map<string, Node>;
  /** What these words do when no other follows; without it they only show their help. */
  own?: Leaf;
}

export type Node = Leaf | Group;

/**
 * The whole tree of one face. Commands of the service stand below the word `bos` under `cray`, at the root under `bos`; in
 * both, those of v2 stand a second time without their version.
 */
export function buildTree(face: Face, commands: readonly Command[]): Group {
  const root = createGroup([]);
  for (const command of commands) {
    const forms = command.forms.filter((form) => isForFace(form, face));
    const [first] = forms;
    if (!first) continue;
    const above = face === 'cray' && isOfService(command) ? ['bos'] : [];
    for (const spelling of spellings(command.path)) {
      const words = [...above, ...spelling];
      const leaf: Leaf = { kind: 'command', words, aliases: [], summary: first.summary, command, forms };
      placeLeaf(root, leaf);
    }
  }
  if (face === 'bos') addAliases(root);
  return root;
}

/** Aliases can only be told once all words of a group are there. */
function addAliases(group: Group): void {
  const aliases = listAliases(group);
  for (const [word, child] of group.children) {
    child.aliases.push(...(aliases.get(word) ?? []));
    if (child.kind === 'group') addAliases(child);
  }
}

/** What a word of a group leads to: a command or a group of that name, else one that has it as an alias. */
export function findChild({ children }: Group, word: string): Node | undefined {
  return children.get(word) ?? [...children.values()].find(({ aliases }) => aliases.includes(word));
}

/** Is it a command of a version of the API, not one of the program itself? */
export function isOfService({ path }: Command): boolean {
  return versionOf(path) !== undefined;
}

function placeLeaf(root: Group, leaf: Leaf): void {
  let node = root;
  for (const [index, word] of leaf.words.slice(0, -1).entries()) {
    const next = node.children.get(word);
    const child = next?.kind === 'group' ? next : createGroup(leaf.words.slice(0, index + 1));
    if (next?.kind === 'command') giveOwn(child, next);
    node.children.set(word, child);
    node = child;
  }
  const last = leaf.words.at(-1) ?? '';
  const there = node.children.get(last);
  if (there?.kind === 'group') giveOwn(there, leaf);
  else node.children.set(last, leaf);
}

function giveOwn(group: Group, leaf: Leaf): void {
  group.own = leaf;
  group.summary = leaf.summary;
}

function createGroup(words: readonly string[]): Group {
  const known = words[0] === 'bos' && words.length > 1 ? words.slice(1) : words;
  const short = withoutVersion(known);
  const summary = groupSummaries[known.join(' ')] ?? (short.length > 0 ? groupSummaries[short.join(' ')] : undefined);
  return { kind: 'group', words, aliases: [], summary: summary ?? '', children: new Map() };
}
