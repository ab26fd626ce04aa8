import { quoteShell } from '../../../util/quote-shell.js';

/**
 * What becomes of the nodes of sessions that have been deleted: the operators of BOS go by the nodes alone. `name` is the session,
 * undefined when there were several.
 */
export function describeAfterDeletion(name: string | undefined): string {
  const session = name === undefined ? '' : ` --session ${quoteShell(name)}`;
  const subject = name === undefined ? 'they were' : 'it was';
  return (
    `Deleting a session does not stop its nodes: those that ${subject} still working on continue to their desired state. ` +
    `To list them: bos v2 components list${session} --enabled true`
  );
}
