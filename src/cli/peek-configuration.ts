import type { Configuration } from '../config/store.js';
import type { Io } from '../util/io.js';

/**
 * The configuration that argv means, before argv is understood; undefined when there is none that can be read. Whatever is wrong
 * with it is told by the command that needs it.
 */
export async function peekConfiguration(argv: readonly string[], io: Io): Promise<Configuration | undefined> {
  const index = argv.findLastIndex((word) => word === '--configuration' || word.startsWith('--configuration='));
  const typed = argv[index] === '--configuration' ? argv[index + 1] : argv[index]?.slice('--configuration='.length);
  const [{ locateConfiguration }, { readConfiguration }] = await Promise.all([
    import('../config/active.js'),
    import('../config/store.js'),
  ]);
  try {
    const file = await locateConfiguration(io, typed ?? io.env.CRAY_CONFIG);
    const data = await readConfiguration(file.path);
    return data && { ...file, data };
  } catch {
    return undefined;
  }
}
