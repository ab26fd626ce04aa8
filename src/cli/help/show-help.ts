import { UsageError } from '../../errors/input.js';
import type { Io } from '../../util/io.js';
import { didYouMean } from '../../util/suggest.js';
import { adviseWord } from '../advice.js';
import { resolveCommand, UnknownWordError } from '../resolve.js';
import type { Group, Node } from '../tree.js';
import { chooseWidth, printHelp } from './render-help.js';
import { renderTopic } from './topic.js';
import { topics } from './topics.js';

interface HelpRequest {
  readonly io: Io;
  readonly root: Group;
  /** All that there is to say of a command. */
  readonly all: boolean;
}

/** Prints what `bos help` with these words asks for: a topic, a group or a command. Throws UsageError when there is none. */
export async function showHelp(words: readonly string[], { io, root, all }: HelpRequest): Promise<void> {
  const [first = '', ...rest] = words;
  const topic = Object.hasOwn(topics, first) && rest.length === 0 ? topics[first] : undefined;
  if (!topic) {
    await printHelp(findNode(root, words), io, { face: 'bos', all });
    return;
  }
  const other = root.children.has(first) ? `\nThere is also a command of this name: bos ${first} --help\n` : '';
  await io.stdout.write(renderTopic(topic, chooseWidth(io)) + other);
}

function findNode(root: Group, words: readonly string[]): Node {
  try {
    const { node, rest } = resolveCommand(root, [...words, '--help']);
    if (node.kind === 'group' || rest.length === 1) return node;
    const command = ['bos', ...node.words].join(' ');
    throw new UsageError(`There is nothing below '${command}'.`, { hint: `Type ${command} --help` });
  } catch (error) {
    if (!(error instanceof UnknownWordError)) throw error;
    const { group, word } = error;
    throw new UsageError(`There is no help for '${[...group.words, word].join(' ')}'.`, { hint: advise(root, error) });
  }
}

function advise(root: Group, { group, word, rest }: UnknownWordError): string {
  const names = Object.keys(topics);
  if (group === root && names.includes(word)) return `Type bos help ${word}`;
  const close = group === root ? didYouMean(word, [...new Set([...names, ...group.children.keys()])]) : undefined;
  return (
    close ??
    adviseWord(group, word, rest) ??
    `List of topics: bos help topics. Commands: bos ${[...group.words, '--help'].join(' ')}`
  );
}
