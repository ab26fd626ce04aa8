const units: Record<string, number> = { '': 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `30` and `30s` are seconds; `500ms`, `2m`, `1h` -> milliseconds, or undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const found = /^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h|)$/.exec(text);
  return found ? Number(found[1]) * (units[found[2] ?? ''] ?? 0) : undefined;
}

const ageUnits: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** An age as the filters of BOS take it (`0`, `30m`, `2h`, `7d`, `1w`; any case) -> milliseconds. */
export function parseAge(age: string): number {
  return parseInt(age, 10) * (ageUnits[age.slice(-1).toLowerCase()] ?? 0);
}
