import type { Breakdown, Explanation } from './breakdown.js';

const unknownAuthority = 'its authority is not one of those trusted here';

const reasons: Record<string, string> = {
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
const hints: Record<string, string> = {
  CERT_HAS_EXPIRED: 'The server needs a new certificate, or this machine the right time.',
  CERT_NOT_YET_VALID: 'The server needs another certificate, or this machine the right time.',
  CERT_REVOKED: 'The server needs a new certificate.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Use one of the names in the certificate: `bos config get core.hostname`.',
};

const plainServer = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'];

/** No secure connection came about: nothing was sent. Another attempt would end the same way. */
export function explainTlsFailure(failure: Breakdown): Explanation | undefined {
  const { code, peer, server, text } = failure;
  const explain = (message: string, hint: string): Explanation => ({ kind: 'tls', repeat: 'never', message, hint });
  const reason = reasons[code];
  if (reason !== undefined) {
    return explain(`The certificate of ${server} is not accepted: ${reason}.`, hints[code] ?? nameAuthority);
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
