const units: Record<string, number> = { '': 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `30` and `30s` are seconds; `500ms`, `2m`, `1h` -> milliseconds, or undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const found = /^([0-9]+(?:\.[0-9]+)?)(ms|s|m|h|)$/.exec(text);
  return found ? Number(found[1]) * (units[found[2] ?? ''] ?? 0) : undefined;
}
