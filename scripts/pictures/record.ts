import { run } from '../../src/main.js';
import type { OpenSandbox } from '../../src/commands/sandbox/start/open.js';
import type { Output } from '../../src/util/io.js';
import { openStorySandbox, splitWords, startMs } from '../../test/story/replay.js';
import { interruptAfter } from '../../test/support/interrupt.js';
import { steppedClock } from '../../test/support/stepped-clock.js';
import { testIo } from '../../test/support/test-io.js';
import type { Scenario, Step } from './scenarios.js';
import { showText } from './screen.js';
import { renderSvg } from './svg.js';

/** Plays a scenario in a sandbox of its own, whose clock steps -> the picture of it. Throws where a command fails beforehand. */
export async function recordPicture(scenario: Scenario): Promise<string> {
  const { columns, title } = scenario;
  const clock = steppedClock(startMs);
  const sandbox = await openStorySandbox((scenario.sandbox ?? '').split(' ').filter(Boolean), clock);
  try {
    const seen: string[] = [];
    for (const step of scenario.steps) seen.push(await play(step, { scenario, clock, sandbox }));
    // It is as long as the address of a sandbox, whose port is another one each time.
    const text = seen.join('').replaceAll(new URL(sandbox.url).host, 'api.example.com');
    return renderSvg(showText(text.trimEnd(), columns), {
      heading: nameCommands(scenario.steps),
      title,
      columns,
    });
  } finally {
    await sandbox.close();
  }
}

interface Stage {
  readonly scenario: Scenario;
  readonly clock: ReturnType<typeof steppedClock>;
  readonly sandbox: OpenSandbox;
}

/** The commands that are seen. */
function nameCommands(steps: readonly Step[]): string {
  return steps.flatMap((step) => ('run' in step ? step.run : 'live' in step ? step.live : [])).join('; ');
}

/** Does a step; gives what is seen of it. */
async function play(step: Step, stage: Stage): Promise<string> {
  if ('passMs' in step) await stage.clock.sleep(step.passMs);
  else if ('trouble' in step) await makeTrouble(step.trouble, stage.sandbox);
  else if ('before' in step) {
    const { status, written } = await runOnTerminal(step.before, Infinity, stage);
    if (status !== 0) throw new Error(`${step.before} ended with ${status}: ${written}`);
  } else {
    const [command, patienceMs] = 'run' in step ? [step.run, Infinity] : [step.live, step.afterMs];
    return `\u001b[36m$\u001b[39m \u001b[1m${command}\u001b[22m\n${(await runOnTerminal(command, patienceMs, stage)).written}\n`;
  }
  return '';
}

async function makeTrouble(trouble: object, { url }: OpenSandbox): Promise<void> {
  const { status } = await fetch(`${url}/__sandbox/faults`, { method: 'PUT', body: JSON.stringify(trouble) });
  if (status !== 200) throw new Error(`${JSON.stringify(trouble)} is not a trouble.`);
}

/** Runs a command on a terminal with colours, until it ends or Ctrl-C is pressed. What it writes after that is not kept. */
async function runOnTerminal(
  command: string,
  patienceMs: number,
  { scenario: { columns, rows = 24 }, clock, sandbox }: Stage,
): Promise<{ status: number; written: string }> {
  const [, ...argv] = splitWords(command);
  const world = interruptAfter(patienceMs, clock);
  const env = { CRAY_CONFIG_DIR: sandbox.path, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
  const io = testIo({ env, cwd: sandbox.path, isTTY: true, columns, rows, ...world });
  let written = '';
  // Both streams of a terminal end up on one screen, in the order in which they are written.
  const output: Output = {
    isTTY: true,
    columns,
    rows,
    write(text) {
      if (!world.signal.aborted) written += typeof text === 'string' ? text : Buffer.from(text).toString();
      return Promise.resolve();
    },
  };
  const status = await run(argv, { ...io, stdout: output, stderr: output });
  return { status, written };
}
