import { formatSeconds, type FailureDetails, type Explanation } from './failure-details.js';

const connectReasons: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'its network cannot be reached',
  EADDRNOTAVAIL: 'its address cannot be reached from here',
  EAI_AGAIN: 'the name server does not respond',
  ENOTFOUND: 'its name is not known',
};

/** The connection to the server or its proxy did not come about: nothing was sent. */
export function explainConnectFailure(failure: FailureDetails): Explanation | undefined {
  const { code, peer, text, connectHint: hint } = failure;
  const reason = connectReasons[code];
  if (reason !== undefined) {
    // A name that is not known will not be known in a second either.
    const repeat = code === 'ENOTFOUND' ? 'never' : 'unsent';
    return { kind: 'network', repeat, message: `Cannot connect to ${peer}: ${reason}.`, hint };
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || (code === 'ETIMEDOUT' && failure.syscall === 'connect')) {
    const message = `Cannot connect to ${peer}: no response within ${formatSeconds(failure.connectTimeoutMs)}.`;
    return { kind: 'timed-out', repeat: 'never', message, hint: `Allow more time with --connect-timeout. ${hint}` };
  }
  if (code === 'UND_ERR_PRX_CONN' || /^Proxy (response|Authentication)/.test(text)) {
    const message = `Cannot connect through ${peer}: ${describeProxyResponse(text)}.`;
    return { kind: 'network', repeat: 'never', message, hint };
  }
  return undefined;
}

function describeProxyResponse(text: string): string {
  const status = /\((\d{3})\)/.exec(text)?.[1];
  if (status === '407') return 'it asks for a user name and password (407)';
  return status === undefined ? 'it broke the connection' : `it responded with ${status}`;
}
