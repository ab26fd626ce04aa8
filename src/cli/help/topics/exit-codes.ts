import { differencesFound, exitCodes, type ErrorCode } from '../../../errors/exit.js';
import type { Topic } from '../topic.js';

/** When each error is the one. The table of the contract. */
export const errorMeanings: Readonly<Record<ErrorCode, string>> = {
  bug: 'An unexpected error in this program. `BOS_DEBUG=1` adds where it happened.',
  declined: 'A prompt was answered with no.',
  'no-answer': 'The input ended while a prompt waited for an answer.',
  usage:
    'The command line is wrong. Nothing was sent, or only a read: `--columns` and `--sort-by` are checked against the response.',
  configuration: 'The configuration is missing or damaged, or contains a value that cannot be used.',
  'bad-file': 'A file that was given cannot be read, or does not contain what it should.',
  'not-logged-in': 'There is no usable token, or logging in failed.',
  'not-allowed': 'The status of the response was 401 or 403.',
  'not-found': 'The status of the response was 404, or the server does not know one of several nodes.',
  'request-refused':
    'The status of the response was another one from 400 to 499, or a redirect that is not followed; or with `--no-clobber` something with that name already exists.',
  'server-error': 'The status of the response was 500 or above.',
  network: 'There was no connection, or it broke.',
  tls: 'The certificate of the server is not accepted, or no secure connection could be made.',
  'bad-answer': 'The response says success, but it is cut off, is not complete JSON, or is a web page.',
  unprintable:
    'The format cannot express what the response contains, such as a null in a TOML array; or a write was done and its response has none of the `--columns`.',
  failed:
    'What was waited for failed; or a check failed: a session template is not `Valid`; or `applystaged` started nothing, or failed for a node; or `sessions retry` was given a session that did nothing; or `components explain` or `sessions explain` found something that needs a person.',
  'timed-out': 'There was no connection or no response in time; or what was waited for did not happen in time.',
  interrupted: 'Ctrl-C; this is also how `--watch` ends.',
  terminated: 'The process was terminated (SIGTERM), or its terminal was closed (SIGHUP).',
};

/** What a status says, and the errors that end with it. */
interface Meaning {
  readonly what: string;
  readonly errors: readonly ErrorCode[];
}

/** What each status of `bos` says, in the order of numbers. Every error stands in one of them. */
const statusMeanings: readonly Meaning[] = [
  { what: 'done; an empty list too', errors: [] },
  {
    what: 'a bug in this program, a prompt answered with no, a response that the format cannot express',
    errors: ['bug', 'declined', 'unprintable'],
  },
  {
    what: 'the command line, the configuration or a file is wrong',
    errors: ['usage', 'configuration', 'bad-file', 'no-answer'],
  },
  { what: 'not logged in, or not allowed', errors: ['not-logged-in', 'not-allowed'] },
  { what: 'not found', errors: ['not-found'] },
  { what: 'the server refused the request', errors: ['request-refused'] },
  { what: 'the server failed', errors: ['server-error'] },
  { what: 'network, TLS, or a response that cannot be read', errors: ['network', 'tls', 'bad-answer'] },
  {
    what: 'what was waited for failed, or a check failed: a template that is not valid, nothing to apply',
    errors: ['failed'],
  },
  { what: 'time ran out', errors: ['timed-out'] },
  { what: 'interrupted, terminated', errors: ['interrupted', 'terminated'] },
];

/** A row for each status of `bos`: the number or numbers, what it says, and its errors. */
export const statusRows = statusMeanings.map(({ what, errors }) => ({
  status: [...new Set(errors.map((error) => exitCodes[error].bos))].join(', ') || '0',
  what,
  errors,
}));

export const exitCodesTopic: Topic = {
  title: 'Exit codes',
  about: 'exit statuses and error codes',
  blocks: [
    'The exit status of bos says what kind of error happened. The codes of its errors are in brackets.',
    {
      titles: ['Status', 'What happened'],
      rows: statusRows.map(({ status, what, errors }) => [
        status,
        errors.length === 0 ? what : `${what} [${errors.join(', ')}]`,
      ]),
    },
    `${differencesFound} is not an error: a command that compares has found differences, or a check has found errors.`,
    'With `--format json` an error is one JSON object on stderr: its code, a message, and, when there are any, a hint and the commands that the hint suggests.',
    { commands: ["bos v2 sessions describe nope --format json 2>&1 | jq -r '.error.code'"] },
  ],
};
