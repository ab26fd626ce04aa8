/** An object without some of its members. */
export function omit<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const dropped = new Set<string | number | symbol>(keys);
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !dropped.has(key))) as Omit<Whole, Key>;
}
