import { once } from 'node:events';
import { connect } from 'node:net';

/** Where a log of the system takes lines over a stream, and what it wants around them. */
interface LogSocket {
  readonly path: string;
  readonly protocol: 'journald' | 'syslog';
}

/** journald first; /dev/log only where it is a stream, since Node has no datagrams there. */
const logSockets: readonly LogSocket[] = [
  { path: '/run/systemd/journal/stdout', protocol: 'journald' },
  { path: '/dev/log', protocol: 'syslog' },
];

/** Facility authpriv (10), severity notice (5): RFC 5424, section 6.2.1. */
const severity = 5;
const priority = 10 * 8 + severity;

/**
 * Hands lines to the first log of the system that takes them, under a name (`bos`); ends when they have been taken. Throws the
 * fault of the last one when none does, and an AbortError when the signal comes first.
 */
export async function writeToSystemLog(
  name: string,
  lines: readonly string[],
  signal: AbortSignal,
  sockets = logSockets,
): Promise<void> {
  let fault: unknown;
  for (const { path, protocol } of sockets) {
    try {
      await send(path, protocol === 'journald' ? forJournald(name, lines) : forSyslog(name, lines), signal);
      return;
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

async function send(path: string, text: string, signal: AbortSignal): Promise<void> {
  const socket = connect({ path });
  try {
    await once(socket, 'connect', { signal });
    socket.end(text);
    await once(socket, 'finish', { signal });
  } finally {
    socket.destroy();
  }
}

/** The head of a stream: name, unit, severity, no levels in the lines, not passed on to three other places. */
function forJournald(name: string, lines: readonly string[]): string {
  return [name, '', severity, 0, 0, 0, 0, ...lines, ''].join('\n');
}

/** As syslog(3) writes it, without a time: the log adds its own. */
function forSyslog(name: string, lines: readonly string[]): string {
  return lines.map((line) => `<${priority}>${name}: ${line}\n`).join('');
}
