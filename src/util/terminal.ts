/** Whether pictures must do without Unicode: a dumb terminal, or a locale that is not UTF-8. */
export function needsAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM === 'dumb' || !/utf-?8/i.test(locale);
}
