import { isDeepStrictEqual } from 'node:util';
import type { Mismatch, Outcome } from './outcome.js';
import type { ExpectedRequest, Level, ParityCase } from './parity-case.js';
import { readPrintedData } from './printed-data.js';
import { decodePath, readExpected, readRecorded, type RequestEssence } from './request-essence.js';

type Rule = (parityCase: ParityCase, outcome: Outcome) => Mismatch[];

/**
 * The rule of each level:
 * - exact: exit status, requests and stdout, byte for byte
 * - data: the same, but of stdout the data it holds
 * - verbose: as exact; the method and the URL stand on stderr
 * - error: no request, a status that is not 0, one `Error:` on stderr, nothing on stdout
 * - refused: as error, after one request at most
 * - requests: whether the status is 0, and the methods and paths of the requests
 * - path: the argument is one segment of the path, or is refused before any request
 * - help: exit status, and every option and command that the recorded help lists
 * - free: no crash
 */
export const levelRules: Readonly<Record<Level, Rule>> = {
  exact: judgeExactly,
  data: judgeExactly,
  verbose: (parityCase, outcome) => [...judgeExactly(parityCase, outcome), ...judgeTrace(parityCase, outcome)],
  error: (_, outcome) => judgeError(outcome, 0),
  refused: (_, outcome) => judgeError(outcome, 1),
  requests: judgeRequests,
  path: judgePath,
  help: judgeHelp,
  free: () => [],
};

function judgeExactly(parityCase: ParityCase, outcome: Outcome): Mismatch[] {
  const { expect, fmt, level } = parityCase;
  const read = (text = ''): unknown => (level === 'data' ? readPrintedData(text, fmt) : text);
  const files = expect.files ?? {};
  const left = Object.fromEntries(Object.keys(files).map((name) => [name, outcome.files[name] ?? null]));
  return [
    ...compare('exit', expect.exit, outcome.exit),
    ...compare('requests', expectedEssences(expect.requests), outcome.requests.map(readRecorded)),
    ...(outcome.stdout === expect.stdout ? [] : compare('stdout', read(expect.stdout), read(outcome.stdout))),
    ...compare('files', files, left),
  ];
}

function expectedEssences(requests: readonly ExpectedRequest[] = []): RequestEssence[] {
  return requests.map(readExpected);
}

function judgeTrace({ expect }: ParityCase, { stderr }: Outcome): Mismatch[] {
  const trace = expect.trace ?? [];
  return trace.every((part) => stderr.includes(part)) ? [] : [{ what: 'trace', expected: trace, got: stderr }];
}

function judgeError({ exit, requests, stdout, stderr }: Outcome, allowedRequests: number): Mismatch[] {
  const errors = stderr.match(/^Error: /gm) ?? [];
  return [
    ...(exit === 0 ? compare('exit', 'not 0', exit) : []),
    ...(requests.length > allowedRequests ? compare('requests', allowedRequests, requests.map(route)) : []),
    ...(errors.length === 1 ? [] : compare('stderr', 'one Error: line', stderr)),
    ...compare('stdout', '', stdout.trim()),
  ];
}

function judgeRequests({ expect }: ParityCase, { exit, requests }: Outcome): Mismatch[] {
  return [
    ...compare('exit', expect.exit === 0, exit === 0),
    ...compare('requests', (expect.requests ?? []).map(route), requests.map(route)),
  ];
}

function route({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

function judgePath({ argv }: ParityCase, { exit, requests }: Outcome): Mismatch[] {
  const argument = argv[4];
  if (requests.length === 0 && exit === 0) return compare('path', argument, 'no request, and status 0');
  return requests.flatMap((request) => {
    const segments = request.path.split('/');
    const whole = segments.length === 6 && request.query === '' && decodePath(segments[5] ?? '') === argument;
    return whole ? [] : compare('path', argument, `${request.path}?${request.query}`);
  });
}

function judgeHelp({ expect }: ParityCase, { exit, stdout }: Outcome): Mismatch[] {
  const help = expect.stdout ?? '';
  const listed = [
    ...Array.from(help.matchAll(/(?<![\w-])--?[a-z][\w-]*/g), ([option]) => option),
    ...Array.from(help.matchAll(/^ {2}([a-z][\w-]+)\b/gm), ([, command = '']) => command),
  ];
  const missing = listed.filter((word) => !stdout.includes(word));
  return [...compare('exit', expect.exit, exit), ...compare('help', [], missing)];
}

function compare(what: Mismatch['what'], expected: unknown, got: unknown): Mismatch[] {
  return isDeepStrictEqual(expected, got) ? [] : [{ what, expected, got }];
}
