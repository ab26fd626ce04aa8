import { run } from '../../src/main.js';
import { makeHome, shared, type Home } from './home.js';
import type { TestIoOptions } from './test-io.js';

/** What one invocation came to. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A home folder whose configuration names a server, until the test ends. */
export interface System extends Home {
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
    async run(argv, options) {
      const io = home.io(options);
      const words = typeof argv === 'string' ? argv.split(' ') : argv;
      const status = await run(words, io);
      return { status, stdout: io.stdout.text, stderr: io.stderr.text };
    },
  };
}
