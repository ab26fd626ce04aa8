/** Two objects as one: of members that are objects themselves, the members merge. */
export function merge(base: object, patch: object): object {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch) as [string, unknown][]) {
    const before = merged[key];
    merged[key] = isPlainObject(before) && isPlainObject(value) ? merge(before, value) : value;
  }
  return merged;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
