import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { serve } from '../../../support/serve.js';
import { makeSystem, type System } from '../../../support/system.js';

/**
 * A system whose gateway leads to the services at `url`, and answers `status` and `body` below the paths that are closed, those
 * of the hardware inventory, until the test ends.
 */
export async function startGateway(
  url: string,
  status: number,
  body: string,
  closed: readonly string[] = ['/apis/smd/'],
): Promise<System> {
  const gateway = await serve((request, response) => {
    const path = request.url ?? '';
    if (closed.some((root) => path.startsWith(root))) {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
      return;
    }
    void passOn(request, url + path).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
    });
  });
  return makeSystem(gateway);
}

async function passOn(request: IncomingMessage, url: string): Promise<Response> {
  const { method = 'GET', headers } = request;
  if (method === 'GET') return fetch(url);
  return fetch(url, { method, body: await text(request), headers: { 'content-type': headers['content-type'] ?? '' } });
}
