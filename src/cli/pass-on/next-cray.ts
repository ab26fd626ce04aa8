import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../errors/input.js';
import { describeFault } from '../../util/fault.js';
import type { Io } from '../../util/io.js';

/** The variable that contains the path of the next `cray`, where PATH is not to decide. */
const variable = 'BOS_CRAY_FALLBACK';

type Surroundings = Pick<Io, 'env' | 'cwd' | 'ownFiles'>;

/**
 * The program that has the modules of `cray` that this one lacks: what BOS_CRAY_FALLBACK says, else the next `cray` in PATH.
 * It is neither this program under another name nor one of `tried`, which are identities of files. Nothing where PATH has
 * none; throws UsageError where the variable says something that cannot be.
 */
export function findNextCray(io: Surroundings, tried: readonly string[]): string | undefined {
  const named = io.env[variable];
  const own = identifyFiles(io.ownFiles);
  if (named) return checkNamed(named, resolve(io.cwd, named), own, tried);
  return searchPath(io, own).find((file) => {
    const identity = identifyFile(file);
    return identity !== undefined && ![...own, ...tried].includes(identity) && findFault(file) === undefined;
  });
}

/** What the same file has in common under all its names: links of both kinds. Files that are not there have none. */
export function identifyFiles(files: readonly string[]): string[] {
  return files.map(identifyFile).filter((identity) => identity !== undefined);
}

/** The places of a `cray` in PATH, from behind this program on, and then those before it. */
function searchPath({ env, cwd }: Surroundings, own: readonly string[]): string[] {
  const folders = env.PATH ? env.PATH.split(':') : [];
  const places = folders.map((folder) => resolve(cwd, folder, 'cray'));
  const here = places.findIndex((file) => own.includes(identifyFile(file) ?? ''));
  return [...places.slice(here + 1), ...places.slice(0, here + 1)];
}

function checkNamed(named: string, file: string, own: readonly string[], tried: readonly string[]): string {
  const identity = identifyFile(file) ?? '';
  const fault = own.includes(identity)
    ? 'which is this program itself'
    : tried.includes(identity)
      ? 'which calls this program again'
      : findFault(file);
  if (fault === undefined) return file;
  throw new UsageError(`${variable} is ${named}, ${fault}. Set it to the path of another cray, or unset it.`, {
    usage: 'bare',
  });
}

function identifyFile(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Why a file cannot be run; nothing where it can. */
function findFault(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return 'which is not a program';
    accessSync(file, constants.X_OK);
    return undefined;
  } catch (error) {
    return `which cannot be run: ${describeFault(error, { EACCES: 'it is not executable' })}`;
  }
}
