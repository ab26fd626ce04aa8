import { describe, expect, test } from 'vitest';
import { serve } from '../../support/serve.js';
import { makeSystem } from '../../support/system.js';

const id = '9e3c75e1-ac42-42c7-873c-e758048897d6';
const other = '00000000-0000-4000-8000-000000000001';
const compute = { path: `s3://boot-images/${id}/manifest.json`, type: 's3', node_groups: ['blue'] };
const sound = { enable_cfs: true, cfs: { configuration: 'there' }, boot_sets: { compute } };

/** What a system answers, by path; a number is a status. */
const answers: Readonly<Record<string, unknown>> = {
  '/apis/bos/v2/version': { major: '2', minor: '50', patch: '0' },
  '/apis/bos/v2/options': { reject_nids: false, ims_images_must_exist: true },
  '/apis/bos/v2/sessiontemplates': [{ ...sound, name: 'compute', tenant: null }],
  '/apis/bos/v2/sessiontemplates/compute': { ...sound, name: 'compute', tenant: null },
  '/apis/bos/v2/sessiontemplatesvalid/compute': 'Valid',
  '/apis/ims/v3/images': [],
  [`/apis/ims/v3/images/${id}`]: { id, arch: 'x86_64', link: { etag: 'e1' } },
  '/apis/cfs/v3/configurations': { configurations: [] },
  '/apis/cfs/v3/configurations/there': { name: 'there' },
  '/apis/smd/hsm/v2/State/Components': { Components: [{ ID: 'x1000c0s0b0n0', Role: 'Compute', Arch: 'X86', NID: 1 }] },
  '/apis/smd/hsm/v2/groups': [{ label: 'blue', members: { ids: ['x1000c0s0b0n0'] } }],
};

async function start(changed: Readonly<Record<string, unknown>> = {}) {
  const requests: string[] = [];
  const all = { ...answers, ...changed };
  const url = await serve((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    requests.push(path);
    const answer = all[path] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(typeof answer === 'number' ? { status: answer, title: 'No', detail: 'No' } : answer));
  });
  const system = await makeSystem(url);
  const lint = async (words: string) => {
    const { status, stdout, stderr } = await system.run(`v2 sessiontemplates lint --retries 0 --format json ${words}`);
    const found = stdout === '' ? [] : (JSON.parse(stdout) as { place: string; rule: string; level: string }[]);
    return { status, stderr, found: found.map(({ place, level, rule }) => `${place} ${level} ${rule}`) };
  };
  return { system, requests, lint };
}

describe('lint', () => {
  test('asks once for each image and each configuration, and HSM once for each of its lists', async () => {
    const { system, requests, lint } = await start();
    await system.write('t/a.json', JSON.stringify(sound));
    await system.write(
      't/b.json',
      JSON.stringify({ ...sound, boot_sets: { one: compute, two: { ...compute, arch: 'Other' } } }),
    );
    expect(await lint('-f t')).toMatchObject({ status: 0, found: ['t/b.json:1 warning nodes-arch'] });
    expect(requests.filter((path) => !path.startsWith('/apis/bos')).sort()).toEqual([
      '/apis/cfs/v3/configurations/there',
      `/apis/ims/v3/images/${id}`,
      '/apis/smd/hsm/v2/State/Components',
      '/apis/smd/hsm/v2/groups',
      '/apis/smd/hsm/v2/locks/status',
      '/apis/smd/hsm/v2/partitions',
    ]);
  });

  test('tells what is not there, with the line of the file', async () => {
    const { system, lint } = await start();
    const template = {
      cfs: { configuration: 'gone' },
      boot_sets: { compute: { ...compute, path: `s3://boot-images/${other}/manifest.json`, node_groups: ['red'] } },
    };
    await system.write('t.json', JSON.stringify(template, null, 2));
    expect(await lint('-f t.json')).toEqual({
      status: 10,
      stderr: '1 template: 2 errors, 1 warning.\n',
      found: [
        't.json:3 error configuration-unknown',
        't.json:7 error image-unknown',
        't.json:10 warning unknown-nodes',
      ],
    });
  });

  test('says what cannot be asked, and goes on', async () => {
    const { system, lint } = await start({
      '/apis/ims/v3/images': 404,
      [`/apis/ims/v3/images/${id}`]: 404,
      '/apis/cfs/v3/configurations/there': 403,
      '/apis/smd/hsm/v2/groups': 403,
      '/apis/bos/v2/options': 403,
    });
    await system.write('t.json', JSON.stringify(sound));
    const { status, stderr, found } = await lint('-f t.json');
    expect([status, found]).toEqual([0, []]);
    expect(stderr.split('\n').map((line) => line.split('.')[0])).toEqual([
      'not checked: images (IMS)',
      'not checked: configurations (CFS)',
      'not checked: nodes, groups and roles (HSM)',
      'not checked: release and options (BOS)',
      '1 template: 0 errors, 0 warnings',
      '',
    ]);
  });

  test('of stored templates BOS is asked too', async () => {
    const { lint } = await start({ '/apis/bos/v2/sessiontemplatesvalid/compute': 'Boot set is wrong' });
    expect(await lint('compute')).toMatchObject({ status: 0, found: ['compute warning bos'] });
    expect(await lint('--all --strict')).toMatchObject({ status: 10, found: ['compute warning bos'] });
    expect(await lint('missing')).toMatchObject({ status: 5 });
  });

  test('offline it asks nobody', async () => {
    const { system, requests, lint } = await start();
    await system.write('t.json', JSON.stringify({ boot_sets: { compute: { ...compute, node_groups: undefined } } }));
    expect(await lint('-f t.json --offline')).toMatchObject({ status: 10, found: ['t.json:1 error no-nodes'] });
    expect(requests).toEqual([]);
  });

  test('a file that is given twice is looked at once', async () => {
    const { system, lint } = await start();
    await system.write('t/t.json', JSON.stringify({ boot_sets: { compute: { ...compute, node_groups: undefined } } }));
    expect(await lint('-f t -f t/t.json --offline')).toMatchObject({ found: ['t/t.json:1 error no-nodes'] });
  });
});
