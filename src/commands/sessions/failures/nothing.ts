import { nothingStaged, stagesNothing } from '../../../service/session.js';
import { isSound, type Trouble } from './trouble.js';

/** Why a session came to nothing, as a sentence; undefined when it did not. */
export function explainNothingDone({ session, status }: Trouble): string | undefined {
  const { name, error, nodes } = session;
  // A session with nodes has begun: its error is about something else.
  if (error !== '' && nodes.length === 0) return `Session ${name} did nothing: ${error.trim()}`;
  return stagesNothing(session, status) ? `Session ${name} did nothing: ${nothingStaged}` : undefined;
}

/** The reason of an empty list of nodes in trouble. */
export function explainEmptyList(trouble: Trouble): string {
  const { session, departures, untold } = trouble;
  const { name, nodes } = session;
  const nothing = explainNothingDone(trouble);
  if (nothing !== undefined) return nothing;
  if (session.status === 'pending') return `Session ${name} is pending: it has no nodes yet.`;
  const gone = departures.reduce((sum, departure) => sum + departure.nodes.length, 0);
  if (untold > 0 && gone >= nodes.length) {
    return `How the ${nodes.length === 1 ? 'node' : 'nodes'} of session ${name} did in it is not known.`;
  }
  if (!isSound(trouble)) return `No node of session ${name} is known by name to be in trouble.`;
  if (gone > 0 && gone < nodes.length) return `No other node of session ${name} is in trouble.`;
  return `No node of session ${name} is in trouble${session.status === 'complete' ? '' : ' so far'}.`;
}
