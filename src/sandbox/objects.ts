/** An object without some of its members. */
export function omit<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const dropped = new Set<string | number | symbol>(keys);
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !dropped.has(key))) as Omit<Whole, Key>;
}

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
