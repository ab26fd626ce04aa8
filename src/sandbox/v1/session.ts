import type { StoredTemplate } from '../records.js';

/**
 * What is written down under the id of a session of v1. Its parts come and go one by one: a status may be there of a
 * session that nobody asked for, and a session without its status. Times are texts as `formatTime` of v1 makes them, or
 * as somebody wrote them.
 */
export interface V1Record {
  readonly id: string;
  readonly request?: V1Request;
  readonly status?: V1Progress;
  readonly bootSets: readonly V1BootSet[];
}

/** What a session was asked to do. */
export interface V1Request {
  readonly operation: string;
  readonly templateName: string;
  readonly limit: string;
  /** The template as it was then: what becomes of it later is not the concern of the session. */
  readonly template: StoredTemplate;
}

export interface V1Progress {
  readonly startTime: string;
  readonly stopTime?: string;
  /** Names of the boot sets, where somebody listed them. */
  readonly bootSets?: readonly string[];
}

/** How far one boot set of a session is. */
export interface V1BootSet {
  readonly name: string;
  readonly startTime: string;
  readonly stopTime?: string;
  readonly phases: readonly V1Phase[];
}

export interface V1Phase {
  /** Shutdown, boot or configure, in any case. */
  readonly name: string;
  readonly startTime?: string;
  readonly stopTime?: string;
  /** Absent where whoever wrote the status left them out: then the service cannot respond. */
  readonly categories?: readonly V1Category[];
  /** Names of nodes by what went wrong with them. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

export interface V1Category {
  readonly name: string;
  readonly nodes?: readonly string[];
}

/** The session of an id, or an empty place for one. */
export function findOrMakeSession(sessions: ReadonlyMap<string, V1Record>, id: string): V1Record {
  return sessions.get(id) ?? { id, bootSets: [] };
}

/** The session with a boot set put in or replaced. */
export function putBootSet(session: V1Record, bootSet: V1BootSet): V1Record {
  const others = session.bootSets.filter(({ name }) => name !== bootSet.name);
  return { ...session, bootSets: [...others, bootSet] };
}

/** The session without a part; nothing where nothing of it is left. */
export function dropIfEmpty(session: V1Record): V1Record | undefined {
  return session.request || session.status || session.bootSets.length > 0 ? session : undefined;
}

/** Milliseconds since 1970 -> a time as v1 writes it: UTC, in microseconds. */
export function formatV1Time(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('Z', '000Z');
}
