import type { State } from '../../src/sandbox/state.js';
import type { Random } from './random.js';

/** A command that writes, and how to tell from what the service has stored that it was done. */
export interface SoakWrite {
  readonly kind: string;
  readonly argv: readonly string[];
  /** Under `cray` nothing is looked up, and whatever is not an error counts as success: only that it is not done twice is promised. */
  readonly face?: 'cray';
  /** What has to be there before: requests past the proxy. */
  readonly prepare: readonly Prepared[];
  /** How often it was done: 0 or 1 unless something is wrong. */
  countDone(before: State, after: State): number;
}

interface Prepared {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type MakeWrite = (number: number, random: Random) => SoakWrite;

const nodes = ['x1000c0s0b0n0', 'x1000c0s0b0n1', 'x1000c0s0b1n0', 'x1000c0s0b1n1'];
const artifacts = { kernel: 's3://k', kernel_parameters: 'p', initrd: 's3://i' };
const session = { template_name: 'compute', operation: 'boot' };
const create = ['v2', 'sessions', 'create', '--template-name', 'compute', '--operation', 'boot', '--format', 'json'];

/** The kinds of writes, each with a value of its own in every write, so that one is never taken for another. */
export const soakWrites: readonly MakeWrite[] = [
  () => ({
    kind: 'session',
    argv: [...create, '--limit', 'x1000c0s0b0n0'],
    prepare: [],
    countDone: countNew,
  }),
  (number) => ({
    kind: 'named session',
    argv: [...create, '--name', `soak-${number}`],
    prepare: [],
    countDone: countNew,
  }),
  (number) => ({
    kind: 'retry of a session',
    argv: ['v2', 'sessions', 'retry', `failed-${number}`, '-y'],
    prepare: [
      { method: 'DELETE', path: '/v2/sessions', body: undefined },
      post('/v2/sessions', { ...session, name: `failed-${number}` }),
      { method: 'PATCH', path: `/v2/sessions/failed-${number}`, body: { status: { status: 'complete' } } },
      {
        method: 'PATCH',
        path: '/v2/components/x1000c0s0b0n0',
        body: {
          session: `failed-${number}`,
          enabled: false,
          error: 'will not boot',
          status: { status_override: 'failed' },
        },
      },
    ],
    countDone: countNew,
  }),
  (number) => ({
    kind: 'deletion of a session',
    argv: ['v2', 'sessions', 'delete', `gone-${number}`],
    prepare: [post('/v2/sessions', { ...session, name: `gone-${number}` })],
    countDone: (_, after) => (after.sessions.has(`gone-${number}`) ? 0 : 1),
  }),
  (number) => ({
    kind: 'deletion of all sessions',
    argv: ['v2', 'sessions', 'delete', '--all', '-y'],
    prepare: [post('/v2/sessions', { ...session, name: `all-${number}` })],
    countDone: (_, after) => (after.sessions.size === 0 ? 1 : 0),
  }),
  (number) => ({
    kind: 'template',
    argv: ['v2', 'sessiontemplates', 'create', `made-${number % 20}`, '-y', '--file', 'template.json'],
    prepare: [{ method: 'DELETE', path: `/v2/sessiontemplates/made-${number % 20}`, body: undefined }],
    countDone: (_, after) => (after.templates.has(`made-${number % 20}`) ? 1 : 0),
  }),
  (number) => ({
    kind: 'change of a template',
    argv: ['v2', 'sessiontemplates', 'update', 'uan', '--description', `text ${number}`],
    prepare: [],
    countDone: (_, after) => (after.templates.get('uan')?.description === `text ${number}` ? 1 : 0),
  }),
  (number) => ({
    kind: 'deletion of a template',
    argv: ['v2', 'sessiontemplates', 'delete', 'old'],
    prepare: [{ method: 'PUT', path: '/v2/sessiontemplates/old', body: { description: `${number}`, boot_sets } }],
    countDone: (_, after) => (after.templates.has('old') ? 0 : 1),
  }),
  (number, random) => {
    const node = random.pick(nodes);
    return {
      kind: 'change of a node',
      argv: ['v2', 'components', 'update', node, '--error', `text ${number}`],
      prepare: [],
      countDone: (_, after) => (after.components.get(node)?.error === `text ${number}` ? 1 : 0),
    };
  },
  (number) => ({
    kind: 'change of many nodes',
    argv: ['v2', 'components', 'updatemany', '--filter-ids', nodes.join(','), '--retry-policy', `${number}`],
    prepare: [],
    countDone: (_, after) => (nodes.every((node) => after.components.get(node)?.retry_policy === number) ? 1 : 0),
  }),
  (number) => ({
    kind: 'change of options',
    argv: ['v2', 'options', 'update', '--discovery-frequency', `${1000 + number}`],
    prepare: [],
    countDone: (_, after) => (after.options.discovery_frequency === 1000 + number ? 1 : 0),
  }),
  (number, random) => {
    const node = random.pick(nodes);
    const staged_state = { boot_artifacts: artifacts, configuration: 'c', session: `staged-${number}` };
    return {
      kind: 'start of what is staged',
      argv: ['v2', 'applystaged', 'create', '--xnames', node],
      prepare: [
        post('/v2/sessions', { ...session, name: `staged-${number}`, stage: true }),
        { method: 'PATCH', path: `/v2/components/${node}`, body: { staged_state } },
      ],
      countDone: (_, after) => (after.components.get(node)?.session === `staged-${number}` ? 1 : 0),
    };
  },
];

/** The kinds of writes of v1, which an old release has. */
export const soakWritesOfV1: readonly MakeWrite[] = [
  () => ({ kind: 'session of v1', argv: createOfV1, prepare: [], countDone: countNewOfV1 }),
  () => ({
    kind: 'session of v1, as cray',
    argv: ['bos', ...createOfV1],
    face: 'cray',
    prepare: [],
    countDone: countNewOfV1,
  }),
  (number) => ({
    kind: 'template of v1',
    argv: ['v1', 'sessiontemplate', 'create', '--name', `made-${number}`, '-y', '--file', 'template.json'],
    prepare: [],
    countDone: (_, after) => (after.templates.has(`made-${number}`) ? 1 : 0),
  }),
  (number) => ({
    kind: 'deletion of a template of v1',
    argv: ['v1', 'sessiontemplate', 'delete', 'old'],
    prepare: [post('/v1/sessiontemplate', { name: 'old', description: `${number}`, boot_sets: boot_sets_of_v1 })],
    countDone: (_, after) => (after.templates.has('old') ? 0 : 1),
  }),
];

const createOfV1 = ['v1', 'session', 'create', '--template-name', 'compute', '--operation', 'boot'];

/** The kinds of writes as cray sends them. */
export const soakWritesOfCray: readonly MakeWrite[] = [
  () => ({ kind: 'session, as cray', argv: ['bos', ...create], face: 'cray', prepare: [], countDone: countNew }),
  (number, random) => {
    const write = soakWrites.at(-1)?.(number, random);
    if (write === undefined) throw new Error('There are no writes.');
    return { ...write, kind: `${write.kind}, as cray`, argv: ['bos', ...write.argv], face: 'cray' };
  },
];

const boot_sets = { c: { path: 's3://boot-images/i/manifest.json', type: 's3', node_list: ['x1000c0s0b0n0'] } };

const boot_sets_of_v1 = { c: { ...boot_sets.c, boot_ordinal: 1 } };

/** The file of the templates that are created. */
export const templateFile = JSON.stringify({ description: 'made', boot_sets });

function post(path: string, body: unknown): Prepared {
  return { method: 'POST', path, body };
}

function countNew(before: State, after: State): number {
  return [...after.sessions.keys()].filter((key) => !before.sessions.has(key)).length;
}

function countNewOfV1(before: State, after: State): number {
  return [...after.v1Sessions.keys()].filter((key) => !before.v1Sessions.has(key)).length;
}
