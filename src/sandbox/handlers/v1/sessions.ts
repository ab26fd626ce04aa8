import type { Model } from '../../../api/models/index.js';
import type { Handler, Reply } from '../../handler.js';
import { ServiceFault } from '../../problem.js';
import type { State } from '../../state.js';
import type { StoredBootSet, StoredTemplate } from '../../records.js';
import { makeUuid } from '../../hashes.js';
import { describeSession } from '../../v1/document.js';
import { Crash } from '../../v1/failure.js';
import { formatV1Time, type V1Record } from '../../v1/session.js';

const specifiers = [
  'node_groups',
  'node_list',
  'node_roles_groups',
] as const satisfies readonly (keyof StoredBootSet)[];

const createSession: Handler = ({ body }, state, nowMs) => {
  const { operation, limit = '', ...asked } = readRequest(body);
  const template = state.templates.get(asked.templateName);
  if (!template) return refuse(404, `Session Template ID invalid: ${asked.templateName}`);
  const fault = findFault(template);
  if (fault !== undefined) return refuse(400, fault);
  const session: V1Record = {
    id: makeId(state, nowMs),
    request: { operation, templateName: template.name, limit, template },
    status: { startTime: formatV1Time(nowMs) },
    bootSets: [],
  };
  return { status: 201, body: showCreated(session), changes: { v1Sessions: new Map([[session.id, session]]) } };
};

const describe: Handler = ({ path }, state) => {
  const session = state.v1Sessions.get(path('session_id'));
  // cray: who asks for one that is not there gets an empty object.
  if (!session?.request) return { status: 404, body: {} };
  const { operation, templateName } = session.request;
  return {
    body: {
      job: nameJob(session),
      operation,
      status_link: `/v1/session/${session.id}/status`,
      templateName,
      ...readMetadata(session),
    },
  };
};

const deleteSession: Handler = ({ path }, state) => {
  const id = path('session_id');
  // cray: a bare text, with the spelling of the service.
  if (!state.v1Sessions.has(id)) {
    return { status: 404, type: 'application/problem+json', body: `Sesssion: ${id} not found` };
  }
  return { changes: { v1Sessions: new Map([[id, undefined]]) } };
};

export const sessionHandlers: Readonly<Record<string, Handler>> = {
  'v1.session.create': createSession,
  'v1.session.delete': deleteSession,
  'v1.session.describe': describe,
  'v1.session.list': (_, state) => ({ body: [...state.v1Sessions.keys()] }),
};

/** An id that no session has yet: the same for the same requests at the same times. */
function makeId({ v1Sessions }: State, nowMs: number): string {
  let id: string;
  let count = v1Sessions.size;
  do id = makeUuid(`v1 session ${count++} of ${nowMs}`);
  while (v1Sessions.has(id));
  return id;
}

/** What is asked for, under the newer name of the template. */
function readRequest(body: unknown): { operation: string; templateName: string; limit?: string | undefined } {
  const asked = body as Model<'V1SessionRequest'>;
  const { operation, limit } = asked;
  return { operation, limit, templateName: 'templateName' in asked ? asked.templateName : asked.templateUuid };
}

/** Why a template is of no use, in the service's words. Throws ServiceFault where it has no boot sets at all. */
function findFault(template: StoredTemplate): string | undefined {
  // v1 takes a template without them, whatever v2 has to say about that.
  const { boot_sets } = template as Partial<StoredTemplate>;
  if (!boot_sets) throw new ServiceFault();
  if (Object.keys(boot_sets).length === 0) {
    return `Session template '${template.name}' must have one or more defined boot sets for creation of a session.`;
  }
  const [bare] =
    Object.entries(boot_sets).find(([, bootSet]) => !specifiers.some((name) => bootSet[name]?.length)) ?? [];
  if (bare === undefined) return undefined;
  return `Session template '${template.name}' boot set '${bare}' must have at least one hardware specifier field provided (${specifiers.join(', ')}); None defined.`;
}

/** cray: v1 refuses with a bare text. */
function refuse(status: number, text: string): Reply {
  return { status, body: text };
}

function showCreated(session: V1Record) {
  const { operation, templateName, limit } = session.request ?? {};
  const href = `/v1/session/${session.id}`;
  return {
    job: nameJob(session),
    ...(limit && { limit }),
    links: [
      { href, jobId: nameJob(session), rel: 'session', type: 'GET' },
      { href: `${href}/status`, rel: 'status', type: 'GET' },
    ],
    operation,
    templateName,
  };
}

/** The Kubernetes job that does the work. */
function nameJob({ id }: V1Record): string {
  return `boa-${id}`;
}

/** cray: what the status does not know is an empty text, but an end that has not come is a null. */
function readMetadata(session: V1Record): Record<string, unknown> {
  const unknown = { complete: '', error_count: '', in_progress: '', start_time: '', stop_time: '' };
  const { status } = session;
  if (!status) return unknown;
  try {
    return { stop_time: null, ...describeSession(session, status) };
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    const { startTime, stopTime } = status;
    return {
      ...unknown,
      complete: Boolean(stopTime),
      in_progress: !stopTime,
      start_time: startTime,
      stop_time: stopTime ?? null,
    };
  }
}
