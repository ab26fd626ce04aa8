import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { activateConfiguration, listConfigurations } from '../../src/config/active.js';
import { getProperty, setProperty } from '../../src/config/property.js';
import { editConfiguration, loadConfiguration } from '../../src/config/store.js';
import { run } from '../../src/main.js';
import { makeHome, shared } from '../support/home.js';
import { failFiles } from '../torture/failing-files.js';

const text = (tenant: string) => `[core]\nhostname = "https://h"\ntenant = "${tenant}"\n`;

/** Three configurations, told apart by their tenants. */
function makeConfigurations(active?: string) {
  return makeHome({
    [shared.default]: text('default'),
    [shared.configuration('other')]: text('other'),
    '.config/cray/outside': text('outside'),
    'alt/.config/cray/configurations/default': text('alt'),
    ...(active === undefined ? {} : { [shared.active]: active }),
  });
}

test.each([
  [undefined, undefined, 'default'],
  [undefined, 'other', 'other'],
  [undefined, 'other\n', 'other'],
  ['default', 'other', 'default'],
  ['other', undefined, 'other'],
  ['', undefined, 'default'],
  ['../outside', undefined, 'outside'],
])('named %j and active %j, the configuration is that of %s', async (name, active, tenant) => {
  const home = await makeConfigurations(active);
  const { data } = await loadConfiguration(home.io(), name);
  expect(getProperty(data, ['core', 'tenant'])).toBe(tenant);
});

test('CRAY_CONFIG_DIR moves the folder', async () => {
  const home = await makeConfigurations();
  const { data, path } = await loadConfiguration(home.io({ env: { CRAY_CONFIG_DIR: join(home.path, 'alt') } }));
  expect(getProperty(data, ['core', 'tenant'])).toBe('alt');
  expect(path).toBe(join(home.path, 'alt/.config/cray/configurations/default'));
});

test.each([
  [undefined, undefined, 'No configuration exists. Run `cray init`', 'Create one with `bos init`.'],
  [
    'nope',
    undefined,
    'No configuration exists. Run `cray init --configuration nope`',
    'Create one with `bos init --configuration nope`.',
  ],
  [
    undefined,
    'gone',
    'No configuration exists. Run `cray init --configuration gone`',
    'Create one with `bos init --configuration gone`.',
  ],
  [
    undefined,
    '',
    'No configuration exists. Run `cray init --configuration `',
    'Create one with `bos init --configuration `.',
  ],
])('named %j and active %j, with no such file, says how to make one', async (name, active, reference, hint) => {
  const home = await makeHome(active === undefined ? {} : { [shared.active]: active });
  await expect(loadConfiguration(home.io(), name)).rejects.toMatchObject({
    code: 'configuration',
    usage: 'usage',
    reference,
    hint,
  });
});

test('a folder instead of a configuration counts as none', async () => {
  const home = await makeHome();
  await mkdir(join(home.path, shared.configuration('d')), { recursive: true });
  await expect(loadConfiguration(home.io(), 'd')).rejects.toMatchObject({
    reference: 'No configuration exists. Run `cray init --configuration d`',
  });
});

test.each(['', '# nothing\n'])('a configuration with nothing in it counts as none: %j', async (content) => {
  const home = await makeHome({ [shared.default]: content });
  await expect(loadConfiguration(home.io())).rejects.toMatchObject({
    message: `The configuration ${join(home.path, shared.default)} is empty.`,
    reference: 'No configuration exists. Run `cray init`',
  });
});

test('a damaged configuration is reported and left as it is', async () => {
  const home = await makeHome({ [shared.default]: '[core\n' });
  const message = `The configuration is damaged: ${join(home.path, shared.default)}, line 1: illegal character in key.`;
  await expect(loadConfiguration(home.io())).rejects.toMatchObject({ code: 'configuration', message });
  await expect(
    editConfiguration({ io: home.io(), name: undefined, style: 'in-place' }, () => undefined),
  ).rejects.toMatchObject({ message });
  expect(await home.read(shared.default)).toBe('[core\n');
});

test('a configuration that is not UTF-8 is reported', async () => {
  const home = await makeHome();
  await home.write(shared.default, Buffer.from([0x61, 0xff]));
  await expect(loadConfiguration(home.io())).rejects.toMatchObject({
    message: `${join(home.path, shared.default)} cannot be read: it is not UTF-8.`,
  });
});

test('an edit is written for the owner alone and leaves nothing beside it', async () => {
  const home = await makeConfigurations();
  await editConfiguration({ io: home.io(), name: 'other', style: 'in-place' }, (data) =>
    setProperty(data, ['auth', 'login', 'username'], 'operator'),
  );
  expect(await home.read(shared.configuration('other'))).toBe(
    `${text('other')}\n[auth.login]\nusername = "operator"\n`,
  );
  expect(await home.mode(shared.configuration('other'))).toBe('600');
  expect(await readdir(join(home.path, '.config/cray/configurations'))).toEqual(['default', 'other']);
});

test('an edit that fails midway leaves the file as it was', async () => {
  const home = await makeConfigurations();
  const edit = editConfiguration({ io: home.io(), name: undefined, style: 'in-place' }, (data) => {
    data.clear();
    throw new Error('no');
  });
  await expect(edit).rejects.toThrow('no');
  expect(await home.read(shared.default)).toBe(text('default'));
});

test('of edits at the same time none is lost', async () => {
  const home = await makeConfigurations();
  const keys = Array.from({ length: 8 }, (_, index) => `key${index}`);
  await Promise.all(
    keys.map((key) =>
      editConfiguration({ io: home.io(), name: undefined, style: 'in-place' }, (data) =>
        setProperty(data, ['bos', key], 'x'),
      ),
    ),
  );
  const { data } = await loadConfiguration(home.io());
  expect(keys.map((key) => getProperty(data, ['bos', key]))).toEqual(keys.map(() => 'x'));
});

test('the names of configurations are sorted, without folders and hidden files', async () => {
  const home = await makeConfigurations();
  await home.write(shared.configuration('.default.lock'), '');
  await mkdir(join(home.path, shared.configuration('folder')));
  expect(await listConfigurations(home.io())).toEqual(['default', 'other']);
  expect(await listConfigurations((await makeHome()).io())).toEqual([]);
});

test('a folder of configurations that cannot be read is not one without any', async () => {
  const home = await makeHome({ [shared.default]: text('a') });
  const files = failFiles(home.path, 1);
  try {
    await expect(listConfigurations(home.io())).rejects.toThrow(
      `${join(home.path, '.config/cray/configurations')} cannot be read: the disk reports an error.`,
    );
  } finally {
    files.restore();
  }
});

test('the active configuration is its bare name', async () => {
  const home = await makeHome();
  await activateConfiguration(home.io(), 'other');
  expect([await home.read(shared.active), await home.mode(shared.active)]).toEqual(['other', '600']);
});

test('a folder of CRAY_CONFIG_DIR that is gone is named, with what a sandbox has to do with it', async () => {
  const home = await makeHome({});
  const gone = join(home.io().home, 'gone');
  const io = home.io({ env: { CRAY_CONFIG_DIR: gone } });
  expect(await run(['v2', 'sessions', 'list'], io)).toBe(2);
  expect(io.stderr.text).toBe(
    `error: CRAY_CONFIG_DIR is set to a folder that does not exist: ${gone}\n` +
      '  Was it a sandbox that has ended? Start it again and paste its line, or: unset CRAY_CONFIG_DIR\n',
  );
});
