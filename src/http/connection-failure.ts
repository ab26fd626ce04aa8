import { formatSeconds, type FailureDetails, type Explanation } from './failure-details.js';

const connectReasons: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'its network cannot be reached',
  EADDRNOTAVAIL: 'its address cannot be reached from here',
  EAI_AGAIN: 'the name server does not answer',
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
    const message = `Cannot connect to ${peer}: no answer within ${formatSeconds(failure.connectTimeoutMs)}.`;
    return { kind: 'timed-out', repeat: 'never', message, hint: `Give it longer with --connect-timeout. ${hint}` };
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
  return status === undefined ? 'it broke the connection' : `it answered ${status}`;
}

const unknownAuthority = 'its authority is not one of those trusted here';

const certificateReasons: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

const nameAuthority = 'Name the authority that signed it with --cacert FILE, or in the configuration as core.cacert.';
const certificateHints: Record<string, string> = {
  CERT_HAS_EXPIRED: 'The server needs a new certificate, or this machine the right time.',
  CERT_NOT_YET_VALID: 'The server needs another certificate, or this machine the right time.',
  CERT_REVOKED: 'The server needs a new certificate.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Use one of the names in the certificate: `bos config get core.hostname`.',
};

const plainServer = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'];

/** No secure connection came about: nothing was sent. Another attempt would end the same way. */
export function explainTlsFailure(failure: FailureDetails): Explanation | undefined {
  const { code, peer, server, text } = failure;
  const explain = (message: string, hint: string): Explanation => ({ kind: 'tls', repeat: 'never', message, hint });
  const reason = certificateReasons[code];
  if (reason !== undefined) {
    return explain(`The certificate of ${server} is not accepted: ${reason}.`, certificateHints[code] ?? nameAuthority);
  }
  if (code === 'UND_ERR_PRX_TLS') {
    return explain(`The certificate of ${peer} is not accepted: it is for another name.`, failure.connectHint);
  }
  if (plainServer.includes(code)) {
    return explain(
      `${server} does not speak TLS at that port.`,
      'Is it an http address? See `bos config get core.hostname`.',
    );
  }
  if (/^ERR_(SSL|TLS)|^EPROTO$/.test(code) || text.includes('before secure TLS connection')) {
    const why = failure.reason || 'the connection was closed before it was secure';
    return explain(`No secure connection to ${server}: ${why}.`, failure.connectHint);
  }
  return undefined;
}
