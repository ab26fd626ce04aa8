import type { Span } from './excerpt.js';
import { makeFinding, type Finding } from './finding.js';
import { modernVariable } from './words/settings.js';

/** Paths of the API of v1, also of the service itself, and as helpers are handed them: `bos/v1/session`. */
const rawPath =
  /(?:\/apis\/bos|\bcray-bos(?::\d+)?)\/v1\b[^\s"'`)|>;,]*|(?<![\w/.-])\/?bos\/v1\/(?:session|version|healthz)[^\s"'`)|>;,]*/g;
/** Variables of the environment that set options of v1. */
const variable = /\bCRAY_BOS_(?:V1|SESSION|SESSIONTEMPLATE)_[A-Z0-9_]*/g;
/** Tables of the configuration of the command line, and its commands that write there. */
const table =
  /^[ \t]*\[bos\.(?:v1|session|sessiontemplate)\b[\w.]*\]|\bconfig[ \t]+(?:get|set|unset)[ \t]+["']?bos\.(?:v1|session|sessiontemplate)\b[\w.]*/gm;
/** What can only be the agent of v1. */
const agent = /-c[ \t]+["']?boa\b|["']-c["'],\s*["']boa["']|--container[= ]["']?boa\b|#boa-|\bkubectl\b.*\bboa-/;
/** What is the agent's beside a session. */
const perhapsAgent = /\bboa-|\bjob-name=|\[4:\]|\$\{\w+:4\}/;
const ofSessions = /\bcray["',\s\\]+bos["',\s\\]+(?:["']?v1["',\s\\]+)?["']?session\b|\bboa_job_name\b/;
/** What only v1 printed: its fields as TOML, JSON or YAML. */
const output =
  /^[ \t>]*"?(?:templateUuid|templateName|templateUuidLink|jobId|boa_job_name|in_progress|error_count|status_link|boa_finish|boa_launch|bos_launch)"?[ \t]*[=:]|^[ \t>]*"?job"?[ \t]*[=:][ \t]*"boa-/m;

/** A list of ids, and the command of v1 that printed it. */
const ids = /^[ \t>]*(?:results = )?\[\s*"[^"\n]*"\s*[,\]]/m;
const listsIds = /^cray\s+bos\s+(?:v1\s+)?session\s+list\b[^|]*$/m;

/** Which parts of a text are what. */
interface NoteOptions {
  /** Where commands may be: the agent is looked for there alone. */
  readonly code: readonly Span[];
  /** Where output is shown. */
  readonly examples: readonly Span[];
}

/** What stands in any text and is v1's, whatever the language: paths, settings, the agent, printed answers. */
export function findNotes(source: string, { code, examples }: NoteOptions): Finding[] {
  return [
    ...matches(source, rawPath, (text) => makeFinding('raw-api', 0, text, modernPath(text))),
    ...matches(source, variable, (text) => makeFinding('setting', 0, text, modernVariable(text))),
    ...matches(source, table, (text) => makeFinding('setting', 0, text.trim(), modernTable(text.trim()))),
    ...findAgent(source, code, examples),
    ...examples.flatMap(({ start, end }) => {
      const text = source.slice(start, end);
      const found = output.exec(text) ?? (listsIds.test(commandBefore(source, start)) ? ids.exec(text) : null);
      return found
        ? [makeFinding('output-example', start + found.index, lineOf(source, start + found.index), null)]
        : [];
    }),
  ];
}

function matches(source: string, pattern: RegExp, make: (text: string) => Finding): Finding[] {
  return [...source.matchAll(pattern)].map((match) => {
    const blanks = /^\s*/.exec(match[0])?.[0].length ?? 0;
    return { ...make(match[0]), start: match.index + blanks };
  });
}

/** The lines that look at the agent, one finding each. */
function findAgent(source: string, code: readonly Span[], examples: readonly Span[]): Finding[] {
  const all = code.map(({ start, end }) => source.slice(start, end)).join('\n');
  const beside = agent.test(all) || ofSessions.test(all);
  if (!beside) return [];
  const isExample = (at: number): boolean => examples.some(({ start, end }) => start <= at && at < end);
  return code.flatMap(({ start, end }) => {
    let at = start;
    return source
      .slice(start, end)
      .split('\n')
      .flatMap((line) => {
        const from = at;
        at += line.length + 1;
        const found = agent.exec(line) ?? perhapsAgent.exec(line);
        if (!found || isExample(from) || line.includes('# bos convert:')) return [];
        return [makeFinding('boa', from + found.index, line, null)];
      });
  });
}

function lineOf(source: string, at: number): string {
  return source.slice(at).split('\n', 1)[0] ?? '';
}

/** The last command of `cray bos` before a place, with the rest of its line; empty where none is near. */
function commandBefore(source: string, place: number): string {
  const near = source.slice(Math.max(0, place - 1000), place);
  const at = near.lastIndexOf('cray bos');
  return at < 0 ? '' : (near.slice(at).split('\n', 1)[0] ?? '');
}

function modernPath(path: string): string {
  return path
    .replace('/v1', '/v2')
    .replace(/\/sessiontemplate(?=\/|$|\?)/, '/sessiontemplates')
    .replace(/\/session(?=\/|$|\?)/, '/sessions');
}

function modernTable(text: string): string {
  return text.replace(/\bbos\.(?:v1\.)?(session(?:template)?)\b/, 'bos.v2.$1s').replace(/\bbos\.v1\b/, 'bos.v2');
}
