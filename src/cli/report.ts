import { BosError } from '../errors/bos-error.js';
import { exitCodes } from '../errors/exit.js';
import { UsageError } from '../errors/input.js';
import { BugError, InterruptedError } from '../errors/outcome.js';
import type { Face } from '../kinds/face.js';
import { ClosedPipeError, type Io } from '../util/io.js';
import { adviseOption, adviseProblem, adviseWord } from './advice.js';
import { UnknownOptionError } from './parser.js';
import { InputError } from './read-input.js';
import { renderError, renderErrorJson, renderReferenceError } from './render-error.js';
import { UnknownWordError } from './resolve.js';
import type { Node } from './tree.js';
import { formatUsage } from './usage.js';

/** How far the invocation had come when it failed. */
export interface Progress {
  /** The command, where argv led to one. */
  node?: Node;
  format?: string;
  /** What was meant, where an alias of the user's own was typed. */
  argv?: readonly string[];
  /** Writes down what was sent, once the exit status is known; there where an audit is kept. Never throws. */
  record?: (exit: number) => Promise<void>;
}

/** `--format` or `-o`, with its value where that stands in the same word. */
const formatOption = /^(?:--format|-o)$|^(?:--format=|-o)(.*)$/s;

/** The format that was asked for, also where argv cannot be read. */
export function guessFormat(argv: readonly string[], env: Io['env']): string {
  const index = argv.findLastIndex((word) => formatOption.test(word));
  if (index < 0) return env.CRAY_FORMAT ?? '';
  const [, joined = ''] = formatOption.exec(argv[index] ?? '') ?? [];
  return joined === '' ? (argv[index + 1] ?? '') : joined;
}

/** Says on stderr what failed, and gives the exit status. A closed pipe ends quietly with 0. */
export async function reportError(
  thrown: unknown,
  argv: readonly string[],
  io: Io,
  face: Face,
  progress: Progress,
): Promise<number> {
  if (thrown instanceof ClosedPipeError) return 0;
  const error = hideSecrets(toBosError(thrown, io, progress), io);
  await io.stderr
    .write(
      (face === 'bos' && leavesLine(error, io) ? '\n' : '') +
        renderFor(
          face,
          error,
          { format: guessFormat(progress.argv ?? argv, io.env), ...progress },
          io.stderr.isTTY ? io.stderr.columns : Infinity,
        ),
    )
    .catch(() => undefined);
  if (error.code === 'bug' && io.env.BOS_DEBUG && error.cause instanceof Error) {
    await io.stderr.write(`${error.cause.stack ?? ''}\n`).catch(() => undefined);
  }
  return exitCodes[error.code][face];
}

function toBosError(thrown: unknown, io: Io, progress: Progress): BosError {
  if (io.signal.aborted && !(thrown instanceof BosError)) return new InterruptedError(String(io.signal.reason));
  if (!(thrown instanceof BosError)) return new BugError(thrown);
  return thrown.hint === undefined ? withAdvice(thrown, progress.node) : thrown;
}

function renderFor(face: Face, error: BosError, { node, format }: Progress, width: number): string {
  if (face === 'bos') return format === 'json' ? renderErrorJson(error) : renderError(error, width);
  const command = ['cray', ...(node?.words ?? [])].join(' ');
  return renderReferenceError(error, node ? { usage: formatUsage('cray', node), command } : { command });
}

/** Before it is broken into lines, where a password with spaces would not be found any more. */
function hideSecrets(error: BosError, { secrets }: Io): BosError {
  const { message, hint, reference, preface } = error;
  return Object.create(error, {
    message: { value: secrets.hide(message) },
    hint: { value: hint === undefined ? undefined : secrets.hide(hint) },
    reference: { value: secrets.hide(reference) },
    preface: { value: preface === undefined ? undefined : secrets.hide(preface) },
  }) as BosError;
}

/** A terminal shows the `^C` that was pressed, and stays on its line. */
function leavesLine({ code }: BosError, { stderr }: Io): boolean {
  return code === 'interrupted' && stderr.isTTY;
}

/** A usage error with what to type instead. */
function withAdvice(error: BosError, node: Node | undefined): BosError {
  if (error instanceof UnknownWordError) {
    const { group, word, rest } = error;
    return advised(error, adviseWord(group, word, rest) ?? `Commands: ${helpOf(group)}`);
  }
  if (error instanceof UnknownOptionError && node) {
    return advised(error, adviseOption(node, error.option, error.flags) ?? `Options: ${helpOf(node)}`);
  }
  if (!(error instanceof InputError)) return error;
  const named = node && node.kind === 'command' ? node.command.path : undefined;
  const lines = error.problems.map((problem) => {
    const advice = adviseProblem(problem, named);
    return advice === undefined ? problem.message : `${problem.message} ${advice}`;
  });
  const message = lines.length > 1 ? [`${lines.length} things are wrong:`, ...lines].join('\n  ') : lines.join('');
  return new UsageError(message, { reference: error.reference });
}

/** The command that shows the help of a group or a command. */
function helpOf({ words }: Node): string {
  return ['bos', ...words, '--help'].join(' ');
}

function advised(error: UsageError, hint: string): UsageError {
  return new UsageError(error.message, { hint, reference: error.reference, usage: error.usage });
}
