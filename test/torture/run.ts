// Runs the torture at full length: the tests of this folder, which read from the environment how much they are to do. Each
// prints its figures; a figure that should not be fails its test. `fuzz` and a number of minutes runs the bad input alone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const [what = 'all', minutes = '10'] = process.argv.slice(2);
const full =
  what === 'fuzz'
    ? { BOS_FUZZ_SECONDS: String(Number(minutes) * 60) }
    : {
        BOS_TORTURE_WRITES: '5000',
        BOS_TORTURE_STRIDE: '1',
        BOS_TORTURE_PROCESSES: '200',
        BOS_TORTURE_KILLS: '500',
        BOS_FUZZ_SECONDS: '60',
      };
const files = what === 'fuzz' ? 'test/torture/fuzz.test.ts' : 'test/torture';

const vitest = [join('node_modules', '.bin', 'vitest'), 'run', files, '--disable-console-intercept'];
const child = spawn(process.execPath, vitest, { stdio: 'inherit', env: { ...full, ...process.env } });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
