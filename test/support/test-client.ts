import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { createClient, type Client, type ClientOptions } from '../../src/http/client.js';
import { createSecrets } from '../../src/util/secrets.js';
import type { RequestPlan } from '../../src/http/plan.js';
import { serve } from './serve.js';

export interface TestClient extends Client {
  /** What was traced, each line after its level. */
  readonly traced: string[];
  readonly warnings: string[];
  /** How long each wait was, in milliseconds; none of them takes time. */
  readonly waits: number[];
}

/** A client with a clock that stands still but for its waits, which end at once. */
export function testClient(baseUrl: URL, options: Partial<ClientOptions> = {}): TestClient {
  const traced: string[] = [];
  const warnings: string[] = [];
  const waits: number[] = [];
  let nowMs = Date.UTC(2024, 2, 1, 20, 31, 0);
  const client = createClient({
    baseUrl,
    headers: {},
    tls: { insecure: false },
    connectTimeoutMs: 5000,
    timeoutMs: 5000,
    retries: 0,
    env: {},
    cwd: '/',
    program: 'bos',
    secrets: createSecrets(),
    clock: {
      now: () => nowMs,
      sleep: (milliseconds) => {
        waits.push(milliseconds);
        nowMs += milliseconds;
        return Promise.resolve();
      },
    },
    signal: new AbortController().signal,
    trace: (level, describe) => traced.push(...describe().map((line) => `${level} ${line}`)),
    warn: (text) => warnings.push(text),
    warnUnverified: (text) => warnings.push(text),
    random: () => 0,
    ...options,
  });
  return { ...client, traced, warnings, waits };
}

/** A client of a server that answers with `listener`, both until the test ends. */
export async function connectTo(listener: RequestListener, options?: Partial<ClientOptions>): Promise<TestClient> {
  const client = testClient(new URL(await serve(listener)), options);
  onTestFinished(() => client.close());
  return client;
}

export const getSessions: RequestPlan = { method: 'GET', path: '/apis/bos/v2/sessions', query: [], idempotent: true };

export const postSession: RequestPlan = {
  method: 'POST',
  path: '/apis/bos/v2/sessions',
  query: [],
  body: { text: '{"operation": "boot"}', type: 'application/json' },
  idempotent: false,
  check: 'bos v2 sessions list',
};

/** The error that a promise is refused with. Fails where it is not. */
export async function catchError(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It succeeded.');
}
