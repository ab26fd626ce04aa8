import type { Explanation, FailureDetails } from './failure-details.js';

const unknownAuthority = 'its authority is not one of those trusted here';

const certificateReasons: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  CERT_SIGNATURE_FAILURE: 'its signature is wrong',
  CERT_CHAIN_TOO_LONG: 'there are too many authorities between it and one that is trusted',
  PATH_LENGTH_EXCEEDED: 'its chain has more authorities than one of them allows',
  INVALID_CA: 'the certificate that signed it is not an authority',
  INVALID_PURPOSE: 'it is not for a server, or that of its authority is not for an authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

/** OpenSSL has words for these, and Node no code but UNSPECIFIED. */
const unnamedReasons: Readonly<Record<string, string>> = {
  'EE certificate key too weak': 'its key is too short',
  'CA certificate key too weak': 'the key of its authority is too short',
  'CA signature digest algorithm too weak': 'it is signed by an outdated method, such as SHA-1',
};

const nameAuthority = 'Name the authority that signed it with --cacert FILE, or in the configuration as core.cacert.';
const newCertificate = 'The server needs a new certificate.';
const certificateHints: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'The server needs a new certificate, or this machine the right time.',
  CERT_NOT_YET_VALID: 'The server needs another certificate, or this machine the right time.',
  CERT_REVOKED: newCertificate,
  INVALID_CA: newCertificate,
  INVALID_PURPOSE: newCertificate,
  ERR_TLS_CERT_ALTNAME_INVALID: 'Use one of the names in the certificate: `bos config get core.hostname`.',
};

const plainServer = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'];
const noCommonVersion = /^ERR_SSL_(?:TLSV1_ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW)$/;

/** What a server says (RFC 8446, section 6.2) when it does not accept the certificate of the client. */
const refusedClient =
  /_ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED)$/;

const giveCertificate = 'Give one with --cert FILE and --key FILE, or in the configuration as core.cert and core.key.';

/** No secure connection came about: nothing was sent that the server has read. Another attempt would end the same way. */
export function explainTlsFailure(failure: FailureDetails): Explanation | undefined {
  const { code, peer, server, text } = failure;
  const explain = (message: string, hint: string): Explanation => ({ kind: 'tls', repeat: 'never', message, hint });
  const reason = certificateReasons[code] ?? (code === 'UNSPECIFIED' ? (unnamedReasons[text] ?? text) : undefined);
  if (reason !== undefined) {
    const hint = certificateHints[code] ?? (code === 'UNSPECIFIED' ? newCertificate : nameAuthority);
    return explain(`The certificate of ${server} is not accepted: ${reason}.`, hint);
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
  return explainAlert(failure, explain);
}

/** The two sides did not agree. */
function explainAlert(
  { code, server, text, reason, connectHint }: FailureDetails,
  explain: (message: string, hint: string) => Explanation,
): Explanation | undefined {
  if (noCommonVersion.test(code)) {
    const message = `No secure connection to ${server}: it supports no safe version of TLS (1.2 or later).`;
    return explain(message, 'The server needs a newer TLS.');
  }
  if (code.endsWith('_ALERT_CERTIFICATE_REQUIRED'))
    return explain(`${server} requires a client certificate.`, giveCertificate);
  if (code.endsWith('_ALERT_HANDSHAKE_FAILURE')) {
    const message = `${server} refuses a secure connection: it may require a client certificate, or other ciphers.`;
    return explain(message, giveCertificate);
  }
  if (refusedClient.test(code)) {
    const message = `${server} does not accept the client certificate: ${reason || code}.`;
    return explain(message, 'Look at --cert, CRAY_CERT and core.cert: `bos config list --origin`.');
  }
  if (/^ERR_(SSL|TLS)|^EPROTO$/.test(code) || text.includes('before secure TLS connection')) {
    const why = reason || 'the connection was closed before it was secure';
    return explain(`No secure connection to ${server}: ${why}.`, connectHint);
  }
  return undefined;
}
