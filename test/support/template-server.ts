import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { serve } from './serve.js';

type Record = { [field: string]: unknown };

/** A request that came in: `PUT compute`, `GET` for the list. */
export interface TemplateRequest {
  readonly method: string;
  readonly name: string;
}

export interface TemplateServer {
  readonly url: string;
  /** What is stored, by name. */
  readonly stored: Map<string, Record>;
  /** The requests since the last call, in short: `PUT compute`. */
  taken(): string[];
  /** Does something before a request is answered; a status ends it there, `cut` in the middle of a response. */
  before: (request: TemplateRequest) => number | 'cut' | undefined;
}

/** Session templates in memory, each stored as it comes, until the test ends. */
export async function startTemplateServer(
  templates: { readonly [name: string]: Record } = {},
): Promise<TemplateServer> {
  const requests: string[] = [];
  const handle: TemplateServer = {
    url: await serve((request, response) => void answer(request, response)),
    stored: new Map(Object.entries(templates)),
    taken: () => requests.splice(0),
    before: () => undefined,
  };
  return handle;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, resource = '', name = ''] = /\/v2\/(\w+)\/?([^/?]*)/.exec(request.url ?? '') ?? [];
    const method = request.method ?? '';
    const body = await text(request);
    requests.push([method, resource === 'sessiontemplates' ? '' : resource, name].filter(Boolean).join(' '));
    const status = handle.before({ method, name });
    if (status === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"name"', () => response.destroy());
      return;
    }
    if (status !== undefined) {
      send(status, { status, title: 'Refused', detail: `No: ${name}` });
      return;
    }
    if (resource === 'sessiontemplatesvalid') {
      send(200, 'Valid');
      return;
    }
    if (name === '') {
      send(
        200,
        [...handle.stored].map(([key, record]) => ({ ...record, name: key, tenant: null })),
      );
      return;
    }
    if (method === 'PUT') handle.stored.set(name, JSON.parse(body) as Record);
    const record = handle.stored.get(name);
    if (!record) {
      send(404, { status: 404, title: 'Not found', detail: `Session template '${name}' does not exist` });
      return;
    }
    if (method === 'DELETE') handle.stored.delete(name);
    send(method === 'DELETE' ? 204 : 200, { ...record, name, tenant: null });

    function send(code: number, value: unknown): void {
      response.writeHead(code, { 'content-type': 'application/json' });
      response.end(code === 204 ? '' : JSON.stringify(value));
    }
  }
}

/** A template of one boot set, with these fields in it. */
export function makeTemplate(set: Record = {}): Record {
  return {
    boot_sets: { compute: { path: 's3://boot-images/1/manifest.json', type: 's3', node_groups: ['blue'], ...set } },
  };
}
