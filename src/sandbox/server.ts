import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isIPv6, type AddressInfo } from 'node:net';
import type { Certificates } from './access/certificates.js';
import { ServiceProblem } from './problem.js';
import { readTarget, readBody } from './request-reading.js';
import { createService, type ServiceSettings } from './service.js';
import type { Delivery } from './trouble/delivery.js';
import { makeWireResponse, type WireRequest, type WireResponse } from './wire.js';

export interface SandboxSettings extends ServiceSettings {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; this machine's own callers alone reach it where it is absent. */
  readonly address?: string;
  /** Serves https with these. */
  readonly certificates?: Certificates;
  /** Called with one line for every request, when its response was sent. */
  readonly log?: (line: string) => void;
}

export interface Sandbox {
  /** Scheme, address and port: `http://127.0.0.1:27180`. */
  readonly url: string;
  readonly port: number;
  /** Ends when the port is free again and all is saved. */
  close(): Promise<void>;
}

/**
 * Serves a BOS that lives in memory. Throws the system's error where it cannot listen (EADDRINUSE, EACCES,
 * EADDRNOTAVAIL), and what `save` throws; then nothing is left running.
 */
export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const { port, address = '127.0.0.1', certificates, log } = settings;
  const service = createService(settings);
  const closed = new AbortController();
  const encode = makeEncoder();
  const server = makeServer(certificates, (request, response) => {
    const delivered = readRequest(request, url).then((wire) => service.respond(wire, closed.signal));
    void delivered.catch(describeFailure).then((delivery) => {
      deliver(delivery, response, { encode, nowMs: service.now() });
      log?.(formatLogLine(request, delivery));
    });
  });
  server.listen(port, address);
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  const url = `${certificates ? 'https' : 'http'}://${nameHost(address)}:${listening}`;

  async function close(): Promise<void> {
    closed.abort();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  try {
    await service.save();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url,
    port: listening,
    close: async () => {
      await close();
      await service.save();
    },
  };
}

function makeServer(certificates: Certificates | undefined, listener: RequestListener): Server {
  if (!certificates) return createServer(listener);
  return createTlsServer({ key: certificates.key, cert: certificates.certificate }, listener);
}

/** Callers on this machine reach an address that stands for all by the loopback one. */
function nameHost(address: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return isIPv6(address) ? `[${address}]` : address;
}

async function readRequest(request: IncomingMessage, origin: string): Promise<WireRequest> {
  const { method = '', url = '', headers } = request;
  const tenant = headers['cray-tenant-name'];
  return {
    method,
    url: readTarget(url),
    contentType: headers['content-type'],
    authorization: headers.authorization,
    tenant: Array.isArray(tenant) ? tenant[0] : tenant,
    body: await readBody(request),
    origin,
  };
}

/** Nobody reads this when the caller has closed the connection. */
function describeFailure(error: unknown): Delivery {
  const { status, body } =
    error instanceof ServiceProblem
      ? error
      : new ServiceProblem(500, error instanceof Error ? error.message : String(error));
  return { response: makeWireResponse(status, body), manner: 'whole' };
}

/** Makes a function that encodes the body of a response as bytes, once for each response. */
function makeEncoder(): (response: WireResponse) => Buffer {
  const known = new WeakMap<WireResponse, Buffer>();
  return (response) => {
    const bytes = known.get(response) ?? Buffer.from(response.body);
    known.set(response, bytes);
    return bytes;
  };
}

interface ResponseEncoding {
  readonly encode: (response: WireResponse) => Buffer;
  /** The response is dated by the sandbox's clock, as its times are. */
  readonly nowMs: number;
}

function deliver({ response, manner }: Delivery, stream: ServerResponse, { encode, nowMs }: ResponseEncoding): void {
  if (manner === 'reset') {
    const socket = stream.socket;
    // TLS has no reset of its own.
    if (socket && 'encrypted' in socket) socket.destroy();
    else socket?.resetAndDestroy();
    return;
  }
  const { status, type, headers } = response;
  const body = encode(response);
  const sent = manner === 'truncate' ? body.subarray(0, body.length / 2) : body;
  const length = status === 204 ? {} : { 'content-length': sent.length };
  const date = new Date(nowMs).toUTCString();
  stream.writeHead(status, { date, 'content-type': type, ...length, ...headers }).end(sent);
}

/**
 * `GET /apis/bos/v2/sessions?status=running 200`; instead of the status, or behind it, what went wrong with the response.
 * The parser of requests lets no path through that could steer a terminal.
 */
function formatLogLine({ method, url }: IncomingMessage, { response, manner }: Delivery): string {
  const outcome = { whole: String(response.status), truncate: `${response.status} truncated`, reset: 'reset' }[manner];
  return `${method} ${url} ${outcome}`;
}
