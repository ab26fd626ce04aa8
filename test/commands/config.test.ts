import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Face } from '../../src/kinds/face.js';
import { run as runProgram } from '../../src/main.js';
import { makeHome, shared, type Home } from '../support/home.js';
import { runCommand } from './run-command.js';

const core = '[core]\nhostname = "http://127.0.0.1:8080"\ntenant = ""\n';
const other = '[core]\nhostname = "https://other"\ntenant = "o"\n';

function run(home: Home, words: string, input: Record<string, unknown> = {}, face: Face = 'cray') {
  return runCommand(`config ${words}`, { io: home.io(), face, input });
}

test('get prints a value', async () => {
  const home = await makeHome({ [shared.default]: core });
  expect((await run(home, 'get', { property: 'core.hostname' })).printed).toEqual(['http://127.0.0.1:8080']);
});

test('get prints a section', async () => {
  const home = await makeHome({ [shared.default]: core });
  expect((await run(home, 'get', { property: 'core' })).printed).toEqual([
    { hostname: 'http://127.0.0.1:8080', tenant: '' },
  ]);
});

test.each(['core.nope', 'core.hostname.x', '', 'toString'])(
  'get of %j, which is not set, is an error',
  async (property) => {
    const home = await makeHome({ [shared.default]: core });
    await expect(run(home, 'get', { property })).rejects.toMatchObject({
      code: 'configuration',
      usage: 'usage',
      message: `${property} is not set in ${join(home.path, shared.default)}.`,
      reference: 'Unable to find property.',
    });
  },
);

test('set adds a section, and prints an empty line under cray', async () => {
  const home = await makeHome({ [shared.default]: core });
  const input = { section: 'bos.v2.sessions.list', values: ['status=running'] };
  expect((await run(home, 'set', input)).printed).toEqual(['']);
  expect(await home.read(shared.default)).toBe(`${core}\n[bos.v2.sessions.list]\nstatus = "running"\n`);
});

test('set takes several values, each up to its end, and shows the section under bos', async () => {
  const home = await makeHome({ [shared.default]: core });
  const { printed } = await run(home, 'set', { section: 'core', values: ['a=1', 'b=2=3', 'tenant='] }, 'bos');
  expect(printed).toEqual([{ hostname: 'http://127.0.0.1:8080', tenant: '', a: '1', b: '2=3' }]);
  expect(await home.read(shared.default)).toBe(
    '[core]\nhostname = "http://127.0.0.1:8080"\ntenant = ""\na = "1"\nb = "2=3"\n',
  );
});

test.each([
  ['core', ['a=1', 'novalue'], '"novalue" is not KEY=VALUE.'],
  ['core', ['=x'], '"=x" is not KEY=VALUE.'],
  ['core..x', ['a=1'], '"core..x" is not a name of a section.'],
  ['', ['a=1'], '"" is not a name of a section.'],
])('set %j %j is refused and changes nothing', async (section, values, message) => {
  const home = await makeHome({ [shared.default]: core });
  await expect(run(home, 'set', { section, values })).rejects.toMatchObject({
    code: 'usage',
    usage: 'usage',
    message,
    reference: 'Unable to set property.',
  });
  expect(await home.read(shared.default)).toBe(core);
});

test('set says that it was done when its result cannot be shown', async () => {
  const home = await makeHome({ [shared.default]: core });
  const io = home.io();
  expect(await runProgram(['config', 'set', 'alias', 'reds=components list', '--format', 'name'], io)).toBe(1);
  expect(io.stderr.text).toBe(
    'error: It was done, but the result cannot be shown in this format. A record without a name cannot be shown by --format name.\n' +
      '  See it with `bos config get alias`.\n',
  );
  expect(await home.read(shared.default)).toContain('reds = "components list"');
});

test('set refuses a value where a section is, and makes a section where a value is', async () => {
  const text = `${core}[auth.login]\nusername = "u"\n`;
  const home = await makeHome({ [shared.default]: text });
  await expect(run(home, 'set', { section: 'auth', values: ['login=jane'] })).rejects.toMatchObject({
    message: 'auth.login is a section: a value would delete it.',
    reference: 'Unable to set property.',
  });
  expect(await home.read(shared.default)).toBe(text);
  await run(home, 'set', { section: 'core.tenant', values: ['x=1'] });
  expect(await home.read(shared.default)).toBe(
    '[core]\nhostname = "http://127.0.0.1:8080"\n\n[core.tenant]\nx = "1"\n\n[auth.login]\nusername = "u"\n',
  );
});

const particular = `# the lab
[core]
hostname = 'https://h' # ours
n = 0xFF
f = inf
d = 2020-01-01T00:00:00Z
l = [1, 2]
`;

test('set under bos changes its own line alone', async () => {
  const home = await makeHome({ [shared.default]: particular });
  await run(home, 'set', { section: 'core', values: ['tenant=x'] }, 'bos');
  expect(await home.read(shared.default)).toBe(`${particular}tenant = "x"\n`);
});

test('set under cray writes the file anew as the reference does, and keeps what dates and infinities are', async () => {
  const home = await makeHome({ [shared.default]: particular });
  await run(home, 'set', { section: 'core', values: ['tenant=x'] }, 'cray');
  expect(await home.read(shared.default)).toBe(
    '[core]\nhostname = "https://h"\nn = 255\nf = inf\nd = 2020-01-01T00:00:00Z\nl = [ 1, 2,]\ntenant = "x"\n',
  );
});

test('unset removes properties, and prints an empty line under cray', async () => {
  const home = await makeHome({ [shared.default]: core });
  expect((await run(home, 'unset', { properties: ['core.tenant'] })).printed).toEqual(['']);
  expect(await home.read(shared.default)).toBe('[core]\nhostname = "http://127.0.0.1:8080"\n');
});

test('unset says what it removed under bos', async () => {
  const home = await makeHome({ [shared.default]: core });
  const { printed } = await run(home, 'unset', { properties: ['core.tenant', 'core.hostname'] }, 'bos');
  expect(printed).toEqual([`Removed core.tenant, core.hostname from ${join(home.path, shared.default)}.`]);
});

test('unset removes all or nothing', async () => {
  const home = await makeHome({ [shared.default]: core });
  await expect(run(home, 'unset', { properties: ['core.tenant', 'core.nope'] })).rejects.toMatchObject({
    message: 'core.nope is not set.',
    reference: 'Unable to unset property.',
  });
  expect(await home.read(shared.default)).toBe(core);
});

test('use makes a configuration the active one', async () => {
  const home = await makeHome({ [shared.default]: core, [shared.configuration('other')]: other });
  expect((await run(home, 'use', { name: 'other' })).printed).toEqual(['Your active configuration is: other']);
  expect(await home.read(shared.active)).toBe('other');
});

test.each([
  ['nope', 'There is no configuration "nope".'],
  ['', 'There is no configuration "".'],
  ['..', 'There is no configuration "..".'],
])('use of %j is an error that names those there are', async (name, message) => {
  const home = await makeHome({ [shared.default]: core, [shared.configuration('other')]: other });
  await expect(run(home, 'use', { name })).rejects.toMatchObject({
    code: 'configuration',
    usage: 'usage',
    message,
    hint: 'The configurations are: default, other.',
    reference: 'Unable to find configuration file.',
  });
  expect(await home.read(shared.active)).toBeUndefined();
});

test('list shows the configurations, and which is active', async () => {
  const files = { [shared.default]: core, [shared.configuration('other')]: other, [shared.active]: 'other' };
  const home = await makeHome(files);
  expect((await run(home, 'list')).printed).toEqual([
    {
      configurations: [
        { name: 'default', is_active: false },
        { name: 'other', is_active: true },
      ],
    },
  ]);
  expect((await run(home, 'list', {}, 'bos')).printed).toEqual([
    [
      { name: 'default', active: false, file: join(home.path, shared.default) },
      { name: 'other', active: true, file: join(home.path, shared.configuration('other')) },
    ],
  ]);
});

test('list works beside a damaged configuration', async () => {
  const home = await makeHome({ [shared.default]: '[core\n' });
  expect((await run(home, 'list')).printed).toEqual([{ configurations: [{ name: 'default', is_active: true }] }]);
});

test('list without a configuration says how to make one', async () => {
  const home = await makeHome();
  await expect(run(home, 'list')).rejects.toMatchObject({
    usage: 'usage',
    reference: 'No configuration exists. Run `cray init`',
  });
});

test('list --origin shows each setting and where it comes from', async () => {
  const text =
    '[core]\nhostname = "https://other"\nformat = "json"\nretries = 2\n\n[bos.v2.sessions.list]\nstatus = "running"\n';
  const home = await makeHome({ [shared.configuration('other')]: text, [shared.active]: 'other' });
  const file = join(home.path, shared.configuration('other'));
  const { printed } = await runCommand('config list', {
    io: home.io(),
    input: { origin: true },
    globals: { format: 'yaml' },
    origins: {
      configuration: { value: undefined, origin: 'default' },
      format: { value: 'yaml', origin: 'flag' },
      token: { value: undefined, origin: 'default' },
      cacert: { value: '/ca.pem', origin: 'environment', from: 'CRAY_CACERT' },
      retries: { value: '2', origin: 'configuration', from: 'core.retries' },
      timeout: { value: undefined, origin: 'default' },
    },
  });
  expect(printed).toEqual([
    [
      { setting: 'configuration', value: 'other', origin: join(home.path, shared.active) },
      { setting: 'format', value: 'yaml', origin: 'flag' },
      { setting: 'cacert', value: '/ca.pem', origin: 'environment CRAY_CACERT' },
      { setting: 'retries', value: '2', origin: file },
      { setting: 'timeout', value: '60s', origin: 'default' },
      { setting: 'core.hostname', value: 'https://other', origin: file },
      { setting: 'bos.v2.sessions.list.status', value: 'running', origin: file },
    ],
  ]);
});

test('describe shows the content; cray says on stderr which configuration it is', async () => {
  const home = await makeHome({ [shared.default]: core, [shared.configuration('other')]: other });
  const io = home.io();
  const described = await runCommand('config describe', { io, face: 'cray', globals: { configuration: 'other' } });
  expect(described.printed).toEqual([{ core: { hostname: 'https://other', tenant: 'o' } }]);
  expect(io.stderr.text).toBe('Your active configuration is: default\nDescribing configuration: other\n');
});

test.each([
  ['get', { property: 'core' }],
  ['set', { section: 'core', values: ['a=1'] }],
  ['unset', { properties: ['core'] }],
  ['describe', {}],
  ['use', { name: 'default' }],
])('%s reports a damaged configuration and leaves it as it is', async (words, input) => {
  const home = await makeHome({ [shared.default]: '[core]\nhostname = \n' });
  await expect(run(home, words, input)).rejects.toMatchObject({
    message: `The configuration is damaged: ${join(home.path, shared.default)}, line 2: invalid value.`,
  });
  expect([await home.read(shared.default), await home.read(shared.active)]).toEqual([
    '[core]\nhostname = \n',
    undefined,
  ]);
});
