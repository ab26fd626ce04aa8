import { listLines, makeExcerpt, type Excerpt, type Span } from '../excerpt.js';
import { programPattern } from '../words/mention.js';
import { mask } from '../words/word.js';

/** The recipes of a Makefile, each as a shell text. `$(X)` is a variable of make; `$$` is what the shell sees as `$`. */
export function readMakefile(source: string): Excerpt[] {
  const recipes: Span[][] = [];
  let open = false;
  for (const line of listLines(source)) {
    const text = source.slice(line.start, line.end);
    const begins = text.startsWith('\t');
    if (open) recipes.at(-1)?.push({ start: line.start + (begins ? 1 : 0), end: line.end });
    else if (begins) recipes.push([{ start: line.start + 1, end: line.end }]);
    open = (open || begins) && /\\\r?\n?$/.test(text);
  }
  return recipes.map((spans) => makeExcerpt(source, spans, { mask: maskMake, accepts: (text) => !text.includes('$') }));
}

/** `\uE000$` keeps the length of `$$`: what follows is an expansion, and the word is not known in any case. */
function maskMake(text: string): string {
  const prefix = /^[ \t]*[@+-]+/.exec(text)?.[0] ?? '';
  const rest = text.slice(prefix.length).replace(/\$\$/g, '\uE001$');
  const masked = mask(rest, /(?<!\uE001)\$(?:\((?:[^()\n]|\([^()\n]*\))*\)|\{[^}\n]*\}|[@<^?*%+\w])/g);
  return ' '.repeat(prefix.length) + masked.replace(/\uE001/g, '\uE000');
}

/** Variables of make that contain the command: `BOS = cray bos v1 session`. */
export function listMakeVariables(source: string): Span[] {
  return listLines(source).filter(({ start, end }) => {
    const text = source.slice(start, end);
    return !text.startsWith('\t') && /^[\w.-]+\s*[:?+]?:?=/.test(text) && programPattern.test(text);
  });
}
