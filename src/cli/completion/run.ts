import type { Face } from '../../kinds/face.js';
import { commands } from '../../commands/index.js';
import type { Io } from '../../util/io.js';
import { buildTree } from '../tree.js';
import { complete } from './complete.js';
import { formatCompletion } from './completion.js';

/** With the start of the program, 1.5 seconds: a person who waits longer types on without an answer. */
const standardLimitMs = 1300;

/**
 * Answers a shell: what can stand in the place of the last of `words`, on stdout (see formatCompletion). Ends with 0 and
 * nothing where it cannot tell. A server is waited for `limitMs` at most.
 */
export async function runCompletion(
  words: readonly string[],
  io: Io,
  face: Face,
  limitMs = standardLimitMs,
): Promise<number> {
  const completion = await complete(words, {
    face,
    root: buildTree(face, commands),
    // Loaded where names are asked for: a word of a command needs neither configuration nor files.
    askNames: async (query) => {
      const { createNameSource } = await import('./names.js');
      return createNameSource(io, face, limitMs)(query);
    },
  });
  await io.stdout.write(formatCompletion(completion));
  return 0;
}
