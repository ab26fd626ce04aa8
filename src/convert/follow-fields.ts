import { listLines } from './excerpt.js';
import { makeFinding, type Finding } from './finding.js';
import type { KeptAnswer } from './words/list.js';
import { judgeReader } from './words/readers.js';

/** A field as Python and Jinja read it: `["job"]`, `.get('job')`, `.job`. */
const access = /(?:\[\s*["']|\.get\(\s*["']|\.)([A-Za-z_]+)\b/g;

/** Where fields of v1 are read from answers that are kept outside of a shell: in Python, and in what Ansible registers. */
export function followFields(source: string, answers: readonly KeptAnswer[]): Finding[] {
  if (answers.length === 0) return [];
  return listLines(source).flatMap(({ start, end }) => {
    const line = source.slice(start, end);
    if (/\bcray\b|# bos convert:/.test(line)) return [];
    const fields = [...line.matchAll(access)].map(([, field]) => field).join(' ');
    const found =
      fields === '' ? undefined : answers.find((kept) => mayRead(kept, line) && judgeReader(kept.answer, fields));
    const judged = found && judgeReader(found.answer, fields);
    if (!found || judged === undefined) return [];
    const at = start + (/^\s*/.exec(line)?.[0].length ?? 0);
    return [makeFinding(judged === 'gone' ? `${found.answer}-answer` : 'answer-kept', at, line, null)];
  });
}

/** Does a line have the name of what is kept? When nobody knows the name, any line may read it. */
function mayRead({ name }: KeptAnswer, line: string): boolean {
  return name === undefined || new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(line);
}
