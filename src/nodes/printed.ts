/** What the first line looks like of what this program prints, by format. */
const beginnings: Readonly<Record<string, RegExp>> = {
  json: /^(?:\{|\[)\s*(?:\{\s*)?"(?:actual_state|components|message|template_name|boot_sets)":/,
  toml: /^(?:\[\[results\]\]|[a-z_]+ = )/,
  yaml: /^(?:- )?[a-z_]+:(?:\s|$)/,
  csv: /^(?:id|name|[a-z_.]+(?:,[a-z_.]+)+)$/,
  table: /^(?:ID|NAME|[A-Z][A-Z_. ]*(?:\s{2,}[A-Z][A-Z_. ]*)+)$/,
};

/** So much of a text shows what it is. */
const longestStart = 1000;

const plainList = 'A list of nodes contains only names, separated by commas, spaces or new lines';

/** Lists of other programs, by their first line. */
const otherFiles: readonly { readonly first: RegExp; readonly hint: string }[] = [
  { first: /^(?:\/\/|;)/, hint: `A comment begins with #. ${plainList}.` },
  { first: /^(?:---|- ?\S)/, hint: `This looks like a list in YAML. ${plainList}: leave out the - before each.` },
  {
    first: /^\[[A-Za-z_][\w.: -]*\]$/,
    hint: `This looks like an inventory with headings. ${plainList}: leave out the lines in brackets.`,
  },
  { first: /^(?:\{|\[(?:\s*[{["]|\s*$))/, hint: `This looks like JSON. ${plainList}.` },
];

/** How to print what can be read as a list of nodes. */
export const namesAlone = 'Print only names: --format name or --format nodes';

/**
 * What to do about a file that looks printed in a format that has more than names, as a hint; undefined for any other text.
 */
export function explainPrinted(text: string): string | undefined {
  const first = text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
  if (first === undefined) return undefined;
  const format = Object.keys(beginnings).find((name) =>
    beginnings[name]?.test(name === 'json' ? text.slice(0, longestStart).trimStart() : first),
  );
  if (format !== undefined) return `This looks printed with --format ${format}. ${namesAlone}`;
  return otherFiles.find(({ first: pattern }) => pattern.test(first))?.hint;
}
