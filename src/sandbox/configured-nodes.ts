import { ServiceProblem } from './problem.js';
import type { Lookups } from './read-only.js';
import type { State } from './state.js';
import { suffersFrom } from './trouble/trouble.js';
import { canonizeXname } from './xname.js';

/** The nodes, as the third version of CFS lists them: all, or those that a query names; in pages. */
export const configuredNodes: Lookups = {
  'GET components': ({ query, origin }, state, nowMs) => {
    const found = listNodes(query, state).map((id) => describeNode(id, state, nowMs));
    const status = query.get('status');
    const chosen = found.filter(({ configuration_status }) => status === null || configuration_status === status);
    const after = query.get('after_id') ?? '';
    const limit = readLimit(query.get('limit'));
    const rest = after === '' ? chosen : chosen.slice(chosen.findIndex(({ id }) => id === after) + 1);
    const components = rest.slice(0, limit).map((node) => showNode(node, origin, query));
    const last = components.at(-1);
    const next = rest.length > limit && last ? { ...Object.fromEntries(query), limit, after_id: last.id } : null;
    return { components, next };
  },
  'GET components/*': ({ name, query, origin }, state, nowMs) =>
    showNode(describeNode(requireNode(name, state), state, nowMs), origin, query),
};

/** As the second version does: a plain list, whose members are written otherwise. */
export const oldConfiguredNodes: Lookups = {
  'GET components': ({ query }, state, nowMs) =>
    listNodes(query, state).map((id) => showOldNode(describeNode(id, state, nowMs))),
  'GET components/*': ({ name }, state, nowMs) => showOldNode(describeNode(requireNode(name, state), state, nowMs)),
};

type ConfiguredNode = ReturnType<typeof describeNode>;

const usualLimit = 1000;

/** Throws ServiceProblem 400. */
function readLimit(text: string | null): number {
  if (text === null) return usualLimit;
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw new ServiceProblem(400, `limit: ${text} is not a number of components`);
}

function listNodes(query: URLSearchParams, { world }: State): string[] {
  const ids = query.get('ids');
  const wanted = ids === null || ids === '' ? undefined : new Set(ids.split(',').map(canonizeXname));
  return world.nodes.map(({ id }) => id).filter((id) => wanted?.has(id) ?? true);
}

/** Throws ServiceProblem 404. */
function requireNode(name: string, { world }: State): string {
  const id = canonizeXname(name);
  if (world.nodes.some((node) => node.id === id)) return id;
  throw new ServiceProblem(404, `Component ${name} could not be found`, 'Component not found');
}

const retryPolicy = 3;

/** What CFS knows of a node: the service sets its configuration when it switches it on, and the node asks for it when it is up. */
function describeNode(id: string, { world, nodes, components }: State, nowMs: number) {
  const node = nodes.get(id);
  const component = components.get(id);
  const wanted = component?.desired_state?.configuration ?? '';
  const isSwitchedOn = node?.bootedAtMs !== undefined || node?.isStuck === true;
  const desired_config = node?.configuration ?? (isSwitchedOn ? wanted : '');
  const doneAtMs = node?.configuredAtMs ?? Infinity;
  const isDone = node?.configuration !== undefined && doneAtMs <= nowMs;
  const fails = isDone && node.configurationFails === true;
  return {
    id,
    desired_config,
    configuration_status: desired_config === '' ? 'unconfigured' : fails ? 'failed' : isDone ? 'configured' : 'pending',
    enabled: node?.configuration !== undefined && !suffersFrom(world, id, 'configuration-not-started'),
    error_count: fails ? retryPolicy : 0,
    session: component?.session ?? '',
    doneAtMs: isDone ? doneAtMs : undefined,
  };
}

function showNode({ session, doneAtMs, ...node }: ConfiguredNode, origin: string, query: URLSearchParams) {
  const state =
    doneAtMs === undefined
      ? []
      : [
          {
            clone_url: `${origin}/vcs/cray/site.git`,
            commit: '0123456789abcdef0123456789abcdef01234567',
            last_updated: formatTime(doneAtMs),
            playbook: 'site.yml',
            session_name: nameSession(node.id, doneAtMs),
            status: node.configuration_status === 'failed' ? 'failed' : 'applied',
          },
        ];
  return {
    ...node,
    logs: `${origin}/ara/hosts?name=${node.id}`,
    retry_policy: retryPolicy,
    ...(query.get('state_details')?.toLowerCase() === 'true' && { state }),
    tags: session === '' ? {} : { bos_session: session },
  };
}

function showOldNode(node: ConfiguredNode) {
  return {
    configurationStatus: node.configuration_status,
    desiredConfig: node.desired_config,
    enabled: node.enabled,
    errorCount: node.error_count,
    id: node.id,
    retryPolicy,
    tags: node.session === '' ? {} : { bos_session: node.session },
  };
}

/** The batcher of CFS makes a session for nodes that it configures at one time. */
function nameSession(id: string, doneAtMs: number): string {
  return `batcher-${(doneAtMs / 1000).toFixed(0)}-${id}`;
}

function formatTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}
