import type { Column, Watch } from '../../api/operation.js';
import { AnswerError } from '../../errors/answer-error.js';
import type { Answer } from '../../http/client.js';
import { formatCell, nothing } from '../../output/table/cell.js';
import { lookUp } from '../../output/path.js';
import { ByteSyntaxError } from '../../output/stream/bytes.js';
import { readColumns } from '../../output/stream/fields.js';
import { createListReader } from '../../output/stream/list-reader.js';
import { readRecord, type StreamRecord } from '../../output/stream/record.js';
import type { JsonValue } from '../../util/json/value.js';
import { writeJson } from '../../util/json/write.js';

/** One record of a list, as far as a watch needs it. */
export interface Row {
  /** Tells it from the others; can be shown. */
  readonly id: string;
  /** What it has in the columns that matter, by their paths. */
  readonly record: JsonValue;
  /** All of it as one line of JSON, where that is asked for. */
  readonly line?: string;
}

/** A list at one moment. */
export interface Listing {
  readonly rows: readonly Row[];
  /** The first record whole, to tell which paths there are. */
  readonly sample: JsonValue | undefined;
  /** The server's clock. */
  readonly dateMs: number | undefined;
}

export interface RowShape {
  readonly id: Watch['id'];
  /** What of each record is kept: ten thousand whole ones are too much to hold. */
  readonly columns: readonly Column[];
  readonly whole: boolean;
}

/** The lists in these answers as one. Throws AnswerError for what is no whole list, and what a body throws. */
export async function readRows(answers: AsyncIterable<Answer>, shape: RowShape): Promise<Listing> {
  const rows: Row[] = [];
  let sample: JsonValue | undefined;
  let dateMs: number | undefined;
  const keep = (record: StreamRecord): void => {
    sample ??= readRecord(record);
    rows.push(readRow(record, shape, rows.length));
  };
  for await (const answer of answers) {
    dateMs ??= answer.dateMs;
    await readList(answer, keep);
  }
  return { rows, sample, dateMs };
}

async function readList(answer: Answer, visit: (record: StreamRecord) => void): Promise<void> {
  const reader = createListReader(visit);
  try {
    for await (const chunk of answer.body) reader.push(chunk);
    reader.finish();
  } catch (error) {
    if (!(error instanceof ByteSyntaxError)) throw error;
    throw new AnswerError('The server answered with something that is not a whole list.', {
      hint: 'Is core.hostname the API gateway? -vvv shows what came.',
      cause: error,
    });
  }
}

function readRow(record: StreamRecord, { id, columns, whole }: RowShape, index: number): Row {
  const kept = readColumns(record, columns);
  const [name = '', ...more] = id.map((path) => formatCell(lookUp(kept, path), undefined, 0));
  const others = more.filter((text) => text !== nothing);
  const shown = name === nothing ? `record ${index + 1}` : name;
  return {
    id: others.length === 0 ? shown : `${shown} (${others.join(', ')})`,
    record: kept,
    ...(whole && { line: writeJson(readRecord(record)) }),
  };
}
