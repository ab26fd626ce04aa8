import { JsonNumber } from '../util/json/value.js';
import { quoteJson } from '../util/json/write.js';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query from the root of the host; begins with a slash. */
  readonly url: string;
  readonly contentType: string | undefined;
  readonly authorization?: string | undefined;
  /** Header `Cray-Tenant-Name`; empty counts as none. */
  readonly tenant?: string | undefined;
  readonly body: string;
  /** Scheme, name and port of the host. */
  readonly origin: string;
}

/** A response as it goes over the wire. */
export interface WireResponse {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Plain data -> a response; nothing -> one without a body. */
export function makeWireResponse(status: number, body: unknown, type = typeOf(status)): WireResponse {
  return { status, type, body: body === undefined ? '' : `${formatBody(body)}\n` };
}

function typeOf(status: number): string {
  return status === 204 || status >= 400 ? 'application/problem+json' : 'application/json';
}

/** The service writes keys in order of the alphabet, and percentages as `100.0`. */
function formatBody(value: unknown, name = ''): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return quoteJson(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || value instanceof JsonNumber) return formatNumber(String(value), name);
  if (Array.isArray(value)) return `[${value.map((item) => formatBody(item)).join(', ')}]`;
  const members: ReadonlyMap<string, unknown> = value instanceof Map ? value : new Map(Object.entries(value));
  const texts: string[] = [];
  for (const key of [...members.keys()].sort()) {
    const member = members.get(key);
    if (member !== undefined) texts.push(`${quoteJson(key)}: ${formatBody(member, key)}`);
  }
  return `{${texts.join(', ')}}`;
}

function formatNumber(text: string, name: string): string {
  return name.startsWith('percent_') && /^[0-9]+$/.test(text) ? `${text}.0` : text;
}
