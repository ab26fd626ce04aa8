import { describe, expect, test } from 'vitest';
import { findForm } from '../support/form.js';
import type { Face } from '../../src/kinds/face.js';
import { parseArguments } from '../../src/cli/parser.js';
import { InputError, readInput } from '../../src/cli/read-input.js';
import { guessFormat, reportError, type Progress } from '../../src/cli/report.js';
import { resolveCommand } from '../../src/cli/resolve.js';
import { commands } from '../../src/commands/index.js';
import { buildTree } from '../../src/cli/tree.js';
import { ServerError } from '../../src/errors/service.js';
import { UsageError } from '../../src/errors/input.js';
import { ClosedPipeError } from '../../src/util/io.js';
import { testIo, type TestIoOptions } from '../support/test-io.js';

interface Reported {
  status: number;
  stderr: string;
}

interface Place {
  face?: Face;
  words?: string;
  argv?: string[];
}

async function report(
  error: unknown,
  { face = 'bos', words = '', argv = [], ...rest }: TestIoOptions & Progress & Place = {},
): Promise<Reported> {
  const io = testIo(rest);
  const root = buildTree(face, commands);
  const node = words === '' ? {} : { node: resolveCommand(root, words.split(' ')).node };
  const format = rest.format === undefined ? {} : { format: rest.format };
  const status = await reportError(error, argv, io, face, { ...node, ...format });
  expect(io.stdout.text).toBe('');
  return { status, stderr: io.stderr.text };
}

/** What a command says to options that are wrong. */
function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('It succeeded.');
}

const { parameters } = findForm('v2.sessions.create');
const sources = { env: {}, configuration: undefined, words: ['bos', 'v2', 'sessions', 'create'], strict: true };
const wrongInput = (...argv: string[]) =>
  thrownBy(() => readInput(parameters, parseArguments(parameters, argv), sources));

test('an error is written on stderr, and its status comes from the one table', async () => {
  expect(await report(new ServerError(404, 'Gone.', { hint: 'Look.' }))).toEqual({
    status: 5,
    stderr: 'error: Gone.\n  Look.\n',
  });
});

test('under cray it has the layout and the status of the reference', async () => {
  expect(await report(new ServerError(404, 'Gone.'), { face: 'cray', words: 'bos v2 list' })).toEqual({
    status: 2,
    stderr: "Usage: cray bos v2 list [OPTIONS]\nTry 'cray bos v2 list -h' for help.\n\nError: Gone.\n",
  });
});

test('with --format json it is JSON under bos, and as ever under cray', async () => {
  expect(await report(new UsageError('No.'), { format: 'json' })).toEqual({
    status: 2,
    stderr: '{"error": {"code": "usage", "message": "No."}}\n',
  });
  expect((await report(new UsageError('No.'), { format: 'json', face: 'cray' })).stderr).toBe('Error: No.\n');
});

test.each([
  [['list', '--format', 'json'], {}, 'json'],
  [['list', '--format=json'], {}, 'json'],
  [['--format', 'yaml', '--format', 'json'], {}, 'json'],
  [['list'], { CRAY_FORMAT: 'json' }, 'json'],
  [['list', '--format=yaml'], { CRAY_FORMAT: 'json' }, 'yaml'],
  [['list', '--format'], {}, ''],
  [['list'], {}, ''],
  [['list', '-o', 'json'], {}, 'json'],
  [['list', '-ojson'], {}, 'json'],
  [['list', '--format', 'toml', '-o', 'json'], {}, 'json'],
  [['list', '-o'], {}, ''],
])('where argv cannot be read, %j and %j ask for the format %j', (argv, env, format) => {
  expect(guessFormat(argv, env)).toBe(format);
});

test('a line that cannot be read is told as JSON too where that was asked for', async () => {
  const { stderr } = await report(new UsageError('No.'), { argv: ['lst', '--format', 'json'] });
  expect(stderr).toBe('{"error": {"code": "usage", "message": "No."}}\n');
});

test('a reader who has gone is not an error', async () => {
  expect(await report(new ClosedPipeError())).toEqual({ status: 0, stderr: '' });
});

describe('advice', () => {
  test('one problem has it behind, on one line', async () => {
    const error = wrongInput('--template-name', 't', '--operation', 'Boot');
    expect((await report(error, { words: 'v2 sessions create' })).stderr).toBe(
      "error: Invalid value for '--operation': invalid choice: Boot. (choose from boot, reboot, shutdown) Type boot.\n",
    );
  });

  test('several problems are counted and listed', async () => {
    const error = wrongInput('--stage', 'maybe');
    expect((await report(error, { words: 'v2 sessions create' })).stderr).toBe(
      [
        'error: 3 things are wrong:',
        "  Invalid value for '--stage': maybe is not a valid boolean",
        "  Missing option '--template-name'. bos v2 sessiontemplates list shows the names.",
        "  Missing option '--operation' (boot, reboot, shutdown).",
        '',
      ].join('\n'),
    );
  });

  test('under cray the first problem is told alone', async () => {
    const error = wrongInput('--stage', 'maybe');
    expect((await report(error, { face: 'cray', words: 'bos v2 sessions create' })).stderr).toBe(
      "Usage: cray bos v2 sessions create [OPTIONS]\nTry 'cray bos v2 sessions create -h' for help.\n\n" +
        "Error: Invalid value for '--stage': maybe is not a valid boolean\n",
    );
  });

  test('an unknown word has it below', async () => {
    const error = thrownBy(() => resolveCommand(buildTree('bos', commands), ['v2', 'sesions']));
    expect((await report(error)).stderr).toBe("error: No such command 'sesions'.\n  Did you mean sessions?\n");
  });

  test('an unknown option has it below', async () => {
    const error = thrownBy(() => parseArguments(parameters, ['--staged']));
    expect((await report(error, { words: 'v2 sessions create' })).stderr).toBe(
      'error: no such option: --staged\n  Type --stage true.\n',
    );
  });

  test('an error that has a hint of its own keeps it', async () => {
    const error = new UsageError('No.', { hint: 'Its own.' });
    expect((await report(error, { words: 'v2 sessions create' })).stderr).toBe('error: No.\n  Its own.\n');
  });

  test('no problem at all cannot be made from input', () => {
    expect(wrongInput()).toBeInstanceOf(InputError);
  });
});

describe('a fault of the program', () => {
  test('is told in one line, without a stack', async () => {
    expect(await report(new TypeError('x is undefined'))).toEqual({
      status: 1,
      stderr:
        'error: An unexpected error: x is undefined\n  This is a bug in bos. BOS_DEBUG=1 shows where it happened.\n',
    });
  });

  test('shows its stack where it is asked for', async () => {
    const { stderr } = await report(new TypeError('x is undefined'), { env: { BOS_DEBUG: '1' } });
    expect(stderr).toMatch(/\nTypeError: x is undefined\n {4}at .*report\.test\.ts/);
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('whatever fails after %s was interrupted: %i', async (reason, status) => {
  const signal = AbortSignal.abort(reason);
  expect(await report(new Error('socket hang up'), { signal })).toEqual({ status, stderr: 'error: Interrupted.\n' });
});
