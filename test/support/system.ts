import { onTestFinished } from 'vitest';
import { run } from '../../src/main.js';
import { makeHome, shared, type Home } from './home.js';
import { startHostileServer, type Behaviour } from './hostile-server.js';
import { startRecorder, type RecordedRequest } from './recorder/server.js';
import type { TestIoOptions } from './test-io.js';

/** What one invocation came to. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A home folder whose configuration names a server, until the test ends. */
export interface System extends Home {
  /** Host and port of the server, as questions and receipts tell them. */
  readonly host: string;
  /** Runs one invocation: a line, whose words are split at spaces, or the words themselves. */
  run(argv: string | readonly string[], options?: TestIoOptions): Promise<Ended>;
}

/** `settings` is TOML that follows the section `core`. */
export async function makeSystem(url: string, settings = ''): Promise<System> {
  const home = await makeHome({
    [shared.active]: 'default',
    [shared.default]: `[core]\nhostname = "${url}"\n${settings}`,
  });
  return {
    ...home,
    host: new URL(url).host,
    async run(argv, options) {
      const io = home.io(options);
      const words = typeof argv === 'string' ? argv.split(' ') : argv;
      const status = await run(words, io);
      return { status, stdout: io.stdout.text, stderr: io.stderr.text };
    },
  };
}

export interface RecordingSystem extends System {
  /** The requests since the last call. */
  takeRequests(): RecordedRequest[];
  /** The same in short: `PATCH /v2/options?a=b {"body": 1}`. */
  taken(): string[];
}

/** A system whose server keeps what it is asked, see test/support/recorder. */
export async function startRecording(settings?: string): Promise<RecordingSystem> {
  const recorder = await startRecorder();
  onTestFinished(() => recorder.close());
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`, settings);
  return {
    ...system,
    takeRequests: () => recorder.takeRequests(),
    taken: () => recorder.takeRequests().map(summarise),
  };
}

function summarise({ method, path, query, body }: RecordedRequest): string {
  const target = path.replace('/apis/bos', '') + (query === '' ? '' : `?${query}`);
  return [method, target, body].filter((part) => part !== '').join(' ');
}

/** A system whose server does what it is told; `requests` are those that came, as they were on the wire. */
export async function startAnswering(
  ...behaviours: [Behaviour, ...Behaviour[]]
): Promise<System & { readonly requests: readonly string[] }> {
  const server = await startHostileServer(behaviours);
  onTestFinished(() => server.close());
  return { ...(await makeSystem(server.url.origin)), requests: server.requests };
}
