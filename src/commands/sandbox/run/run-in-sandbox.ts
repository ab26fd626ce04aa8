import type { Input } from '../../../api/input.js';
import { InterruptedError } from '../../../errors/outcome.js';
import type { CommandContext } from '../../../kinds/command.js';
import { openSandbox, type OpenSandbox } from '../start/open.js';
import { readSettings, listSettingsWarnings } from '../start/settings.js';
import { runChild } from './child.js';

/**
 * `sandbox run`: starts a sandbox, runs a command that reaches it and nothing else, and ends with the command's status;
 * 128 and the number of the signal where one ended it. Throws UsageError where the sandbox or the command cannot be
 * started.
 */
export async function runInSandbox(context: CommandContext): Promise<number> {
  const { io, input } = context;
  const settings = await readSettings(input, io, 0);
  const sandbox = await openSandbox(settings, io);
  try {
    for (const warning of listSettingsWarnings(settings)) await context.warn(warning);
    if (io.signal.aborted) throw new InterruptedError(String(io.signal.reason));
    return await runChild(readWords(input), makeEnvironment(io.env, sandbox), io);
  } finally {
    await sandbox.close();
  }
}

function readWords(input: Input): string[] {
  const words = input.get('command');
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that would lead a program past the sandbox: to another configuration, with another login. */
const misleading = [
  ...['CRAY_CONFIG', 'CRAY_CREDENTIALS', 'CRAY_CACERT', 'CRAY_INSECURE'],
  ...['CRAY_TOKEN', 'CRAY_CLIENT_ID', 'CRAY_CLIENT_SECRET', 'CRAY_CLIENT_SECRET_FILE'],
];

/** Variables by which programs are told whom to trust: bos and OpenSSL, Python, curl, Node. */
const trusting = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS', 'BOS_SANDBOX_CACERT'];

/** The environment for a program that is to reach the sandbox: `bos`, `cray`, curl with BOS_SANDBOX_URL. */
function makeEnvironment(
  env: Environment,
  { url, path, authorityFile }: Pick<OpenSandbox, 'url' | 'path' | 'authorityFile'>,
): Environment {
  const { hostname } = new URL(url);
  const direct = [env.no_proxy ?? env.NO_PROXY, hostname.replace(/^\[|\]$/g, '')].filter(Boolean).join(',');
  return {
    ...env,
    ...Object.fromEntries(misleading.map((name) => [name, undefined])),
    ...(authorityFile !== undefined && Object.fromEntries(trusting.map((name) => [name, authorityFile]))),
    no_proxy: direct,
    NO_PROXY: direct,
    CRAY_CONFIG_DIR: path,
    BOS_SANDBOX_URL: url,
  };
}
