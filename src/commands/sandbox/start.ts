import { rm } from 'node:fs/promises';
import type { Input } from '../../api/input.js';
import { UsageError } from '../../errors/usage-error.js';
import { realisticPace } from '../../sandbox/pace.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { makeWorld, maximumNodes } from '../../sandbox/world.js';
import { faultCode } from '../../util/fault.js';
import type { Io } from '../../util/io.js';
import { JsonNumber } from '../../util/json/value.js';
import type { CommandContext } from '../command.js';
import { defaultPort } from './commands.js';
import { makeConfigurationFolder } from './configuration-folder.js';

interface Settings {
  readonly nodes: number;
  readonly port: number;
  readonly speed: number;
}

/**
 * `sandbox start`: serves until the signal, then ends with 0. On stdout stands one line for a shell to take, which sets
 * CRAY_CONFIG_DIR to a folder with a configuration for this sandbox. Throws UsageError where a number or the port will
 * not do; then nothing has been started.
 */
export async function startCommand({ io, input }: CommandContext): Promise<void> {
  const settings = readSettings(input);
  const sandbox = await listen(settings, io);
  let folder: string | undefined;
  try {
    folder = await makeConfigurationFolder(sandbox.url);
    await io.stderr.write(describeSandbox(settings, sandbox));
    await io.stdout.write(`export CRAY_CONFIG_DIR=${quoteForShell(folder)} # ${sandbox.url}\n`);
    await waitForSignal(io.signal);
  } finally {
    await sandbox.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

function readSettings(input: Input): Settings {
  return {
    nodes: readNumber(input, 'nodes', 64, 1, maximumNodes),
    port: readNumber(input, 'port', defaultPort, 0, 65535),
    speed: readNumber(input, 'speed', 1, 0.01, 10_000),
  };
}

function readNumber(input: Input, name: string, otherwise: number, least: number, most: number): number {
  const value = input.get(name);
  if (value === undefined) return otherwise;
  const text = value instanceof JsonNumber || typeof value === 'string' ? String(value) : '';
  const number = /^[0-9]+(\.[0-9]+)?$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`Invalid value for '--${name}': ${text} is not a number from ${least} to ${most}.`);
}

async function listen({ nodes, port, speed }: Settings, { clock }: Io): Promise<Sandbox> {
  try {
    return await startSandbox({ world: makeWorld(nodes, realisticPace), port, speed, clock });
  } catch (cause) {
    const reasons: Record<string, string> = { EADDRINUSE: 'is in use', EACCES: 'may not be used by you' };
    const reason = reasons[faultCode(cause)];
    if (reason === undefined) throw cause;
    throw new UsageError(`Port ${port} ${reason}.`, {
      cause,
      hint: 'Name another one with `--port`, or let the system choose with `--port 0`.',
    });
  }
}

function describeSandbox({ nodes, speed }: Settings, { url }: Sandbox): string {
  const count = nodes === 1 ? '1 node' : `${nodes} nodes`;
  const pace = speed === 1 ? '' : `, at ${speed} times the speed`;
  return `A BOS with ${count} listens on ${url}${pace}. Ctrl-C ends it.\nPaste this in another terminal to point bos at it:\n`;
}

function waitForSignal(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
