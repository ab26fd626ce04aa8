import { describeStatus } from '../../src/sandbox/component.js';
import { readStatus } from '../../src/sandbox/extended-status.js';
import type { SessionRecord, State } from '../../src/sandbox/state.js';
import type { StoredComponent } from '../../src/sandbox/records.js';

/** Sessions and components as a trace has them, each as one line of JSON, by name. */
export interface Sight {
  readonly sessions: Readonly<Record<string, string>>;
  readonly components: Readonly<Record<string, string>>;
}

/** What a trace saw, and when: seconds after the latest request. */
export interface Observation {
  readonly t: number;
  readonly sessions: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, unknown>>;
}

export interface TracedRequest {
  readonly method: string;
  readonly path: string;
  readonly json: unknown;
  readonly answer: unknown;
  /** Index of the first observation after it. */
  readonly before_state: number;
}

export interface Trace {
  readonly name: string;
  readonly about: string;
  readonly requests: readonly TracedRequest[];
  readonly states: readonly Observation[];
}

/** What a trace with such an observation would see in the state. */
export function lookAt(state: State, nowMs: number, like: Observation): Sight {
  const sessions = Object.keys(like.sessions).map((name) => [name, seeSession(state.sessions.get(name), state, nowMs)]);
  const components = Object.keys(like.components).map((id) => [id, seeComponent(state.components.get(id))]);
  return { sessions: writeAll(sessions), components: writeAll(components) };
}

/** What a trace saw, as lookAt has it. */
export function readObservation({ sessions, components }: Observation): Sight {
  return { sessions: writeAll(Object.entries(sessions)), components: writeAll(Object.entries(components)) };
}

function writeAll(entries: readonly (readonly unknown[])[]): Record<string, string> {
  return Object.fromEntries(entries.map(([name, value]) => [name, JSON.stringify(value)] as [string, string]));
}

function seeSession(record: SessionRecord | undefined, state: State, nowMs: number) {
  if (!record) return 'gone';
  const { session } = record;
  const status = readStatus(record, state, nowMs);
  return {
    status: session.status?.status,
    error: session.status?.error,
    ended: (session.status?.end_time ?? null) !== null,
    components: session.components,
    managed: status.managed_components_count,
    phases: {
      percent_complete: status.phases?.percent_complete,
      percent_configuring: status.phases?.percent_configuring,
      percent_powering_off: status.phases?.percent_powering_off,
      percent_powering_on: status.phases?.percent_powering_on,
    },
    successful: status.percent_successful,
    failed: status.percent_failed,
    staged: status.percent_staged,
    errors: status.error_summary,
  };
}

function seeComponent(component: StoredComponent | undefined) {
  if (!component) return 'gone';
  const { event_stats: stats } = component;
  return {
    enabled: component.enabled,
    session: component.session,
    phase: component.status ? (component.status.phase ?? null) : '',
    status: describeStatus(component),
    override: component.status?.status_override ?? '',
    last_action: component.last_action?.action,
    action_failed: component.last_action?.failed,
    error: component.error,
    staged_session: component.staged_state?.session ?? '',
    attempts: [stats?.power_on_attempts, stats?.power_off_graceful_attempts, stats?.power_off_forceful_attempts],
  };
}
