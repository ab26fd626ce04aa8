import { ServerError } from '../errors/service.js';
import { parseJson } from '../util/json/parse.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import type { RequestPlan } from './plan.js';
import { chooseHint, explainMissingApi, explainMissingTemplate } from './problem-hint.js';

/** An answer with a status from 400 up. */
export interface ErrorAnswer {
  readonly status: number;
  /** Reason phrase of the status line; may be empty. */
  readonly statusText: string;
  /** Media type without parameters, in lower case. */
  readonly type: string;
  readonly text: string;
}

const longestReason = 1000;
/** Gateways answer these when the service behind them did not. */
const gatewayStatuses = [502, 503, 504];

/**
 * An answer from 400 up -> error. Its message has the server's reason first; its reference wording is that of the
 * recordings: `title: detail` of a problem document (RFC 9457, formerly 7807), else the status.
 */
export function explainProblem(answer: ErrorAnswer, plan: RequestPlan): ServerError {
  const body = parseBody(answer);
  const status = `${answer.status} ${answer.statusText}`;
  const reason = readReason(answer, body);
  const message = reason === undefined ? describeStatus(answer) : `${reason} (${status.trim()})`;
  const hint =
    explainMissingApi(answer.status, reason, plan) ?? explainMissingTemplate(reason) ?? chooseHint(answer.status, plan);
  const details = { reference: formatReference(body, status), ...(hint === undefined ? {} : { hint }) };
  return new ServerError(answer.status, message, details);
}

function parseBody(answer: ErrorAnswer): JsonValue | undefined {
  try {
    return parseJson(answer.text);
  } catch {
    return undefined;
  }
}

function formatReference(body: JsonValue | undefined, status: string): string {
  const [title, detail, more] = ['title', 'detail', 'err_msg'].map((name) => readMember(body, name));
  const wording = title && detail ? `${title}: ${detail}` : `Error received from server: ${status}`;
  return more ? `${wording}: ${more}` : wording;
}

function readMember(body: JsonValue | undefined, name: string): string | undefined {
  const member = isObject(body) ? (body.get(name) ?? null) : null;
  if (member === null) return undefined;
  return typeof member === 'string' ? member : writeJson(member);
}

/** The most telling text of the body on one line; nothing where it is HTML or empty. */
function readReason(answer: ErrorAnswer, body: JsonValue | undefined): string | undefined {
  const members = ['detail', 'err_msg', 'message', 'error_description', 'title'].map((name) => readMember(body, name));
  const plain = body === undefined && !isMarkup(answer) ? answer.text : undefined;
  const found = [...members, typeof body === 'string' ? body : undefined, plain].find((text) => text?.trim());
  const line = found && found.replace(/\s+/g, ' ').trim();
  if (!line) return undefined;
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line;
}

function isMarkup(answer: ErrorAnswer): boolean {
  return answer.type.includes('html') || answer.text.trimStart().startsWith('<');
}

function describeStatus(answer: ErrorAnswer): string {
  const status = `${answer.status} ${answer.statusText}`.trim();
  return gatewayStatuses.includes(answer.status)
    ? `The gateway answered ${status} in place of BOS.`
    : `The server answered ${status}.`;
}
