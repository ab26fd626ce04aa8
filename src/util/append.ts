/** Adds items to a list, however many there are: `push(...items)` fails from some 100,000 on, the stack holds no more arguments. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}
