import type { Face } from '../kinds/face.js';
import { commands } from '../commands/index.js';
import type { Io } from '../util/io.js';
import type { Progress } from './report.js';
import { allParameters } from './forms.js';
import { resolveCommand, UnknownWordError, type Resolution } from './resolve.js';
import { buildTree, type Group, type Node } from './tree.js';
import { leaveOutV1 } from './v1-commands.js';

/**
 * Runs what argv says and ends with the exit status. `progress` is filled on the way, for errors. Throws BosError.
 */
export async function dispatch(argv: readonly string[], io: Io, face: Face, progress: Progress): Promise<number> {
  const root = buildTree(face, await leaveOutV1(commands, argv, io, face));
  progress.node = root;
  const { node, rest, help, argv: meant } = await resolveTyped(root, argv, io, face, progress);
  if (node.kind === 'group' || help) return printHelp(node, io, face, meant);
  progress.node = node;
  const { parseArguments } = await import('./parser.js');
  const typed = parseArguments(allParameters(node, face), rest);
  if (typed.options.has('help')) return printHelp(node, io, face, meant);
  const { runCommand } = await import('./run-command.js');
  return runCommand(node, typed, { io, face, argv: meant, progress });
}

/** Where argv leads, or what an alias of the user's own in its place stands for. Only an unknown first word is looked up. */
async function resolveTyped(
  root: Group,
  argv: readonly string[],
  io: Io,
  face: Face,
  progress: Progress,
): Promise<Resolution & { readonly argv: readonly string[] }> {
  try {
    return { ...resolveWithin(root, argv, progress), argv };
  } catch (error) {
    const isFirst = error instanceof UnknownWordError && error.group === root && error.word === argv[0];
    if (!isFirst || face === 'cray') throw error;
    const { expandTyped } = await import('./expand-typed.js');
    const meant = await expandTyped(root, argv, io);
    if (!meant) throw error;
    progress.argv = meant;
    return { ...resolveMeant(root, argv, meant, progress), argv: meant };
  }
}

/** A word that is wrong in an alias was not typed: the error says where it stands. */
function resolveMeant(root: Group, argv: readonly string[], meant: readonly string[], progress: Progress): Resolution {
  try {
    return resolveWithin(root, meant, progress);
  } catch (error) {
    if (!(error instanceof UnknownWordError) || error.rest.length < argv.length - 1) throw error;
    const { group, word, rest, message } = error;
    throw new UnknownWordError(group, word, rest, `${message.replace(/\.$/, '')}, in the alias ${argv[0] ?? ''}.`);
  }
}

function resolveWithin(root: Group, argv: readonly string[], progress: Progress): Resolution {
  try {
    return resolveCommand(root, argv);
  } catch (error) {
    if (error instanceof UnknownWordError) progress.node = error.group;
    throw error;
  }
}

async function printHelp(node: Node, io: Io, face: Face, argv: readonly string[]): Promise<number> {
  const { renderHelp } = await import('./help.js');
  const width = Math.min(io.stdout.isTTY ? io.stdout.columns : 80, 100);
  const text = renderHelp(node, { face, width });
  if (face === 'bos' && io.stdout.isTTY && io.startPager && !argv.includes('--no-pager'))
    await pageHelp(text, argv, io);
  else await io.stdout.write(text);
  return 0;
}

async function pageHelp(text: string, argv: readonly string[], io: Io): Promise<void> {
  const { mayPage, showPaged } = await import('./paging.js');
  if (!mayPage(io, 0)) return io.stdout.write(text);
  const choose = async (): Promise<string | undefined> => {
    const { peekSetting } = await import('./peek-configuration.js');
    return io.env.BOS_PAGER || (await peekSetting(argv, io, ['core', 'pager'])) || io.env.PAGER || undefined;
  };
  const warn = (problem: string): Promise<void> => io.stderr.write(`warning: ${problem}\n`);
  return showPaged({ io, choose, warn }, (output) => output.write(text));
}
