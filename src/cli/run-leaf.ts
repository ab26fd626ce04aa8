import type { Operation } from '../api/operation.js';
import type { Command, CommandContext, Face } from '../kinds/command.js';
import { locateConfiguration } from '../config/active.js';
import { loadConfiguration, readConfiguration, type Configuration } from '../config/store.js';
import { UsageError } from '../errors/input.js';
import type { Io } from '../util/io.js';
import { createContext } from './context.js';
import { executeOperation } from './execute.js';
import { globalParameters, settingsWithoutOption, toGlobals } from './globals.js';
import { parametersOf, settingWords } from './forms.js';
import type { Typed } from './parser.js';
import { readNodes } from './read-nodes.js';
import { locateSetting, readInput, type InputSources, type Problem } from './read-input.js';
import type { Progress } from './report.js';
import type { Leaf } from './tree.js';
import { checkVersion } from './version-check.js';

export interface Invocation {
  readonly io: Io;
  readonly face: Face;
  readonly progress: Progress;
}

/** Checks what was typed for a command and runs it. Ends with the exit status. Throws BosError. */
export async function runLeaf(leaf: Leaf, typed: Typed, invocation: Invocation): Promise<number> {
  return leaf.command ? runCommand(leaf.command, leaf, typed, invocation) : runOperation(leaf, typed, invocation);
}

async function runCommand(command: Command, leaf: Leaf, typed: Typed, invocation: Invocation): Promise<number> {
  const configuration = await findConfiguration(typed, invocation.io);
  if (typed.options.has('dry_run')) {
    throw new UsageError('--dry-run shows a request of the API, and this command does more than that.');
  }
  // A bad setting must not stand in the way of `config unset`.
  const overlooked: Problem[] = [];
  const context = prepareContext(command, leaf, typed, configuration, invocation, (problem) =>
    overlooked.push(problem),
  );
  for (const { message } of overlooked) await context.warn(`${message}. It is passed over.`);
  const warning = invocation.face === 'bos' ? checkVersion(leaf, invocation.io) : undefined;
  if (warning !== undefined) await context.warn(warning);
  const input = await readNodes(command, context.input, context);
  const handle = await command.load();
  const status = await handle({ ...context, input });
  return typeof status === 'number' ? status : 0;
}

async function runOperation(leaf: Leaf, typed: Typed, invocation: Invocation): Promise<number> {
  const { io, face } = invocation;
  const configuration = await loadConfiguration(io, configurationName(typed, io));
  const operation = chooseOperation(leaf, typed);
  refuseStrayOptions(leaf, operation, typed);
  const context = prepareContext(operation, leaf, typed, configuration, invocation);
  const warning = face === 'bos' ? checkVersion(leaf, io) : undefined;
  if (warning !== undefined) await context.warn(warning);
  return executeOperation(operation, context, configuration);
}

/** Values, global options and what else a command is handed. Throws InputError. */
function prepareContext(
  form: Command | Operation,
  leaf: Leaf,
  typed: Typed,
  configuration: Configuration | undefined,
  { io, face, progress }: Invocation,
  overlook?: (problem: Problem) => void,
): CommandContext {
  const sources: InputSources = {
    env: io.env,
    configuration: configuration?.data,
    words: settingWords(leaf, face),
    strict: face === 'bos',
    ...(overlook && { overlook }),
  };
  const common = [...globalParameters(face), ...settingsWithoutOption(face)];
  const origins = new Map(
    common.map((option) => [option.name, locateSetting(option, typed.options.get(option.name), sources)]),
  );
  const format = origins.get('format')?.value;
  if (typeof format === 'string') progress.format = format;
  const input = readInput([...parametersOf(form, face), ...common], typed, sources);
  const globals = toGlobals(input, face, io.stdout.isTTY);
  return createContext({ io, face, input, globals, origins, configuration });
}

function configurationName(typed: Typed, io: Io): string | undefined {
  const flag = typed.options.get('configuration');
  return typeof flag === 'string' ? flag : io.env.CRAY_CONFIG;
}

/** The configuration for a command that does without: where there is none, or a damaged one, it says so itself. */
async function findConfiguration(typed: Typed, io: Io): Promise<Configuration | undefined> {
  const file = await locateConfiguration(io, configurationName(typed, io)).catch(() => undefined);
  const data = file && (await readConfiguration(file.path).catch(() => undefined));
  return file && data && { ...file, data };
}

/** Where operations share a command, the number of names typed tells which one is meant; the first where none fits. */
function chooseOperation(leaf: Leaf, typed: Typed): Operation {
  const [first] = leaf.operations;
  if (!first) throw new Error(`No operation at ${leaf.words.join(' ')}`);
  const count = (operation: Operation): number =>
    operation.parameters.filter((parameter) => parameter.in === 'path').length;
  return leaf.operations.find((operation) => count(operation) === typed.positionals.length) ?? first;
}

/** Options of another form of the command than the one that the names typed mean. */
function refuseStrayOptions(leaf: Leaf, chosen: Operation, typed: Typed): void {
  const stray = leaf.operations
    .flatMap((operation) => operation.parameters)
    .find(
      (parameter) =>
        typed.options.has(parameter.name) && !chosen.parameters.some(({ name }) => name === parameter.name),
    );
  if (!stray) return;
  throw new UsageError(
    `${stray.flag ?? ''} cannot be combined with ${typed.positionals.join(' ') || 'this form of the command'}.`,
  );
}
