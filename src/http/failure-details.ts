import type { NetworkError } from '../errors/service.js';
import { redactUrl } from '../util/redact.js';
import type { Proxy } from './proxy.js';
import type { RequestPlan } from './plan.js';

/** What is known of a request when its connection fails. */
export interface FailureContext {
  readonly plan: RequestPlan;
  readonly baseUrl: URL;
  readonly proxy: Proxy | undefined;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
  /** Bytes of the response's body that came; undefined before its head. */
  readonly received?: number;
}

/** `unsent`: the request never left, so any may be sent again; `unclear`: only what is idempotent may. */
export type Repeat = 'unsent' | 'unclear' | 'never';

/** What was thrown, taken apart, and words for the two ends of the connection. */
export interface FailureDetails extends FailureContext {
  /** Node's or undici's code; the error's name when it has none. */
  readonly code: string;
  /** The system call that failed, or empty. */
  readonly syscall: string;
  /** OpenSSL's reason, or empty. */
  readonly reason: string;
  readonly text: string;
  /** Origin of the server. */
  readonly server: string;
  /** The other end of the connection: the proxy when there is one. */
  readonly peer: string;
  /** What to check when no connection comes about. */
  readonly connectHint: string;
}

/** What the user is told of a failure. */
export interface Explanation {
  readonly kind: NetworkError['code'];
  readonly repeat: Repeat;
  readonly message: string;
  readonly hint: string;
}

/** What undici or Node threw -> the details that choose its explanation. */
export function readFailureDetails(cause: unknown, context: FailureContext): FailureDetails {
  const { baseUrl, proxy } = context;
  const server = baseUrl.origin;
  return {
    ...context,
    code: readProperty(cause, 'code') || readProperty(cause, 'name'),
    syscall: readProperty(cause, 'syscall'),
    reason: readProperty(cause, 'reason'),
    text: cause instanceof Error ? cause.message : String(cause),
    server,
    peer: proxy ? `the proxy ${redactUrl(proxy.url.origin)} (${proxy.variable})` : server,
    connectHint: proxy
      ? `Check ${proxy.variable}, or name ${baseUrl.hostname} in no_proxy.`
      : 'Check the address: `bos config get core.hostname`.',
  };
}

function readProperty(cause: unknown, name: string): string {
  const value: unknown = cause instanceof Error ? Reflect.get(cause, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Milliseconds -> `2.5 s`. */
export function formatSeconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
