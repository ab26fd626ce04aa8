/** What the codes of the file system mean: the one table. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a file is in its way',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EFBIG: 'it may not become longer (see ulimit -f)',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  ERR_INPUT_TOO_LONG: 'it is longer than 64 MiB',
  EIO: 'the disk reports an error',
  ELOOP: 'it is a link that leads back to itself',
};

/** The code of an error of the file system or the network (`ENOENT`), empty when it has none. */
export function faultCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * A few words about why a file could not be read or written, without a full stop. `special` has the words for codes that
 * mean something more exact to the caller.
 */
export function describeFault(error: unknown, special: Readonly<Record<string, string>> = {}): string {
  const code = faultCode(error);
  return special[code] ?? reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
