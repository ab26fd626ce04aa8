import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTar, writeTar } from '../../../src/util/tar.js';
import { openStorySandbox } from '../../story/replay.js';
import { steppedClock } from '../../support/stepped-clock.js';
import { makeSystem } from '../../support/system.js';
import { makeTemplate, startTemplateServer } from '../../support/template-server.js';

const template = { ...makeTemplate(), name: 'a', tenant: null };

function pack(files: Record<string, unknown>): Buffer {
  const entries = Object.entries(files).map(([path, value]) => ({ path, bytes: Buffer.from(JSON.stringify(value)) }));
  return gzipSync(writeTar(entries, 0));
}

describe('export', () => {
  test('of 2,000 templates, one file removed: apply --prune names exactly that one', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `t${index}`);
    const server = await startTemplateServer(Object.fromEntries(names.map((name) => [name, makeTemplate()])));
    const system = await makeSystem(server.url);
    expect((await system.run('v2 sessiontemplates export --output-dir t')).status).toBe(0);
    expect(await readdir(join(system.path, 't'))).toHaveLength(2000);
    await rm(join(system.path, 't/t77.yaml'));
    const { status, stdout } = await system.run([
      ...['v2', 'sessiontemplates', 'apply', '-f', 't', '--prune', '--dry-run'],
      ...['--format', 'json', '--query', "[?action!='unchanged'].[name,action]"],
    ]);
    expect(JSON.parse(stdout)).toEqual([['t77', 'deleted']]);
    expect(status).toBe(10);
    expect(server.taken()).toEqual(['GET', 'GET']);
  });

  test('two exports of the same are the same bytes', async () => {
    const server = await startTemplateServer({ a: { ...makeTemplate(), enable_cfs: true, description: 'x' } });
    const system = await makeSystem(server.url);
    await system.run('v2 sessiontemplates export --output-dir one');
    server.stored.set('a', { description: 'x', enable_cfs: true, ...makeTemplate() });
    await system.run('v2 sessiontemplates export --output-dir two');
    expect(await system.read('two/a.yaml')).toBe(await system.read('one/a.yaml'));
    expect(await system.mode('one/a.yaml')).toBe('644');
  });

  test('an archive has the layout that the import script of HPE looks for', async () => {
    const clock = steppedClock(Date.UTC(2024, 2, 1, 8));
    const sandbox = await openStorySandbox([], clock);
    const system = await makeSystem(sandbox.url);
    await system.run('v2 sessiontemplates export --archive all.tgz', { clock });
    await sandbox.close();
    const files = readTar(gunzipSync(await readFile(join(system.path, 'all.tgz'))));
    const folder = files[0]?.path.split('/')[0] ?? '';
    expect(folder).toMatch(/^bos-export-20240301080000-[a-zA-Z0-9]{3}$/);
    expect(files.map(({ path }) => path.replace(folder, ''))).toEqual([
      '/v2/components.json',
      '/v2/options.json',
      '/v2/sessions.json',
      '/v2/sessiontemplates.json',
      '/v2/version.json',
    ]);
    const templates = JSON.parse(Buffer.from(files[3]?.bytes ?? []).toString()) as object[];
    expect(templates).toMatchObject([
      { name: 'compute', tenant: null },
      { name: 'uan', tenant: null },
    ]);
  });
});

describe('import', () => {
  /** What becomes of an archive, and what is on the server then. */
  async function importFile(bytes: Buffer, options = '') {
    const server = await startTemplateServer();
    const system = await makeSystem(server.url);
    await system.write('x.tgz', bytes);
    const words = `v2 sessiontemplates import x.tgz --format json ${options}`.trim().split(' ');
    const ended = await system.run(words);
    return { ...ended, stderr: ended.stderr.replaceAll(system.host, 'sandbox'), names: [...server.stored.keys()] };
  }

  test.each([
    [
      'as the export script of HPE makes it',
      {
        'bos-export-20240301080000-abc/v1/session.json': ['x'],
        'bos-export-20240301080000-abc/v1/session/x.json': { operation: 'boot' },
        'bos-export-20240301080000-abc/v2/components.json': [],
        'bos-export-20240301080000-abc/v2/options.json': { logging_level: 'INFO' },
        'bos-export-20240301080000-abc/v2/sessions.json': [{ name: 's' }],
        'bos-export-20240301080000-abc/v2/sessiontemplates.json': [template],
        'bos-export-20240301080000-abc/v2/version.json': {},
      },
    ],
    ['with a file for each template', { 'bos-session-templates/a.json': template }],
  ])('an archive %s', async (_, files) => {
    expect(await importFile(pack(files))).toMatchObject({
      status: 0,
      names: ['a'],
      stderr: 'On sandbox: 1 created.\n',
    });
  });

  test.each([
    ['cut short', pack({ 'a.json': template }).subarray(0, 100), 'x.tgz cannot be unpacked: the archive is cut short.'],
    ['without templates', pack({ 'x/v1/session.json': [] }), 'x.tgz contains no session templates.'],
    [
      'with two exports',
      pack({ 'x/v2/sessiontemplates.json': [], 'y/v2/sessiontemplates.json': [] }),
      'x.tgz contains two exports: x/v2/sessiontemplates.json and y/v2/sessiontemplates.json.',
    ],
    [
      'that leads out',
      pack({ '../a.json': template }),
      'x.tgz cannot be unpacked: ../a.json points outside the archive.',
    ],
    ['that is none', Buffer.from('text'), 'x.tgz is not a gzip archive.'],
    [
      'with a template of v1',
      pack({ 'x/v2/sessiontemplates.json': [{ ...template, partition: 'p' }] }),
      'x.tgz/x/v2/sessiontemplates.json, entry 1 is a template of v1: partition is a field that v2 does not take.',
    ],
    [
      'with templates of v1 alone',
      pack({ 'x/v1/session.json': [], 'x/v1/sessiontemplates.json': [{ ...template, partition: 'p' }] }),
      'x.tgz contains only templates of v1: nothing in it is for v2.',
    ],
    [
      'with a file for each template of v1',
      pack({ 'x/v1/sessiontemplate/a.json': template }),
      'x.tgz contains only templates of v1: nothing in it is for v2.',
    ],
    [
      'that unpacks to more than 100 MB',
      gzipSync(Buffer.alloc(100_000_001)),
      'x.tgz cannot be unpacked: it is larger than 100 MB when unpacked.',
    ],
  ])('an archive %s is refused', async (_, bytes, message) => {
    const { status, stderr, names } = await importFile(Buffer.from(bytes));
    expect(JSON.parse(stderr)).toMatchObject({ error: { message } });
    expect([status, names]).toEqual([2, []]);
  });

  test.each([
    ['x.tgz', 'x.tgz'],
    ['x', 'x/v1/sessiontemplates.json'],
  ])('of templates of v1 alone in %s names the command that converts them', async (from, file) => {
    const server = await startTemplateServer();
    const system = await makeSystem(server.url);
    await system.write('x.tgz', pack({ 'x/v1/sessiontemplates.json': [template] }));
    await system.write('x/v1/sessiontemplates.json', JSON.stringify([template]));
    const { status, stderr } = await system.run(`v2 sessiontemplates import ${from}`.split(' '));
    expect([status, server.taken()]).toEqual([2, []]);
    expect(stderr).toBe(
      `error: ${from} contains only templates of v1: nothing in it is for v2.\n` +
        `  Convert them to v2: bos convert templates ${file}\n`,
    );
  });

  test('options that the server does not have are ignored', async () => {
    const sandbox = await openStorySandbox([], steppedClock(0));
    const system = await makeSystem(sandbox.url);
    const options = { logging_level: 'DEBUG', no_such_option: 1 };
    await system.write('x.tgz', pack({ 'x/v2/sessiontemplates.json': [template], 'x/v2/options.json': options }));
    const { stderr } = await system.run('v2 sessiontemplates import x.tgz --options --format json');
    expect(stderr).toContain('ignored, since this server has no such options: no_such_option\n');
    expect(stderr).toContain('Option logging_level: "INFO" -> "DEBUG"\n');
    await sandbox.close();
  });
});
