import type { AnswerKind } from './change.js';

/** The filters of jq that read the same from an answer of v2, by the answer: v1's filter and v2's. */
export const filters: Readonly<Record<AnswerKind, ReadonlyMap<string, string>>> = {
  create: new Map(),
  list: new Map([['.[]', '.[].name']]),
  describe: new Map([
    ['.complete', '.status.status == "complete"'],
    ['.in_progress', '.status.status == "running"'],
    ['.templateName', '.template_name'],
    ['.templateUuid', '.template_name'],
    ['.start_time', '.status.start_time'],
    ['.stop_time', '.status.end_time'],
  ]),
  status: new Map([
    ['.metadata.complete', '.status == "complete"'],
    ['.metadata.in_progress', '.status == "running"'],
  ]),
};

/** What `grep` looks for in TOML, and what it is in v2. */
export const patterns: Readonly<Record<AnswerKind, ReadonlyMap<string, string>>> = {
  create: new Map(),
  list: new Map(),
  describe: new Map([
    ['templateName', 'template_name'],
    ['templateUuid', 'template_name'],
  ]),
  status: new Map(),
};

/** Fields that v2 has no equal of, by the answer. */
const gone: Readonly<Record<AnswerKind, RegExp>> = {
  create: /\b(?:job|jobId|links|boa_job_name)\b|\bboa-/,
  describe: /\b(?:error_count|job|jobId|boa_job_name|status_link|boot_sets|links)\b/,
  list: /\b(?:error_count|job|jobId|boa_job_name|status_link|boot_sets|links)\b/,
  status: /\b(?:error_count|job|boa_job_name|status_link|boot_sets|links|phases|errors)\b/,
};

/** Fields that have another name or form in v2. */
const changed =
  /\b(?:complete|in_progress|templateName|templateUuid|start_time|stop_time|metadata)\b|(?:^|[\s'"])\.\[\]/;

/** How text that reads an answer depends on its form: on what v2 does not have, or on what it calls otherwise. */
export function judgeReader(answer: AnswerKind, text: string): 'gone' | 'changed' | undefined {
  if (gone[answer].test(text)) return 'gone';
  return changed.test(text) ? 'changed' : undefined;
}

/** Does text that reads an answer of v2 look for what only answers of v1 have? */
export function readsOldFields(text: string): boolean {
  return /\b(?:templateName|templateUuid|boa_job_name|error_count|status_link)\b|\.(?:complete|in_progress|metadata)\b/.test(
    text,
  );
}

/** Is it about times, which have another form in v2? */
export function isTime(filter: string): boolean {
  return /_time$/.test(filter);
}
