import type { Face } from '../kinds/face.js';
import { commands } from '../commands/index.js';
import type { Io } from '../util/io.js';
import type { Progress } from './report.js';
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
  const found = await resolveTyped(root, words, io, face, progress);
  if (found instanceof UnknownWordError) {
    const { passOnModule } = await import('./pass-on/pass-on.js');
    return passOnModule(found, argv, io);
  }
  const { node, rest, help, argv: meant } = found;
  const print = async (): Promise<number> => {
    const { chooseWidth, printHelp } = await import('./help/render-help.js');
    await printHelp(node, io, { face, argv, ...(all && { all }) });
    if (face === 'cray' && node === root) {
      const { describeOtherModules } = await import('./pass-on/pass-on.js');
      await io.stdout.write(describeOtherModules(io, chooseWidth(io)));
    }
    return 0;
  };
  progress.node = node;
  // Alone it means the same whatever the command takes: the parser is not loaded for it.
  if (node.kind === 'group' || help || rest.join(' ') === '--help') return print();
  const { parseArguments } = await import('./parser.js');
  const typed = parseArguments(allParameters(node, face), rest);
  if (typed.options.has('help')) return print();
  const { runCommand } = await import('./run-command.js');
  return runCommand(node, typed, { io, face, argv: meant, progress, root });
}

/** `--all` beside `--help` asks for the whole help of whatever it is typed with: it is not an option of that. */
function takeHelpForAll(argv: readonly string[], face: Face): { words: readonly string[]; all: boolean } {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const all = face === 'bos' && options.includes('--all') && options.some((word) => word === '--help' || word === '-h');
  return all
    ? { words: argv.filter((word, index) => word !== '--all' || index >= options.length), all }
    : { words: argv, all };
}

/**
 * Where argv leads, or what an alias of the user's own in its place stands for. Only an unknown first word is looked up; under `cray`,
 * where the reference has modules that are missing here, it is given back.
 */
async function resolveTyped(
  root: Group,
  argv: readonly string[],
  io: Io,
  face: Face,
  progress: Progress,
): Promise<(Resolution & { readonly argv: readonly string[] }) | UnknownWordError> {
  try {
    return { ...resolveWithin(root, argv, progress), argv };
  } catch (error) {
    if (!(error instanceof UnknownWordError) || error.group !== root) throw error;
    if (face === 'cray') return error;
    if (error.word !== argv[0]) throw error;
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
