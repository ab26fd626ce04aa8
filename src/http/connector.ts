import type { TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import { faultCode } from '../util/fault.js';

/** What connectors have in common, as Node's `tls.connect` and undici take it. */
type Options = buildConnector.BuildOptions;

/** What OpenSSL says of a certificate when it knows nobody who vouches for it. */
const unknownAuthority = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** Whom a connection trusts at first: see findQuickTrust in tls.ts. */
export interface QuickTrust {
  /** As `tls.connect` takes it. */
  readonly trust: object;
  /** Is told of each connection, and whether the quick trust sufficed for it. */
  readonly learn?: (socket: TLSSocket, sufficed: boolean) => void;
}

/**
 * Connects by the quick trust, and where that knows no authority of the server, once more by the whole: so all are trusted,
 * and refused, as by the whole alone. `readWhole` may throw: the connection fails with that.
 */
export async function openConnector(
  common: Options,
  { trust: quick, learn }: QuickTrust,
  readWhole: () => Promise<object>,
): Promise<buildConnector.connector> {
  const { default: build } = await import('undici/lib/core/connect.js');
  const connectQuickly = build({ ...common, ...quick });
  let whole: Promise<buildConnector.connector> | undefined;
  const tell = (sufficed: boolean, callback: buildConnector.Callback): buildConnector.Callback => {
    return (...result) => {
      if (result[1]) learn?.(result[1] as TLSSocket, sufficed);
      callback(...result);
    };
  };
  const connectByWhole: buildConnector.connector = (target, callback) => {
    whole ??= readWhole().then((trust) => build({ ...common, ...trust }));
    whole.then(
      (connect) => {
        connect(target, tell(false, callback));
      },
      (fault: unknown) => {
        callback(fault as Error, null);
      },
    );
  };
  return (target, callback) => {
    if (whole) {
      connectByWhole(target, callback);
      return;
    }
    connectQuickly(target, (...result) => {
      if (unknownAuthority.includes(faultCode(result[0]))) connectByWhole(target, callback);
      else tell(true, callback)(...result);
    });
  };
}
