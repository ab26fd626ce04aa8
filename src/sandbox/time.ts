/** Milliseconds since 1970 -> the service's way to write a time: UTC without a zone, whole seconds. */
export function formatServiceTime(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19);
}

/** The reverse of formatServiceTime; NaN for what is not a time. A zone is ignored, as the service does. */
export function parseServiceTime(text: string): number {
  return Date.parse(`${text.replace(/(Z|[+-]\d\d:?\d\d)$/, '')}Z`);
}

/** Milliseconds -> `0:01:30`, `2 days, 0:01:30`, `0:00:00.500000`, or `-1 day, 23:59:30` for half a minute less than none. */
export function formatServiceDuration(durationMs: number): string {
  const days = Math.floor(durationMs / dayMs);
  const withinDayMs = durationMs - days * dayMs;
  const seconds = Math.floor(withinDayMs / 1000);
  const milliseconds = Math.floor(withinDayMs % 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = `${hours}:${pad(minutes)}:${pad(rest)}${milliseconds === 0 ? '' : `.${pad(milliseconds, 3)}000`}`;
  return days === 0 ? clock : `${days} ${Math.abs(days) === 1 ? 'day' : 'days'}, ${clock}`;
}

const dayMs = 86_400_000;

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
