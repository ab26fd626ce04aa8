import type { Watch } from './setting.js';
import type { Column } from '../../output/layout.js';
import { AnswerError } from '../../errors/service.js';
import type { HttpResponse } from '../../http/response.js';
import { lookUp } from '../../output/path.js';
import { ByteSyntaxError } from '../../output/stream/bytes.js';
import { readColumns } from '../../output/stream/fields.js';
import { createListReader } from '../../output/stream/list-reader.js';
import { createJsonLinesWriter } from '../../output/stream/json.js';
import type { StreamRecord } from '../../output/stream/record.js';
import { createSink } from '../../output/stream/sink.js';
import { formatCell, nothing } from '../../output/table/cell.js';
import type { JsonValue } from '../../util/json/value.js';

/** One record of a list, as far as a watch needs it. */
export interface Row {
  /** Tells it from the others, and can be shown; empty where there is no name. */
  readonly id: string;
  /** What it has in the columns that matter, by their paths. */
  readonly record: JsonValue;
  /** All of it as one line of JSON, where that is asked for. */
  readonly line?: Uint8Array;
}

export interface RowShape {
  readonly id: Watch['id'];
  /** What is read of each record. */
  readonly columns: readonly Column[];
  readonly whole: boolean;
}

/** What is called for each record of a list. The record itself and the line are only lent. */
export type Visit = (row: Row, record: StreamRecord) => void;

/**
 * Visits the records of a list as they come: nothing is held but what the visitor keeps. Throws AnswerError for what is no
 * whole list, and what a body throws.
 */
export async function visitRows({ body }: HttpResponse, shape: RowShape, visit: Visit): Promise<void> {
  const readLine = shape.whole ? makeLineReader() : undefined;
  const reader = createListReader((record) => {
    const read = readColumns(record, shape.columns);
    const line = readLine?.(record);
    visit({ id: nameRow(read, shape.id), record: read, ...(line && { line }) }, record);
  });
  try {
    for await (const chunk of body) reader.push(chunk);
    reader.finish();
  } catch (error) {
    if (!(error instanceof ByteSyntaxError)) throw error;
    throw new AnswerError('The server answered with something that is not a whole list.', {
      hint: 'Is core.hostname the API gateway? See with curl what it sends: --dry-run shows the request.',
      cause: error,
    });
  }
}

/** Lines in the same bytes again and again: most records are as they were, and nothing is kept of those. */
function makeLineReader(): (record: StreamRecord) => Uint8Array {
  const sink = createSink(4096);
  const writer = createJsonLinesWriter();
  return (record) => {
    sink.length = 0;
    writer.write(sink, record);
    return sink.bytes.subarray(0, sink.length);
  };
}

/** `morning`, or `morning (blue)` for a session of a tenant; empty for a record that tells no name. */
function nameRow(record: JsonValue, paths: Watch['id']): string {
  const [name = nothing, ...more] = paths.map((path) => formatCell(lookUp(record, path), undefined, 0));
  const told = more.filter((text) => text !== nothing);
  if (name === nothing) return '';
  return told.length === 0 ? name : `${name} (${told.join(', ')})`;
}
