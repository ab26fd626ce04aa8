/**
 * The main job, shown: starts a sandbox, creates a session template from a file, boots 64 nodes with it, follows the
 * session to its end and shows what has become of them. Runs after a build; what it starts it ends.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/bos.js', import.meta.url));
const cwd = fileURLToPath(new URL('..', import.meta.url));
const interrupt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => {
    interrupt.abort(name);
  });
}
process.exitCode = await runDemo();

async function runDemo(): Promise<number> {
  const sandbox = start(['sandbox', 'start', '--nodes', '64', '--port', '0', '--speed', '30'], process.env);
  try {
    await show(await pointAt(sandbox));
    return 0;
  } catch (error) {
    if (interrupt.signal.aborted) return interrupt.signal.reason === 'SIGTERM' ? 143 : 130;
    console.error(`The demo failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await end(sandbox);
  }
}

/** The environment in which bos reaches the sandbox, and in which none of the reader's own settings count. */
async function pointAt(sandbox: ChildProcess): Promise<NodeJS.ProcessEnv> {
  const errors = read(sandbox.stderr);
  for await (const line of createInterface({ input: sandbox.stdout ?? Readable.from([]) })) {
    const [, folder] = /^export CRAY_CONFIG_DIR=(\S+)/.exec(line) ?? [];
    if (folder === undefined) continue;
    console.log(`$ bos sandbox start --nodes 64 --speed 30 &\n$ ${line}`);
    const own = Object.entries(process.env).filter(([name]) => !/^(CRAY|BOS)_/.test(name));
    // What a person sees on a terminal shall be seen in a log, too.
    return { ...Object.fromEntries(own), CRAY_CONFIG_DIR: folder, CRAY_FORMAT: 'table' };
  }
  throw new Error(`the sandbox did not start. ${await errors}`);
}

async function show(env: NodeJS.ProcessEnv): Promise<void> {
  await type(env, 'sessiontemplates create demo --file scripts/demo/template.yaml');
  await type(env, 'sessiontemplates list');
  await type(env, "sessions preview --template-name demo --operation boot --limit '*'");
  await type(
    env,
    "v2 sessions create --template-name demo --operation boot --name first-boot --limit '*' --wait --interval 1s",
  );
  await type(env, 'sessions status list first-boot');
  await type(env, 'components list --page-size 8');
  await type(env, 'sessions list');
}

/** Runs a command as a reader would type it. Its output goes where ours goes, and so does what it says on the way. Throws where it fails. */
async function type(env: NodeJS.ProcessEnv, command: string): Promise<void> {
  console.log(`\n$ bos ${command}`);
  const child = start(splitWords(command), env, 'inherit', command.startsWith('v2') ? 'inherit' : 'pipe');
  await finish(child);
}

function start(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  stdout: 'inherit' | 'pipe' = 'pipe',
  stderr: 'inherit' | 'pipe' = 'pipe',
): ChildProcess {
  return spawn(process.execPath, [program, ...words], { cwd, env, stdio: ['ignore', stdout, stderr] });
}

async function finish(child: ChildProcess): Promise<void> {
  const [errors] = await Promise.all([read(child.stderr), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(errors.trim() || `${child.spawnargs.slice(2).join(' ')} failed`);
}

async function read(stream: Readable | null): Promise<string> {
  return stream ? text(stream) : '';
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The words of a command line, of which some stand in single quotes. */
function splitWords(command: string): string[] {
  return command.split(' ').map((word) => word.replaceAll("'", ''));
}
