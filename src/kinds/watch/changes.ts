import { hash } from 'node:crypto';
import type { Column } from '../../output/layout.js';
import { lookUp } from '../../output/path.js';
import { writeJson } from '../../util/json/write.js';
import type { WatchedRow } from './rows.js';

/** The mark of each row, by its id: short and always as long, instead of the text, which may be long. */
export type Marks = ReadonlyMap<string, string>;

/** How a list differs from the one before, by the ids of its rows. */
export interface ListChanges {
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly removed: readonly string[];
}

export const noChanges: ListChanges = { added: new Set(), changed: new Set(), removed: [] };

/** The mark of a row. It changes when what is shown of the row does: its line, or else its columns. */
export function markRow({ line, record }: WatchedRow, columns: readonly Column[]): string {
  return hash('sha1', line ?? joinValues(record, columns), 'base64');
}

/** Times stay as the server wrote them: an age that has grown is not a change. */
function joinValues(record: WatchedRow['record'], columns: readonly Column[]): string {
  return columns.map(({ path }) => writeJson(lookUp(record, path) ?? null)).join('\n');
}

export function compareMarks(before: Marks, now: Marks): ListChanges {
  const ids = [...now.keys()];
  return {
    added: new Set(ids.filter((id) => !before.has(id))),
    changed: new Set(ids.filter((id) => before.has(id) && before.get(id) !== now.get(id))),
    removed: [...before.keys()].filter((id) => !now.has(id)),
  };
}

export function isUnchanged({ added, changed, removed }: ListChanges): boolean {
  return added.size + changed.size + removed.length === 0;
}
