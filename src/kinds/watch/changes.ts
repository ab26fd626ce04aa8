import { hash } from 'node:crypto';
import type { Column } from '../../output/layout.js';
import { lookUp } from '../../output/path.js';
import { writeJson } from '../../util/json/write.js';
import type { Row } from './rows.js';

/** What each row said, by its id: a short mark in the place of the text, which may be long. */
export type Marks = ReadonlyMap<string, string>;

/** Ids of the rows that a list has, had not, or has otherwise than before. */
export interface Changes {
  readonly came: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly gone: readonly string[];
}

export const noChanges: Changes = { came: new Set(), changed: new Set(), gone: [] };

/** The mark of a row. Only what is shown of it counts: its line, else what stands in the columns. */
export function markRow(row: Row, columns: readonly Column[]): string {
  return hash('sha1', row.line ?? formatFacts(row, columns), 'base64');
}

export function markRows(rows: readonly Row[], columns: readonly Column[]): Marks {
  return new Map(rows.map((row) => [row.id, markRow(row, columns)]));
}

/** Times stand as the server wrote them: an age that has grown is no change. */
function formatFacts({ record }: Row, columns: readonly Column[]): string {
  return columns.map(({ path }) => writeJson(lookUp(record, path) ?? null)).join('\n');
}

export function compareMarks(before: Marks, now: Marks): Changes {
  const ids = [...now.keys()];
  return {
    came: new Set(ids.filter((id) => !before.has(id))),
    changed: new Set(ids.filter((id) => before.has(id) && before.get(id) !== now.get(id))),
    gone: [...before.keys()].filter((id) => !now.has(id)),
  };
}

export function isQuiet({ came, changed, gone }: Changes): boolean {
  return came.size + changed.size + gone.length === 0;
}
