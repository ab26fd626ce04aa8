/** Two objects as one: of members that are objects themselves, the members merge. */
export function merge(base: object, patch: object): object {
  const merged = new Map(Object.entries(base) as [string, unknown][]);
  for (const [key, value] of Object.entries(patch) as [string, unknown][]) {
    const before = merged.get(key);
    merged.set(key, isPlainObject(before) && isPlainObject(value) ? merge(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
