import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../errors/input.js';
import { describeFault, faultCode } from '../util/fault.js';

const absent = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'];

/** The text of a file; nothing when there is no such file. Throws ConfigurationError when it cannot be read. */
export function readTextFile(path: string): Promise<string | undefined> {
  // In this thread: Node's others take longer to start than a few lines to read.
  return new Promise((resolve) => {
    resolve(readAtOnce(path));
  });
}

function readAtOnce(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (absent.includes(faultCode(cause))) return undefined;
    const reason = describeFault(cause, { ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8' });
    throw new ConfigurationError(`${path} cannot be read: ${reason}.`, { usage: 'usage', cause });
  }
}
