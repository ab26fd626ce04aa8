import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import type { JsonValue } from '../../util/json/value.js';

/** What a look at the service says of a write that got no clear answer. */
export interface Sighting {
  /** Things are as the write was to make them. */
  readonly isDone: boolean;
  /** A sentence about what is there. */
  readonly seen: string;
  /** What the write would have been answered with; nothing for none. */
  readonly body?: JsonValue;
  /** It is not there, and may be sent again: it has a name that no second one can get. */
  readonly mayRepeat?: boolean;
}

/**
 * Looks at what a write was to change; undefined when nothing can be learnt. `elapsedMs` says how long ago the write was first
 * sent. Throws what the client throws.
 */
export type Look = (plan: RequestPlan, client: Client, elapsedMs: () => number) => Promise<Sighting | undefined>;

/** Clocks of the parts of a system differ a little, and times come without fractions: milliseconds. */
const slackMs = 2000;

/** Was it made or changed since the write was sent? `time` is UTC as the service writes it, `dateMs` the server's clock. */
export function isRecent(time: string, dateMs: number | undefined, elapsedMs: number): boolean {
  const atMs = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`);
  return dateMs !== undefined && dateMs - atMs <= elapsedMs + slackMs;
}
