/**
 * Text that YAML 1.1 (yaml.org/type) or 1.2 (the core schema) reads as something that is not text: null, boolean, integer,
 * float, base 60, timestamp, merge, value.
 */
const otherTypes = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i,
  /^[-+]?(?=[.0-9eE])[0-9_]*\.?[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?0(?:b[01_]+|o?[0-7_]+|x[0-9a-f_]+)$/i,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^(?:[-+]?\.inf|\.nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}.*)?$/i,
];

/** What may not stand at the start, inside or at the end of plain text. */
const notPlain = /^[-?:,[\]{}#&*!|>'"%@`\s]|^\.\.\.|^$|:(?: |$)| #|\s$/;

/** What cannot be seen needs an escape. */
const invisible = /(?! )[\p{C}\p{Z}]/u;

const shortEscapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text -> a YAML scalar on one line: plain when it reads back as the same text, else in quotes, single ones if they do. */
export function formatString(text: string): string {
  if (invisible.test(text)) return quoteDouble(text);
  if (notPlain.test(text) || otherTypes.some((type) => type.test(text))) return `'${text.replaceAll("'", "''")}'`;
  return text;
}

function quoteDouble(text: string): string {
  const escapes = text.replace(
    /["\\]|(?! )[\p{C}\p{Z}]/gu,
    (character) => shortEscapes[character] ?? escape(character),
  );
  return `"${escapes}"`;
}

function escape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
