import { textAt } from '../../output/path.js';
import type { JsonValue } from '../../util/json/value.js';
import type { Marks } from './changes.js';
import type { WatchedRow } from './rows.js';

/**
 * Which rows a person wants to see first, the most urgent first. A row belongs to the first of these whose paths all have a text that
 * the pattern suits. What has changed since the last time comes right behind the first of them.
 */
export type FirstRows = readonly Readonly<Record<string, RegExp>>[];

/** The place of a row among others: the lowest comes first. */
export function rankRow(record: JsonValue, hasChanged: boolean, first: FirstRows): number {
  const found = first.findIndex((paths) =>
    Object.entries(paths).every(([path, pattern]) => pattern.test(textAt(record, path))),
  );
  const rank = found < 0 ? first.length : found;
  return hasChanged ? Math.min(rank, 1) : rank;
}

/** The rows with those first that are the most urgent; equal ones keep their order. */
export function putFirst(
  rows: readonly WatchedRow[],
  first: FirstRows,
  { before, marks }: { readonly before: Marks | undefined; readonly marks: Marks },
): readonly WatchedRow[] {
  if (first.length === 0) return rows;
  const hasChanged = (id: string): boolean => before !== undefined && before.get(id) !== marks.get(id);
  return rows
    .map((row) => ({ row, rank: rankRow(row.record, hasChanged(row.id), first) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}
