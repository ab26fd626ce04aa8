import type { bodyRules } from './body.js';
import type { Face } from './face.js';
import type { Parameter } from './parameter.js';
import type { Connector } from '../service/lasting-client.js';
import type { Operation } from '../api/operation.js';
import type { Layout, View } from '../output/layout.js';
import type { Input } from '../api/input.js';
import type { ServerAddress } from '../config/hostname.js';
import type { Setting } from '../config/resolve.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import type { HttpResponse } from '../http/response.js';
import type { ColorChoice } from '../output/color.js';
import type { FormatName } from '../output/formats.js';
import type { Io } from '../util/io.js';
import type { JsonValue } from '../util/json/value.js';

/** One line of the examples in help and reference. */
export interface Example {
  readonly command: string;
  readonly about: string;
  /** Only under this name of the program. */
  readonly face?: Face;
}

/** What people type, and all that it does. */
export interface Command {
  /** Words after the program's name; those that begin with `v2` stand a second time without it. */
  readonly path: readonly [string, ...string[]];
  /** Ways to call it: the number of arguments tells which one is meant. */
  readonly forms: readonly [Form, ...Form[]];
}

/** See body.ts. */
type BodyRuleName = keyof typeof bodyRules;

/** One way to call a command. */
export interface Form {
  /** Only under this name of the program. */
  readonly face?: Face;
  readonly summary: string;
  readonly details?: string;
  readonly examples: readonly Example[];
  readonly parameters: readonly Parameter[];
  /** It needs no server, so that it has no options of the way to one. */
  readonly offline?: true;
  /** The request that it sends; nothing for work of its own. */
  readonly operation?: Operation;
  /** How the body is made, where it is not from the parameters alone. */
  readonly bodyRule?: BodyRuleName;
  /** A command that tells whether a write whose fate is unknown was done; `{parameter}` stands for what was typed. */
  readonly check?: string;
  /** What a person at a terminal is told when it has changed something. */
  readonly receipt?: Receipt;
  /** How its result is shown as a table. */
  readonly layout?: Layout;
  /** What it does with its input, decided before anything is changed: one of the kinds beside this file, or of its own. */
  readonly plan: Planner;
}

/** What was done, as a line: `deleted session up`, `changed 64 nodes`. It says no more than the server did. */
export interface Receipt {
  readonly done: string;
  /** The parameter with the name of what was changed. */
  readonly of?: string;
  /** The path of its name in the response. */
  readonly says?: string;
  /** In place of these: what was done, and where the response lists the nodes; an empty path is the response itself. */
  readonly counts?: Readonly<Record<string, string>>;
}

/** Decides what a command does. Throws BosError for input that cannot be, before anything is sent. */
export type Planner = (form: Form, context: CommandContext) => Plan | Promise<Plan>;

/** What a command is about to do: requests that `--dry-run` can show, or work of its own. */
export type Plan = RequestsPlan | Work;

export interface RequestsPlan {
  /** The requests that change or show something, as far as they are known beforehand. */
  readonly requests: readonly RequestPlan[];
  /** What `--dry-run` says beside them. */
  readonly note?: string;
  /** Sends them and prints the responses as one. Ends with the exit status; without one with 0. */
  run(client: Client): Promise<void> | Promise<number>;
}

/** More than requests, which `--dry-run` cannot show. */
interface Work {
  readonly requests?: undefined;
  run(): Promise<void> | Promise<number>;
}

/** Runs a command that is work of its own. Ends with the exit status; without one with 0. */
type CommandHandler = ((context: CommandContext) => Promise<void>) | ((context: CommandContext) => Promise<number>);

/** The plan of a command that is work of its own. */
export function work(handle: CommandHandler): Planner {
  return (_, context) => ({ run: () => handle(context) });
}

/** What a command is handed. */
export interface CommandContext {
  readonly io: Io;
  readonly face: Face;
  readonly input: Input;
  readonly globals: Globals;
  /** Prints a result on stdout in the format that was asked for. */
  print(value: JsonValue, layout?: View | Layout): Promise<void>;
  /** Prints a server's answer on stdout in the format that was asked for. */
  printAnswer(answer: HttpResponse, layout: Layout): Promise<void>;
  /** Prints answers that are parts of one list as that list, each as soon as it comes. */
  printAnswers(answers: AsyncIterable<HttpResponse>, layout: Layout): Promise<void>;
  /** Prints the help of the command at these words, or of a topic; `all` of its options. Throws UsageError when there is none. */
  showHelp(words: readonly string[], all: boolean): Promise<void>;
  /** Says something on stderr, unless `--quiet`. */
  warn(text: string): Promise<void>;
  /** A client for the configured server, with its token. It goes by `--retries` and `--timeout`, unless told otherwise. */
  readonly connect: Connector['connect'];
  /** A client for `server` without a token: to log in. */
  connectAnonymously(server: ServerAddress): Promise<Client>;
  /** The names of the options that were typed; the values of others come from elsewhere. */
  readonly typed: ReadonlySet<string>;
  /** Where the value of each global option comes from, by the option's name (`format`, `connect_timeout`). */
  readonly origins: ReadonlyMap<string, Setting>;
}

/** The options that every command takes, resolved. */
export interface Globals {
  /** `--configuration`, CRAY_CONFIG; the active one where undefined. */
  readonly configuration: string | undefined;
  /** `--token`, CRAY_CREDENTIALS: a token file; under `bos` a typed `-` is standard input with the token itself. */
  readonly token: string | undefined;
  readonly format: FormatName;
  /** 0 to 3 and more. */
  readonly verbosity: number;
  readonly quiet: boolean;
  readonly dryRun: boolean;
  readonly color: ColorChoice;
  /** `--columns`, as typed. */
  readonly columns: string | undefined;
  readonly headers: boolean;
  readonly sortBy: string | undefined;
  readonly query: string | undefined;
  /** PEM file of certificate authorities, or a folder of such files. */
  readonly cacert: string | undefined;
  /** PEM file with the certificate that the client shows. */
  readonly cert: string | undefined;
  /** PEM file with its key, where that stands elsewhere. */
  readonly key: string | undefined;
  readonly insecure: boolean;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Ask before a change that looks unintended, see asking.ts. */
  readonly confirm: boolean;
  /** Without `--no-pager`. */
  readonly pages: boolean;
  /** BOS_PAGER, core.pager: the pager as a line of words. */
  readonly pager: string | undefined;
}
