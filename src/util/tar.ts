/** A regular file in an archive. */
export interface ArchiveFile {
  /** Its path, with `/` between the parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The text is not an archive, or holds what may not be unpacked. */
export class ArchiveError extends Error {}

/** The most bytes that an archive may unpack to. */
export const largestArchive = 100_000_000;

const blockSize = 512;

/** Where the fields of a header stand. Source: POSIX pax, `ustar` interchange format. */
const fields = {
  name: [0, 100],
  mode: [100, 8],
  size: [124, 12],
  time: [136, 12],
  sum: [148, 8],
  type: [156, 1],
} as const;

/**
 * The regular files in a tar archive, in order. Throws ArchiveError for one that is cut short or damaged, for a link or device, and
 * for a path that leads out of the folder that it would be unpacked in.
 */
export function readTar(bytes: Uint8Array): ArchiveFile[] {
  const files: ArchiveFile[] = [];
  let longName: string | undefined;
  for (let at = 0; ;) {
    const header = bytes.subarray(at, at + blockSize);
    if (header.length < blockSize) throw new ArchiveError('the archive is cut short');
    if (header.every((byte) => byte === 0)) return files;
    if (readSum(header) !== addUp(header)) throw new ArchiveError('it is not a tar archive, or it is damaged');
    const size = readOctal(header, fields.size);
    const content = bytes.subarray(at + blockSize, at + blockSize + size);
    if (content.length < size) throw new ArchiveError('the archive is cut short');
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
    const type = readText(header, fields.type);
    const path = longName ?? readPath(header);
    longName = undefined;
    if (type === 'L') longName = decode(content);
    else if (type === 'x') longName = /^\d+ path=(.*)$/m.exec(decode(content))?.[1];
    else if (type === '' || type === '0') files.push({ path: checkPath(path), bytes: content });
    else if (type === '5') checkPath(path);
    else if (type !== 'g') throw new ArchiveError(`${path} is a link or a device`);
  }
}

/** A tar archive of files, which are as old as `timeMs`. Throws ArchiveError for a path that is too long. */
export function writeTar(files: readonly ArchiveFile[], timeMs: number): Uint8Array {
  const parts = files.flatMap(({ path, bytes }) => [
    makeHeader(path, bytes.length, timeMs),
    bytes,
    new Uint8Array((blockSize - (bytes.length % blockSize)) % blockSize),
  ]);
  return Buffer.concat([...parts, new Uint8Array(2 * blockSize)]);
}

function makeHeader(path: string, size: number, timeMs: number): Uint8Array {
  if (Buffer.byteLength(path) > fields.name[1]) throw new ArchiveError(`${path} is too long a path`);
  const header = Buffer.alloc(blockSize);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(path, fields.name[0]);
  header.write(`${octal(0o644, 7)}${octal(0, 7)}${octal(0, 7)}`, fields.mode[0]);
  header.write(octal(size, 11), fields.size[0]);
  header.write(octal(Math.floor(timeMs / 1000), 11), fields.time[0]);
  header.write('0ustar\x0000', fields.type[0]);
  header.write(`${addUp(header).toString(8).padStart(6, '0')}\0 `, fields.sum[0]);
  return header;
}

function checkPath(path: string): string {
  if (path.startsWith('/') || path.split('/').includes('..'))
    throw new ArchiveError(`${path} points outside the archive`);
  return path.replace(/^(?:\.\/)+/, '');
}

/** The prefix field of `ustar` stands in front of the name. */
function readPath(header: Uint8Array): string {
  const prefix = readText(header, [257, 5]) === 'ustar' && header[262] === 0 ? readText(header, [345, 155]) : '';
  const name = readText(header, fields.name);
  return prefix === '' ? name : `${prefix}/${name}`;
}

type Field = readonly [start: number, length: number];

function readText(header: Uint8Array, [start, length]: Field): string {
  return decode(header.subarray(start, start + length));
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString().replace(/\0.*$/s, '');
}

function readOctal(header: Uint8Array, field: Field): number {
  const digits = readText(header, field).trim();
  if (!/^[0-7]*$/.test(digits)) throw new ArchiveError('it contains a file that is too large');
  return digits === '' ? 0 : parseInt(digits, 8);
}

function readSum(header: Uint8Array): number {
  return parseInt(readText(header, fields.sum).trim(), 8);
}

/** The sum of the bytes of a header, with blanks for the sum itself. */
function addUp(header: Uint8Array): number {
  const [start, length] = fields.sum;
  return header.reduce((sum, byte, at) => sum + (at >= start && at < start + length ? 32 : byte), 0);
}
