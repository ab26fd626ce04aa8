// Runs every check and ends with one line that counts them: `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs a command of node_modules/.bin under this Node; its output is shown when it has ended, if it failed. */
async function check(name: string, words: readonly string[]): Promise<Counts> {
  const [command = '', ...args] = words;
  const started = Date.now();
  const { code, output } = await run(process.execPath, [join('node_modules', '.bin', command), ...args]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function run(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  status: string;
  fullName: string;
  failureMessages: string[];
}

/** The test suite: what failed is told when all have run; a file that cannot be loaded counts as a failed test. */
async function suite(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'bos-test-'));
  const file = join(folder, 'report.json');
  const started = Date.now();
  try {
    const vitest = [join('node_modules', '.bin', 'vitest'), 'run', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await run(process.execPath, [...vitest, ...process.argv.slice(2)]);
    const report = JSON.parse(await readFile(file, 'utf8').catch(() => Promise.reject(new Error(output)))) as Report;
    const failed = report.testResults.flatMap((result) => listFailures(result));
    // Without a failed test it is something that went wrong beside them, such as an error that nobody handled.
    const failures = code !== 0 && failed.length === 0 ? [output] : failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${failures.length === 0 ? 'ok    ' : 'FAILED'} tests (${seconds} s)`);
    for (const failure of failures) console.log(failure);
    return {
      passed: report.numPassedTests,
      failed: failures.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function listFailures({ name, status, message, assertionResults }: Report['testResults'][number]): string[] {
  const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${name}\n${message}`];
  return failed.map(({ fullName, failureMessages }) => `${name} > ${fullName}\n${failureMessages.join('\n')}`);
}

const checks = [
  await check('build', ['tsup', '--silent']),
  ...(await Promise.all([check('types', ['tsc']), check('format', ['prettier', '--check', '.'])])),
  await check('lint', ['eslint', '.', '--max-warnings', '0']),
  await suite(),
];
const sum = (key: keyof Counts): number => checks.reduce((total, counts) => total + counts[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
