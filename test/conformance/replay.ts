import { isDeepStrictEqual } from 'node:util';
import { handleApiRequest } from '../../src/sandbox/api.js';
import { createEmptyState, type State } from '../../src/sandbox/state.js';
import type { World } from '../../src/sandbox/world.js';
import { normalise, sortUnordered } from './normalise.js';
import type { Answer, Recorded, Step } from './recording.js';

const origin = 'http://127.0.0.1:27180';
const base = `${origin}/apis/bos`;

/** Sends the steps of a scenario to an empty sandbox whose operators idle. Ends with the steps that answer otherwise. */
export function replayScenario(steps: readonly Recorded[], world: World): string[] {
  const sent = JSON.stringify(steps.map(({ request }) => request));
  const saved = new Map<string, string>();
  const fill = (text: string) => text.replace(/\$\{(\w+)\}/g, (_, name: string) => saved.get(name) ?? 'unset');
  let state = createEmptyState(world);
  const differing: string[] = [];
  for (const { scenario, step, request, answer: expected, sent: body } of steps) {
    const played = play(request, body, fill, state);
    state = played.state;
    for (const [name, pattern] of Object.entries(request.save ?? {})) {
      saved.set(name, new RegExp(pattern).exec(played.text)?.[1] ?? 'unset');
    }
    const got = {
      status: played.status,
      type: played.text.trim() === '' ? null : played.type,
      body: normalise(readBody(played.text), sent, base, request.exact_times ?? false),
    };
    if (!isDeepStrictEqual(reduce(request, expected), reduce(request, got))) {
      differing.push(`${scenario}/${step}`);
    }
  }
  return differing;
}

function play(request: Step, body: string | undefined, fill: (text: string) => string, before: State) {
  const headers = new Headers(Object.entries(request.headers ?? {}).map(([name, value]) => [name, fill(value)]));
  const { response, state } = handleApiRequest(
    {
      method: request.method,
      url: `/apis/bos${fill(request.path)}`,
      contentType: headers.get('content-type') ?? (body === undefined ? undefined : 'application/json'),
      tenant: headers.get('cray-tenant-name') ?? undefined,
      body: fill(body ?? ''),
      origin,
    },
    before,
    Date.now(),
  );
  return { status: response.status, type: response.type.split(';')[0] ?? '', text: response.body, state };
}

function readBody(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What of an answer a step compares. */
function reduce({ unordered, detail = 'exact' }: Step, { status, type, body }: Answer): Answer {
  // A page of a web server is no answer of the service.
  if (type !== null && !/^application\/(problem\+)?json$/.test(type)) return { status, type, body: '<text>' };
  const sorted = sortUnordered(body, unordered);
  if (typeof sorted === 'string') return { status, type, body: reduceText(detail, sorted) };
  if (typeof sorted === 'object' && sorted !== null && 'detail' in sorted && typeof sorted.detail === 'string') {
    return { status, type, body: { ...sorted, detail: reduceText(detail, sorted.detail) } };
  }
  return { status, type, body: sorted };
}

function reduceText(detail: string, text: string): string {
  if (detail === 'any') return '<any>';
  const prefix = detail.startsWith('prefix:') ? detail.slice('prefix:'.length) : undefined;
  return prefix !== undefined && text.startsWith(prefix) ? `${prefix}<any>` : text;
}
