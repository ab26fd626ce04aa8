import { differencesFound, exitCodes, type ErrorCode } from '../../../errors/exit.js';
import type { Topic } from '../topic.js';

/** When each error is the one. The table of the contract. */
export const errorMeanings: Readonly<Record<ErrorCode, string>> = {
  bug: 'Something that nobody foresaw. `BOS_DEBUG=1` adds where.',
  declined: 'A prompt was answered with no.',
  'no-answer': 'The input ended where a prompt waited for an answer.',
  usage:
    'The command line is wrong. Nothing was sent, or only what reads: `--columns` and `--sort-by` are looked at when the response is there.',
  configuration: 'The configuration is missing, damaged, or contains what cannot be used.',
  'bad-file': 'A file that was named cannot be read, or does not hold what it should.',
  'not-logged-in': 'There is no usable token, or logging in failed.',
  'not-allowed': 'The server answered 401 or 403.',
  'not-found': 'The server answered 404, or does not know one of several nodes.',
  'request-refused':
    'The server answered another status from 400 to 499, or a redirect that is not followed; or with `--no-clobber` there is one of that name already.',
  'server-error': 'The server answered 500 or above.',
  network: 'No connection, or it broke.',
  tls: 'The certificate of the server is not accepted, or no secure connection came about.',
  'bad-answer': 'The server said success, but its answer is cut short, no whole JSON, or a web page.',
  unprintable:
    'The format cannot express what the response contains, such as a null in a TOML array; or a write was done and `--columns` names none of its answer.',
  failed:
    'What was waited for ended in failure; or the answer was no: a session template that is not `Valid`, an `applystaged` that started nothing or failed for a node; or a `sessions retry` of a session that came to nothing; or `components explain` or `sessions explain` found what needs a person.',
  'timed-out': 'No connection or no response within the time; or what was waited for has not come in it.',
  interrupted: 'Ctrl-C; it is also how a `--watch` ends.',
  terminated: 'The process was told to end (SIGTERM), or its terminal has gone (SIGHUP).',
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
    what: 'a fault of this program, a prompt answered with no, a response that the format cannot express',
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
    what: 'what was waited for failed, or the answer was no: a template that is not valid, nothing to apply',
    errors: ['failed'],
  },
  { what: 'time ran out', errors: ['timed-out'] },
  { what: 'interrupted, told to end', errors: ['interrupted', 'terminated'] },
];

/** A row for each status of `bos`: the number or numbers, what it says, and its errors. */
export const statusRows = statusMeanings.map(({ what, errors }) => ({
  status: [...new Set(errors.map((error) => exitCodes[error].bos))].join(', ') || '0',
  what,
  errors,
}));

export const exitCodesTopic: Topic = {
  title: 'Exit codes',
  blocks: [
    'The status of bos says what kind of thing went wrong. Behind it stand the codes of its errors.',
    {
      titles: ['Status', 'What happened'],
      rows: statusRows.map(({ status, what, errors }) => [
        status,
        errors.length === 0 ? what : `${what} [${errors.join(', ')}]`,
      ]),
    },
    `${differencesFound} is not an error: a command that compares has found differences, or a check has found errors.`,
    'With `--format json` an error is one JSON object on stderr: its code, a message, and as far as there are any a hint and the commands that it tells to run.',
    { commands: ["bos v2 sessions describe nope --format json 2>&1 | jq -r '.error.code'"] },
  ],
};
