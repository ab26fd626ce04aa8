import { listLines, makeExcerpt, type Excerpt, type Span } from './excerpt.js';
import type { FileKind } from './file-kind.js';
import { makeFinding, type Converted } from './finding.js';
import { listMakeVariables, readMakefile } from './kinds/makefile.js';
import { readMarkdown } from './kinds/markdown.js';
import { convertPython } from './kinds/python.js';
import { maskJinja, readYaml } from './kinds/yaml.js';
import { replaceWords } from './words/mention.js';
import type { KeptAnswer } from './words/list.js';

/** What a text consists of. */
export interface Parts {
  /** Its shell texts. */
  readonly excerpts: readonly Excerpt[];
  /** Where words of v1 have been looked at already. */
  readonly spans: readonly Span[];
  /** What is code, and not sentences; there comments are understood, unless `open` says where. */
  readonly code: readonly Span[];
  readonly open?: readonly Span[];
  /** Where output is shown. */
  readonly examples: readonly Span[];
  /** Stretches that cannot have a line more within them, those of shell texts aside. */
  readonly zones: readonly Span[];
  /** What has become of what is not a shell. */
  readonly made: Converted;
  /** Answers that what is not a shell keeps. */
  readonly kept: readonly KeptAnswer[];
}

interface PartsOptions {
  readonly to: 'cray' | 'bos';
  readonly isIgnored: (offset: number) => boolean;
}

type Reader = (source: string, options: PartsOptions) => Parts;

const nothing: Converted = { edits: [], findings: [] };
const whole = (source: string): Span => ({ start: 0, end: source.length });
const plain: Reader = (source) => ({
  excerpts: [],
  spans: [],
  code: [whole(source)],
  examples: [],
  zones: [],
  made: nothing,
  kept: [],
});

/** How each kind of file is taken apart. */
const readers: Readonly<Record<FileKind, Reader>> = {
  shell: (source, options) => ({
    ...plain(source, options),
    excerpts: [makeExcerpt(source, [whole(source)], { mask: maskTemplates })],
    spans: [whole(source)],
  }),
  makefile: (source, options) => {
    const variables = listMakeVariables(source);
    const findings = variables.map(({ start, end }) => {
      const text = source.slice(start, end).trim();
      return makeFinding('dynamic', start, text, replaceWords(text));
    });
    const recipes = listLines(source).filter(({ start }) => source[start] === '\t');
    const made = { edits: [], findings };
    return { ...plain(source, options), excerpts: readMakefile(source), spans: [...recipes, ...variables], made };
  },
  markdown: (source, options) => {
    const { excerpts, spans, examples, code, scripts } = readMarkdown(source);
    return { ...plain(source, options), excerpts, examples, code, open: scripts, spans };
  },
  yaml: splitYaml,
  ansible: splitYaml,
  python: (source, options) => {
    const { zones, kept, ...made } = convertPython(source, options.to, options.isIgnored);
    return { ...plain(source, options), spans: [whole(source)], zones, made, kept };
  },
  toml: (source, options) => {
    const zones = [...source.matchAll(/"""[^]*?"""|'''[^]*?'''/g)].map(({ index, 0: text }) => ({
      start: index,
      end: index + text.length,
    }));
    return { ...plain(source, options), code: [], open: [whole(source)], zones };
  },
  text: (source, options) => ({ ...plain(source, options), open: [] }),
};

/** Takes a text apart: what is shell in it, and what has become of the rest. */
export function splitText(source: string, kind: FileKind, options: PartsOptions): Parts {
  return readers[kind](source, options);
}

function splitYaml(source: string, options: PartsOptions): Parts {
  const { excerpts, spans, zones, lists, kept, fault } = readYaml(source, options.to, options.isIgnored);
  if (!fault) return { ...plain(source, options), excerpts, spans, zones, made: lists, kept };
  const at = Math.max(0, Math.min(fault.at, source.length - 1));
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
  const message = `This is not YAML: ${fault.message}. It was not changed.`;
  return {
    ...plain(source, options),
    open: [],
    spans: [whole(source)],
    made: { edits: [], findings: [makeFinding('unparsed', at, line, null, message)] },
  };
}

/** A script that is a template of Jinja. */
function maskTemplates(source: string): string {
  return /\{\{[^{}]*\}\}|\{%[^{}]*%\}/.test(source) ? maskJinja(source) : source;
}
