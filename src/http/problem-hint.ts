import { describeFate } from './fate.js';
import type { RequestPlan } from './plan.js';

const hints: Record<number, string> = {
  401: 'Log in with `bos auth login`.',
  403: 'Log in again with `bos auth login`; `bos auth status` shows who you are. If that is right, ask for the role.',
  409: 'It changed or is busy meanwhile: look at it again, then decide.',
  429: 'The server asks for patience: try again later, or with more --retries.',
  500: "The server's own log says more; -vvv shows the whole answer.",
  502: 'The service may be restarting: try again in a minute.',
  503: 'The service may be restarting: try again in a minute.',
  504: 'The service may be busy: try again in a minute.',
};

/** With these, the service may have done what was asked. */
const unclearStatuses = [502, 504];

/** What to do next after an answer with a status from 400 up. */
export function chooseHint(status: number, plan: RequestPlan): string | undefined {
  const fate = unclearStatuses.includes(status) ? describeFate(plan) : undefined;
  return fate ?? (status === 404 ? hintNames(plan.path) : hints[status]);
}

const listed: Record<string, string> = {
  sessiontemplatesvalid: 'sessiontemplates',
};

/** A session that names a template which is not there is a 400 to the service. */
export function explainMissingTemplate(reason: string | undefined): string | undefined {
  return /^Session Template Name invalid/.test(reason ?? '')
    ? 'See which there are with `bos v2 sessiontemplates list`.'
    : undefined;
}

/** What the service says of a path that it does not know. */
const unknownPath = /requested URL was not found on the server/;

/** Newer systems have no v1 any more; undefined where that is not what went wrong. */
export function explainMissingApi(status: number, reason: string | undefined, plan: RequestPlan): string | undefined {
  if (status !== 404 || !plan.path.startsWith('/apis/bos/v1') || !unknownPath.test(reason ?? '')) return undefined;
  return 'This server has no v1, as no newer one has: use v2, `bos v2 --help`.';
}

/** For a path below a collection: the command that lists the names in it. */
function hintNames(path: string): string | undefined {
  const [, version, collection] = /\/apis\/bos\/(v[12])\/([a-z]+)\/./.exec(path) ?? [];
  if (version === undefined || collection === undefined) return undefined;
  return `See which there are with \`bos ${version} ${listed[collection] ?? collection} list\`.`;
}
