import { BosError } from '../errors/bos-error.js';
import { ConfigurationError } from '../errors/input.js';
import { describeFault, faultCode } from '../util/fault.js';
import { readFileBytes } from '../util/read-file.js';

const absent = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'];

/**
 * The text of a file; nothing when there is no such file. Throws ConfigurationError when it cannot be read, and
 * InterruptedError.
 */
export async function readTextFile(path: string, signal?: AbortSignal): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFileBytes(path, signal));
  } catch (cause) {
    if (cause instanceof BosError) throw cause;
    if (absent.includes(faultCode(cause))) return undefined;
    const reason = describeFault(cause, { ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8' });
    throw new ConfigurationError(`${path} cannot be read: ${reason}.`, { usage: 'usage', cause });
  }
}
