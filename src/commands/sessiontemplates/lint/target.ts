import type { LintFacts, LintFinding } from '../../../templates/lint/facts.js';
import { lintTemplate } from '../../../templates/lint/lint.js';
import type { JsonObject } from '../../../util/json/value.js';
import type { ValuePath } from '../../../util/yaml/documents.js';

/** A template that is checked, and where it stands. */
export interface LintTarget {
  readonly name: string | undefined;
  readonly record: JsonObject;
  /** The file; undefined for a stored template. */
  readonly file: string | undefined;
  readonly lineOf: (path: ValuePath) => number | undefined;
  /** What BOS says of it. */
  readonly said: readonly LintFinding[];
}

/** A finding as it is printed. */
interface LintRecord {
  /** The file and the line, or the name of a stored template. */
  readonly place: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly name: string | null;
  readonly path: string;
  readonly level: LintFinding['level'];
  readonly rule: string;
  readonly message: string;
}

/** What is found in a template by the rules, and what BOS says of it. */
export function checkTarget({ name, record, file, lineOf, said }: LintTarget, facts: LintFacts): LintRecord[] {
  const records = [...lintTemplate(name, record, facts), ...said].map(({ rule, level, path, message }) => {
    const line = file === undefined ? undefined : lineOf(path);
    return {
      place: [file ?? name, ...(line === undefined ? [] : [line])].join(':'),
      file: file ?? null,
      line: line ?? null,
      name: name ?? null,
      path: path.join('.'),
      level,
      rule,
      message,
    };
  });
  return records.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
