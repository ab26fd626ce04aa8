// Installs what the lockfile names, where it is not there yet. Runs on Node 20: all else runs on the Node it installs.
import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// A link is somebody else's folder: installing there would empty it.
const linked = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

if (!linked && changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.error('Installing the packages that package-lock.json names …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}
