import type { Operation } from '../api/operation.js';
import { operations } from '../api/registry.js';
import type { Face } from '../commands/command.js';
import { commands } from '../commands/registry.js';
import { loadConfiguration, locateConfiguration, readConfiguration, type Configuration } from '../config/store.js';
import { readServerSettings } from '../config/settings.js';
import { UsageError } from '../errors/usage-error.js';
import type { Io } from '../util/io.js';
import { createContext } from './context.js';
import { executeOperation } from './execute.js';
import { globalParameters, settingsWithoutOption, toGlobals } from './globals.js';
import { renderHelp } from './help.js';
import { parseArguments, type Typed } from './parser.js';
import { locateSetting, readInput, type InputSources } from './read-input.js';
import type { Progress } from './report.js';
import { resolveCommand, type Aliases } from './resolve.js';
import { buildTree, type Leaf, type Node } from './tree.js';
import { checkVersion } from './version-check.js';

/** Plural spellings that people carry over from v2. */
const aliases: Aliases = { 'v1 sessions': 'session', 'v1 sessiontemplates': 'sessiontemplate' };

/**
 * Runs what argv says and ends with the exit status. `progress` is filled on the way, for errors. Throws BosError.
 */
export async function dispatch(argv: readonly string[], io: Io, face: Face, progress: Progress): Promise<number> {
  const root = buildTree(face, operations, commands);
  progress.node = root;
  const { node, rest, help } = resolveWithin(root, argv, face, progress);
  if (node.kind === 'group' || help) return printHelp(node, io, face);
  progress.node = node;
  const forms = node.command ? [node.command] : node.operations;
  const typed = parseArguments([...uniqueByName(forms.flatMap((form) => form.parameters)), ...globalParameters(face)], rest);
  if (typed.options.has('help')) return printHelp(node, io, face);
  return runLeaf(node, typed, io, face, progress);
}

function resolveWithin(root: Node & { kind: 'group' }, argv: readonly string[], face: Face, progress: Progress) {
  try {
    return resolveCommand(root, argv, face === 'bos' ? aliases : {});
  } catch (error) {
    if (error instanceof Error && 'group' in error) progress.node = error.group as Node;
    throw error;
  }
}

async function printHelp(node: Node, io: Io, face: Face): Promise<number> {
  const width = Math.min(io.stdout.isTTY ? io.stdout.columns : 80, 100);
  await io.stdout.write(renderHelp(node, { program: face, common: globalParameters(face), width }));
  return 0;
}

async function runLeaf(leaf: Leaf, typed: Typed, io: Io, face: Face, progress: Progress): Promise<number> {
  const configuration = await findConfiguration(leaf, typed, io);
  const sources: InputSources = {
    env: io.env,
    configuration: configuration?.data,
    words: settingWords(leaf, face),
    strict: face === 'bos',
  };
  progress.format = typeof typed.options.get('format') === 'string' ? String(typed.options.get('format')) : (io.env.CRAY_FORMAT ?? '');
  const form = leaf.command ?? chooseOperation(leaf, typed);
  refuseStrayOptions(leaf, form.parameters, typed);
  const common = [...globalParameters(face), ...settingsWithoutOption(face)];
  const input = readInput([...form.parameters, ...common], typed, sources);
  const globals = toGlobals(input, face, io.stdout.isTTY);
  const origins = new Map(common.map((option) => [option.name, locateSetting(option, typed.options.get(option.name), sources)]));
  const context = createContext({ io, face, input, globals, origins, configuration });
  if (leaf.command) return (await (await leaf.command.load())(context)) ?? 0;
  const warning = face === 'bos' ? checkVersion(leaf, io) : undefined;
  if (warning !== undefined) await context.warn(warning);
  return executeOperation(form as Operation, context, () => readServerSettings(configuration as Configuration));
}

/** Words of the command in variables and configuration files: those of the registry stand below `bos` under both names. */
function settingWords(leaf: Leaf, face: Face): readonly string[] {
  return leaf.kind === 'operation' && face === 'bos' ? ['bos', ...leaf.words] : leaf.words;
}

/** The registry's commands need a configuration; our own do without where there is none, or a damaged one. */
async function findConfiguration(leaf: Leaf, typed: Typed, io: Io): Promise<Configuration | undefined> {
  const flag = typed.options.get('configuration');
  const name = (typeof flag === 'string' ? flag : undefined) ?? io.env.CRAY_CONFIG;
  if (leaf.kind === 'operation') return loadConfiguration(io, name);
  const file = await locateConfiguration(io, name).catch(() => undefined);
  const data = file && (await readConfiguration(file.path).catch(() => undefined));
  return file && data && { ...file, data };
}

/** Where operations share a command, the number of names typed tells which one is meant; the first where none fits. */
function chooseOperation(leaf: Leaf, typed: Typed): Operation {
  const [first] = leaf.operations;
  if (!first) throw new Error(`No operation at ${leaf.words.join(' ')}`);
  const count = (operation: Operation): number => operation.parameters.filter((parameter) => parameter.in === 'path').length;
  return leaf.operations.find((operation) => count(operation) === typed.positionals.length) ?? first;
}

/** Options of another form of the command than the one that the names typed mean. */
function refuseStrayOptions(leaf: Leaf, parameters: readonly { name: string }[], typed: Typed): void {
  const stray = leaf.operations
    .flatMap((operation) => operation.parameters)
    .find((parameter) => typed.options.has(parameter.name) && !parameters.some(({ name }) => name === parameter.name));
  if (stray) throw new UsageError(`${stray.flag ?? ''} does not go with ${typed.positionals.join(' ') || 'this form of the command'}.`);
}

function uniqueByName<T extends { name: string }>(parameters: readonly T[]): T[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}
