import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { InterruptedError } from '../../src/errors/outcome.js';
import { ask, confirm } from '../../src/util/prompt.js';
import { testIo } from '../support/test-io.js';

/** A terminal that the given keys are typed on; it notes when its raw mode is switched. */
function terminal(keys: string, signal?: AbortSignal) {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => modes.push(raw),
  });
  stdin.write(keys);
  return { io: { ...testIo(signal ? { isTTY: true, signal } : { isTTY: true }), stdin }, modes };
}

const hidden = { option: '--password', hidden: true };

test('the question goes to stderr, the answer comes from a line of standard input', async () => {
  const io = testIo({ stdin: 'operator\n' });
  expect(await ask(io, 'Username', { option: '--username' })).toBe('operator');
  expect([io.stderr.text, io.stdout.text]).toEqual(['Username: ', '']);
});

test('each question takes one line of a pipe', async () => {
  const io = testIo({ stdin: 'operator\r\nsecret\nlast' });
  const answers = [];
  for (const text of ['a', 'b', 'c']) answers.push(await ask(io, text, hidden));
  expect(answers).toEqual(['operator', 'secret', 'last']);
});

test('a character whose bytes arrive apart is read whole', async () => {
  const [first, second] = [Buffer.from([0x7a, 0xc3]), Buffer.from([0xbc, 0x0a])];
  const stdin = Readable.from([first, second], { objectMode: false });
  expect(await ask({ ...testIo(), stdin }, 'Name', { option: '--name' })).toBe('zü');
});

test('an empty line takes the default, which the question shows', async () => {
  const io = testIo({ stdin: '\n' });
  expect(await ask(io, 'Username', { option: '--username', default: 'operator' })).toBe('operator');
  expect(io.stderr.text).toBe('Username [operator]: ');
});

test('the end of input is an error that names the option', async () => {
  await expect(ask(testIo(), 'Password', hidden)).rejects.toMatchObject({
    code: 'no-answer',
    reference: 'Aborted!',
    message: 'There was no answer to "Password".',
    hint: 'Give it as --password.',
  });
});

test('what is typed hidden does not show, and the terminal is set back', async () => {
  const { io, modes } = terminal('secret\r');
  expect(await ask(io, 'Password', hidden)).toBe('secret');
  expect([io.stderr.text, modes]).toEqual(['Password: \n', [true, false]]);
});

test('keys that edit the line do so in hidden input', async () => {
  const { io } = terminal('wrong\u0015secrex\u007ft\r');
  expect(await ask(io, 'Password', hidden)).toBe('secret');
});

test('Ctrl-C in hidden input interrupts and sets the terminal back', async () => {
  const { io, modes } = terminal('sec\u0003');
  await expect(ask(io, 'Password', hidden)).rejects.toThrow(InterruptedError);
  expect(modes).toEqual([true, false]);
});

test('Ctrl-D on an empty line is the end of input', async () => {
  await expect(ask(terminal('\u0004').io, 'Password', hidden)).rejects.toMatchObject({ code: 'no-answer' });
});

test('a request to end while waiting interrupts and sets the terminal back', async () => {
  const abort = new AbortController();
  const { io, modes } = terminal('', abort.signal);
  const answer = ask(io, 'Password', hidden);
  abort.abort('SIGTERM');
  await expect(answer).rejects.toMatchObject({ code: 'terminated' });
  expect(modes).toEqual([true, false]);
});

test.each([
  ['y', true],
  ['Yes', true],
  ['n', false],
  ['', false],
  ['maybe', false],
])('%j to a question of yes or no is %s', async (typed, agreed) => {
  const io = testIo({ stdin: `${typed}\n` });
  expect(await confirm(io, 'Go on?', { option: '--yes' })).toBe(agreed);
  expect(io.stderr.text).toBe('Go on? [y/N]: ');
});

test('an unclear answer is asked for again where it should be', async () => {
  const io = testIo({ stdin: 'maybe\nYES\n' });
  expect(await confirm(io, 'Go on?', { option: '--yes', again: true })).toBe(true);
  expect(io.stderr.text).toBe('Go on? [y/N]: Type y or n.\nGo on? [y/N]: ');
});
