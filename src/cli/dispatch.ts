import type { Face } from '../kinds/face.js';
import { commands } from '../commands/index.js';
import type { Io } from '../util/io.js';
import type { Progress } from './report.js';
import { aliases } from '../kinds/versions.js';
import { allParameters } from './forms.js';
import { resolveCommand, UnknownWordError, type Resolution } from './resolve.js';
import { buildTree, type Group } from './tree.js';
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
  const { words, all } = takeHelpForAll(argv, face);
  const found = resolveWithin(root, words, face, progress);
  if (found instanceof UnknownWordError) {
    const { passOnModule } = await import('./pass-on/pass-on.js');
    return passOnModule(found, argv, io);
  }
  const { node, rest, help } = found;
  const print = async (): Promise<number> => {
    const { chooseWidth, printHelp } = await import('./help/render-help.js');
    await printHelp(node, io, { face, ...(all && { all }) });
    if (face === 'cray' && node === root) {
      const { describeOtherModules } = await import('./pass-on/pass-on.js');
      await io.stdout.write(describeOtherModules(io, chooseWidth(io)));
    }
    return 0;
  };
  if (node.kind === 'group' || help) return print();
  progress.node = node;
  const { parseArguments } = await import('./parser.js');
  const typed = parseArguments(allParameters(node, face), rest);
  if (typed.options.has('help')) return print();
  const { runCommand } = await import('./run-command.js');
  return runCommand(node, typed, { io, face, argv, progress, root });
}

/** `--all` beside `--help` asks for the whole help of whatever it is typed with: it is no option of that. */
function takeHelpForAll(argv: readonly string[], face: Face): { words: readonly string[]; all: boolean } {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const all = face === 'bos' && options.includes('--all') && options.some((word) => word === '--help' || word === '-h');
  return all
    ? { words: argv.filter((word, index) => word !== '--all' || index >= options.length), all }
    : { words: argv, all };
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
