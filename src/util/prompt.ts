import { setImmediate as nextTurn } from 'node:timers/promises';
import { UsageError } from '../errors/input.js';
import { InterruptedError, NoAnswerError } from '../errors/outcome.js';
import type { Io } from './io.js';
import { readHidden, readLine } from './line-input.js';

interface Question {
  /** The option that answers without a prompt, such as `--password`. */
  readonly option: string;
  /** Taken when nothing is typed. */
  readonly default?: string | undefined;
  /** What is typed does not show on a terminal, nor in anything that is written later. */
  readonly hidden?: boolean;
}

type Asker = Pick<Io, 'stdin' | 'stderr' | 'signal' | 'secrets'>;

/**
 * Asks on stderr and reads one line of standard input, which may be a pipe.
 * Throws NoAnswerError at the end of input, InterruptedError on Ctrl-C.
 */
export async function ask(io: Asker, text: string, question: Question): Promise<string> {
  const suggestion = question.default === undefined ? '' : ` [${question.default}]`;
  await io.stderr.write(`${text}${suggestion}: `);
  const answer = await readAnswer(io, question.hidden === true);
  if (answer === undefined) {
    await io.stderr.write('\n');
    throw new NoAnswerError(text, question.option);
  }
  if (question.hidden === true) io.secrets.add(answer);
  return answer === '' ? (question.default ?? '') : answer;
}

/**
 * One line of standard input that a program hands over, such as a password: it is asked for at a terminal alone. `option` says
 * that it is there. Throws UsageError when there is nothing, and as `ask` does.
 */
export async function readHandedOver(io: Asker, text: string, option: string): Promise<string> {
  const answer = io.stdin.isTTY === true ? await ask(io, text, { option, hidden: true }) : await readAnswer(io, false);
  if (answer === undefined || answer === '') {
    throw new UsageError(`${option} reads standard input, and there is nothing in it.`, {
      hint: `It must be one line: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
    });
  }
  io.secrets.add(answer);
  return answer;
}

/**
 * Asks a question whose answer is yes or no; nothing typed means no, and so does Ctrl-D at a terminal. Another answer means no
 * too, or with `again` is asked for again. Throws as `ask` does.
 */
export async function confirm(
  io: Asker,
  text: string,
  question: { readonly option: string; readonly again?: boolean },
): Promise<boolean> {
  try {
    for (;;) {
      const answer = (await ask(io, `${text} [y/N]`, question)).trim().toLowerCase();
      if (['y', 'yes'].includes(answer)) return true;
      if (question.again !== true || ['', 'n', 'no'].includes(answer)) return false;
      await io.stderr.write('Type y or n.\n');
    }
  } catch (error) {
    if (error instanceof NoAnswerError && io.stdin.isTTY === true) return false;
    throw error;
  }
}

async function readAnswer(io: Asker, hidden: boolean): Promise<string | undefined> {
  try {
    if (hidden && io.stdin.isTTY === true) return await readHidden(io);
    return await readLine(io.stdin, io.signal);
  } catch (error) {
    if (io.signal.aborted) throw new InterruptedError(String(io.signal.reason));
    throw error;
  } finally {
    // A stream that reads on would hold the process open. The process's own input stops a moment after it is told to,
    // and the next question's reading has to begin after that.
    io.stdin.pause();
    await nextTurn();
  }
}
