import { InterruptedError } from '../errors/outcome.js';
import { ClosedPipeError, type Io, type Output, type Pager, type SignalName } from '../util/io.js';
import { splitShellWords } from '../util/shell-words.js';
import { mayRepaint } from '../util/terminal.js';
import { guardResults, wrapOutput } from '../util/wrapped-output.js';

/** Where long output goes, and how a person is told that it cannot go there. */
interface LongOutput {
  readonly io: Io;
  /** The pager as a line of words, such as `less -FRX`. Only called when there is more than the screen holds. */
  readonly choose: () => Promise<string | undefined> | string | undefined;
  readonly warn: (text: string) => Promise<void>;
}

/** `-F` leaves what fits on the screen, `-R` shows colours, `-X` does not clear the screen at the end. */
const standardPager = 'less -FRX';

/** What a pager has been given is kept up to this size, to be printed when it dies. */
const mostKept = 16 * 1024 * 1024;

/**
 * May a pager be used? On a terminal that a person reads and that can be painted: not with ACCESSIBLE, TERM=dumb or CI, and not among
 * the lines of `-v`.
 */
export function mayPage({ env, stdout, startPager }: Io, verbosity: number): boolean {
  return startPager !== undefined && mayRepaint(env, stdout, verbosity) && !env.CI;
}

/**
 * Lets `write` print to stdout, by way of a pager as soon as it is more than the screen holds. Ends when the pager has been quit; that this was
 * early is not an error. When the pager cannot be run or dies, a warning says so, and all is printed without it. Throws what `write`
 * throws, and InterruptedError for a signal that asks this process to end.
 */
export async function showPaged(long: LongOutput, write: (output: Output) => Promise<void>): Promise<void> {
  const paged = openPaged(long);
  try {
    await write(paged.output).catch((error: unknown) => {
      if (!(error instanceof ClosedPipeError && paged.isQuit())) throw error;
    });
  } finally {
    await paged.end();
  }
}

interface Paged {
  readonly output: Output;
  /** Has the reader quit the pager before the end? */
  isQuit(): boolean;
  end(): Promise<void>;
}

function openPaged({ io, choose, warn }: LongOutput): Paged {
  const { stdout } = io;
  let kept: Buffer[] = [];
  let [size, rows] = [0, 0];
  let way: 'undecided' | 'pager' | 'plain' | 'quit' = 'undecided';
  let pager: RunningPager | undefined;
  let line = '';

  const printKept = async (): Promise<void> => {
    way = 'plain';
    const text = Buffer.concat(kept);
    kept = [];
    if (text.length > 0) await stdout.write(text);
  };
  /** After its end: was it quit, or did it die? */
  const leave = async (): Promise<void> => {
    const fault = await pager?.end();
    way = fault === undefined ? 'quit' : 'plain';
    if (fault === undefined) return;
    const isWhole = size <= mostKept;
    await warn(
      `The pager ${line} cannot be used: ${fault}. ${isWhole ? 'The output follows without it.' : 'The rest of the output follows without it.'}`,
    );
    if (isWhole) await printKept();
  };
  const start = async (): Promise<void> => {
    line = (await choose()) ?? standardPager;
    const words = splitShellWords(line);
    if (words === undefined) await warn(`The pager ${line} cannot be used: a quote in it is not closed.`);
    if (words === undefined || words.length === 0 || line === 'cat' || !io.startPager) {
      await printKept();
      return;
    }
    way = 'pager';
    pager = runPager(io, await io.startPager(words, io));
    await give(Buffer.concat(kept));
  };
  const give = async (bytes: Uint8Array): Promise<void> => {
    try {
      await pager?.write(bytes);
    } catch (error) {
      if (!(error instanceof ClosedPipeError)) throw error;
      await leave();
      if (way === 'quit') throw error;
    }
  };
  const output = wrapOutput(stdout, async (text) => {
    if (way === 'quit') throw new ClosedPipeError();
    if (way === 'plain') return stdout.write(text);
    // A copy: whoever writes uses the bytes again.
    const bytes = Buffer.from(text);
    size += bytes.length;
    if (size <= mostKept) kept.push(bytes);
    else kept = [];
    if (way === 'pager') return give(bytes);
    rows += countRows(bytes.toString(), stdout.columns);
    if (rows >= stdout.rows) await start();
  });
  return {
    output: guardResults(output, io.secrets),
    isQuit: () => way === 'quit',
    async end() {
      if (way === 'undecided') await printKept();
      if (way === 'pager') await leave();
      pager?.release();
    },
  };
}

interface RunningPager extends Pick<Pager, 'write' | 'end'> {
  /** Gives the signals back. Throws InterruptedError when one of them asked for an end. */
  release(): void;
}

/** Ctrl-C belongs to the pager as long as it runs; another signal ends it, and then this process. */
function runPager({ onSignal }: Io, pager: Pager): RunningPager {
  let asked: SignalName | undefined;
  const stopListening = onSignal(
    (name) => {
      if (name === 'SIGINT') return;
      asked = name;
      pager.kill(name);
    },
    { owns: true },
  );
  return {
    write: (text) => pager.write(text),
    end: async () => {
      const fault = await pager.end();
      return asked === undefined ? fault : undefined;
    },
    release() {
      stopListening();
      if (asked !== undefined) throw new InterruptedError(asked);
    },
  };
}

/** The lines of the terminal that a text takes, at least: colours take no place, and long lines are broken. */
function countRows(text: string, columns: number): number {
  const plain = text.replaceAll(/\p{Cc}\[[0-9;]*m/gu, '');
  const lines = plain.split('\n');
  return lines.slice(0, -1).reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / columns)), 0);
}
