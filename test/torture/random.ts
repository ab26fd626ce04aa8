/** Numbers that look like chance and are the same for the same seed, so that what was found can be had again. */
export interface Random {
  /** From 0 up to 1. */
  fraction(): number;
  /** A whole number from 0 up to `limit`. */
  whole(limit: number): number;
  /** One of the list, which is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** The generator mulberry32. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    whole,
    pick(list) {
      if (list.length === 0) throw new Error('There is nothing to pick from.');
      return list[whole(list.length)] as (typeof list)[number];
    },
  };
}
