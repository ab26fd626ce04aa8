import { countNodes } from '../../nodes/count.js';
import type { Io } from '../../util/io.js';
import { quoteShell } from '../../util/quote-shell.js';
import type { CommandContext } from '../../kinds/command.js';
import { defaultPort } from './commands.js';
import { openSandbox, type OpenSandbox } from './open.js';
import { readSettings, type Settings } from './settings.js';
import { listWarnings } from './warnings.js';

/**
 * `sandbox start`: serves until the signal, then ends with 0. On stdout stands one line for a shell to take, which sets
 * CRAY_CONFIG_DIR to a folder with a configuration for this sandbox. Throws UsageError where a number or the port will
 * not do; then nothing has been started.
 */
export async function startCommand(context: CommandContext): Promise<void> {
  const { io, input } = context;
  const settings = await readSettings(input, io, defaultPort);
  const sandbox = await openSandbox(settings, io);
  try {
    for (const warning of listWarnings(settings)) await context.warn(warning);
    await io.stderr.write(describeSandbox(settings, sandbox));
    await io.stdout.write(formatExport(sandbox));
    await waitForSignal(io.signal);
  } finally {
    await sandbox.close();
  }
}

function describeSandbox(
  { world: { nodes }, speed, stateFile, saved }: Settings,
  { url, authorityFile, login }: OpenSandbox,
): string {
  const pace = speed === 1 ? '' : `, at ${speed} times the speed`;
  return [
    `A BOS with ${countNodes(nodes.length, 'plain')} listens on ${url}${pace}. Ctrl-C ends it.`,
    ...(authorityFile === undefined ? [] : [`The CA certificate is in ${authorityFile}.`]),
    ...(stateFile === undefined ? [] : [`Its state ${saved ? 'comes from' : 'is kept in'} ${stateFile}.`]),
    ...(login ? [`It takes a login: bos auth login --username ${login.username} --password ${login.password}`] : []),
    'Paste this in another terminal to point bos at it:',
    '',
  ].join('\n');
}

function formatExport({ path, url, authorityFile }: OpenSandbox): string {
  const authority = authorityFile === undefined ? '' : ` BOS_SANDBOX_CACERT=${quoteShell(authorityFile)}`;
  return `export CRAY_CONFIG_DIR=${quoteShell(path)}${authority} # ${url}\n`;
}

function waitForSignal(signal: Io['signal']): Promise<void> {
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
