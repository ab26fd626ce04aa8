import { spawn } from 'node:child_process';
import { describeFault } from './fault.js';
import { ClosedPipeError, type Io, type Pager } from './io.js';

/**
 * Starts a program that shows on this terminal what is written to it. `write` throws ClosedPipeError when it takes no more; `end` waits for
 * its end and says why it did not go well.
 */
export function startPager([program = '', ...words]: readonly string[], { cwd, env }: Pick<Io, 'cwd' | 'env'>): Pager {
  const child = spawn(program, words, {
    cwd,
    // As git has it: colours are shown, and what fits on the screen is left there.
    env: { LESS: 'FRX', LV: '-c', ...env },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.on('error', (cause) => {
      resolve(describeFault(cause, { ENOENT: 'there is no such program' }));
    });
    child.on('close', (code, signal) => {
      // Ctrl-C ends some of them: that is a way to quit.
      const isQuit = code === 0 || code === 130 || signal === 'SIGINT';
      resolve(
        isQuit ? undefined : signal === null ? `it ended with status ${code ?? ''}` : `it was ended by ${signal}`,
      );
    });
  });
  // Whoever quits early closes the pipe: `write` tells of that.
  child.stdin.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        child.stdin.write(text, (error) => {
          if (error) reject(new ClosedPipeError());
          else resolve();
        });
      }),
    end: () => {
      child.stdin.end();
      return ended;
    },
    kill: (name) => {
      child.kill(name);
    },
  };
}
