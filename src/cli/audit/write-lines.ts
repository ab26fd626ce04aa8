import type { AuditPlace } from '../../config/audit.js';
import type { Io } from '../../util/io.js';
import { describeFault } from '../../util/fault.js';

/** So long the log of the system may take. */
const logMs = 1000;

/** Writes lines to the audit. Gives back why it cannot be written, as sentences; undefined when it could. Never throws. */
export async function writeLines(
  place: AuditPlace,
  lines: readonly string[],
  { timeLimit }: Pick<Io, 'timeLimit'>,
): Promise<string | undefined> {
  try {
    if (place.kind === 'syslog') {
      const { writeToSystemLog } = await import('../../util/system-log.js');
      await writeToSystemLog('bos', lines, timeLimit(logMs));
    } else {
      const { appendWhole } = await import('../../util/append-whole.js');
      appendWhole(place.path, lines.map((line) => `${line}\n`).join(''));
    }
    return undefined;
  } catch (error) {
    if (place.kind === 'syslog')
      return 'The request is not in the audit: this system has no log that accepts it. Use a file instead.';
    return `The request is not in the audit ${place.path}: ${describeFault(error, special)}.`;
  }
}

const special = { ENXIO: 'it is a pipe that nobody reads', EAGAIN: 'it accepts no more data for now' };
