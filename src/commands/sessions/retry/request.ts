import type { Input } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import type { Session } from '../../../service/session.js';

/** Characters of a limit that the service takes. Source: the BOS schema V2SessionCreate. */
const longestLimit = 524_288;

/**
 * What `sessions create` is given to do again what a session did, on these nodes alone. `name` is for the new session; BOS
 * makes one up without. Throws UsageError for more nodes than one session can name.
 */
export function repeatSession(session: Session, nodes: readonly string[], name: string | undefined): Input {
  const limit = nodes.join(',');
  if (limit.length > longestLimit) {
    throw new UsageError(
      `The names of the ${nodes.length} failed nodes are too long for one session: ${limit.length} characters, where BOS takes ${longestLimit}.`,
      { hint: 'Nothing was sent. Make sessions with groups or roles as their limits instead.' },
    );
  }
  return new Map<string, string | boolean>([
    ['template_name', session.templateName],
    ['operation', session.operation],
    ['limit', limit],
    ...(session.staged ? [['stage', true] as const] : []),
    ...(session.includeDisabled ? [['include_disabled', true] as const] : []),
    ...(name === undefined ? [] : [['name', name] as const]),
  ]);
}
