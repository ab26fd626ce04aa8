import { z } from 'zod';
import { handleApiRequest } from './api.js';
import { discoverComponent } from './defaults.js';
import { ServiceProblem } from './problem.js';
import { releaseOf } from './release.js';
import { applyChanges, type State } from './state.js';
import { makeWorld, maximumNodes, type World } from './world.js';

const seed = z.strictObject({
  nodes: z.int().min(1).max(maximumNodes).optional(),
  templates: z.record(z.string(), z.unknown()).optional(),
});

/**
 * The state with what a seed describes: as many nodes as a world of so many has, beside those that are there, and
 * session templates by name, instead of those of the same name. Throws ServiceProblem 400 where the description is wrong, or
 * templates are: with all of them, as the service words it.
 */
export function applySeed(state: State, description: unknown, nowMs: number): State {
  const { data, error } = seed.safeParse(description);
  const [issue] = error?.issues ?? [];
  if (issue) throw new ServiceProblem(400, [...issue.path, issue.message].join(': '));
  const grown = data?.nodes === undefined ? state : addNodes(state, data.nodes, nowMs);
  const wrong: string[] = [];
  let seeded = grown;
  for (const [name, template] of Object.entries(data?.templates ?? {})) {
    const taken = putTemplate(seeded, name, template, nowMs);
    if (typeof taken === 'string') wrong.push(`Session template '${name}': ${taken}`);
    else seeded = taken;
  }
  if (wrong.length > 0) throw new ServiceProblem(400, wrong.join('; '));
  return seeded;
}

function addNodes(state: State, count: number, nowMs: number): State {
  const { world } = state;
  const made = makeWorld(count, world.pace);
  const known = new Set(world.nodes.map(({ id }) => id));
  const highest = world.nodes.reduce((nid, node) => Math.max(nid, node.nid), 0);
  const added = made.nodes
    .filter(({ id }) => !known.has(id))
    .map((node, index) => ({ ...node, nid: highest + 1 + index }));
  const nodes = [...world.nodes, ...added];
  if (nodes.length > maximumNodes) throw new ServiceProblem(400, `nodes: a sandbox has at most ${maximumNodes}`);
  const isAdded = (id: string): boolean => !known.has(id);
  const grown: World = {
    ...world,
    nodes,
    groups: joinLists(world.groups, made.groups, isAdded),
    tenants: joinLists(world.tenants, made.tenants, isAdded),
  };
  return applyChanges(
    { ...state, world: grown },
    {
      components: new Map(
        added.filter(({ id }) => !state.components.has(id)).map(({ id }) => [id, discoverComponent(id, nowMs)]),
      ),
      nodes: new Map(added.map(({ id }) => [id, { power: 'off' }])),
    },
  );
}

/** The lists of both by name; of the second only what passes. */
function joinLists(
  lists: World['groups'],
  further: World['groups'],
  passes: (id: string) => boolean,
): Record<string, readonly string[]> {
  const joined = Object.entries(further).map(
    ([name, ids]) => [name, [...(lists[name] ?? []), ...ids.filter(passes)]] as const,
  );
  return { ...lists, ...Object.fromEntries(joined) };
}

/**
 * The service itself looks at the template, as if somebody had sent it: by v2, and where that refuses it by v1 if the release
 * has it, which takes old fields and forgets them. Ends with the state, or with what v2 says against the template.
 */
function putTemplate(state: State, name: string, template: unknown, nowMs: number): State | string {
  const put = send('PUT', `/v2/sessiontemplates/${encodeURIComponent(name)}`, template, state, nowMs);
  if (typeof put !== 'string' || !releaseOf(state.world).apis.includes('v1') || !isRecord(template)) return put;
  const posted = send('POST', '/v1/sessiontemplate', { ...template, name }, state, nowMs);
  return typeof posted === 'string' ? put : posted;
}

function send(method: string, path: string, body: unknown, state: State, nowMs: number): State | string {
  const request = {
    method,
    url: `/apis/bos${path}`,
    contentType: 'application/json',
    body: JSON.stringify(body),
    origin: 'http://localhost',
    tenant: undefined,
    authorization: undefined,
  };
  const result = handleApiRequest(request, state, nowMs);
  if (result.response.status < 400) return result.state;
  const { detail } = JSON.parse(result.response.body) as { detail?: string };
  return detail ?? `status ${result.response.status}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
