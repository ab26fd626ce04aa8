import { UsageError } from '../../../errors/input.js';
import type { RequestPlan } from '../../../http/plan.js';
import { limitGrammar } from '../../../nodes/limit-grammar.js';
import { textAt } from '../../../output/path.js';
import { readSession, type Session } from '../../../service/session.js';
import { parseJson } from '../../../util/json/parse.js';
import { isObject, type JsonObject, type JsonValue } from '../../../util/json/value.js';

/** The members of a request for a session that decide on which nodes it acts, and how; an empty limit is none. */
export type SessionRequest = Pick<Session, 'templateName' | 'operation' | 'limit' | 'staged' | 'includeDisabled'>;

/** Reads the body of the request that creates a session; v1 calls the template otherwise. */
export function readSessionRequest(plan: RequestPlan): SessionRequest {
  const body = readBody(plan);
  const request = readSession(body);
  if (request.templateName !== '') return request;
  return { ...request, templateName: textAt(body, 'templateName') || textAt(body, 'templateUuid') };
}

/** The limit as it is sent; undefined when there is none. */
function readRequestedLimit(plan: RequestPlan): string | undefined {
  const limit = readBody(plan).get('limit');
  return typeof limit === 'string' ? limit : undefined;
}

function readBody({ body }: RequestPlan): JsonObject {
  const value = parseJson(body?.text ?? '{}');
  return isObject(value) ? value : new Map<string, JsonValue>();
}

/**
 * Throws UsageError for a limit that BOS would misread or refuse: names must be joined by single commas, each but the first
 * may have one mark before it, and none contains a space. A preview can also begin with a mark: it shows what that comes to.
 */
export function requireReadableLimit(plan: RequestPlan, purpose: 'creation' | 'preview' = 'creation'): void {
  const limit = readRequestedLimit(plan);
  if (limit === undefined) return;
  const problem = findProblem(limit) ?? (purpose === 'creation' ? findUselessBeginning(limit) : undefined);
  if (problem === undefined) return;
  throw new UsageError(`Invalid value for '--limit': ${problem.message}`, { hint: problem.hint });
}

interface Problem {
  readonly message: string;
  readonly hint: string;
}

function findProblem(limit: string): Problem | undefined {
  if (limit === '') {
    return { message: 'it is empty', hint: "To act on every node of the template, write: --limit '*'" };
  }
  const parts = limit.split(',');
  if (parts.includes('')) return { message: `there is a comma too many in ${quote(limit)}`, hint: limitGrammar };
  const spaced = parts.find((part) => /\s/.test(part));
  if (spaced !== undefined) return { message: `there is a space in ${quote(spaced)}`, hint: limitGrammar };
  const stray = parts.find((part) => /^[&!]*$|.[&!]/.test(part));
  if (stray !== undefined) return { message: `an & or ! is misplaced in ${quote(stray)}`, hint: limitGrammar };
  return undefined;
}

/** A mark before the first name has no effect: there is nothing to narrow or to leave out of. */
export function findUselessBeginning(limit: string): Problem | undefined {
  const [first = ''] = limit.split(',');
  if (first.startsWith('!')) {
    return {
      message: `it begins with ${quote(first)}, but no nodes come before it`,
      hint: `Begin with the nodes to act on: '*,${first}' is all but those.`,
    };
  }
  if (!first.startsWith('&')) return undefined;
  return {
    message: `it begins with ${quote(first)}, but no nodes come before it`,
    hint: `Leave out the &: ${first.slice(1)}`,
  };
}

function quote(text: string): string {
  return JSON.stringify(text);
}
