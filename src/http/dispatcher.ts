import type { Dispatcher } from 'undici';
import { leaveStoreEmpty } from '../util/process-authorities.js';
import { watchAlerts } from './alerts.js';
import { httpDefaults } from './defaults.js';
import type { Proxy } from './proxy.js';
import { findProxy } from './proxy.js';
import { findClientCertificate, findQuickTrust, readTrust, type TlsOptions } from './tls.js';

export interface ConnectionOptions {
  readonly baseUrl: URL;
  readonly tls: TlsOptions;
  readonly connectTimeoutMs: number;
  /** Without a byte from the server. */
  readonly timeoutMs: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** A folder to remember in which authority signed for the server; nothing is remembered without one. */
  readonly cache?: string | undefined;
  /** Says, also where warnings are not wanted, that whoever answers is believed. */
  readonly warnUnverified: (text: string) => void;
}

/** A way to the server: undici, with trust, proxy and time-outs set. */
export interface Connection {
  readonly proxy: Proxy | undefined;
  request(options: Omit<Dispatcher.RequestOptions, 'origin'>): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

/** Loads undici and sets it up; connects nothing yet. Throws ConfigurationError for a bad proxy or a file of certificates. */
export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const proxy = findProxy(options.baseUrl, options.env);
  const secure = options.baseUrl.protocol === 'https:';
  if (secure && options.tls.insecure) {
    options.warnUnverified(
      `The certificate of ${options.baseUrl.host} is not verified (--insecure): anyone could respond in its place.`,
    );
  }
  const { default: request } = await import('undici/lib/api/api-request.js');
  const identity = secure ? await findClientCertificate(options.tls, options.cwd) : {};
  const dispatcher = await (proxy ? openProxy(options, identity, proxy) : openAgent(options, identity));
  // Behind the above, which may have the store made for a folder.
  if (secure || proxy?.url.protocol === 'https:') await leaveStoreEmpty();
  const alerts = secure ? await watchAlerts(options.baseUrl.host) : undefined;
  return {
    proxy,
    request: async (sent) => {
      try {
        return await request.call(dispatcher, { ...sent, origin: options.baseUrl.origin });
      } catch (error) {
        throw alerts?.explain(error) ?? error;
      }
    },
    // All that was wanted has come: nothing that is still on its way is waited for.
    close: () => {
      alerts?.stop();
      return dispatcher.destroy();
    },
  };
}

/** What every way to a server has. */
function limit(options: ConnectionOptions) {
  return {
    shared: {
      allowH2: false,
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      maxHeaderSize: httpDefaults.longestHeaders,
    },
    connect: { allowH2: false, timeout: options.connectTimeoutMs },
  };
}

async function openAgent(options: ConnectionOptions, identity: object): Promise<Dispatcher> {
  const { shared, connect } = limit(options);
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  if (options.baseUrl.protocol !== 'https:') return new Agent({ ...shared, connect });
  const { tls, env, cwd, cache, baseUrl } = options;
  const quick = await findQuickTrust(tls, env, cwd, identity, baseUrl.host, cache);
  if (!quick)
    return new Agent({ ...shared, connect: { ...connect, ...(await readTrust(tls, env, cwd)), ...identity } });
  const { openConnector } = await import('./connector.js');
  const readWhole = (): Promise<object> => readTrust(tls, env, cwd);
  return new Agent({ ...shared, connect: await openConnector({ ...connect, ...identity }, quick, readWhole) });
}

async function openProxy(options: ConnectionOptions, identity: object, proxy: Proxy): Promise<Dispatcher> {
  const { shared, connect } = limit(options);
  const secure = [options.baseUrl, proxy.url].some(({ protocol }) => protocol === 'https:');
  const trust = secure ? await readTrust(options.tls, options.env, options.cwd) : {};
  // The whole of undici: its ProxyAgent calls methods that only the main module puts in place.
  // By its default: a bundler exports nothing else of a CommonJS module that is loaded late.
  const { default: undici } = await import('undici');
  return new undici.ProxyAgent({
    ...shared,
    uri: proxy.url.href,
    requestTls: { ...connect, ...trust, ...identity },
    proxyTls: { ...connect, ...trust },
  });
}
