import { answer, json, type Behaviour } from '../../../support/hostile-server.js';
import { startAnswering, type System } from '../../../support/system.js';

/** What the service says when it is asked for the status of a session; the last one stays. */
export type Scene = Partial<StatusCounts> | 'gone' | Behaviour;

export interface StatusCounts {
  readonly status: 'pending' | 'running' | 'complete';
  readonly nodes: number;
  readonly successful: number;
  readonly failed: number;
  readonly staged: number;
  readonly poweringOn: number;
  readonly errors: Readonly<Record<string, { readonly count: number; readonly list: string }>>;
  readonly duration: string;
}

export interface Play {
  /** Scenes by the name of the session. */
  readonly sessions: Readonly<Record<string, readonly [Scene, ...Scene[]]>>;
  /** What the record of each session has beside its name. */
  readonly record?: Readonly<Record<string, unknown>>;
  /** What the record of one of them has beside that. */
  readonly records?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: readonly object[] | Behaviour;
}

/** A system whose service plays scenes, and the requests that came: `GET /v2/sessions/a/status`. */
export async function startPlay(play: Play): Promise<System & { readonly taken: () => string[] }> {
  const asked = new Map<string, number>();
  const behave: Behaviour = (socket, request) => {
    const [, name = '', status] = /^\w+ \/apis\/bos\/v2\/sessions\/([^/ ]+)(\/status)? /.exec(request) ?? [];
    if (name === '') {
      const { components = [] } = play;
      const list = typeof components === 'function' ? components : answer('200 OK', JSON.stringify(components), json);
      list(socket, request);
      return;
    }
    const scenes = play.sessions[name] ?? (['gone'] as const);
    if (status === undefined) {
      (scenes[0] === 'gone' ? missing : record(name, { ...play.record, ...play.records?.[name] }))(socket, request);
      return;
    }
    const index = asked.get(name) ?? 0;
    asked.set(name, index + 1);
    toBehaviour(scenes[Math.min(index, scenes.length - 1)] ?? 'gone')(socket, request);
  };
  const system = await startAnswering(behave);
  const taken = (): string[] =>
    system.requests.map((request) => (request.split(' HTTP')[0] ?? '').replace('/apis/bos', ''));
  return { ...system, taken };
}

export const away = answer('503 Service Unavailable');
export const missing = answer('404 Not Found', '{"detail": "There is no such session"}', json);

function record(name: string, members: Play['record']): Behaviour {
  const session = { name, operation: 'boot', template_name: 'compute', stage: false, components: '', ...members };
  return answer('200 OK', JSON.stringify(session), json);
}

function toBehaviour(scene: Scene): Behaviour {
  if (typeof scene === 'function') return scene;
  return scene === 'gone' ? missing : answer('200 OK', JSON.stringify(toStatus(scene)), json);
}

function toStatus(scene: Partial<StatusCounts>): object {
  const { nodes = 4 } = scene;
  const percent = (count = 0): number => (nodes === 0 ? 0 : (count * 100) / nodes);
  return {
    status: scene.status ?? 'running',
    managed_components_count: nodes,
    percent_successful: percent(scene.successful),
    percent_failed: percent(scene.failed),
    percent_staged: percent(scene.staged),
    phases: { percent_powering_on: percent(scene.poweringOn), percent_powering_off: 0, percent_configuring: 0 },
    error_summary: scene.errors ?? {},
    timing: { start_time: '2024-03-01T08:00:00', end_time: null, duration: scene.duration ?? '0:01:00' },
  };
}
