import type { Face } from '../../kinds/face.js';
import { commands } from '../../commands/index.js';
import type { Io } from '../../util/io.js';
import { buildTree, findChild, type Group } from '../tree.js';
import { complete } from './complete.js';
import { formatCompletion, type Candidate } from './completion.js';

/** What a shell reads as one plain word. */
const plainWord = /^\w[\w.@%+:-]*$/;

/** With the start of the program, 1.5 seconds: a person who waits longer types on without an answer. */
const standardLimitMs = 1300;

/**
 * Answers a shell: what can stand instead of the last of `words`, on stdout (see formatCompletion). Ends with 0 and
 * nothing where it cannot tell. A server is waited for `limitMs` at most.
 */
export async function runCompletion(
  words: readonly string[],
  io: Io,
  face: Face,
  limitMs = standardLimitMs,
): Promise<number> {
  const root = buildTree(face, commands);
  const own = face === 'bos' && needsOwnAliases(root, words) ? await readOwnAliases(root, words, io) : undefined;
  const completion = await complete(own?.words ?? words, {
    face,
    root,
    ownAliases: own?.candidates ?? [],
    // Loaded where names are asked for: a word of a command needs neither configuration nor files.
    askNames: async (query) => {
      const { createNameSource } = await import('./names.js');
      return createNameSource(io, face, limitMs)(query);
    },
  });
  await io.stdout.write(formatCompletion(completion));
  return 0;
}

/** The first word is being typed, or names no command. */
function needsOwnAliases(root: Group, words: readonly string[]): boolean {
  return words.length < 2 || findChild(root, words[0] ?? '') === undefined;
}

/** The aliases that can stand instead of the first word, and what the words mean when it is one. */
async function readOwnAliases(
  root: Group,
  words: readonly string[],
  io: Io,
): Promise<{ words: readonly string[]; candidates: readonly Candidate[] } | undefined> {
  const [{ peekConfiguration }, { expandOwnAlias, listOwnAliases }] = await Promise.all([
    import('../peek-configuration.js'),
    import('../../config/own-aliases.js'),
  ]);
  const configuration = await peekConfiguration(words, io);
  if (!configuration) return undefined;
  const isCommand = (word: string): boolean => findChild(root, word) !== undefined;
  const usable = listOwnAliases(configuration).filter(
    ({ name, fault }) => fault === undefined && !isCommand(name) && plainWord.test(name),
  );
  const candidates = usable.map(({ name, text }) => ({ word: name, help: text.replaceAll(/\s/g, ' ') }));
  if (words.length < 2) return { words, candidates };
  try {
    return { words: expandOwnAlias(words, configuration, isCommand) ?? words, candidates };
  } catch {
    return undefined;
  }
}
