import { quoteShell } from '../../../util/quote-shell.js';
import type { Session } from '../../../service/session.js';

/** A longer limit would hide the command that it is a part of. */
const longestTyped = 200;

/** Words of errors of a session that come from its template, and of such as come from elsewhere all the same. */
const templateFaults = /boot.?set|rootfs|provider|manifest|artifact|image|\bs3\b|group|role/i;
const otherFaults = /tenant|hsm|smd|connect|timed? ?out/i;

/**
 * What is to be checked when a session did nothing: its template when that is wrong, else what it would take; a shutdown that was
 * to be staged (`stagedNothing`) can be done at once.
 */
export function adviseChecking(
  { templateName, operation, limit, error }: Pick<Session, 'templateName' | 'operation' | 'limit' | 'error'>,
  stagedNothing: boolean,
): string {
  const about = `--template-name ${quoteShell(templateName)} --operation ${operation}`;
  const limited = limit === '' ? '' : ` --limit ${limit.length > longestTyped ? 'LIMIT' : quoteShell(limit)}`;
  if (stagedNothing) return `To shut them down now: bos v2 sessions create ${about}${limited}`;
  if (templateFaults.test(error) && !otherFaults.test(error)) {
    return `What is wrong with the template: bos v2 sessiontemplatesvalid describe ${quoteShell(templateName)}`;
  }
  return `What it would do, and why: bos v2 sessions preview ${about}${limited}`;
}
