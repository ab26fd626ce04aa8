import type { Setting } from '../../src/config/resolve.js';
import type { CommandContext, Globals } from '../../src/kinds/command.js';
import type { Face } from '../../src/kinds/face.js';
import { commands } from '../../src/commands/index.js';
import type { Io } from '../../src/util/io.js';
import { toJsonValue, toPlain, type JsonValue } from '../../src/util/json/value.js';
import type { Keycloak } from '../support/keycloak.js';

export interface CommandRun {
  readonly io: Io;
  readonly face?: Face;
  readonly input?: Record<string, unknown>;
  readonly globals?: Partial<Globals>;
  readonly origins?: Record<string, Setting>;
  /** Names of the options that count as typed. */
  readonly typed?: readonly string[];
  readonly keycloak?: Keycloak;
}

const globals: Globals = {
  configuration: undefined,
  token: undefined,
  format: 'toml',
  verbosity: 0,
  quiet: false,
  dryRun: false,
  color: 'auto',
  columns: undefined,
  headers: true,
  sortBy: undefined,
  query: undefined,
  cacert: undefined,
  cert: undefined,
  key: undefined,
  insecure: false,
  connectTimeoutMs: 10_000,
  timeoutMs: 60_000,
  retries: 3,
  confirm: true,
};

/** Runs a command by its words -> its status, and what it printed as plain data. */
export async function runCommand(words: string, run: CommandRun): Promise<{ status: number; printed: unknown[] }> {
  const face = run.face ?? 'bos';
  const command = commands.find(({ path }) => path.join(' ') === words);
  const form = command?.forms.find((candidate) => candidate.face === undefined || candidate.face === face);
  if (!form) throw new Error(`${face} has no command ${words}`);
  const printed: JsonValue[] = [];
  const context: CommandContext = {
    io: run.io,
    face,
    input: new Map(Object.entries(run.input ?? {}).map(([name, value]) => [name, toJsonValue(value)])),
    globals: { ...globals, ...run.globals },
    origins: new Map(Object.entries(run.origins ?? {})),
    typed: new Set(run.typed),
    showHelp: () => Promise.reject(new Error('No help was to be shown.')),
    print(value) {
      printed.push(value);
      return Promise.resolve();
    },
    printAnswers: () => Promise.reject(new Error('No answers were to be printed.')),
    printAnswer: () => Promise.reject(new Error('No answer was to be printed.')),
    warn: (text) => run.io.stderr.write(text),
    connect: () => Promise.reject(new Error('No request with a token was to be sent.')),
    connectAnonymously: () => run.keycloak?.connect() ?? Promise.reject(new Error('No request was to be sent.')),
  };
  const plan = await form.plan(form, context);
  if (plan.requests !== undefined) throw new Error(`${words} is requests, not work of its own`);
  const status = (await plan.run()) ?? 0;
  return { status, printed: printed.map(toPlain) };
}
