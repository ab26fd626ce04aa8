import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ParityCase } from './parity-case.js';

const usualConfiguration = '[core]\nhostname = "http://127.0.0.1:@PORT@"\ntenant = ""\n';

/** Makes a fresh home folder, hands it to `use`, and takes it away. */
export async function withHome<T>(use: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'parity-'));
  try {
    return await use(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Writes a case's configuration and files below `home`; `fill` puts in ports and the folder. */
export async function writeCaseFiles(
  { config = usualConfiguration, files = {} }: ParityCase,
  home: string,
  fill: (text: string) => string,
): Promise<void> {
  const all: NonNullable<ParityCase['files']> = {
    ...(config === null ? {} : { '.config/cray/configurations/default': config }),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    const path = join(home, fill(name));
    if (name.endsWith('/')) {
      await mkdir(path, { recursive: true });
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    const bytes = typeof content === 'string' ? fill(content) : Buffer.from(content.b64, 'base64');
    await writeFile(path, bytes, { mode: 0o600 });
  }
}

/** The files named by `read`, as text; null for one that is not there. */
export async function readCaseFiles(
  { read = [] }: ParityCase,
  home: string,
): Promise<Readonly<Record<string, string | null>>> {
  const contents = read.map(
    async (name) => [name, await readFile(join(home, name), 'utf8').catch(() => null)] as const,
  );
  return Object.fromEntries(await Promise.all(contents));
}
