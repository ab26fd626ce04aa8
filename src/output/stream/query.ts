import { toPlain, type JsonValue } from '../../util/json/value.js';
import { splitQuery, type QueryNode } from '../query-split.js';
import { checkQuery, explained, toResult } from '../query.js';
import type { RecordWriter } from './record-writer.js';
import { readRecord } from './record.js';
import { putText } from './sink.js';

/** A query over a list whose records come one by one. */
interface RecordQuery {
  /** Takes the next record: only what is picked of it is held. Throws as applyQuery does. */
  take(record: JsonValue): void;
  /** What the expression picks of the list. Throws as applyQuery does. */
  finish(): JsonValue;
}

/** As applyQuery, over a list that is not held; undefined for an expression that looks at several records at once. Throws UsageError. */
async function openRecordQuery(expression: string): Promise<RecordQuery | undefined> {
  const { compile, TreeInterpreter } = await checkQuery(expression);
  const split = splitQuery(compile(expression));
  if (!split) return undefined;
  const evaluate = (node: QueryNode, value: unknown): unknown => TreeInterpreter.search(node as never, value as never);
  const { each, rest } = split;
  const picked: unknown[] = [];
  return {
    take(record) {
      // Records that are only counted need not be looked into.
      const found = each ? explained(expression, () => evaluate(each, [toPlain(record)])) : [null];
      for (const one of found as unknown[]) picked.push(one);
    },
    finish: () => explained(expression, () => toResult(rest ? evaluate(rest, picked) : picked)),
  };
}

/**
 * A writer of what a query picks of a list, as `render` says it; undefined for an expression that needs the whole list. A list that
 * breaks off prints nothing. Throws UsageError.
 */
export async function openQueryWriter(
  expression: string,
  render: (picked: JsonValue) => Promise<string>,
): Promise<RecordWriter | undefined> {
  const query = await openRecordQuery(expression);
  return (
    query && {
      write(_, record) {
        query.take(readRecord(record));
      },
      async end(sink) {
        putText(sink, await render(query.finish()));
      },
    }
  );
}
