import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/main.js';
import { realisticPace } from '../../src/sandbox/pace.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/server.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { parseDuration } from '../../src/util/duration.js';
import { steppedClock } from '../support/stepped-clock.js';
import { testIo } from '../support/test-io.js';

/*
 * A story is a session at a shell, told against one sandbox of 16 nodes. What is typed begins with a mark; the rest is
 * what the program answered.
 *
 *   # text          a remark
 *   $ bos …         a command in a script: stdout, and each line of stderr behind `! `, and `? N` where it ends with N
 *   % bos …         the same on a terminal 100 characters wide
 *   < text          a line of standard input for the next command
 *   > name          a new file, whose lines follow behind `| `
 *   @ advance 5m    time passes
 *
 * Empty lines at the end of an answer do not count. The address of the sandbox stands as http://sandbox.
 */

const typed = /^([#$%<>|@])(?: (.*))?$/;
const startMs = Date.UTC(2024, 2, 1, 8, 0, 0);

/** Does all that is typed in a story -> the story as it went. A story that went as it is told comes back unchanged. */
export async function replayStory(story: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bos-story-'));
  const clock = steppedClock(startMs);
  const sandbox = await startSandbox({ world: makeWorld(16, realisticPace), port: 0, speed: 1, clock });
  try {
    return await replay(story, { folder, clock, sandbox });
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

interface Stage {
  readonly folder: string;
  readonly clock: ReturnType<typeof steppedClock>;
  readonly sandbox: Sandbox;
}

async function replay(story: string, stage: Stage): Promise<string> {
  await writeFile(join(stage.folder, 'configuration.toml'), `[core]\nhostname = "${stage.sandbox.url}"\n`);
  const told: string[] = [];
  let [stdin, file] = ['', ''];
  for (const line of story.split('\n')) {
    const [, mark, text = ''] = typed.exec(line) ?? [];
    if (mark === undefined) continue;
    told.push(line);
    if (mark === '<') stdin += `${text}\n`;
    if (mark === '>') file = join(stage.folder, text);
    if (mark === '|') await appendFile(file, `${text}\n`);
    if (mark === '@') await stage.clock.sleep(readAdvance(text));
    if (mark === '$' || mark === '%') {
      told.push(...(await answer(text, { stdin, isTTY: mark === '%' }, stage)), '');
      stdin = '';
    }
  }
  return told.join('\n');
}

function readAdvance(text: string): number {
  const milliseconds = parseDuration(text.replace(/^advance /, ''));
  if (milliseconds === undefined) throw new Error(`@ ${text} is no time to advance.`);
  return milliseconds;
}

async function answer(
  command: string,
  { stdin, isTTY }: { stdin: string; isTTY: boolean },
  { folder, clock, sandbox }: Stage,
): Promise<string[]> {
  const [name, ...argv] = splitWords(command);
  if (name !== 'bos' && name !== 'cray') throw new Error(`A story cannot run ${command}`);
  const env = { CRAY_CONFIG: join(folder, 'configuration.toml'), LANG: 'C.UTF-8', NO_COLOR: '1' };
  const io = testIo({ name, env, cwd: folder, clock, stdin, isTTY, columns: 100 });
  const status = await run(argv, io);
  const lines = (text: string): string[] => {
    const shown = text.replaceAll(sandbox.url, 'http://sandbox').trimEnd();
    return shown === '' ? [] : shown.split('\n').map((line) => line.trimEnd());
  };
  const complaints = lines(io.stderr.text).map((line) => `! ${line}`.trimEnd());
  return [...lines(io.stdout.text), ...complaints, ...(status === 0 ? [] : [`? ${status}`])];
}

/** Words as a shell splits them, with single and double quotes and nothing else. */
function splitWords(command: string): string[] {
  const words = command.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}
