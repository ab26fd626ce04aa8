import { isObject, type JsonObject, type JsonValue } from '../../../src/util/json/value.js';
import { component } from './components.js';
import * as records from './records.js';

/** Method, path below `/apis/bos` as a pattern, what is answered, and its status where that is not 200. */
export type Route = readonly [
  method: string,
  path: string,
  answer: (names: readonly string[], body: JsonObject) => JsonValue,
  status?: number,
];

const { options, session, sessionTemplate, v1BootSetStatus, v1SessionTemplate, version } = records;
const name = '([^/]*)';

export const routes: readonly Route[] = [
  ['GET', '/?', () => [version('v1'), version('v2')]],
  ['GET', '/(v[12])(?:/version)?', ([of = '']) => version(of)],
  ['GET', '/v[12]/healthz', () => records.health],
  ['GET', '/v[12]/sessiontemplatetemplate', () => sessionTemplate('cle-1.0.0')],

  ['GET', '/v2/sessions', () => [session('session-20190728032600'), session('session-2')]],
  ['POST', '/v2/sessions', (_, body) => createSession(body), 201],
  ['GET', `/v2/sessions/${name}`, ([id = '']) => session(id)],
  ['GET', `/v2/sessions/${name}/status`, () => records.sessionStatus],
  ['GET', '/v2/sessiontemplates', () => [sessionTemplate('cle-1.0.0'), sessionTemplate('uan-1')]],
  ['GET', `/v2/sessiontemplates/${name}`, ([id = '']) => sessionTemplate(id)],
  ['PUT', `/v2/sessiontemplates/${name}`, ([id = ''], body) => merge(sessionTemplate(id), body)],
  ['PATCH', `/v2/sessiontemplates/${name}`, ([id = ''], body) => merge(sessionTemplate(id), body)],
  ['GET', `/v2/sessiontemplatesvalid/${name}`, () => 'Valid'],
  ['GET', '/v2/components', () => [component(0, 'x3000c0s19b1n0'), component(1, 'x3000c0s19b2n0')]],
  ['PATCH', '/v2/components', () => [component(0, 'x3000c0s19b1n0')]],
  ['GET', `/v2/components/${name}`, ([id]) => component(0, id)],
  ['PATCH', `/v2/components/${name}`, ([id], body) => merge(component(0, id), body)],
  ['GET', '/v2/options', () => options],
  ['PATCH', '/v2/options', (_, body) => merge(options, body)],
  ['POST', '/v2/applystaged', () => records.stagedOutcome],

  ['GET', '/v1/session', () => ['8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1', '99a192c2-050e-41bc-a576-548610851742']],
  ['POST', '/v1/session', (_, body) => createV1Session(body), 201],
  ['GET', `/v1/session/${name}`, ([id = '']) => records.v1Session(id)],
  ['GET', `/v1/session/${name}/status`, ([id = '']) => records.v1SessionStatus(id)],
  ['GET|POST|PATCH|PUT', `/v1/session/${name}/status/${name}`, ([id = '', set = '']) => v1BootSetStatus(id, set)],
  ['GET', `/v1/session/${name}/status/${name}/${name}`, () => records.v1PhaseStatus],
  ['GET', `/v1/session/${name}/status/${name}/${name}/${name}`, (names) => records.v1CategoryStatus(names[3] ?? '')],
  ['GET', '/v1/sessiontemplate', () => [v1SessionTemplate('cle-1.0.0'), v1SessionTemplate('uan-1')]],
  ['POST', '/v1/sessiontemplate', (_, body) => `/sessionTemplate/${asText(body.get('name'))}`, 201],
  ['GET', `/v1/sessiontemplate/${name}`, ([id = '']) => v1SessionTemplate(id)],
];

/** A body's members over a record's, as a server merges a PATCH. */
function merge(record: JsonObject, body: JsonObject): JsonObject {
  return new Map([...record, ...body]);
}

function createSession(body: JsonObject): JsonObject {
  const given = body.get('name');
  const id = typeof given === 'string' && given !== '' ? given : '53ebd3f6-95a4-4a3b-9be1-d49f7a2a4ef7';
  return merge(merge(session(id), body), new Map([['name', id]]));
}

function createV1Session(body: JsonObject): JsonObject {
  return records.v1CreatedSession(body.get('operation') ?? null, body.get('templateName') ?? null);
}

function asText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'None';
  return isObject(value) || Array.isArray(value) ? '' : String(value);
}
