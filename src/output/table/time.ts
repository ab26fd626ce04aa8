import type { JsonValue } from '../../util/json/value.js';

/** `2024-03-01T20:31:01` -> milliseconds since 1970, or undefined. BOS writes times without a zone: they are UTC. */
export function parseServerTime(value: JsonValue | undefined): number | undefined {
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
export function formatServerDuration(text: string): string {
  const milliseconds = parseServerDuration(text);
  return milliseconds === undefined ? text : formatSpan(milliseconds);
}

/** The servers' `1 day, 1:02:03.5` -> milliseconds, parts of a second cut off; undefined for anything else. */
export function parseServerDuration(text: string): number | undefined {
  const found = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)(?:\.\d+)?$/.exec(text);
  if (!found) return undefined;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Milliseconds -> `1d 1h 2m 3s`, without what is 0; parts of a second are cut off. */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [
    { count: Math.floor(seconds / 86_400), name: 'd' },
    { count: Math.floor(seconds / 3600) % 24, name: 'h' },
    { count: Math.floor(seconds / 60) % 60, name: 'm' },
    { count: seconds % 60, name: 's' },
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? '0s' : parts.map((part) => `${part.count}${part.name}`).join(' ');
}
