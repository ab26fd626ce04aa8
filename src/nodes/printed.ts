/** What the first line looks like of what this program prints, by format. */
const beginnings: Readonly<Record<string, RegExp>> = {
  json: /^(?:\{|\[(?!\[))/,
  toml: /^(?:\[\[results\]\]|[a-z_]+ = )/,
  yaml: /^(?:- )?[a-z_]+:(?:\s|$)/,
  csv: /^(?:id|name|[a-z_.]+(?:,[a-z_.]+)+)$/,
  table: /^(?:ID|NAME|[A-Z][A-Z_. ]*(?:\s{2,}[A-Z][A-Z_. ]*)+)$/,
};

/** How to print what can be read as a list of nodes. */
export const namesAlone = 'Print names alone: --format name or --format nodes';

/**
 * What to do about a file that looks printed in a format that has more than names, as a hint; undefined for any other text.
 */
export function explainPrinted(text: string): string | undefined {
  const first = text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
  if (first === undefined) return undefined;
  const format = Object.keys(beginnings).find((name) => beginnings[name]?.test(first));
  return format === undefined ? undefined : `This looks printed with --format ${format}. ${namesAlone}`;
}
