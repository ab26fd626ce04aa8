// `npm run test:arm64`: runs the binary for linux-arm64, on this machine or under qemu: its version, its help, one GET from a
// sandbox, and one wait for a session. The sandbox is the binary of this machine.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expectSame, hasProgram, runToEnd, startChecks } from './checks.ts';

const here = resolve('dist', `bos-${process.platform}-${process.arch}`);
const binary = resolve('dist', 'bos-linux-arm64');
/** Where Debian's cross packages put the libraries of that processor. */
const libraries = '/usr/aarch64-linux-gnu';

const checks = startChecks();
const start = findStart();
if (typeof start === 'string') checks.leaveOut('linux-arm64', start);
else tryBinary(start);
process.exitCode = checks.end();

/** What stands before the words of the program; why it cannot be run, where it cannot. */
function findStart(): string[] | string {
  if (!existsSync(binary))
    return 'there is no dist/bos-linux-arm64: npm run fetch:node linux-arm64, then npm run build:binary';
  if (process.platform === 'linux' && process.arch === 'arm64') return [binary];
  const qemu = ['qemu-aarch64-static', 'qemu-aarch64'].find(hasProgram);
  const missing = [
    ...(qemu === undefined ? ['qemu-user-static'] : []),
    ...(existsSync(join(libraries, 'lib', 'libc.so.6')) ? [] : ['libc6-arm64-cross']),
    ...(existsSync(join(libraries, 'lib', 'libstdc++.so.6')) ? [] : ['libstdc++6-arm64-cross']),
  ];
  if (qemu === undefined || missing.length > 0)
    return `it takes an emulator and libraries: apt-get install ${missing.join(' ')}`;
  return [qemu, '-L', libraries, binary];
}

function tryBinary(start: readonly string[]): void {
  const home = mkdtempSync(join(tmpdir(), 'bos-home-'));
  const env = { PATH: '/usr/bin:/bin', HOME: home, TMPDIR: home };
  const run = (...words: string[]): string => runToEnd([...start, ...words], env);
  const inSandbox = (...words: string[]): string =>
    runToEnd([here, 'sandbox', 'run', '--nodes', '3', '--speed', '100', '--', ...words], env);
  try {
    checks.try('bos --version', () => {
      expectSame(run('--version'), runToEnd([here, '--version'], env));
    });
    checks.try('bos --help, and the help of a command', () => {
      for (const words of [['--help'], ['sessions', 'create', '--help']])
        expectSame(run(...words), runToEnd([here, ...words], env));
    });
    checks.try('one GET', () => {
      const words = ['v2', 'components', 'list', '--format', 'json', '--query', 'length(@)'];
      expectSame(inSandbox(...start, ...words), '3\n');
    });
    checks.try('one wait', () => {
      const script =
        '"$@" v2 sessiontemplates create demo --file scripts/demo/template.yaml > /dev/null && ' +
        '"$@" v2 sessions create --template-name demo --operation boot --name first --limit "*" --wait --format json > /dev/null && ' +
        '"$@" v2 sessions describe first --format json --query status.status';
      expectSame(inSandbox('sh', '-c', script, 'sh', ...start), '"complete"\n');
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
