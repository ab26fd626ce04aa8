import { STATUS_CODES } from 'node:http';
import { writeAnswer, type WireAnswer } from '../wire-answer.js';
import type { Fault } from './trouble.js';

/** An answer, and how it goes out: whole, the first half of it, or not at all, with the connection reset. */
export interface Delivery {
  readonly answer: WireAnswer;
  readonly manner: 'whole' | 'truncate' | 'reset';
}

/**
 * What becomes of an answer by a fault. A status comes from the gateway: then nothing has been done. A broken connection
 * comes after the service has done what it was asked to.
 */
export async function spoilAnswer(
  fault: Fault['kind'] | undefined,
  serve: () => Promise<WireAnswer>,
): Promise<Delivery> {
  if (typeof fault !== 'number') return { answer: await serve(), manner: fault ?? 'whole' };
  const title = STATUS_CODES[fault] ?? 'Error';
  const detail = 'The sandbox was told to answer so.';
  return { answer: writeAnswer(fault, { detail, status: fault, title, type: 'about:blank' }), manner: 'whole' };
}
