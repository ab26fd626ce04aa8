import { hash } from 'node:crypto';
import { UsageError } from '../../errors/input.js';
import type { Io } from '../../util/io.js';
import { wrapText } from '../../util/wrap.js';
import { globalParameters } from '../globals.js';
import type { UnknownWordError } from '../resolve.js';
import { findNextCray, identifyFiles } from './next-cray.js';

/** What an invocation has been through, for a program that calls this one again: see readTrail. */
const variable = 'BOS_CRAY_TRIED';

/** So often one `cray` may call the next; more is a circle in which words are added each time. */
const mostSteps = 16;

const noOther = 'There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.';

/** How one invocation was handed from program to program. */
interface Trail {
  readonly steps: number;
  /** The files that had the same words before. */
  readonly tried: readonly string[];
}

/**
 * Under `cray`, what the reference has and this program lacks goes to the next `cray`: ends as that ends. `error` says what
 * is not known here; it is thrown with a sentence more where there is no other, and as it is where the module is one of ours.
 */
export async function passOnModule(error: UnknownWordError, argv: readonly string[], io: Io): Promise<number> {
  const module = findModule(argv);
  if (module === undefined || error.group.children.has(module)) throw error;
  const file = findNext(argv, io);
  if (file !== undefined) return becomeNext(file, argv, io);
  throw module === error.word ? new UsageError(`${error.message} ${noOther}`) : error;
}

/** What the completion of the reference asks goes to the next `cray`, which knows all modules; nothing without one. */
export async function passOnCompletion(argv: readonly string[], io: Io): Promise<number | undefined> {
  const file = findNext(argv, io);
  return file === undefined ? undefined : becomeNext(file, argv, io);
}

/** The part of the help of `cray` that says where other modules are. */
export function describeOtherModules(io: Io, width: number): string {
  const lines = wrapText(sayWhere(io), width - 2).map((line) => `  ${line}\n`);
  return ['\nOther modules:\n', ...lines].join('');
}

function sayWhere(io: Io): string {
  try {
    const file = findNextCray(io, []);
    return file === undefined ? `None. ${noOther}` : `Every other module, such as hsm, is run by ${file}.`;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function findNext(argv: readonly string[], io: Io): string | undefined {
  const { steps, tried } = readTrail(argv, io);
  if (steps < mostSteps) return findNextCray(io, tried);
  throw new UsageError(
    'One cray calls the next in a circle. Set BOS_CRAY_FALLBACK to the path of the one that has the other modules.',
    { usage: 'bare' },
  );
}

function becomeNext(file: string, argv: readonly string[], io: Io): Promise<number> {
  const { steps, tried } = readTrail(argv, io);
  const known = new Set([...tried, ...identifyFiles([...io.ownFiles, file])]);
  const trail = [steps + 1, digestOf(argv), ...known].join(' ');
  return io.becomeProgram([file, ...argv], { ...io.env, [variable]: trail });
}

/** Other words are another invocation, such as one that the next `cray` makes for its own ends: nothing was tried for it. */
function readTrail(argv: readonly string[], { env }: Io): Trail {
  const [steps = '', digest, ...tried] = (env[variable] ?? '').split(' ');
  const count = /^\d{1,3}$/.test(steps) ? Number(steps) : 0;
  return { steps: count, tried: digest === digestOf(argv) ? tried : [] };
}

function digestOf(argv: readonly string[]): string {
  return hash('sha256', JSON.stringify(argv)).slice(0, 16);
}

/** The first word, behind options that belong to commands and were typed too early. */
function findModule(argv: readonly string[]): string | undefined {
  const takeValues = globalParameters('cray').filter(({ type }) => type !== 'flag' && type !== 'count');
  const flags = new Set<string | undefined>(takeValues.map(({ flag }) => flag));
  return argv.find((word, index) => !isOption(word) && !(index > 0 && flags.has(argv[index - 1])));
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}
