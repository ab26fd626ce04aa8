import { expandOwnAlias } from '../config/own-aliases.js';
import { findGivenSecrets } from '../util/given-secrets.js';
import type { Io } from '../util/io.js';
import { peekConfiguration } from './peek-configuration.js';
import { findChild, type Group } from './tree.js';

/**
 * What a line means whose first word is an alias of the user's own; undefined when it is none. Secrets in the alias are hidden as if
 * they had been typed. Throws ConfigurationError for an alias that cannot be used.
 */
export async function expandTyped(
  root: Group,
  argv: readonly string[],
  io: Io,
): Promise<readonly string[] | undefined> {
  const configuration = await peekConfiguration(argv, io);
  const meant = configuration && expandOwnAlias(argv, configuration, (word) => findChild(root, word) !== undefined);
  for (const secret of findGivenSecrets(meant ?? [], {})) io.secrets.add(secret);
  return meant;
}
