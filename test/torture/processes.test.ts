import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/server.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { steadyPace } from '../sandbox/support.js';
import { makeHome, shared, type Home } from '../support/home.js';
import { steppedClock } from '../support/stepped-clock.js';
import { runProcess } from './processes.js';
import { makeRandom } from './random.js';
import { firstRefreshToken, startTokenServer, type TokenServer } from './token-server.js';

const { BOS_TORTURE_PROCESSES = '4', BOS_TORTURE_KILLS = '4', BOS_TORTURE_SEED = '1' } = process.env;
const processes = Number(BOS_TORTURE_PROCESSES);
const kills = Number(BOS_TORTURE_KILLS);
const isLong = kills > 4;

/** No command waits for one that was killed longer than this: a lock of which nothing is known is stale after ten seconds. */
const longestMs = 15_000;

const old = {
  access_token: 'access',
  refresh_token: firstRefreshToken,
  token_type: 'bearer',
  expires_at: 1,
  client_id: 'c',
};

async function makeUserHome(host: string): Promise<Home & { readonly tokenName: string }> {
  const tokenName = shared.token(`${host.replaceAll('.', '_')}.operator`);
  const home = await makeHome({
    [shared.active]: 'default',
    [shared.default]: `# mine\n[core]\nhostname = "https://${host}"\n\n[auth.login]\nusername = "operator"\n`,
    [tokenName]: JSON.stringify(old),
  });
  return { ...home, tokenName };
}

async function startServer(lifeSeconds: number): Promise<TokenServer> {
  const server = await startTokenServer(lifeSeconds);
  onTestFinished(() => server.close());
  return server;
}

/** What lies in the folder of the configurations besides them. */
async function listLeft(home: Home, folder: string): Promise<string[]> {
  return (await readdir(join(home.path, folder))).filter((name) => name.startsWith('.'));
}

async function runAll(home: Home, lines: readonly string[]): Promise<void> {
  const ended = await Promise.all(lines.map((line) => runProcess(home, line)));
  expect(ended.filter(({ status }) => status !== 0)).toEqual([]);
}

test('processes that change one configuration at once lose no change', async () => {
  const home = await makeUserHome('127.0.0.1:1');
  const numbers = Array.from({ length: processes }, (_, index) => index);
  await runAll(
    home,
    numbers.map((number) => `config set section_${number} value=${number}`),
  );
  const text = (await home.read(shared.default)) ?? '';
  expect(numbers.filter((number) => !text.includes(`[section_${number}]\nvalue = "${number}"`))).toEqual([]);
  expect(text).toContain('# mine\n[core]\nhostname = "https://127.0.0.1:1"\n');
  expect(await listLeft(home, '.config/cray/configurations')).toEqual([]);
}, 600_000);

test('processes that need one token at once have it renewed once', async () => {
  const server = await startServer(3600);
  const home = await makeUserHome(server.host);
  await runAll(
    home,
    Array.from({ length: processes }, () => 'v2 components list --format json'),
  );
  expect(server.counts).toEqual({ renewed: 1, refused: 0 });
  expect(JSON.parse((await home.read(home.tokenName)) ?? '')).toMatchObject({ refresh_token: 'refresh-1' });
  expect(await listLeft(home, '.config/cray/tokens')).toEqual([]);
}, 600_000);

test('a process that is killed leaves whole files, and holds the next one up no longer than the lock allows', async () => {
  const random = makeRandom(Number(BOS_TORTURE_SEED));
  const server = await startServer(0);
  const figures = { kills: 0, ended: 0, lockedOut: 0, longestMs: 0, refused: 0 };
  for (let number = 0; number < kills; number += 1) {
    const home = await makeUserHome(server.host);
    await home.write(home.tokenName, JSON.stringify({ ...old, refresh_token: `refresh-${server.counts.renewed}` }));
    const change = number % 2 === 0;
    const line = change ? `config set core tenant=t${number}` : 'v2 components list --format json';
    const killed = await runProcess(home, line, 20 + random.whole(isLong ? 250 : 150));
    figures[killed.status === null ? 'kills' : 'ended'] += 1;

    const text = (await home.read(shared.default)) ?? '';
    const before = `# mine\n[core]\nhostname = "https://${server.host}"\n`;
    expect([before, `${before}tenant = "t${number}"\n`]).toContain(text.slice(0, text.indexOf('\n[auth.login]')));
    expect(JSON.parse((await home.read(home.tokenName)) ?? '')).toMatchObject({ client_id: 'c' });

    // A token that was renewed and could not be saved is lost: that is said, and nothing hangs.
    const next = await runProcess(home, change ? 'config set core tenant=next' : line);
    const isRenewalLost = !change && next.status === 4;
    expect(isRenewalLost ? 0 : next.status, next.stderr).toBe(0);
    if (isRenewalLost) figures.refused += 1;
    if (next.milliseconds > 5000) figures.lockedOut += 1;
    figures.longestMs = Math.max(figures.longestMs, Math.round(next.milliseconds));
  }
  if (isLong) console.log('kills', figures);
  expect(figures.kills + figures.ended).toBe(kills);
  expect(figures.longestMs).toBeLessThan(longestMs);
}, 3_600_000);

test('an export that is killed leaves whole templates, and the next one is whole', async () => {
  const random = makeRandom(Number(BOS_TORTURE_SEED));
  const sandbox = await startSandbox({ world: makeWorld(4, steadyPace), port: 0, speed: 1, clock: steppedClock() });
  onTestFinished(() => sandbox.close());
  const home = await makeHome({
    [shared.active]: 'default',
    [shared.default]: `[core]\nhostname = "${sandbox.url}"\n`,
  });
  const line = 'v2 sessiontemplates export --output-dir';
  expect((await runProcess(home, `${line} whole`)).status).toBe(0);
  const names = await readdir(join(home.path, 'whole'));
  expect(names).toHaveLength(2);
  for (let number = 0; number < Math.ceil(kills / 4); number += 1) {
    await runProcess(home, `${line} out-${number}`, 20 + random.whole(200));
    for (const name of names) {
      expect([undefined, await home.read(`whole/${name}`)]).toContain(await home.read(`out-${number}/${name}`));
    }
    expect((await runProcess(home, `${line} out-${number}`)).status).toBe(0);
  }
}, 600_000);
