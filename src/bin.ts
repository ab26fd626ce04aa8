import { run } from './main.js';
import { systemIo } from './util/system-io.js';

/** Runs this process as the program. The status is set, not exited with: that would cut piped output. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), systemIo());
}
