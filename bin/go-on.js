const { spawn } = require('node:child_process');

const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGPIPE: 13, SIGTERM: 15 };

/** Goes on under another Node: same arguments, same streams, same signals, same exit status. */
exports.goOn = function goOn(node) {
  let child;
  // Listened to before there is a child, so that no signal comes between. Ctrl-C reaches both by themselves; a signal sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child?.kill(name));
  child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (numbers[signal] ?? 0);
    if (signal === null) return;
    // Whoever started this is to learn of the signal, as if it had been sent here.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};
