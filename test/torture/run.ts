// Runs the torture at full length: the tests of this folder, which read from the environment how much they are to do. Each
// prints its figures; a figure that should not be fails its test.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const full = { BOS_TORTURE_WRITES: '5000' };

const vitest = [join('node_modules', '.bin', 'vitest'), 'run', 'test/torture', '--disable-console-intercept'];
const child = spawn(process.execPath, vitest, { stdio: 'inherit', env: { ...full, ...process.env } });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
