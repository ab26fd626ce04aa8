import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isIPv6, type AddressInfo } from 'node:net';
import type { Certificates } from './access/certificates.js';
import type { WireRequest } from './answer.js';
import { ServiceProblem } from './problem.js';
import { readTarget, readBody } from './request-reading.js';
import { createService, type ServiceSettings } from './service.js';
import type { Delivery } from './trouble/spoil.js';
import { writeAnswer, type WireAnswer } from './wire-answer.js';

export interface SandboxSettings extends ServiceSettings {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; this machine's own callers alone reach it where it is absent. */
  readonly address?: string;
  /** Serves https with these. */
  readonly certificates?: Certificates;
  /** Told of every request that was answered, on one line. */
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
    const answered = readRequest(request, url).then((wire) => service.respond(wire, closed.signal));
    void answered.catch(describeFailure).then((delivery) => {
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

/** Where the caller has gone away nobody reads this. */
function describeFailure(error: unknown): Delivery {
  const { status, body } =
    error instanceof ServiceProblem
      ? error
      : new ServiceProblem(500, error instanceof Error ? error.message : String(error));
  return { answer: writeAnswer(status, body), manner: 'whole' };
}

/** Makes a function that writes the body of an answer as bytes, of the same answer once. */
function makeEncoder(): (answer: WireAnswer) => Buffer {
  const known = new WeakMap<WireAnswer, Buffer>();
  return (answer) => {
    const bytes = known.get(answer) ?? Buffer.from(answer.body);
    known.set(answer, bytes);
    return bytes;
  };
}

interface Manner {
  readonly encode: (answer: WireAnswer) => Buffer;
  /** The answer is dated by the sandbox's clock, as its times are. */
  readonly nowMs: number;
}

function deliver({ answer, manner }: Delivery, response: ServerResponse, { encode, nowMs }: Manner): void {
  if (manner === 'reset') {
    const socket = response.socket;
    // TLS has no reset of its own.
    if (socket && 'encrypted' in socket) socket.destroy();
    else socket?.resetAndDestroy();
    return;
  }
  const { status, type, headers } = answer;
  const body = encode(answer);
  const sent = manner === 'truncate' ? body.subarray(0, body.length / 2) : body;
  const length = status === 204 ? {} : { 'content-length': sent.length };
  const date = new Date(nowMs).toUTCString();
  response.writeHead(status, { date, 'content-type': type, ...length, ...headers }).end(sent);
}

/**
 * `GET /apis/bos/v2/sessions?status=running 200`; in place of the status, or behind it, what went wrong with the answer.
 * The parser of requests lets no path through that could steer a terminal.
 */
function formatLogLine({ method, url }: IncomingMessage, { answer, manner }: Delivery): string {
  const outcome = { whole: String(answer.status), truncate: `${answer.status} truncated`, reset: 'reset' }[manner];
  return `${method} ${url} ${outcome}`;
}
