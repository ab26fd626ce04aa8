/** Milliseconds since 1970 -> the service's way to write a time: UTC without a zone, whole seconds. */
export function formatTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19);
}

/** The reverse of formatTime. */
export function parseTime(text: string): number {
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
}

/** Milliseconds -> `0:01:30`, or `2 days, 0:01:30`. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const days = Math.floor(seconds / 86_400);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = `${hours}:${pad(minutes)}:${pad(rest)}`;
  return days === 0 ? clock : `${days} ${days === 1 ? 'day' : 'days'}, ${clock}`;
}

const unitsMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** An age as the filters take it (`0`, `30m`, `2h`, `7d`, `1w`; any case) -> milliseconds. */
export function parseAge(age: string): number {
  return parseInt(age, 10) * (unitsMs[age.slice(-1).toLowerCase()] ?? 0);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
