import { STATUS_CODES } from 'node:http';
import { makeWireResponse, type WireResponse } from '../wire.js';
import type { Fault } from './trouble.js';

/** A response, and how it goes out: whole, the first half of it, or not at all, with the connection reset. */
export interface Delivery {
  readonly response: WireResponse;
  readonly manner: 'whole' | 'truncate' | 'reset';
}

/**
 * What a fault makes of a response. A status comes from the gateway: then nothing has been done. A broken connection
 * comes after the service has done what it was asked to.
 */
export async function applyFault(
  fault: Fault['kind'] | undefined,
  serve: () => Promise<WireResponse>,
): Promise<Delivery> {
  if (typeof fault !== 'number') return { response: await serve(), manner: fault ?? 'whole' };
  const title = STATUS_CODES[fault] ?? 'Error';
  const detail = 'The sandbox was set up to respond like this.';
  return { response: makeWireResponse(fault, { detail, status: fault, title, type: 'about:blank' }), manner: 'whole' };
}
