import { UsageError } from '../errors/input.js';
import { pinVersion, versionOf } from '../kinds/versions.js';
import type { Io } from '../util/io.js';
import { isOfService, type Leaf } from './tree.js';

/**
 * Scripts must name the version of the API, for the default has changed more than once. Gives the warning to print when a
 * script does not; a person at a terminal need not. Throws UsageError where BOS_REQUIRE_VERSION asks for it.
 */
export function checkVersion(leaf: Leaf, io: Io): string | undefined {
  if (!isOfService(leaf.command) || versionOf(leaf.words) !== undefined) return undefined;
  const pinned = `bos ${pinVersion(leaf.words).join(' ')}`;
  if (io.env.BOS_REQUIRE_VERSION === '1') {
    throw new UsageError('The command gives no API version, and BOS_REQUIRE_VERSION requires one.', {
      hint: `Type ${pinned}`,
    });
  }
  const script = !io.stderr.isTTY || Boolean(io.env.CI);
  return script ? `the command gives no API version; in a script, write: ${pinned}` : undefined;
}
