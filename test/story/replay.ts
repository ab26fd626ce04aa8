import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArguments } from '../../src/cli/parser.js';
import { readInput } from '../../src/cli/read-input.js';
import { openSandbox, type OpenSandbox } from '../../src/commands/sandbox/start/open.js';
import { listSandboxParameters } from '../../src/commands/sandbox/start/parameters.js';
import { readSettings } from '../../src/commands/sandbox/start/settings.js';
import type { Clock } from '../../src/util/io.js';
import { parseDuration } from '../../src/util/duration.js';
import { interruptAfter } from '../support/interrupt.js';
import { steppedClock } from '../support/stepped-clock.js';
import { testIo, type TestIoOptions } from '../support/test-io.js';
import { runInProcess, type RunCommand } from './run-command.js';

/*
 * A story is a session at a shell, told against one sandbox of 16 nodes. What is typed begins with a mark; the rest is
 * what the program answered.
 *
 *   # text            a remark
 *   $ bos …           a command in a script: stdout, and each line of stderr behind `! `, and `? N` where it ends with N
 *   % bos …           the same on a terminal 100 characters wide
 *   < text            a line of standard input for the next command
 *   > name            a new file, with its folders, whose lines follow behind `| `
 *   @ sandbox --auth  the sandbox is one with these options: the first line of a story; files stand beside the story
 *   @ faults {…}      from now on the sandbox has this trouble
 *   @ advance 5m      time passes
 *   @ behind 2h       from now on the clock of the terminal is so late
 *   @ interrupt 5m    somebody presses Ctrl-C when the next command has run for so long
 *
 * Empty lines at the end of an answer do not count. The address of the sandbox stands as http://sandbox,
 * its host as sandbox.
 */

const typed = /^([#$%<>|@])(?: (.*))?$/;
/** When every story begins. */
export const startMs = Date.UTC(2024, 2, 1, 8, 0, 0);

/** Does all that is typed in a story -> the story as it went. A story that went as it is told comes back unchanged. */
export async function replayStory(story: string, run: RunCommand = runInProcess): Promise<string> {
  const clock = steppedClock(startMs);
  const options = /^@ sandbox (.*)/.exec(story)?.[1] ?? '';
  const sandbox = await openStorySandbox(options.split(' ').filter(Boolean), clock);
  try {
    return await replay(story, { folder: sandbox.path, clock, sandbox, run });
  } finally {
    await sandbox.close();
  }
}

interface Stage {
  readonly folder: string;
  readonly clock: Clock;
  readonly sandbox: OpenSandbox;
  readonly run: RunCommand;
}

/** A sandbox of 16 nodes, or what its options say, whose time is that of the clock. */
export async function openStorySandbox(options: readonly string[], clock: Clock): Promise<OpenSandbox> {
  const parameters = listSandboxParameters(0);
  const words = parseArguments(parameters, ['--nodes', '16', ...options]);
  const input = readInput(parameters, words, { env: {}, configuration: undefined, words: [], strict: true });
  const io = testIo({ clock, cwd: import.meta.dirname });
  return openSandbox(await readSettings(input, io, 0), io);
}

async function replay(story: string, stage: Stage): Promise<string> {
  const told: string[] = [];
  let [stdin, file] = ['', ''];
  let [patienceMs, behindMs] = [Infinity, 0];
  for (const line of story.split('\n')) {
    const [, mark, text = ''] = typed.exec(line) ?? [];
    if (mark === undefined) continue;
    told.push(line);
    if (mark === '<') stdin += `${text}\n`;
    if (mark === '>') {
      file = join(stage.folder, text);
      await mkdir(dirname(file), { recursive: true });
    }
    if (mark === '|') await appendFile(file, `${text}\n`);
    if (mark === '@' && text.startsWith('interrupt ')) patienceMs = readAdvance(text.slice('interrupt '.length));
    else if (mark === '@' && text.startsWith('behind ')) behindMs = readAdvance(text.slice('behind '.length));
    else if (mark === '@') await direct(text, stage);
    if (mark === '$' || mark === '%') {
      told.push(...(await answer(text, { stdin, isTTY: mark === '%', patienceMs }, setBack(stage, behindMs))), '');
      stdin = '';
      patienceMs = Infinity;
    }
  }
  return told.join('\n');
}

/** The same with a clock that is late. */
function setBack(stage: Stage, behindMs: number): Stage {
  const { clock } = stage;
  return { ...stage, clock: { ...clock, now: () => clock.now() - behindMs, sleep: clock.sleep.bind(clock) } };
}

async function direct(text: string, { clock, sandbox }: Stage): Promise<void> {
  const [, verb, rest = ''] = /^(\w+) (.*)$/.exec(text) ?? [];
  if (verb === 'advance') await clock.sleep(readAdvance(rest));
  else if (verb === 'faults') {
    const { status } = await fetch(`${sandbox.url}/__sandbox/faults`, { method: 'PUT', body: rest });
    if (status !== 200) throw new Error(`@ ${text} is not a trouble.`);
  } else if (verb !== 'sandbox') throw new Error(`@ ${text} is not a direction.`);
}

function readAdvance(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) throw new Error(`@ advance ${text} is not a time to advance.`);
  return milliseconds;
}

async function answer(
  command: string,
  { stdin, isTTY, patienceMs }: { stdin: string; isTTY: boolean; patienceMs: number },
  { folder, clock, sandbox, run }: Stage,
): Promise<string[]> {
  const [name, ...argv] = splitWords(command);
  if (name !== 'bos' && name !== 'cray') throw new Error(`A story cannot run ${command}`);
  const env = { CRAY_CONFIG_DIR: folder, LANG: 'C.UTF-8', NO_COLOR: '1' };
  const world: TestIoOptions = {
    name,
    env,
    cwd: folder,
    stdin,
    isTTY,
    columns: 100,
    ...interruptAfter(patienceMs, clock),
  };
  const { status, stdout, stderr } = await run(argv, world);
  const lines = (text: string): string[] => {
    const shown = text
      .replaceAll(sandbox.url, 'http://sandbox')
      .replaceAll(new URL(sandbox.url).host, 'sandbox')
      .replaceAll(folder, 'FOLDER')
      .trimEnd();
    return shown === '' ? [] : shown.split('\n').map((line) => line.trimEnd());
  };
  const complaints = lines(stderr).map((line) => `! ${line}`.trimEnd());
  return [...lines(stdout), ...complaints, ...(status === 0 ? [] : [`? ${status}`])];
}

/** Words as a shell splits them, with single and double quotes and nothing else. */
export function splitWords(command: string): string[] {
  const words = command.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}
