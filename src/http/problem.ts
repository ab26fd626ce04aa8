import { ServerError } from '../errors/service.js';
import { tryParseJson } from '../util/json/parse.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { redactBody } from '../util/redact.js';
import { writeJson } from '../util/json/write.js';
import { describeUncertainty, isWrite, type RequestPlan } from './plan.js';
import { meaningOf } from './statuses.js';

/** A response with a status from 400 up. */
export interface ErrorResponse {
  readonly status: number;
  /** Reason phrase of the status line; may be empty. */
  readonly statusText: string;
  /** Media type without parameters, in lower case. */
  readonly type: string;
  readonly text: string;
  /** A redirect led to it: it may be that of a login page, and says nothing of what was asked for. */
  readonly isRedirected?: boolean;
}

const longestReason = 1000;

/**
 * A response from 400 up -> error. Its message has the server's reason first; its reference wording is that of the
 * recordings: `title: detail` of a problem document (RFC 9457, formerly 7807), else the status.
 */
export function explainProblem(response: ErrorResponse, plan: RequestPlan): ServerError {
  const body = tryParseJson(response.text);
  const status = `${response.status} ${response.statusText}`;
  const reason = readReason(response, body);
  const isOfService = isProblem(body) && response.isRedirected !== true;
  const mayBeDone = isWrite(plan) && isUnclear(response.status, isOfService);
  const message = reason === undefined ? describeStatus(response) : `${reason} (${status.trim()})`;
  const hint =
    explainMissingApi(response.status, reason, plan) ??
    explainMissingTemplate(reason) ??
    explainNoChange(reason, plan) ??
    chooseHint(response.status, plan, mayBeDone);
  const details = {
    reference: formatReference(body, status),
    reason,
    isOfService,
    requestId: plan.requestId,
    mayBeDone,
    ...(hint === undefined ? {} : { hint }),
  };
  return new ServerError(response.status, message, details);
}

/** Is it an error as BOS words it: a problem document, or of release 2.16 a text? What stands before BOS words it otherwise. */
function isProblem(body: JsonValue | undefined): boolean {
  if (typeof body === 'string') return true;
  return isObject(body) && ['type', 'title', 'detail', 'status', 'err_msg'].some((name) => body.has(name));
}

/** Does nobody know what became of a write? A gateway that refuses it may have passed it on before; a guard has not. */
function isUnclear(status: number, isOfService: boolean): boolean {
  const { mayBeDone, isOfGuard } = meaningOf(status);
  return mayBeDone === true || (!isOfService && isOfGuard !== true);
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

/** The clearest text of the body on one line; nothing when it is HTML or empty. */
function readReason(response: ErrorResponse, body: JsonValue | undefined): string | undefined {
  const members = ['detail', 'err_msg', 'message', 'error_description', 'title'].map((name) => readMember(body, name));
  const plain = body === undefined && !isMarkup(response) ? response.text : undefined;
  const found = [...members, typeof body === 'string' ? body : undefined, plain].find((text) => text?.trim());
  const line = found && found.replace(/\s+/g, ' ').trim();
  if (!line) return undefined;
  const shown = redactBody(line, response.type);
  return shown.length > longestReason ? `${shown.slice(0, longestReason)}…` : shown;
}

function isMarkup(response: ErrorResponse): boolean {
  return response.type.includes('html') || response.text.trimStart().startsWith('<');
}

function describeStatus(response: ErrorResponse): string {
  const status = `${response.status} ${response.statusText}`.trim();
  return meaningOf(response.status).isOfGateway
    ? `The gateway responded with ${status} instead of BOS.`
    : `The server responded with ${status}.`;
}

const serverLog = "The server's own log says more; -vvv shows the whole response.";

const statusHints: Record<number, string> = {
  401: 'Log in with `bos auth login`.',
  403: 'Log in again with `bos auth login`; `bos auth status` shows who you are. If that is right, ask for the role.',
  409: 'It has changed or is busy: look at it again, then decide.',
  429: 'There were too many requests: try again later, or with more --retries.',
  500: serverLog,
  502: 'The service may be restarting: try again in a minute.',
  503: 'The service may be restarting: try again in a minute.',
  504: 'The service may be busy: try again in a minute.',
};

/** What to do next after a response with a status from 400 up. */
function chooseHint(status: number, plan: RequestPlan, mayBeDone: boolean): string | undefined {
  const uncertainty = mayBeDone ? describeUncertainty(plan) : undefined;
  if (uncertainty !== undefined) return status === 500 ? `${uncertainty} ${serverLog}` : uncertainty;
  if (status < 400) return 'Check that core.hostname is the API gateway: `bos config get core.hostname`.';
  return status === 404 ? hintNames(plan.path) : statusHints[status];
}

const listed: Record<string, string> = {
  sessiontemplatesvalid: 'sessiontemplates',
};

/** A session that names a missing template is a 400 to the service. */
function explainMissingTemplate(reason: string | undefined): string | undefined {
  return /^Session Template Name invalid/.test(reason ?? '')
    ? 'To see which exist: `bos v2 sessiontemplates list`.'
    : undefined;
}

/** The service says so, in words of Python, of a change without a body, or with an empty one for many nodes. */
const noChange = /^(?:None is not of type 'object'|\{\} should be non-empty - 'patch')/;

function explainNoChange(reason: string | undefined, { method }: RequestPlan): string | undefined {
  return method === 'PATCH' && noChange.test(reason ?? '')
    ? 'No change was given. The options of the command are what can be changed: see --help.'
    : undefined;
}

/** What the service says of a path that it does not know. */
const unknownPath = /requested URL was not found on the server/;

/** Newer systems have no v1 any more; undefined when something else went wrong. */
function explainMissingApi(status: number, reason: string | undefined, plan: RequestPlan): string | undefined {
  if (status !== 404 || !plan.path.startsWith('/apis/bos/v1') || !unknownPath.test(reason ?? '')) return undefined;
  return 'This server has no v1, like all newer releases: use v2, `bos v2 --help`.';
}

/** For a path below a collection: the command that lists the names in it. */
function hintNames(path: string): string | undefined {
  const [, version, collection] = /\/apis\/bos\/(v[12])\/([a-z]+)\/./.exec(path) ?? [];
  if (version === undefined || collection === undefined) return undefined;
  return `To see which exist: \`bos ${version} ${listed[collection] ?? collection} list\`.`;
}
