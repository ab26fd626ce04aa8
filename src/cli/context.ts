import type { Input } from '../api/input.js';
import { authorize, hideMisplacedToken } from '../auth/authorization.js';
import type { MachineCredentials } from '../auth/machine.js';
import type { CommandContext, Globals } from '../kinds/command.js';
import type { Face } from '../kinds/face.js';
import type { ServerAddress } from '../config/hostname.js';
import type { Setting } from '../config/resolve.js';
import { loadConfiguration, type Configuration } from '../config/store.js';
import { readServerSettings, tenantHeader, type ServerSettings } from '../config/settings.js';
import { createClient, type Client } from '../http/client.js';
import { openSettlingClient } from '../service/settling-client.js';
import { locateCache } from '../util/cache-folder.js';
import type { Io } from '../util/io.js';
import { showControls } from '../util/controls.js';
import { ignoreLoss } from '../util/lenient-output.js';
import type { Trail } from './audit/trail.js';
import { createPrinting } from './printing.js';
import { renderWarning } from './render-error.js';
import type { Progress } from './report.js';
import type { Group } from './tree.js';
import { nameTlsFiles } from './tls-files.js';

interface ContextOptions {
  readonly io: Io;
  readonly face: Face;
  readonly argv: readonly string[];
  readonly progress: Progress;
  /** The tree of commands, to help with. */
  readonly root: Group;
  readonly input: Input;
  readonly globals: Globals;
  /** Where each global option comes from, by name. */
  readonly origins: ReadonlyMap<string, Setting>;
  /** Names of the options that were typed. */
  readonly typed: ReadonlySet<string>;
  /** Already loaded, where the command needed it before. */
  readonly configuration: Configuration | undefined;
}

/** What a command is handed: printing, and a way to the server that is opened when it is asked for. */
export function createContext(options: ContextOptions): CommandContext {
  const { io, face, input, globals, origins, typed } = options;
  const once = new Set<string>();
  hideMisplacedToken(io, globals.token);
  const readServer = async (): Promise<ServerSettings> =>
    readServerSettings(options.configuration ?? (await loadConfiguration(io, globals.configuration)), face);
  const warn = async (text: string): Promise<void> => {
    // What cannot be said must not end what is done.
    if (!globals.quiet) await ignoreLoss(io.stderr).write(formatWarning(io, text));
  };
  const warnOnce = async (text: string): Promise<void> => {
    if (!once.has(text)) await warn(text);
    once.add(text);
  };
  // Read once: standard input has the token once alone.
  let machine: Promise<MachineCredentials | undefined> | undefined;
  let trail: Promise<Trail | undefined> | undefined;
  // Ages are counted by the clock of the server, which may differ from ours.
  let aheadMs = 0;
  const follow = (client: Client): Client => ({
    ...client,
    async send(plan) {
      const answer = await client.send(plan);
      if (answer.dateMs !== undefined) aheadMs = answer.dateMs - io.clock.now();
      return answer;
    },
  });
  const base = {
    io,
    face,
    input,
    globals,
    warn,
    origins,
    typed,
    connect: async ({ retries = globals.retries, timeoutMs = globals.timeoutMs, limitMs, tenant } = {}) => {
      const server = await readServer();
      const connect = (): Promise<Client> => Promise.resolve(openClient(options, server, { once }));
      machine ??= findMachineCredentials(options);
      const token = await authorize({
        io,
        server,
        tokenFile: globals.token,
        machine: await machine,
        connect,
        warn: face === 'bos' ? warnOnce : undefined,
      });
      const limited = limitMs === undefined ? {} : { io: limitTime(io, limitMs), globals: { ...globals, quiet: true } };
      const used = { ...options, globals, ...limited };
      const patient = { ...used, globals: { ...used.globals, retries, timeoutMs } };
      const owner = tenant === undefined ? server : { ...server, tenant: tenant === '' ? undefined : tenant };
      const client = openClient(patient, server, { headers: tenantHeader(owner), token, once });
      const settled = face === 'cray' ? client : settle(client, patient);
      trail ??= openAuditTrail(options);
      const watched = (await trail)?.watch(settled, owner) ?? settled;
      return follow(face === 'cray' ? watched : nameRequests(watched, io));
    },
    showHelp: async (words, all) => {
      const { showHelp } = await import('./help/show-help.js');
      await showHelp(words, { io, root: options.root, all });
    },
    connectAnonymously: (server) => Promise.resolve(openClient(options, server, { once })),
  } satisfies Omit<CommandContext, 'print' | 'printAnswer' | 'printAnswers'>;
  return { ...base, ...createPrinting(base, () => io.clock.now() + aheadMs) };
}

/** What programs bring along instead of a login: under `bos` alone. */
async function findMachineCredentials({ io, face, globals, typed }: ContextOptions) {
  if (face === 'cray' || !(io.env.CRAY_TOKEN || io.env.CRAY_CLIENT_ID || globals.token === '-')) return undefined;
  const { readMachineCredentials } = await import('../auth/machine.js');
  return readMachineCredentials(io, { value: globals.token, isTyped: typed.has('token') });
}

/** The way to the audit; nothing where none is kept. */
async function openAuditTrail({ io, argv, origins, progress }: ContextOptions): Promise<Trail | undefined> {
  const setting = origins.get('audit');
  if (setting?.value === undefined) return undefined;
  const [{ locateAudit }, { openTrail }] = await Promise.all([
    import('../config/audit.js'),
    import('./audit/trail.js'),
  ]);
  const place = locateAudit(setting, io);
  if (place === undefined) return undefined;
  // Also with --quiet: a record that is missing is missed too late.
  const warn = (text: string): Promise<void> => ignoreLoss(io.stderr).write(formatWarning(io, text));
  const trail = openTrail({ io, invoked: { name: io.name, argv }, place, from: setting.from ?? 'core.audit', warn });
  progress.record = (exit) => trail.close(exit);
  return trail;
}

/** The same world, whose signal is aborted too when this time has passed. */
function limitTime(io: Io, limitMs: number): Io {
  return Object.create(io, { signal: { value: AbortSignal.any([io.signal, io.timeLimit(limitMs)]) } }) as Io;
}

interface Access {
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | undefined;
  /** What was said already and is not said again, whichever client it is about. */
  readonly once: Set<string>;
}

function openClient(
  { io, face, globals, origins }: ContextOptions,
  server: ServerAddress,
  { headers = {}, token, once }: Access,
): Client {
  const say = (text: string): void => {
    io.stderr.write(text).catch(() => undefined);
  };
  const client = createClient({
    baseUrl: new URL(server.baseUrl),
    headers,
    token,
    secrets: io.secrets,
    tls: nameTlsFiles(globals, origins),
    connectTimeoutMs: globals.connectTimeoutMs,
    timeoutMs: globals.timeoutMs,
    retries: globals.retries,
    env: io.env,
    cwd: io.cwd,
    cache: locateCache(io),
    clock: io.clock,
    signal: io.signal,
    program: face,
    trace: (level, describe) => {
      if (level <= globals.verbosity) for (const line of describe()) say(`${showControls(line)}\n`);
    },
    warn: (text) => {
      if (!globals.quiet) say(formatWarning(io, text));
    },
    warnUnverified: (text) => {
      if (!once.has(text)) say(formatWarning(io, text));
      once.add(text);
    },
  });
  return face === 'cray' ? client : nameRequests(client, io);
}

/** The same client, whose requests have ids; those that have one keep it. */
function nameRequests(client: Client, { makeRequestId }: Pick<Io, 'makeRequestId'>): Client {
  return { ...client, send: (plan) => client.send({ requestId: makeRequestId(), ...plan }) };
}

/** Under `bos` a write without a clear answer is looked up. */
function settle(client: Client, { io, globals }: ContextOptions): Client {
  return openSettlingClient(client, {
    clock: io.clock,
    signal: io.signal,
    retries: globals.retries,
    warn: (text) => {
      if (!globals.quiet) io.stderr.write(formatWarning(io, text)).catch(() => undefined);
    },
  });
}

function formatWarning({ stderr, secrets }: Io, text: string): string {
  return renderWarning(secrets.hide(text), stderr.isTTY ? stderr.columns : Infinity);
}
