import { listLines, makeExcerpt, type Excerpt, type Span } from '../excerpt.js';
import { readShell } from '../shell.js';
import { programPattern } from '../words/mention.js';
import { mask, maskCharacter } from '../words/word.js';
import { append } from '../../util/append.js';

/** What is shell in a document, and the blocks that show something else. */
interface MarkdownParts {
  readonly excerpts: readonly Excerpt[];
  /** What stands in them. */
  readonly spans: readonly Span[];
  /** Blocks in other languages, and what commands printed. */
  readonly examples: readonly Span[];
  /** The blocks that are shell. */
  readonly scripts: readonly Span[];
  /** All code; what is outside is sentences. */
  readonly code: readonly Span[];
}

const shellNames =
  /^(?:bash|sh|shell|zsh|ksh|console|text|txt|shell-session|shellsession|sh-session|bash-session|terminal|screen)?$/i;
const scriptNames = /^(?:bash|sh|shell|zsh|ksh)$/i;
/**
 * `ncn-m001# `, `ncn-mw#`, `user@host:~> `, `ncn-m001:~ # `, `ncn-w001 ~ # `, `(ncn-mw#) `, `[root@pit ~]# `, `$ `; a bare `# ` is a
 * comment in a script, and so is one behind a word that is not a name of a host.
 */
const prompt = new RegExp(
  `^[ \\t]*(?:\\([\\w.-]+\\)[ \\t]*)?(?:${[
    String.raw`[\w.-]+(?:@[\w.-]+)?(?::[^\s#$>]*)?(?:#[ \t]*|[$>%][ \t]+)`,
    String.raw`[\w.-]+(?:@[\w.-]+)?:[~/.][^\s#$>]*[ \t][#$][ \t]+`,
    String.raw`(?:ncn|uan|pit|nid)[\w.-]*(?:[ \t]+~)?[ \t]+[#$][ \t]+`,
    String.raw`\([\w.-]+(?::[^\s#$>]*)?[ \t]?[#$>]\)[ \t]*`,
    String.raw`\[[^\]\n]+\][ \t]?[#$][ \t]*`,
    String.raw`[$%][ \t]+`,
  ].join('|')})(?=\\S)`,
);
/** What a shell prints before the lines that continue a command; `> file` could be a redirection, `> --option` is none. */
const continuation = /^[ \t]*>[ \t]+(?=[-|]|(?:bos|v[12]|(?:session|sessiontemplate)s?)\b)/;
/** `# ` before the command, where comments are none. */
const rootPrompt = /^[ \t]*#[ \t]+(?=(?:\S*\/)?cray[ \t]+bos\b)/;
const placeholder = /(?<![^\s"'=,:/(])<[A-Za-z][^<>\n|;&]*(?<!\s|\s\d)>(?![\w$&])/g;
const command = /^[ \t]*(?:sudo[ \t]+(?:-\S+[ \t]+)*|[A-Z_]+=\S*[ \t]+)*(?:\S*\/)?cray[ \t]+bos\b/;

/** Finds the shell texts of a document: fenced blocks, and code within sentences. */
export function readMarkdown(source: string): MarkdownParts {
  const excerpts: Excerpt[] = [];
  const spans: Span[] = [];
  const examples: Span[] = [];
  const code: Span[] = [];
  const scripts: Span[] = [];
  const lines = listLines(source);
  const prose: Span[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Span;
    const fence = openFence(source.slice(line.start, line.end));
    if (!fence) {
      prose.push(line);
      continue;
    }
    const last = lines.findIndex(
      (other, at) => at > index && closesFence(source.slice(other.start, other.end), fence.mark),
    );
    const body = lines.slice(index + 1, last < 0 ? undefined : last).map((entry) => strip(source, entry, fence.indent));
    const span = { start: body[0]?.start ?? line.end, end: body.at(-1)?.end ?? line.end };
    code.push(span);
    if (shellNames.test(fence.name)) {
      scripts.push(span);
      const made = readBlock(source, body, fence.name);
      append(excerpts, made.excerpts);
      append(spans, made.commands);
      append(examples, made.output);
    } else examples.push(span);
    index = last < 0 ? lines.length : last;
  }
  for (const span of listInline(source, prose)) {
    code.push(span);
    spans.push(span);
    const mask = (text: string): string => maskPlaceholders(blankPrompts(text, 'bash'));
    excerpts.push(makeExcerpt(source, [span], { mask, accepts: (text) => !text.includes('`') }));
  }
  return { excerpts, spans, examples, code, scripts };
}

function openFence(line: string): { mark: string; indent: string; name: string } | undefined {
  const [, indent = '', mark, name = ''] =
    /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)(`{3,}|~{3,})[ \t]*([\w-]*)[^`\n]*$/.exec(line.trimEnd()) ?? [];
  return mark === undefined ? undefined : { mark, indent, name };
}

function closesFence(line: string, mark: string): boolean {
  const [, found = ''] = /^[ \t>]*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return found.startsWith(mark);
}

/** A line of a block without what the fence stands behind. */
function strip(source: string, { start, end }: Span, indent: string): Span {
  let at = start;
  while (at < end && at - start < indent.length && /[ \t>]/.test(source[at] ?? '')) at += 1;
  return { start: at, end };
}

interface ReadBlock {
  readonly excerpts: readonly Excerpt[];
  /** The lines that are commands, and those that are what they printed. */
  readonly commands: readonly Span[];
  readonly output: readonly Span[];
}

/** In a block with prompts all other lines are output; a script has none, unless it cannot be read as one. */
function readBlock(source: string, lines: readonly Span[], name: string): ReadBlock {
  const texts = lines.map(({ start, end }) => source.slice(start, end));
  const prompts = texts.some((text) => isPrompt(text, name));
  if (scriptNames.test(name) && !prompts) {
    const whole = makeExcerpt(source, lines, { mask: maskPlaceholders });
    const readable = !programPattern.test(whole.text) || !readShell(whole.masked).fault;
    const printed = lines.filter((_, index) => /^\s*(?:\w+ = |"\w+": )/.test(texts[index] ?? ''));
    if (readable) return { excerpts: [whole], commands: lines, output: joinSpans(printed) };
  }
  const taken = texts.reduce<boolean[]>((found, text, index) => {
    const continued = found[index - 1] === true && /\\\r?\n?$/.test(texts[index - 1] ?? '');
    return [...found, continued || (prompts ? isPrompt(text, name) : command.test(text))];
  }, []);
  const chosen = lines.map((line, index) => (taken[index] === true ? line : { start: line.end, end: line.end }));
  const excerpt = makeExcerpt(source, chosen, { mask: (found) => maskPlaceholders(blankPrompts(found, name)) });
  const [commands, output] = [true, false].map((wanted) => lines.filter((_, index) => taken[index] === wanted));
  return { excerpts: [excerpt], commands: commands ?? [], output: joinSpans(output ?? []) };
}

/** Lines that follow each other as one stretch. */
function joinSpans(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((joined, span) => {
    const last = joined.at(-1);
    return last && span.start - last.end < 40
      ? [...joined.slice(0, -1), { start: last.start, end: span.end }]
      : [...joined, span];
  }, []);
}

function isPrompt(line: string, name: string): boolean {
  return prompt.test(line) || (!scriptNames.test(name) && name !== '' && rootPrompt.test(line));
}

function blankPrompts(text: string, name: string): string {
  const root = !scriptNames.test(name) && name !== '';
  return text
    .split('\n')
    .map((line) => {
      const found = prompt.exec(line)?.[0] ?? (root ? rootPrompt.exec(line)?.[0] : undefined) ?? '';
      return ' '.repeat(found.length) + line.slice(found.length);
    })
    .join('\n');
}

/** The `>` before lines that continue a command. */
function blankContinuations(text: string): string {
  const lines = text.split('\n');
  const continues = (index: number): boolean => /\\\s*$/.test(lines[index - 1] ?? '');
  if (!lines.some((line, index) => continues(index) && continuation.test(line))) return text;
  return lines.map((line, index) => (continues(index) ? line.replace(/^([ \t]*)>(?=[ \t])/, '$1 ') : line)).join('\n');
}

/** `<PLACEHOLDER>` is one word, and no redirection. */
function maskPlaceholders(text: string): string {
  return mask(blankContinuations(text), placeholder);
}

/** Code within sentences that begins with the command. */
function listInline(source: string, prose: readonly Span[]): Span[] {
  return prose.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)]
      .map(({ index, 1: mark = '', 2: inner = '' }) => ({
        start: start + index + mark.length,
        end: start + index + mark.length + inner.length,
      }))
      .filter((span) => command.test(blankPrompts(source.slice(span.start, span.end), 'bash')))
      .filter((span) => !source.slice(span.start, span.end).includes(maskCharacter)),
  );
}
