import { countNodes } from '../../../nodes/count.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { Io } from '../../../util/io.js';
import { defaultPort } from './parameters.js';
import { openSandbox, type OpenSandbox } from './open.js';
import { readSettings, type Settings, listSettingsWarnings } from './settings.js';

/**
 * `sandbox start`: serves until the signal, then ends with 0. On stdout stands one line for a shell to take, which sets
 * CRAY_CONFIG_DIR to a folder with a configuration for this sandbox. Throws UsageError where a number or the port will
 * not do; then nothing has been started.
 */
export async function serveSandbox(context: CommandContext): Promise<void> {
  const { io, input } = context;
  const settings = await readSettings(input, io, defaultPort);
  const sandbox = await openSandbox(settings, io);
  try {
    for (const warning of listSettingsWarnings(settings)) await context.warn(warning);
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
    `A BOS with ${countNodes(nodes.length)} listens on ${url}${pace}. Ctrl-C ends it.`,
    ...(authorityFile === undefined ? [] : [`The CA certificate is in ${authorityFile}.`]),
    ...(stateFile === undefined ? [] : [`Its state ${saved ? 'comes from' : 'is kept in'} ${stateFile}.`]),
    ...(login
      ? [`It requires a login: bos auth login --username ${login.username} (password: ${login.password})`]
      : []),
    'Paste this in another terminal to point bos at it:',
    '',
  ].join('\n');
}

function formatExport({ path, url, authorityFile }: OpenSandbox): string {
  const authority = authorityFile === undefined ? '' : ` BOS_SANDBOX_CACERT=${quoteForShell(authorityFile)}`;
  return `export CRAY_CONFIG_DIR=${quoteForShell(path)}${authority} # ${url}\n`;
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

function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
