import { writeFileSync } from 'node:fs';
import { run } from './main.js';
import type { Io, SignalName } from './util/io.js';
import { endBySignal } from './util/process-signals.js';
import { systemIo } from './util/system-io.js';

/** What a command ends with when a signal has ended it, see errors/exit.ts. */
const interrupted = [130, 143];

/** Runs this process as the program. The status is set, not exited with: that would cut piped output. */
export async function main(): Promise<void> {
  if (process.geteuid?.() === 0) keepOutOfCores();
  const io = systemIo();
  keepNodeSilent(io);
  process.exitCode = await run(process.argv.slice(2), io);
  if (io.signal.aborted && interrupted.includes(process.exitCode)) endBySignal(io.signal.reason as SignalName);
}

/** What Linux writes of a process that crashes is without its memory: tokens of root are not for a disk. */
function keepOutOfCores(): void {
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // No Linux, or one without cores.
  }
}

/**
 * Node's own warnings are about Node, such as that certificates are not verified, which they are. What NODE_DEBUG makes it
 * tell contains requests with their tokens: that goes nowhere.
 */
function keepNodeSilent({ stderr }: Io): void {
  process.removeAllListeners('warning');
  if (!process.env.NODE_DEBUG) return;
  // Ours is the real one: it opens with the first question about it.
  Reflect.get(stderr, 'isTTY');
  Object.defineProperty(process, 'stderr', { value: { write: () => true }, configurable: true });
}
