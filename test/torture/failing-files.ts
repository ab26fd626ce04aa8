import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** Calls of the file system below one folder, of which one fails. */
export interface FailingFiles {
  /** How many calls there were so far. */
  readonly count: number;
  /** The call that failed, and its file: `rename /tmp/a`. */
  readonly failed: string | undefined;
  /** Puts Node's own functions back. */
  restore(): void;
}

type Call = (...args: unknown[]) => unknown;

const asynchronous = [
  ...[
    'access',
    'chmod',
    'link',
    'lstat',
    'mkdir',
    'open',
    'readFile',
    'readdir',
    'readlink',
    'realpath',
    'rename',
    'rm',
  ],
  ...['stat', 'utimes', 'writeFile'],
];
const synchronous = ['accessSync', 'readFileSync', 'statSync'];
const ofHandles = ['writeFile', 'sync', 'read', 'readFile', 'stat', 'close'];

/** Makes call number `failing` of those on files in `folder` fail with EIO: Node's functions are replaced in this thread. */
export function failFiles(folder: string, failing: number): FailingFiles {
  const state = { count: 0, failed: undefined as string | undefined };
  const put: (() => void)[] = [];

  function isFailing(name: string, path: string): boolean {
    state.count += 1;
    if (state.count === failing) state.failed = `${name} ${path}`;
    return state.count === failing;
  }

  function fault(name: string, path: string): Error {
    return Object.assign(new Error(`EIO: i/o error, ${name} '${path}'`), { code: 'EIO' });
  }

  function wrap(functions: Record<string, Call>, name: string, isPromised: boolean): void {
    const own = functions[name];
    if (own === undefined) throw new Error(`Node has no ${name}.`);
    functions[name] = (...args) => {
      const [path] = args;
      if (typeof path !== 'string' || !path.startsWith(folder)) return own(...args);
      if (!isFailing(name, path)) {
        return name === 'open'
          ? (own(...args) as Promise<FileHandle>).then((file) => wrapHandle(file, path))
          : own(...args);
      }
      if (isPromised) return Promise.reject(fault(name, path));
      throw fault(name, path);
    };
    put.push(() => (functions[name] = own));
  }

  function wrapHandle(file: FileHandle, path: string): FileHandle {
    const functions = file as unknown as Record<string, Call>;
    for (const name of ofHandles) {
      const own = functions[name]?.bind(file);
      functions[name] = async (...args) => {
        const fails = isFailing(name, path);
        // A descriptor that cannot be closed is gone all the same.
        if (fails && name !== 'close') throw fault(name, path);
        const result = await own?.(...args);
        if (fails) throw fault(name, path);
        return result;
      };
    }
    return file;
  }

  for (const name of asynchronous) wrap(promises as unknown as Record<string, Call>, name, true);
  for (const name of synchronous) wrap(fs as unknown as Record<string, Call>, name, false);
  syncBuiltinESMExports();
  return {
    get count() {
      return state.count;
    },
    get failed() {
      return state.failed;
    },
    restore() {
      for (const back of put) back();
      syncBuiltinESMExports();
    },
  };
}
