import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSavedState } from '../../../src/sandbox/state-file.js';
import { startSandbox } from '../../../src/sandbox/server.js';
import { makeWorld } from '../../../src/sandbox/world.js';
import { steadyPace } from '../../sandbox/support.js';
import { answer, json } from '../../support/hostile-server.js';
import { steppedClock } from '../../support/stepped-clock.js';
import { makeSystem, startAnswering, startRecording, type System } from '../../support/system.js';

const template =
  '{"boot_sets": {"c": {"path": "s3://boot-images/i/manifest.json", "type": "s3", "node_list": ["x1000c0s0b0n0"]}}}';
const yaml =
  'name: other\ntenant: null\ndescription: in YAML\nboot_sets:\n  c:\n    path: p\n    type: s3\n    node_list: [x1]\n';

async function startSystem(): Promise<System & { url: string }> {
  const sandbox = await startSandbox({ world: makeWorld(4, steadyPace), port: 0, speed: 1, clock: steppedClock() });
  onTestFinished(() => sandbox.close());
  return { ...(await makeSystem(sandbox.url)), url: sandbox.url };
}

async function readNames(url: string): Promise<string[]> {
  const templates = (await (await fetch(`${url}/apis/bos/v2/sessiontemplates`)).json()) as { name: string }[];
  return templates.map(({ name }) => name).sort();
}

describe('sandbox seed into one that runs', () => {
  test('adds nodes and the templates of a folder, named like their files', async () => {
    const system = await startSystem();
    await system.write('templates/one.json', template);
    await system.write('templates/two.yaml', yaml);
    await system.write('templates/notes.txt', 'no template');
    await system.write('templates/.hidden.json', 'no template');
    await system.write('templates/folder.json/x', 'no template');
    expect(await system.run('sandbox seed --nodes 16 --templates templates --format json')).toEqual({
      status: 0,
      stdout: '{\n  "components": 16,\n  "sessiontemplates": 4\n}\n',
      stderr: '',
    });
    expect(await readNames(system.url)).toEqual(['compute', 'one', 'two', 'uan']);
    expect(await (await fetch(`${system.url}/apis/bos/v2/components`)).json()).toHaveLength(16);
  });

  test('adds nothing where the service refuses a template', async () => {
    const system = await startSystem();
    await system.write('templates/a.json', template);
    await system.write('templates/b.json', '{"boot_sets": 1}');
    const { status, stderr } = await system.run('sandbox seed --nodes 16 --templates templates');
    expect(status).toBe(6);
    expect(stderr).toContain("Session template 'b': ");
    expect(await readNames(system.url)).toEqual(['compute', 'uan']);
    expect(await (await fetch(`${system.url}/apis/bos/v2/components`)).json()).toHaveLength(4);
  });

  test.each([
    ['404', answer('404 Not Found', '{}', json)],
    ['403', answer('403 Forbidden', 'no')],
    ['with a page to log in', answer('200 OK', '<html>', { 'Content-Type': 'text/html' })],
  ])('leaves a real system alone, which answers %s', async (_, behaviour) => {
    const system = await startAnswering(behaviour);
    expect(await system.run('sandbox seed --nodes 16')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: The configured server is not a sandbox: nothing was added.\n' +
        '  Paste the line that `bos sandbox start` prints, or name the file of a state with `--state`.\n',
    });
  });

  test.each([
    ['a number that is none', '--nodes 0', "Invalid value for '--nodes': 0 is not a number from 1 to 20000."],
    ['too large a number', '--nodes 20001', "Invalid value for '--nodes': 20001 is not a number from 1 to 20000."],
    ['nothing to add', '', 'There is nothing to add.'],
    ['no such folder', '--templates none', 'none cannot be read: there is no such file or folder.'],
    ['a folder without templates', '--templates empty', 'empty contains no session templates.'],
    ['a name that is there twice', '--templates twice', 'twice contains two files for the session template t.'],
    ['a file that is damaged', '--templates damaged', 'damaged/t.json, line 1, column 2: '],
    ['a file that holds no object', '--templates list', 'list/t.json does not contain an object, but a list.'],
  ])('sends nothing where there is %s', async (_, options, message) => {
    const system = await startRecording();
    await system.write('empty/x.txt', '');
    await system.write('twice/t.json', template);
    await system.write('twice/t.yaml', yaml);
    await system.write('damaged/t.json', '{');
    await system.write('list/t.json', '[]');
    const { status, stderr } = await system.run(['sandbox', 'seed', ...options.split(' ').filter(Boolean)]);
    expect([status, stderr.split('\n')[0]?.slice(0, 7 + message.length)]).toEqual([2, `error: ${message}`]);
    expect(system.taken()).toEqual([]);
  });
});

describe('sandbox seed into a file', () => {
  const load = (path: string) => readSavedState(readFileSync(path, 'utf8')).state;

  test('makes one that is not there, and adds to one that is', async () => {
    const system = await makeSystem('http://127.0.0.1:9');
    await system.write('templates/one.json', template);
    const made = await system.run('sandbox seed --state s.json --nodes 8 --format json');
    expect(made).toEqual({ status: 0, stdout: '{\n  "components": 8,\n  "sessiontemplates": 2\n}\n', stderr: '' });
    expect(await system.mode('s.json')).toBe('600');

    expect((await system.run('sandbox seed --state s.json --nodes 16 --templates templates')).status).toBe(0);
    const state = load(`${system.path}/s.json`);
    expect([state.components.size, state.world.nodes.length]).toEqual([16, 16]);
    expect([...state.templates.keys()].sort()).toEqual(['compute', 'one', 'uan']);
  });

  test('leaves a file that is none as it is', async () => {
    const system = await makeSystem('http://127.0.0.1:9');
    await system.write('s.json', 'my notes');
    expect((await system.run('sandbox seed --state s.json --nodes 8')).status).toBe(2);
    expect(await system.read('s.json')).toBe('my notes');
  });

  test('leaves it as it is where a template is refused', async () => {
    const system = await makeSystem('http://127.0.0.1:9');
    await system.write('templates/b.json', '{"boot_sets": 1}');
    const { status, stderr } = await system.run('sandbox seed --state s.json --templates templates');
    expect(status).toBe(2);
    expect(stderr).toContain("error: Session template 'b': ");
    expect(await system.read('s.json')).toBeUndefined();
  });
});
