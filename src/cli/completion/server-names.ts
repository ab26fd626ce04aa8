import type { CompletionSource } from '../../kinds/parameter.js';
import { findOperation, type OperationId } from '../../api/registry.js';
import { findTokenFile } from '../../auth/authorization.js';
import { requireHttps } from '../../auth/require-https.js';
import { isExpired, parseToken, readTokenFile } from '../../auth/token.js';
import { tenantHeader, type ServerSettings } from '../../config/settings.js';
import { createClient } from '../../http/client.js';
import { buildRequest } from '../../http/request.js';
import type { Globals } from '../../kinds/command.js';
import { nameTlsFiles } from '../tls-files.js';
import { locateCache } from '../../util/cache-folder.js';
import type { Io } from '../../util/io.js';
import { cacheNames, nameCachePath, readCachedNames } from './name-cache.js';

type ServerSource = Exclude<CompletionSource, 'files' | 'configurations' | 'commands'>;

/** Which operation lists the names, by the version of the command. Nodes are v2's alone. */
const listings = {
  v1: { sessions: 'v1.session.list', templates: 'v1.sessiontemplate.list', components: 'v2.components.list' },
  v2: { sessions: 'v2.sessions.list', templates: 'v2.sessiontemplates.list', components: 'v2.components.list' },
} as const satisfies Record<'v1' | 'v2', Record<ServerSource, OperationId>>;

interface ServerNames {
  readonly io: Io;
  readonly server: ServerSettings;
  readonly globals: Pick<Globals, 'token' | 'cacert' | 'cert' | 'key' | 'insecure'>;
  readonly version: 'v1' | 'v2';
  readonly source: ServerSource;
  /** How long asking may take. */
  readonly limitMs: number;
}

/** Names that the server knows, sorted: as kept from the last half minute, else asked for. Throws whatever fails. */
export async function readServerNames(options: ServerNames): Promise<readonly string[]> {
  const { io, server } = options;
  const id = listings[options.version][options.source];
  const path = nameCachePath(io, [server.baseUrl, server.tenant ?? '', id]);
  const kept = await readCachedNames(path, io.clock.now());
  if (kept) return kept;
  const names = parseNames(await fetchRecords(id, options)).sort();
  await cacheNames(path, names, io.clock.now()).catch(() => undefined);
  return names;
}

/** One GET without retries; what would be said on the way is not. */
async function fetchRecords(id: OperationId, { io, server, globals, limitMs }: ServerNames): Promise<string> {
  const client = createClient({
    baseUrl: new URL(server.baseUrl),
    headers: tenantHeader(server),
    token: await readToken(io, server, globals.token),
    secrets: io.secrets,
    tls: nameTlsFiles(globals),
    // The time-out of undici is coarse, and the process lives until it comes.
    connectTimeoutMs: (limitMs * 2) / 3,
    timeoutMs: limitMs,
    retries: 0,
    env: io.env,
    cwd: io.cwd,
    cache: locateCache(io),
    clock: io.clock,
    signal: AbortSignal.any([io.signal, AbortSignal.timeout(limitMs)]),
    program: 'cray',
    trace: () => undefined,
    warn: () => undefined,
    warnUnverified: () => undefined,
  });
  try {
    return await (await client.send(buildRequest(findOperation(id), new Map()))).text();
  } finally {
    // Not waited for: a connection that is still being made would hold the answer back.
    client.close().catch(() => undefined);
  }
}

/** The token as it is stored: renewing it is left to a command. Throws where it cannot be used. */
async function readToken(io: Io, server: ServerSettings, tokenFile: string | undefined): Promise<string | undefined> {
  const path = findTokenFile(io, server, tokenFile);
  if (path === undefined) return undefined;
  requireHttps(server);
  const token = parseToken(await readTokenFile(path), path, io.secrets);
  if (isExpired(token, io.clock.now())) throw new Error('The login has expired.');
  return token.accessToken;
}

/** The names in a list of records or of names. */
function parseNames(text: string): string[] {
  const list = JSON.parse(text) as unknown;
  return Array.isArray(list) ? list.map(nameOf).filter((name) => name !== undefined) : [];
}

function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  const { name, id } = (item ?? {}) as Record<string, unknown>;
  return [name, id].find((value) => typeof value === 'string');
}
