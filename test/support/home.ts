import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { testIo, type TestIo, type TestIoOptions } from './test-io.js';

/** A home folder of its own for one test, removed when the test ends. */
export interface Home {
  readonly path: string;
  io(options?: TestIoOptions): TestIo;
  /** Writes a file, named from the home folder, with its folders. */
  write(name: string, text: string | Uint8Array): Promise<void>;
  /** The text of a file; nothing where there is none. */
  read(name: string): Promise<string | undefined>;
  /** Permissions of a file, as octal digits. */
  mode(name: string): Promise<string>;
}

export async function makeHome(files: Record<string, string> = {}): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), 'bos-home-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const home: Home = {
    path,
    io: (options = {}) => testIo({ cwd: path, home: path, ...options }),
    async write(name, text) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), text, name.startsWith(shared.token('')) ? { mode: 0o600 } : {});
    },
    read: (name) => readFile(join(path, name), 'utf8').catch(() => undefined),
    mode: async (name) => ((await stat(join(path, name))).mode & 0o777).toString(8),
  };
  for (const [name, text] of Object.entries(files)) await home.write(name, text);
  return home;
}

/** Names of the files in the folder that both programs share. */
export const shared = {
  active: '.config/cray/active_config',
  default: '.config/cray/configurations/default',
  configuration: (name: string) => `.config/cray/configurations/${name}`,
  token: (name: string) => `.config/cray/tokens/${name}`,
} as const;
