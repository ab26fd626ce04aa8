import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../../src/util/json/parse.js';
import { isObject } from '../../src/util/json/value.js';
import { writeJson } from '../../src/util/json/write.js';

/** A request of a scenario, as it was sent to a real server. `${NAME}` stands for a value that an earlier step saved. */
export interface Step {
  readonly method: string;
  /** Below the root of the service. */
  readonly path: string;
  /** The body: data, sent as JSON; or `text`, sent as it is. */
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** By name: a pattern whose first group is the value, in the text of the answer. */
  readonly save?: Readonly<Record<string, string>>;
  /** How the `detail` of a problem is compared: as it is, by its beginning (`prefix:TEXT`), or not at all (`any`). */
  readonly detail?: string;
  /** Times follow from the requests: they are compared as they are. */
  readonly exact_times?: boolean;
  /** Lists in no order: the body itself, or those at paths (`error_summary.*.list`). */
  readonly unordered?: true | readonly string[];
}

/** What came back, with what differs from run to run taken out of the body. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
}

/** A step and its answer. */
export interface Recorded {
  readonly scenario: string;
  readonly step: number;
  readonly request: Step;
  /** The body that was sent, its numbers as they were written. */
  readonly sent: string | undefined;
  readonly answer: Answer;
}

/** The recorded steps of a file beside this one, by scenario, in order. */
export function readRecording(name: string): [scenario: string, steps: Recorded[]][] {
  const text = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
  return [...Map.groupBy(text.trim().split('\n').map(readStep), ({ scenario }) => scenario)];
}

function readStep(line: string): Recorded {
  const row = JSON.parse(line) as Omit<Recorded, 'sent'>;
  const value = parseJson(line);
  const request = isObject(value) ? value.get('request') : undefined;
  const data = isObject(request) ? request.get('json') : undefined;
  return { ...row, sent: row.request.text ?? (data === undefined ? undefined : writeJson(data)) };
}
