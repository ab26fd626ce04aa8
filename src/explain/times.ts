import { formatAge, parseServerTime } from '../output/table/time.js';

/** Milliseconds since 1970 -> `03:14:00 UTC`. */
export function formatTime(timeMs: number): string {
  const date = new Date(timeMs);
  return Number.isNaN(date.getTime()) ? 'an unknown time' : `${date.toISOString().slice(11, 19)} UTC`;
}

/** A time as a server writes it -> its age, such as `5m`; empty for what is not a time. */
export function formatAgeOf(time: string, nowMs: number): string {
  const timeMs = parseServerTime(time);
  return timeMs === undefined || timeMs <= 0 ? '' : formatAge(Math.max(0, nowMs - timeMs));
}
