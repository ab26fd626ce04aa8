const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a file is in its way',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link that leads in a circle',
};

/** The code of an error of the file system or the network (`ENOENT`), empty where it has none. */
export function faultCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A few words about why a file could not be read or written, without a full stop. */
export function describeFault(error: unknown): string {
  return reasons[faultCode(error)] ?? (error instanceof Error ? error.message : String(error));
}
