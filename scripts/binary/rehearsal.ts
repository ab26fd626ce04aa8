import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChunkLoader, type PartStore } from './chunk-loader.ts';
import { findAnswer } from './rehearsal-answers.ts';

const template = {
  boot_sets: {
    compute: { path: 's3://boot-images/image/manifest.json', type: 's3', node_list: ['x1000c0s0b0n0'] },
  },
};

/** Runs commands of the built program. */
export interface Rehearsal {
  /** Runs commands one after the other in this process, with one loader for all. Their output goes where ours goes. */
  run(commands: readonly string[], store: PartStore): Promise<void>;
  close(): void;
}

/**
 * A home folder, and a server on loopback that gives the same list whatever it is asked, and back what it is sent. Changes this process.
 */
export async function startRehearsal(): Promise<Rehearsal> {
  const home = mkdtempSync(join(tmpdir(), 'bos-rehearsal-'));
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const isCreation = request.method === 'PUT';
    if (isCreation) request.pipe(response);
    else response.end(JSON.stringify(findAnswer(request.url ?? '')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  writeFileSync(join(home, 'template.json'), JSON.stringify(template));
  writeFileSync(join(home, 'bos.toml'), `[core]\nhostname = "http://127.0.0.1:${port}"\n`);
  process.chdir(home);
  stopTimers();
  process.env = { HOME: home, CRAY_CONFIG: join(home, 'bos.toml'), NO_PROXY: '*' };
  return {
    async run(commands, store) {
      const { main } = createChunkLoader(store, createRequire(import.meta.url))('./bin.cjs') as {
        main: () => Promise<void>;
      };
      for (const command of commands) {
        process.argv = [process.execPath, 'bos', ...command.split(' ')];
        process.exitCode = 0;
        await main();
        if (process.exitCode !== 0) throw new Error(`bos ${command} ended with ${process.exitCode}.`);
      }
    },
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(home, { recursive: true });
    },
  };
}

/** No timer of the program comes due: else it would depend on the speed of the machine which functions are compiled. */
function stopTimers(): void {
  const { setTimeout: original } = globalThis;
  globalThis.setTimeout = ((callback: () => void) => original(callback, 2 ** 31 - 1).unref()) as typeof setTimeout;
}
