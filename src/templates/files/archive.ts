import { gunzipSync } from 'node:zlib';
import { FileError } from '../../errors/input.js';
import { ArchiveError, largestArchive, readTar, type ArchiveFile } from '../../util/tar.js';

/** What an archive of BOS data contains. */
interface BosArchive {
  /** `sessiontemplates.json`, or else a file for each template. */
  readonly templates: readonly ArchiveFile[];
  /** `options.json`; undefined when there is none. */
  readonly options: ArchiveFile | undefined;
}

/** Files of an export beside the templates: other records, which nobody imports. */
const otherFiles = /(?:^|\/)(?:(?:options|sessions|components|version)\.json|v1\/session(?:\.json|\/.*))$/;

/**
 * The templates and options in a gzipped tar archive. Throws FileError for one that is damaged, that may not be unpacked, that
 * contains no templates, and that contains two exports.
 */
export function readArchive(bytes: Uint8Array, name: string): BosArchive {
  const files = unpack(bytes, name);
  const found = files.filter(({ path }) => /(?:^|\/)sessiontemplates\.json$/.test(path));
  const current = found.filter(({ path }) => !/(?:^|\/)v1\//.test(path));
  const lists = current.length > 0 ? current : found;
  if (lists.length > 1) {
    throw new FileError(`${name} contains two exports: ${lists.map(({ path }) => path).join(' and ')}.`, {
      hint: 'Unpack it, and give the one that is meant as a file.',
    });
  }
  const single = files.filter(({ path }) => /\.(?:json|ya?ml)$/.test(path) && !otherFiles.test(path));
  const templates = lists.length > 0 ? lists : single;
  if (templates.length === 0) {
    throw new FileError(`${name} contains no session templates.`, {
      hint: 'An export contains v2/sessiontemplates.json, or a file for each template.',
    });
  }
  return { templates, options: files.find(({ path }) => /(?:^|\/)options\.json$/.test(path)) };
}

function unpack(bytes: Uint8Array, name: string): ArchiveFile[] {
  try {
    return readTar(gunzipSync(bytes, { maxOutputLength: largestArchive }));
  } catch (cause) {
    throw new FileError(`${name} cannot be unpacked: ${explainUnpacking(cause)}.`, { cause });
  }
}

function explainUnpacking(cause: unknown): string {
  if (cause instanceof ArchiveError) return cause.message;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'it is larger than 100 MB when unpacked';
  return code === 'Z_BUF_ERROR' ? 'the archive is cut short' : 'it is damaged';
}
