import type { Face } from '../../kinds/face.js';
import { findChild, type Group, type Leaf, type Node } from '../tree.js';
import { nothing, startingWith, type Candidate, type Completion } from './completion.js';
import { completeLeaf, type AskNames } from './leaf.js';

interface CompletionOptions {
  readonly face: Face;
  /** The tree of that face. */
  readonly root: Group;
  /** The aliases of the user's own. */
  readonly ownAliases?: readonly Candidate[];
  readonly askNames: AskNames;
}

/**
 * What can stand instead of the last of `words`, of which the others are what was typed after the program's name.
 * The last may be empty.
 */
export async function complete(words: readonly string[], options: CompletionOptions): Promise<Completion> {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  let node: Node = options.root;
  for (const [index, word] of before.entries()) {
    if (node.kind !== 'group') return completeBehind(node, before.slice(index), current, options);
    if (node.own && word.startsWith('-')) return completeBehind(node.own, before.slice(index), current, options);
    const next = findChild(node, word);
    if (!next) return nothing;
    node = next;
  }
  if (node.kind !== 'group') return completeBehind(node, [], current, options);
  return node.own && current.startsWith('-')
    ? completeLeaf(node.own, [], current, options)
    : completeGroup(node, current, node === options.root ? options.ownAliases : undefined);
}

/** What can stand behind a command: for `help` that is the words of other commands, and its topics. */
async function completeBehind(
  leaf: Leaf,
  before: readonly string[],
  current: string,
  options: CompletionOptions,
): Promise<Completion> {
  const takesCommands = leaf.forms.some((form) =>
    form.parameters.some(({ complete: source }) => source === 'commands'),
  );
  if (!takesCommands || current.startsWith('-')) return completeLeaf(leaf, before, current, options);
  const words = before.filter((word) => !word.startsWith('-'));
  const node = words.reduce<Node | undefined>(
    (found, word) => (found?.kind === 'group' ? findChild(found, word) : undefined),
    options.root,
  );
  if (node?.kind !== 'group') return nothing;
  const { candidates } = completeGroup(node, current);
  if (node !== options.root) return { candidates };
  const { topics } = await import('../help/topics.js');
  const others = Object.entries(topics)
    .filter(([word]) => !options.root.children.has(word))
    .map(([word, { title }]) => ({ word, help: title }));
  return { candidates: [...candidates, ...startingWith(current, others).candidates] };
}

function completeGroup(group: Group, current: string, ownAliases: readonly Candidate[] = []): Completion {
  const version = group.words.length === 0 ? [{ word: '--version', help: 'Show the version of this program' }] : [];
  const options: Candidate[] = [...version, { word: '--help', help: 'Show this help' }];
  const commands: Candidate[] = [...group.children].map(([word, { summary }]) => ({ word, help: summary }));
  commands.push(...ownAliases);
  commands.sort((a, b) => (a.word < b.word ? -1 : 1));
  const { candidates } = startingWith(current, current.startsWith('-') ? options : commands);
  return candidates.length > 0 ? { candidates } : startingWith(current, listAliases(group));
}

/** Aliases stand for what is offered already: they are completed where nothing else begins as typed. */
function listAliases({ children }: Group): Candidate[] {
  return [...children.values()].flatMap(({ aliases, summary }) => aliases.map((word) => ({ word, help: summary })));
}
