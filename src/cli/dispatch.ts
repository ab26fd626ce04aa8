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
  const { node, rest, help } = resolveWithin(root, argv, progress);
  if (node.kind === 'group' || help) return printHelp(node, io, face);
  progress.node = node;
  const { parseArguments } = await import('./parser.js');
  const typed = parseArguments(allParameters(node, face), rest);
  if (typed.options.has('help')) return printHelp(node, io, face);
  const { runCommand } = await import('./run-command.js');
  return runCommand(node, typed, { io, face, argv, progress });
}

function resolveWithin(root: Group, argv: readonly string[], progress: Progress): Resolution {
  try {
    return resolveCommand(root, argv);
  } catch (error) {
    if (error instanceof UnknownWordError) progress.node = error.group;
    throw error;
  }
}

async function printHelp(node: Node, io: Io, face: Face): Promise<number> {
  const { renderHelp } = await import('./help.js');
  const width = Math.min(io.stdout.isTTY ? io.stdout.columns : 80, 100);
  await io.stdout.write(renderHelp(node, { face, width }));
  return 0;
}
