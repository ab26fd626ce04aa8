import { listYamlTexts, type YamlList, type YamlText } from '../../util/yaml/scalars.js';
import { makeExcerpt, type Excerpt, type Span } from '../excerpt.js';
import { applyEdits, makeFinding, type Converted } from '../finding.js';
import type { WordLayout } from '../words/edits.js';
import { convertList, readContext, type ConvertedList, type KeptAnswer } from '../words/list.js';
import { mask, maskCharacter, type Word } from '../words/word.js';

/** What is shell in a YAML file, and what becomes of its lists of words. */
interface YamlParts {
  readonly excerpts: readonly Excerpt[];
  readonly spans: readonly Span[];
  /** Texts over several lines, but for scripts in literal blocks. */
  readonly zones: readonly Span[];
  readonly lists: Converted;
  readonly kept: readonly KeptAnswer[];
  /** The file cannot be read as YAML: it stays as it is. */
  readonly fault: { readonly message: string; readonly at: number } | undefined;
}

/** Keys whose texts and lists are commands: modules of Ansible, and those of CI jobs. */
const commandKeys =
  /^(?:(?:ansible\.(?:builtin|legacy)\.)?(?:command|shell|raw|script)|argv|run|(?:before_|after_)?script|commands|local_action)$/;
/** Parameters of the modules that run commands. */
const partKeys = /^(?:cmd|_raw_params|free_form)$/;
/** What stands below these is kept for another place: nobody knows which, so it is not a command here. */
const dataKeys =
  /^(?:vars|(?:ansible\.(?:builtin|legacy)\.)?(?:set_fact|debug|include_vars|copy|template)|variables|env|environment|defaults|loop|with_\w+)$/;
/** Not `${#list[@]}` of a shell. */
const jinja = /\{\{[^\n]*?\}\}|(?<!\$)\{%[^\n]*?%\}|(?<!\$)\{#[^\n]*?#\}/g;

/** Each `{{ }}`, `{% %}` and `{# #}` is one word, or a part of one. */
export function maskJinja(text: string): string {
  return mask(text, jinja);
}

/** Finds the commands of a YAML file. */
export function readYaml(source: string, to: 'cray' | 'bos', isIgnored: (offset: number) => boolean): YamlParts {
  const { texts, lists, fault } = listYamlTexts(source);
  if (fault) return { excerpts: [], spans: [], zones: [], lists: { edits: [], findings: [] }, kept: [], fault };
  const registered = new Map(
    texts
      .filter(({ path }) => path.at(-1) === 'register')
      .map(({ path, value }) => [path.slice(0, -1).join(' '), value]),
  );
  const keptAs = (path: YamlText['path']): string | undefined =>
    [1, 2, 3].map((up) => registered.get(path.slice(0, -up).join(' '))).find((name) => name !== undefined);
  const context = readContext(source, to);
  const made = lists
    .filter(({ items }) => items[0] && !isIgnored(items[0].start))
    .map((list) => ({ list, converted: convertItems(list, context, keptAs(list.path)) }));
  const wordLists = made.flatMap(({ list, converted }) => (converted ? [{ list, converted }] : []));
  const inLists = new Set(wordLists.flatMap(({ list }) => list.items));
  const excerpts: Excerpt[] = [];
  const spans: Span[] = [];
  const zones: Span[] = [];
  for (const text of texts) {
    const script = text.style === 'literal' && isCommand(text);
    if (!script && source.slice(text.start, text.end).includes('\n')) zones.push({ start: text.start, end: text.end });
    if (inLists.has(text) || !isCommand(text)) continue;
    const excerpt = toExcerpt(text, source, keptAs(text.path));
    if (!excerpt) continue;
    excerpts.push(excerpt);
    spans.push({ start: text.start, end: text.end });
  }
  const kept = wordLists.flatMap(({ converted: { answer } }) => (answer ? [answer] : []));
  const verified = verifyLists(source, wordLists);
  return { excerpts, spans: [...spans, ...spansOf(wordLists)], zones, lists: verified, kept, fault: undefined };
}

interface MadeList {
  readonly list: YamlList;
  readonly converted: ConvertedList;
}

const spansOf = (made: readonly MadeList[]): Span[] =>
  made.map(({ list: { items } }) => ({ start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 }));

function isCommand({ path }: Pick<YamlText, 'path'>): boolean {
  const keys = path.filter((step) => typeof step === 'string');
  const [module = '', key = ''] = keys.length > 1 ? keys.slice(-2) : ['', ...keys];
  if (keys.some((name) => dataKeys.test(name))) return false;
  if (partKeys.test(key)) return commandKeys.test(module) || module === 'args';
  return commandKeys.test(key);
}

/** The text of a value as a shell sees it; undefined when it does not stand in the file as it is. */
function toExcerpt({ style, start, end }: YamlText, source: string, kept: string | undefined): Excerpt | undefined {
  const raw = source.slice(start, end);
  const folded = (text: string): string => maskJinja(text).replace(/\r?\n/g, (found) => ' '.repeat(found.length));
  if (style === 'plain')
    return makeExcerpt(source, [{ start, end }], { mask: folded, accepts: (text) => !/\s#|:\s/.test(text), kept });
  if (style === 'single' || style === 'double') {
    const inner = raw.slice(1, -1);
    if (style === 'single' ? inner.includes("'") : inner.includes('\\')) return undefined;
    const accepts = (text: string): boolean => !(style === 'single' ? /'/ : /["\\]/).test(text);
    return makeExcerpt(source, [{ start: start + 1, end: end - 1 }], { mask: folded, accepts, kept });
  }
  const spans = listBlock(source, start, end);
  return makeExcerpt(source, spans, { mask: style === 'folded' ? foldBlock : maskJinja, kept });
}

/** The lines of a block, without its header and its indentation. */
function listBlock(source: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let at = source.indexOf('\n', start) + 1; at > 0 && at < end;) {
    const next = source.indexOf('\n', at);
    const stop = next < 0 || next >= end ? end : next + 1;
    spans.push({ start: at, end: stop });
    at = stop;
  }
  const depths = spans.map((span) => /^ *(?=[^\s])/.exec(source.slice(span.start, span.end))?.[0].length);
  const depth = Math.min(...depths.filter((found) => found !== undefined));
  return spans.map((span, index) => ({
    start: depths[index] === undefined ? Math.max(span.start, span.end - 1) : span.start + depth,
    end: span.end,
  }));
}

/** In a folded block a line end between two lines of one depth is a blank. */
function foldBlock(text: string): string {
  return maskJinja(text).replace(/(?<=\S)(\r?\n)(?=[^\s])/g, (found) => ' '.repeat(found.length));
}

function convertItems(
  { path, items, flow }: YamlList,
  context: ReturnType<typeof readContext>,
  name: string | undefined,
): ConvertedList | undefined {
  const { source } = context;
  const words = items.map(({ start, end, style, value }): Word => {
    const text = source.slice(start, end);
    const known = !maskJinja(text).includes(maskCharacter) && /^(?:plain|single|double)$/.test(style);
    return { start, end, text, value: known ? value : undefined, several: false };
  });
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  return convertList({
    words,
    layout: itemLayout(source, flow),
    kept: name !== undefined,
    name,
    loose: !isCommand({ path }),
    ...context,
    start: first.start,
    end: last.end,
  });
}

/** The items of a list: in brackets with commas between them, or each on a line of its own behind a dash. */
export function itemLayout(source: string, flow: boolean): WordLayout {
  const quoted = (word: Word | undefined, text: string): string => {
    const quote = /^["']/.exec(word?.text ?? '')?.[0] ?? '';
    return `${quote}${text}${quote}`;
  };
  const between = (word: Word | undefined): string => {
    if (flow) return ', ';
    const line = source.lastIndexOf('\n', (word?.start ?? 0) - 1) + 1;
    return `\n${source
      .slice(line, word?.start)
      .replace(/[^\s-]/g, ' ')
      .replace(/-(?=.*-)/g, ' ')}`;
  };
  const at = (start: number, text: string): { start: number; end: number; text: string } => ({
    start,
    end: start,
    text,
  });
  return {
    insert: (words, index, text) => at(words[index]?.start ?? 0, quoted(words[index], text) + between(words[index])),
    append: (words, index, text) => at(words[index]?.end ?? 0, between(words[index]) + quoted(words[index], text)),
    remove: (words, index) => ({
      start: words[index]?.start ?? 0,
      end: words[index + 1]?.start ?? words[index]?.end ?? 0,
      text: '',
    }),
  };
}

/** The new file is read again: each list must have the words that were meant. */
function verifyLists(source: string, made: readonly MadeList[]): Converted {
  const edits = made.flatMap(({ converted }) => converted.edits);
  const findings = made.flatMap(({ converted }) => converted.findings);
  if (edits.length === 0) return { edits, findings };
  const again = listYamlTexts(applyEdits(source, edits));
  const right = made.every(({ list, converted }) => {
    const found = again.lists.find(({ path }) => path.join(' ') === list.path.join(' '));
    return (
      found?.items.length === converted.values.length &&
      converted.values.every((value, index) => value === undefined || value === found.items[index]?.value)
    );
  });
  if (right && !again.fault) return { edits, findings };
  const left = findings.map((entry) =>
    entry.done ? makeFinding('unparsed', entry.start, entry.text, entry.proposal) : entry,
  );
  return { edits: [], findings: left };
}
