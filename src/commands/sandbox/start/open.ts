import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Certificates } from '../../../sandbox/access/certificates.js';
import { findAdministrator, makeRealm, type Login } from '../../../sandbox/access/realm.js';
import type { SandboxSettings } from '../../../sandbox/server.js';
import { makeStateKeeper } from '../../../sandbox/state-keeper.js';
import type { Io } from '../../../util/io.js';
import { makeConfigurationFolder, type ConfigurationFolder } from './configuration-folder.js';
import { isLoopback, listen } from './listen.js';
import type { Settings } from './settings.js';

/** A sandbox that listens, and a configuration that leads to it. */
export interface OpenSandbox extends ConfigurationFolder {
  readonly url: string;
  /** Who can log in, where it takes a login. */
  readonly login: Login | undefined;
  /** Ends when the port is free again and the folder is gone. */
  close(): Promise<void>;
}

/** Starts a sandbox. Throws UsageError where its port cannot be had; then nothing has been started. */
export async function openSandbox(settings: Settings, io: Io): Promise<OpenSandbox> {
  const certificates = settings.tls ? await certify(settings.address) : undefined;
  const realm = settings.auth ? makeRealm(settings.world, randomUUID()) : undefined;
  const sandbox = await listen({
    ...describeServer(settings, io),
    ...(certificates && { certificates }),
    ...(realm && { realm }),
  });
  try {
    const login = realm && findAdministrator(realm);
    const access = { authority: certificates?.authority, username: login?.username };
    const folder = await makeConfigurationFolder(sandbox.url, access);
    return {
      ...folder,
      url: sandbox.url,
      login,
      close: async () => {
        try {
          await sandbox.close();
        } finally {
          await rm(folder.path, { recursive: true, force: true });
        }
      },
    };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

/** Certificates for all names by which an address is reached. What makes them is loaded where they are wanted. */
async function certify(address: string): Promise<Certificates> {
  const { makeCertificates } = await import('../../../sandbox/access/certificates.js');
  const local = ['localhost', '127.0.0.1', '::1'];
  return makeCertificates(isLoopback(address) ? local : [...local, address, hostname()]);
}

/** What `startSandbox` is told by the settings. */
function describeServer({ log, stateFile, ...settings }: Settings, io: Io): SandboxSettings & { address: string } {
  const say = (line: string): void => {
    io.stderr.write(`${line}\n`).catch(() => undefined);
  };
  return {
    ...settings,
    clock: io.clock,
    ...(log && { log: say }),
    ...(stateFile !== undefined && { save: makeStateKeeper(stateFile) }),
  };
}
