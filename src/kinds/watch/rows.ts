import { AnswerError } from '../../errors/service.js';
import type { HttpResponse } from '../../http/response.js';
import type { Column } from '../../output/layout.js';
import { lookUp } from '../../output/path.js';
import { ByteSyntaxError } from '../../output/stream/bytes.js';
import { readColumns } from '../../output/stream/fields.js';
import { createJsonLinesWriter } from '../../output/stream/json.js';
import { createListReader } from '../../output/stream/list-reader.js';
import type { StreamRecord } from '../../output/stream/record.js';
import { createSink } from '../../output/stream/sink.js';
import { formatCell, emptyCell } from '../../output/table/cell.js';
import type { JsonValue } from '../../util/json/value.js';

/** One record of a list, as far as a watch needs it. */
export interface WatchedRow {
  /** Distinguishes it from the others, and can be shown; empty when the record has no name. */
  readonly id: string;
  /** The values of the columns that were asked for, by their paths. */
  readonly record: JsonValue;
  /** The whole record as one line of JSON, when that was asked for. */
  readonly line?: Uint8Array;
}

interface RowShape {
  readonly id: readonly [string, ...string[]];
  /** What is read of each record. */
  readonly columns: readonly Column[];
  /** Is the whole record needed as a line? */
  readonly whole: boolean;
}

/** Called for each record of a list. The bytes of the record and of the line are valid during the call only. */
type VisitRow = (row: WatchedRow, record: StreamRecord) => void;

/**
 * Visits the records of a list as they come; only what the visitor keeps stays in memory. Throws AnswerError for what is no
 * whole list, and what a body throws.
 */
export async function visitRows({ body }: HttpResponse, shape: RowShape, visit: VisitRow): Promise<void> {
  const readLine = shape.whole ? createLineReader() : undefined;
  const reader = createListReader((record) => {
    const read = readColumns(record, shape.columns);
    const line = readLine?.(record);
    visit({ id: formatId(read, shape.id), record: read, ...(line && { line }) }, record);
  });
  try {
    for await (const chunk of body) reader.push(chunk);
    reader.finish();
  } catch (error) {
    if (!(error instanceof ByteSyntaxError)) throw error;
    throw new AnswerError('The response of the server is not a complete list.', {
      hint: 'Is core.hostname the API gateway? See with curl what it sends: --dry-run shows the request.',
      cause: error,
    });
  }
}

/** Writes every line over the one before: most records have not changed, and nothing is kept of those. */
function createLineReader(): (record: StreamRecord) => Uint8Array {
  const sink = createSink(4096);
  const writer = createJsonLinesWriter();
  return (record) => {
    sink.length = 0;
    writer.write(sink, record);
    return sink.bytes.subarray(0, sink.length);
  };
}

/** `morning`, or `morning (blue)` for a session of a tenant; empty for a record without a name. */
function formatId(record: JsonValue, paths: readonly [string, ...string[]]): string {
  const [name = emptyCell, ...more] = paths.map((path) => formatCell(lookUp(record, path), undefined, 0));
  const details = more.filter((text) => text !== emptyCell);
  if (name === emptyCell) return '';
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
