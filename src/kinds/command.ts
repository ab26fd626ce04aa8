import type { Connector } from '../service/lasting-client.js';
import type { Example, Parameter } from '../api/operation.js';
import type { Layout, View } from '../output/layout.js';
import type { Input } from '../api/input.js';
import type { ServerAddress } from '../config/hostname.js';
import type { Setting } from '../config/resolve.js';
import type { Answer, Client } from '../http/client.js';
import type { ColorChoice } from '../output/color.js';
import type { FormatName } from '../output/formats.js';
import type { Io } from '../util/io.js';
import type { JsonValue } from '../util/json/value.js';

/** The name the program is called by decides how it behaves: the drop-in, or the better tool. */
export type Face = 'cray' | 'bos';

/** A command that is more than one request of the server; the registry's operations become commands by themselves. */
export interface Command {
  /** Words after the program's name; one that begins with `v2` stands a second time without it. */
  readonly path: readonly [string, ...string[]];
  readonly summary: string;
  readonly details?: string;
  readonly examples: readonly Example[];
  readonly parameters: readonly Parameter[];
  /** Under which names it exists. */
  readonly faces: readonly Face[];
  /** Its code is loaded when it runs. */
  readonly load: () => Promise<CommandHandler>;
}

/** Runs a command. Ends with the exit status; without one with 0. */
export type CommandHandler =
  ((context: CommandContext) => Promise<void>) | ((context: CommandContext) => Promise<number>);

/** What a command is handed. */
export interface CommandContext {
  readonly io: Io;
  readonly face: Face;
  readonly input: Input;
  readonly globals: Globals;
  /** Prints a result on stdout in the format that was asked for. */
  print(value: JsonValue, layout?: View | Layout): Promise<void>;
  /** Prints a server's answer on stdout in the format that was asked for. */
  printAnswer(answer: Answer, layout: Layout): Promise<void>;
  /** Prints answers that are parts of one list as that list, each as soon as it comes. */
  printAnswers(answers: AsyncIterable<Answer>, layout: Layout): Promise<void>;
  /** Says something on stderr, unless `--quiet`. */
  warn(text: string): Promise<void>;
  /** A client for the configured server, with its token. It goes by `--retries` and `--timeout`, unless told otherwise. */
  readonly connect: Connector['connect'];
  /** A client for `server` without a token: to log in. */
  connectAnonymously(server: ServerAddress): Promise<Client>;
  /** Where the value of each global option comes from, by the option's name (`format`, `connect_timeout`). */
  readonly origins: ReadonlyMap<string, Setting>;
}

/** The options that every command takes, resolved. */
export interface Globals {
  /** `--configuration`, CRAY_CONFIG; the active one where undefined. */
  readonly configuration: string | undefined;
  /** `--token`, CRAY_CREDENTIALS: a token file. */
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
  /** PEM file of certificate authorities. */
  readonly cacert: string | undefined;
  readonly insecure: boolean;
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
  readonly retries: number;
  /** Ask before a session is made without a limit. */
  readonly confirm: boolean;
}
