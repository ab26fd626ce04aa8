import { BosError } from '../../errors/bos-error.js';
import { InterruptedError } from '../../errors/outcome.js';
import { NetworkError, ServerError } from '../../errors/service.js';
import type { Client } from '../../http/client.js';
import { addDoubt, withHint } from '../../http/doubt.js';
import { describeUncertainty, type RequestPlan } from '../../http/plan.js';
import { holdResponse, readWhole, type HttpResponse } from '../../http/response.js';
import { chooseDelay } from '../../http/retry.js';
import { meaningOf } from '../../http/statuses.js';
import type { Clock } from '../../util/io.js';
import { writeJson } from '../../util/json/write.js';
import { requireClearAnswer } from './clear-answer.js';
import type { Sighting } from './sighting.js';
import { lookAfter } from './look.js';

export interface SettlingOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How often a write that was not done is sent again. */
  readonly retries: number;
  readonly warn: (text: string) => void;
}

/** Sends a write, and looks what became of it when no clear answer comes. Throws BosError. */
export async function sendSettled(plan: RequestPlan, client: Client, options: SettlingOptions): Promise<HttpResponse> {
  const { clock, signal, warn } = options;
  const startMs = clock.now();
  for (let retries = 0; ; retries += 1) {
    const sent = await trySend(plan, client, retries > 0);
    if ('response' in sent) return sent.response;
    const { failure } = sent;
    const sighting = await lookAfter(plan, client, () => clock.now() - startMs).catch(() => undefined);
    if (signal.aborted) throw interrupted(plan, signal);
    if (sighting === undefined) throw failure;
    if (sighting.isDone) {
      warn(`${failure.message} ${sighting.seen}`);
      return showFound(sighting);
    }
    if (!sighting.mayRepeat || retries >= options.retries || !isWorthRepeating(failure))
      throw withHint(failure, tellSeen(plan, sighting));
    const delayMs = chooseDelay({}, retries, Math.random());
    warn(`${failure.message} ${sighting.seen} Retry ${retries + 1} of ${options.retries} in ${delayMs / 1000} s.`);
    await clock.sleep(delayMs, signal).catch((error: unknown) => {
      throw signal.aborted ? interrupted(plan, signal) : error;
    });
  }
}

/**
 * Sends it once. A failure is returned when the write may have been done, in this attempt or, of a repeat, in an earlier one;
 * another is thrown.
 */
async function trySend(
  plan: RequestPlan,
  client: Client,
  isRepeat: boolean,
): Promise<{ response: HttpResponse } | { failure: BosError }> {
  try {
    const response = await client.send(plan);
    const body = await readWhole(response.body);
    requireClearAnswer(plan, response.status, body);
    return { response: holdResponse(response, body) };
  } catch (error) {
    if (!(error instanceof BosError) || error instanceof InterruptedError || !(error.mayBeDone || isRepeat))
      throw error;
    if (isDeletedBefore(plan, error)) return { response: noContent() };
    return { failure: addDoubt(error, plan) };
  }
}

/** A deletion was repeated, and what it deletes is not there any more: an earlier attempt was done. */
function isDeletedBefore({ method }: RequestPlan, error: BosError): boolean {
  return method === 'DELETE' && error instanceof ServerError && error.status === 404 && error.isOfService;
}

/** Time that has run out is the user's last word. */
function isWorthRepeating(failure: BosError): boolean {
  if (failure instanceof NetworkError) return failure.code === 'network';
  return failure instanceof ServerError && meaningOf(failure.status).isRetried === true;
}

function showFound({ body }: Sighting): HttpResponse {
  if (body === undefined) return noContent();
  return holdResponse({ status: 200, type: 'application/json' }, Buffer.from(writeJson(body)));
}

function noContent(): HttpResponse {
  return holdResponse({ status: 204, type: '' }, Buffer.alloc(0));
}

function tellSeen({ check }: RequestPlan, { seen }: Sighting): string {
  return check === undefined ? seen : `${seen} To look again: \`${check}\`.`;
}

function interrupted(plan: RequestPlan, signal: AbortSignal): InterruptedError {
  const hint = describeUncertainty(plan);
  return new InterruptedError(String(signal.reason), { mayBeDone: true, ...(hint !== undefined && { hint }) });
}
