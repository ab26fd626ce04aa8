import { spawn } from 'node:child_process';

/** Goes on under another Node: same arguments, same streams, same signals, same exit status. */
export function goOn(node) {
  const child = spawn(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches both by themselves; a signal sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + { SIGINT: 2, SIGTERM: 15, SIGKILL: 9, SIGPIPE: 13 }[signal] ?? 1;
  });
}
