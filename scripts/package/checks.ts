import { spawnSync } from 'node:child_process';

/** What was tried, and what came of it. */
export interface Checks {
  /** Does something that throws where it is not as it should be, and says so in a line. */
  try(what: string, work: () => void): void;
  /** Says why something was not tried. */
  leaveOut(what: string, why: string): void;
  /** Says how many passed and failed -> the exit status: 0 only where something was tried and nothing failed. */
  end(): number;
}

export function startChecks(): Checks {
  let [passed, failed] = [0, 0];
  return {
    try(what, work) {
      try {
        work();
        passed++;
        console.log(`ok      ${what}`);
      } catch (error) {
        failed++;
        console.log(`FAILED  ${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    leaveOut(what, why) {
      console.log(`not tried: ${what}: ${why}`);
    },
    end() {
      console.log(`${passed} passed, ${failed} failed`);
      return passed > 0 && failed === 0 ? 0 : 1;
    },
  };
}

/** Runs a program to its end -> what it wrote to stdout. Throws where it cannot be run, or ends with another status than 0. */
export function runToEnd(words: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const [program = '', ...rest] = words;
  const limits = { timeout: 300_000, maxBuffer: 1e8 };
  const { status, stdout, stderr, error, signal } = spawnSync(program, rest, { env, encoding: 'utf8', ...limits });
  if (error) throw error;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status ?? signal}: ${stderr.trim()}`);
  return stdout;
}

export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Throws where two lists differ, with what only one of them has. */
export function expectLines(found: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((line) => !found.includes(line));
  const added = found.filter((line) => !expected.includes(line));
  if (missing.length + added.length === 0) return;
  throw new Error(`missing: ${missing.join(', ') || 'nothing'}; not expected: ${added.join(', ') || 'nothing'}`);
}

/** Throws where two values differ, with both. */
export function expectSame(found: unknown, expected: unknown): void {
  const [a, b] = [found, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (a !== b) throw new Error(`found ${a}, expected ${b}`);
}
