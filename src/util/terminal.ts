import type { Io, Output } from './io.js';

/** Whether pictures must do without Unicode: a dumb terminal, or a locale that is not UTF-8. */
export function needsAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM === 'dumb' || !/utf-?8/i.test(locale);
}

/**
 * Whether a part of the screen may be painted again and again: on a terminal that can, and not when somebody listens to
 * it (ACCESSIBLE), or when lines of `-v` would come between.
 */
export function mayRepaint(env: Io['env'], output: Output, verbosity: number): boolean {
  const accessible = (env.ACCESSIBLE ?? '') !== '' && env.ACCESSIBLE !== '0';
  return output.isTTY && env.TERM !== 'dumb' && !accessible && verbosity === 0;
}
