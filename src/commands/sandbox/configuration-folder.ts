import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activeConfigurationPath, configurationPath } from '../../config/paths.js';
import { writeFileAtomically } from '../../util/atomic-write.js';

const name = 'sandbox';

/** Makes a throw-away folder for CRAY_CONFIG_DIR, with one configuration that reaches the URL. Ends with its path. */
export async function makeConfigurationFolder(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bos-sandbox-'));
  const home = { env: { CRAY_CONFIG_DIR: folder }, home: folder, cwd: folder };
  await writeFileAtomically(configurationPath(home, name), `[core]\nhostname = "${url}"\n`);
  await writeFileAtomically(activeConfigurationPath(home), name);
  return folder;
}
