import type { Face } from '../kinds/face.js';
import { commands } from '../commands/index.js';
import type { Io } from '../util/io.js';
import type { Progress } from './report.js';
import { aliases } from '../kinds/versions.js';
import { allParameters } from './forms.js';
import { resolveCommand, UnknownWordError, type Resolution } from './resolve.js';
import { buildTree, type Group, type Node } from './tree.js';
import { leaveOutV1 } from './v1-commands.js';

/**
 * Runs what argv says and ends with the exit status. `progress` is filled on the way, for errors. Throws BosError.
 */
export async function dispatch(argv: readonly string[], io: Io, face: Face, progress: Progress): Promise<number> {
  if (face === 'cray' && io.env._CRAY_COMPLETE) {
    const { passOnCompletion } = await import('./pass-on/pass-on.js');
    const status = await passOnCompletion(argv, io);
    if (status !== undefined) return status;
  }
  const root = buildTree(face, await leaveOutV1(commands, argv, io, face));
  progress.node = root;
  const found = resolveWithin(root, argv, face, progress);
  if (found instanceof UnknownWordError) {
    const { passOnModule } = await import('./pass-on/pass-on.js');
    return passOnModule(found, argv, io);
  }
  const { node, rest, help } = found;
  if (node.kind === 'group' || help) return printHelp(node, io, face);
  progress.node = node;
  const { parseArguments } = await import('./parser.js');
  const typed = parseArguments(allParameters(node, face), rest);
  if (typed.options.has('help')) return printHelp(node, io, face);
  const { runCommand } = await import('./run-command.js');
  return runCommand(node, typed, { io, face, argv, progress });
}

/** What is not known at the root of `cray`, where the reference has modules that are missing here, is given back. */
function resolveWithin(
  root: Group,
  argv: readonly string[],
  face: Face,
  progress: Progress,
): Resolution | UnknownWordError {
  try {
    return resolveCommand(root, argv, aliases[face]);
  } catch (error) {
    if (!(error instanceof UnknownWordError)) throw error;
    if (face === 'cray' && error.group === root) return error;
    progress.node = error.group;
    throw error;
  }
}

async function printHelp(node: Node, io: Io, face: Face): Promise<number> {
  const { renderHelp } = await import('./help.js');
  const width = Math.min(io.stdout.isTTY ? io.stdout.columns : 80, 100);
  await io.stdout.write(renderHelp(node, { face, width }));
  if (face === 'cray' && node.words.length === 0) {
    const { describeOtherModules } = await import('./pass-on/pass-on.js');
    await io.stdout.write(describeOtherModules(io, width));
  }
  return 0;
}
