import { locateConfiguration } from '../config/active.js';
import { loadConfiguration, readConfiguration, type Configuration } from '../config/store.js';
import { UsageError } from '../errors/input.js';
import type { CommandContext, Form, Plan } from '../kinds/command.js';
import type { Face } from '../kinds/face.js';
import type { Io } from '../util/io.js';
import { createContext } from './context.js';
import { adaptForm, settingWords } from './forms.js';
import { globalParameters, settingsWithoutOption, toGlobals } from './globals.js';
import type { Typed } from './parser.js';
import { readContents } from './read-contents.js';
import { locateSetting, readInput, type InputSources, type Problem } from './read-input.js';
import type { Progress } from './report.js';
import type { Group, Leaf } from './tree.js';
import { checkVersion } from './version-check.js';

interface Invocation {
  readonly io: Io;
  readonly face: Face;
  readonly argv: readonly string[];
  readonly progress: Progress;
  readonly root: Group;
}

/**
 * Checks what was typed for a command, gathers its input, plans it and runs the plan. Ends with the exit status. Throws
 * BosError.
 */
export async function runCommand(leaf: Leaf, typed: Typed, invocation: Invocation): Promise<number> {
  const { io, face } = invocation;
  const form = adaptForm(chooseForm(leaf, typed), face);
  const configuration = await findConfiguration(form, typed, io);
  if (!form.operation && typed.options.has('dry_run') && !rehearses(form)) throw cannotShow();
  refuseStrayOptions(leaf, form, typed);
  if (face === 'bos') {
    refuseRepeatedOptions(form, typed);
    refuseSharedInput(form, typed);
  }
  const values = await prepareContext(form, leaf, typed, configuration, invocation);
  const warning = face === 'bos' ? checkVersion(leaf, io) : undefined;
  if (warning !== undefined) await values.warn(warning);
  const context = { ...values, input: await readContents(form, values) };
  if (form.operation && context.globals.query !== undefined) {
    const { checkQuery } = await import('../output/query.js');
    await checkQuery(context.globals.query);
  }
  const plan = await form.plan(form, context);
  if (!context.globals.dryRun || rehearses(form)) return runPlan(plan, context);
  if (plan.requests === undefined || !configuration) throw cannotShow();
  const { showRequests } = await import('./show-requests.js');
  await showRequests(plan, configuration, context);
  return 0;
}

/** A command with a `--dry-run` of its own does all but change something. */
function rehearses({ parameters }: Form): boolean {
  return parameters.some(({ name }) => name === 'dry_run');
}

async function runPlan(plan: Plan, context: CommandContext): Promise<number> {
  if (plan.requests === undefined) return (await plan.run()) ?? 0;
  const client = await context.connect();
  try {
    return (await plan.run(client)) ?? 0;
  } finally {
    await client.close();
  }
}

function cannotShow(): UsageError {
  return new UsageError('--dry-run shows a request of the API, and this command does more than that.');
}

/**
 * Values, global options and what else a command is handed. Throws InputError; a command that sends no operation only warns
 * of a bad setting: it must not stand in the way of `config unset`.
 */
async function prepareContext(
  form: Form,
  leaf: Leaf,
  typed: Typed,
  configuration: Configuration | undefined,
  { io, face, argv, progress, root }: Invocation,
): Promise<CommandContext> {
  const ignored: Problem[] = [];
  const sources: InputSources = {
    env: io.env,
    configuration: configuration?.data,
    words: settingWords(leaf, face),
    strict: face === 'bos',
    ...(!form.operation && { overlook: (problem: Problem) => ignored.push(problem) }),
  };
  const common = [...globalParameters(face), ...settingsWithoutOption(face)];
  const origins = new Map(
    common.map((option) => [option.name, locateSetting(option, typed.options.get(option.name), sources)]),
  );
  const format = origins.get('format')?.value;
  if (typeof format === 'string') progress.format = format;
  const input = readInput([...form.parameters, ...common], typed, sources);
  const globals = toGlobals(input, face, io.stdout.isTTY);
  const words = new Set(typed.options.keys());
  const context = createContext({
    io,
    face,
    argv,
    progress,
    root,
    input,
    globals,
    origins,
    typed: words,
    configuration,
  });
  for (const { message } of ignored) await context.warn(`${message}. It is ignored.`);
  return context;
}

function configurationName(typed: Typed, io: Io): string | undefined {
  const flag = typed.options.get('configuration');
  return typeof flag === 'string' ? flag : io.env.CRAY_CONFIG;
}

/**
 * The configuration, which a command that sends an operation cannot do without. Others do: where there is none, or a damaged
 * one, they say so themselves.
 */
async function findConfiguration({ operation }: Form, typed: Typed, io: Io): Promise<Configuration | undefined> {
  if (operation) return loadConfiguration(io, configurationName(typed, io));
  const file = await locateConfiguration(io, configurationName(typed, io)).catch(() => undefined);
  const data = file && (await readConfiguration(file.path, io.signal).catch(() => undefined));
  return file && data && { ...file, data };
}

/** Where a command has several forms, the number of names typed tells which one is meant; the first where none fits. */
function chooseForm({ forms, words }: Leaf, typed: Typed): Form {
  const [first] = forms;
  if (!first) throw new Error(`No form at ${words.join(' ')}`);
  const count = (form: Form): number => form.parameters.filter(({ flag }) => flag === undefined).length;
  return forms.find((form) => count(form) === typed.positionals.length) ?? first;
}

/** Options of another form of the command than the one that the names typed mean. */
function refuseStrayOptions({ forms }: Leaf, chosen: Form, typed: Typed): void {
  const stray = forms
    .flatMap((form) => form.parameters)
    .find(
      (parameter) =>
        typed.options.has(parameter.name) && !chosen.parameters.some(({ name }) => name === parameter.name),
    );
  if (!stray) return;
  throw new UsageError(
    `${stray.flag ?? ''} cannot be combined with ${typed.positionals.join(' ') || 'this form of the command'}.`,
  );
}

/** Of an option that is given twice the last would count, in silence. Global options may be: an alias has some. Throws UsageError. */
function refuseRepeatedOptions({ parameters }: Form, { counts }: Typed): void {
  const repeated = parameters.find(
    ({ name, type, repeats }) => repeats !== true && !['flag', 'count'].includes(type) && (counts.get(name) ?? 0) > 1,
  );
  if (!repeated) return;
  const flag = repeated.flag ?? '';
  const times = counts.get(repeated.name) === 2 ? 'twice' : `${counts.get(repeated.name)} times`;
  throw new UsageError(`${flag} is given ${times}.`, {
    hint:
      repeated.holds === undefined ? 'Give it once.' : `Give it once, and join the names by commas: ${flag} NAME,NAME`,
  });
}

/** Standard input cannot hold the token and something else. Throws UsageError. */
function refuseSharedInput({ parameters }: Form, { options, positionals }: Typed): void {
  if (options.get('token') !== '-') return;
  const isInput = (text: string | true | undefined): boolean => text === '-' || text === '@-';
  const other = parameters.find(({ name }) => isInput(options.get(name)))?.flag ?? positionals.find(isInput);
  if (other === undefined) return;
  throw new UsageError(`--token - and ${other} both read standard input.`, {
    hint: 'Give the token as CRAY_TOKEN.',
  });
}
