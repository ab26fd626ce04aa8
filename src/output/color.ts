export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

interface ColorSetting {
  readonly color: ColorChoice;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

/**
 * Is the output coloured? A flag wins. Then NO_COLOR (no-color.org: any text but none), FORCE_COLOR (force-color.org; `0` and
 * `false` turn colour off, as in Node), CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors). Then: a terminal that is not dumb.
 */
export function wantsColor({ color, env, isTTY }: ColorSetting): boolean {
  if (color !== 'auto') return color === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return !/^(?:0|false)$/i.test(env['FORCE_COLOR']);
  if (env['CLICOLOR_FORCE'] && env['CLICOLOR_FORCE'] !== '0') return true;
  return isTTY && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0';
}
