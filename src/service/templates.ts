import { findOperation } from '../api/registry.js';
import { v2SessionTemplates } from '../api/v2/sessiontemplates.js';
import type { Client } from '../http/client.js';
import { buildRequest } from '../http/request.js';
import { textAt } from '../output/path.js';
import { parseBody } from '../output/response-body.js';
import { isObject, type JsonObject } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { fetchRecords, findRecord } from './fetch.js';

/** The session templates of a service, as one tenant or nobody in particular may change them. */
interface StoredTemplates {
  /** By name: those that GET, PUT and DELETE reach. */
  readonly own: ReadonlyMap<string, JsonObject>;
  /** Those of tenants, which the list shows to nobody in particular: `blue/compute`. */
  readonly others: readonly string[];
}

/** All templates, by one request. Throws as fetchRecords does. */
export async function fetchTemplates(client: Client, tenant: string | undefined): Promise<StoredTemplates> {
  const records = await fetchRecords(client, 'v2.sessiontemplates.list');
  const isOwn = (record: JsonObject): boolean => textAt(record, 'tenant') === (tenant ?? '');
  return {
    own: new Map(records.filter(isOwn).map((record) => [textAt(record, 'name'), record])),
    others: records.filter((record) => !isOwn(record)).map(showForeign),
  };
}

function showForeign(record: JsonObject): string {
  return `${textAt(record, 'tenant')}/${textAt(record, 'name')}`;
}

/** A template; undefined when there is none of that name. Throws what the client throws. */
export function findTemplate(client: Client, name: string): Promise<JsonObject | undefined> {
  return findRecord(client, 'v2.sessiontemplates.describe', { session_template_id: name });
}

/** Makes a template, or replaces one as a whole -> the record as it is stored. Throws what the client throws. */
export function putTemplate(client: Client, name: string, template: JsonObject): Promise<JsonObject> {
  return sendTemplate(client, 'create', name, template);
}

/** Changes the given fields of a template -> the record as it is stored. Throws what the client throws. */
export function patchTemplate(client: Client, name: string, fields: JsonObject): Promise<JsonObject> {
  return sendTemplate(client, 'update', name, fields);
}

/** Throws what the client throws. */
export async function deleteTemplate(client: Client, name: string): Promise<void> {
  const check = `bos v2 sessiontemplates describe ${name}`;
  await client.send(buildRequest(v2SessionTemplates.delete, new Map([['session_template_id', name]]), { check }));
}

/** What the service has against a stored template, in its own words; undefined for `Valid`. Throws what the client throws. */
export async function askValidity(client: Client, name: string): Promise<string | undefined> {
  const operation = findOperation('v2.sessiontemplatesvalid.describe');
  const response = await client.send(buildRequest(operation, new Map([['session_template_id', name]])));
  const body = parseBody(await response.text());
  const value = body.kind === 'value' ? body.value : body.kind === 'text' ? body.text.trim() : '';
  return value === 'Valid' ? undefined : typeof value === 'string' ? value : writeJson(value);
}

async function sendTemplate(
  client: Client,
  operation: 'create' | 'update',
  name: string,
  template: JsonObject,
): Promise<JsonObject> {
  const rules = { bodyRule: () => template, check: `bos v2 sessiontemplates describe ${name}` };
  const response = await client.send(
    buildRequest(v2SessionTemplates[operation], new Map([['session_template_id', name]]), rules),
  );
  const body = parseBody(await response.text());
  return body.kind === 'value' && isObject(body.value) ? body.value : template;
}
