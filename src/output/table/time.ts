import type { JsonValue } from '../../util/json/value.js';

/** `2024-03-01T20:31:01` -> milliseconds since 1970, or undefined. BOS writes times without a zone: they are UTC. */
export function parseTime(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[-+]\d\d:?\d\d)?$/.exec(value);
  if (!found) return undefined;
  const [, day = '', time = '', zone = 'Z'] = found;
  const milliseconds = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'm', seconds: 60 },
] as const;

/** Milliseconds -> `5d`, `3h`, `2m` or `40s`, rounded towards 0; what lies ahead has a minus before it. */
export function formatAge(milliseconds: number): string {
  if (milliseconds <= -1000) return `-${formatAge(-milliseconds)}`;
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const unit = units.find((candidate) => seconds >= candidate.seconds);
  return unit ? `${Math.floor(seconds / unit.seconds)}${unit.name}` : `${seconds}s`;
}

/** `3h ago`, or `in 5m` for what lies ahead. */
export function formatDistance(milliseconds: number): string {
  const age = formatAge(milliseconds);
  return age.startsWith('-') ? `in ${age.slice(1)}` : `${age} ago`;
}

/** The servers' `1 day, 1:02:03.5` -> `1d 1h 2m 3s`. Anything else stays as it is. */
export function formatDuration(text: string): string {
  const found = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)(?:\.\d+)?$/.exec(text);
  if (!found) return text;
  const parts = found.slice(1).map((part, index) => ({ count: Number(part), name: 'dhms'.charAt(index) }));
  const shown = parts.filter((part) => part.count > 0);
  return shown.length === 0 ? '0s' : shown.map((part) => `${part.count}${part.name}`).join(' ');
}
