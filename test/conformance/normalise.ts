import type { Step } from './recording.js';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;
const duration = /^(-?\d+ days?, )?\d+:\d\d:\d\d(\.\d+)?$/;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * A body without what differs between two runs: times, durations, made-up identifiers and the server's address. A text
 * that is in `sent`, the requests of the scenario, is left as it is.
 */
export function normalise(value: unknown, sent: string, base: string, exactTimes: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => normalise(item, sent, base, exactTimes));
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value) as [string, unknown][];
    return Object.fromEntries(members.map(([key, item]) => [key, normalise(item, sent, base, exactTimes)]));
  }
  if (typeof value !== 'string' || value === '' || sent.includes(JSON.stringify(value))) return value;
  const [, fraction, zone = ''] = time.exec(value) ?? [undefined];
  if (!exactTimes && time.test(value)) return `<time>${fraction === undefined ? '' : '.f'}${zone}`;
  if (!exactTimes && duration.test(value)) return '<duration>';
  const text = value.startsWith(base) ? `<base>${value.slice(base.length)}` : value;
  return text.replace(uuid, (found) => (sent.includes(found) ? found : '<uuid>'));
}

/** A body with what is in no order sorted. */
export function sortUnordered(body: unknown, unordered: Step['unordered'] = []): unknown {
  const paths = unordered === true ? [''] : unordered;
  return paths.reduce<unknown>((sorted, path) => sortAt(sorted, path.split('.').filter(Boolean)), body);
}

function sortAt(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return sortList(value);
  if (Array.isArray(value)) return head === '*' ? value.map((item) => sortAt(item, rest)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value) as [string, unknown][];
  return Object.fromEntries(
    members.map(([key, item]) => [key, head === '*' || head === key ? sortAt(item, rest) : item]),
  );
}

function sortList(value: unknown): unknown {
  if (typeof value === 'string') return value.split(',').sort().join();
  return Array.isArray(value) ? value.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) : value;
}

function nameOf(item: unknown): string {
  const { name, id } = (typeof item === 'object' && item !== null ? item : {}) as { name?: string; id?: string };
  return `${name ?? id ?? ''} ${JSON.stringify(item)}`;
}
