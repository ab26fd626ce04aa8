import { describe, expect, test } from 'vitest';
import { run } from '../../src/main.js';
import { ClosedPipeError } from '../../src/util/io.js';
import { answer, json, startHostileServer } from '../support/hostile-server.js';
import { makeSystem, startAnswering, startRecording } from '../support/system.js';

const cray = { name: 'cray' } as const;

describe('the form of a result', () => {
  test('under cray is TOML, also on a terminal', async () => {
    const system = await startAnswering(answer('200 OK', '[{"name": "s"}]', json));
    const expected = { status: 0, stdout: '[[results]]\nname = "s"\n\n\n', stderr: '' };
    expect(await system.run('bos v2 sessions list', cray)).toEqual(expected);
    expect(await system.run('bos v2 sessions list', { ...cray, isTTY: true })).toEqual(expected);
  });

  test('under bos is a table on a terminal', async () => {
    const system = await startAnswering(answer('200 OK', '[{"name": "s", "operation": "boot"}]', json));
    const { stdout } = await system.run('v2 sessions list --columns name,operation --color never', { isTTY: true });
    expect(stdout).toBe('NAME  OPERATION\ns     boot\n');
  });

  test('under bos is TOML in a pipe', async () => {
    const system = await startAnswering(answer('200 OK', '[{"name": "s"}]', json));
    expect((await system.run('v2 sessions list')).stdout).toBe('[[results]]\nname = "s"\n\n\n');
  });

  test('a table is not a format under cray', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('bos v2 sessions list --format table', cray);
    expect(status).toBe(2);
    expect(stderr).toContain(
      "Error: Invalid value for '--format': invalid choice: table. (choose from json, toml, yaml)",
    );
    expect(system.taken()).toEqual([]);
  });
});

describe('the exit status', () => {
  test.each([
    ['401 Unauthorized', 4],
    ['403 Forbidden', 4],
    ['404 Not Found', 5],
    ['400 Bad Request', 6],
    ['409 Conflict', 6],
    ['500 Internal Server Error', 7],
  ])('of %s is %i under bos, and 2 under cray', async (status, exit) => {
    const system = await startAnswering(answer(status));
    expect(await system.run('v2 list')).toMatchObject({ status: exit, stdout: '' });
    expect(await system.run('bos v2 list', cray)).toMatchObject({ status: 2, stdout: '' });
  });

  test('of a server that is not there is 8 under bos, and 2 under cray', async () => {
    const server = await startHostileServer([answer('200 OK')]);
    await server.close();
    const system = await makeSystem(server.url.origin);
    expect(await system.run('v2 list --retries 0')).toMatchObject({ status: 8, stdout: '' });
    expect(await system.run('bos v2 list', cray)).toMatchObject({ status: 2, stdout: '' });
  });

  test('of what cannot be typed so is 2 under both', async () => {
    const system = await startRecording();
    expect((await system.run('v2 lst')).status).toBe(2);
    expect((await system.run('bos v2 lst', cray)).status).toBe(2);
  });

  test('of an empty list is 0', async () => {
    const system = await startAnswering(answer('200 OK', '[]', json));
    expect(await system.run('v2 sessions list')).toEqual({ status: 0, stdout: 'results = []\n\n', stderr: '' });
  });

  test('of an answer that is not JSON to its end is 8 under bos, and 1 under cray', async () => {
    const system = await startAnswering(answer('200 OK', '{"a": 1', json));
    expect(await system.run('v2 list')).toMatchObject({ status: 8, stdout: '' });
    expect(await system.run('bos v2 list', cray)).toMatchObject({ status: 1, stdout: '' });
  });

  test('of a reader who has gone away is 0, with nothing on stderr', async () => {
    const system = await startAnswering(answer('200 OK', '{"a": 1}', json));
    const io = system.io();
    const stdout = { ...io.stdout, write: () => Promise.reject(new ClosedPipeError()) };
    expect(await run(['v2', 'list'], { ...io, stdout })).toBe(0);
    expect(io.stderr.text).toBe('');
  });

  test('of a web page with 200 is 8 under bos, for it is a login page; under cray the page is printed', async () => {
    const page = '<!DOCTYPE html><html><body>Log in</body></html>';
    const system = await startAnswering(answer('200 OK', page, { 'Content-Type': 'text/html' }));
    expect(await system.run('v2 sessions list --format json')).toEqual({
      status: 8,
      stdout: '',
      stderr:
        '{"error": {"code": "bad-answer", "message": "The response is a web page, but data was expected.", ' +
        '"hint": "Is core.hostname the API gateway? Such a page is often a login page: bos auth login", "commands": ["bos auth login"]}}\n',
    });
    expect(await system.run('bos v2 sessions list', cray)).toEqual({ status: 0, stdout: `${page}\n`, stderr: '' });
  });
});

describe('an error', () => {
  const missing = answer('404 Not Found', '{"title": "T", "detail": "Session \'s\' does not exist"}', json);

  test('under cray has the layout of the reference', async () => {
    const system = await startAnswering(missing);
    expect((await system.run('bos v2 sessions describe s', cray)).stderr).toBe(
      "Usage: cray bos v2 sessions describe [OPTIONS] SESSION_ID\nTry 'cray bos v2 sessions describe -h' for help.\n\n" +
        "Error: T: Session 's' does not exist\n",
    );
  });

  test('under bos is a line and what to do next', async () => {
    const system = await startAnswering(missing);
    expect((await system.run('v2 sessions describe s')).stderr).toBe(
      "error: Session 's' does not exist (404 Not Found)\n  To see which exist: `bos v2 sessions list`.\n",
    );
  });

  test('with --format json is one object on stderr', async () => {
    const system = await startAnswering(missing);
    expect(await system.run('v2 sessions describe s --format json')).toEqual({
      status: 5,
      stdout: '',
      stderr:
        '{"error": {"code": "not-found", "message": "Session \'s\' does not exist (404 Not Found)", ' +
        '"hint": "To see which exist: `bos v2 sessions list`.", "commands": ["bos v2 sessions list"]}}\n',
    });
  });

  test('with the format json from the environment or the configuration is an object too', async () => {
    const system = await startRecording('format = "json"\n');
    expect((await system.run('v2 sessions describe missing')).stderr).toMatch(/^\{"error": /);
    const plain = await startRecording();
    expect((await plain.run('v2 sessions describe missing', { env: { CRAY_FORMAT: 'json' } })).stderr).toMatch(
      /^\{"error": /,
    );
  });
});

describe('a command without a version', () => {
  const warning = 'warning: the command gives no API version; in a script, write: bos v2 sessions list\n';

  test('goes to v2, and a script is warned', async () => {
    const system = await startRecording();
    expect((await system.run('sessions list')).stderr).toBe(warning);
    expect(system.taken()).toEqual(['GET /v2/sessions']);
  });

  test('has no warning on a terminal, with --quiet, or under cray', async () => {
    const system = await startRecording();
    expect((await system.run('sessions list', { isTTY: true })).stderr).toBe('');
    expect((await system.run('sessions list --quiet')).stderr).toBe('');
    expect((await system.run('bos sessions list', cray)).stderr).toBe('');
  });

  test('has one on a terminal of CI', async () => {
    const system = await startRecording();
    const { stderr } = await system.run('sessions list', { isTTY: true, env: { CI: '1' } });
    expect(stderr.replace(/\n +/, ' ')).toBe(warning);
  });

  test('is refused with BOS_REQUIRE_VERSION=1, which cray does not know', async () => {
    const system = await startRecording();
    const env = { BOS_REQUIRE_VERSION: '1' };
    expect(await system.run('sessions list', { env, isTTY: true })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: The command gives no API version, and BOS_REQUIRE_VERSION requires one.\n  Type bos v2 sessions list\n',
    });
    expect(system.taken()).toEqual([]);
    expect((await system.run('bos sessions list', { ...cray, env })).status).toBe(0);
  });
});

describe('what a script with an unset variable says', () => {
  const create = ['v2', 'sessions', 'create', '--template-name', 't', '--operation', 'boot', '--limit', ''];

  test('--limit with nothing is refused under bos', async () => {
    const system = await startRecording();
    expect(await system.run(create)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "error: Invalid value for '--limit': it is empty\n" +
        "  To act on every node of the template, write: --limit '*'\n",
    });
    expect(system.taken()).toEqual([]);
  });

  test('and is sent under cray', async () => {
    const system = await startRecording();
    expect((await system.run(['bos', ...create], cray)).status).toBe(0);
    expect(system.taken()).toEqual(['POST /v2/sessions {"template_name": "t", "operation": "boot", "limit": ""}']);
  });

  test.each(['bos', 'cray'] as const)('--file with nothing is refused under %s', async (name) => {
    const system = await startRecording();
    const words = ['v2', 'sessiontemplates', 'create', 't', '--file', ''];
    const { status, stderr } = await system.run(name === 'cray' ? ['bos', ...words] : words, { name });
    expect(status).toBe(2);
    expect(stderr).toContain("rror: Invalid value for '--file': the name is empty\n");
    expect(system.taken()).toEqual([]);
  });
});

describe('a template that was read back', () => {
  const file =
    '{"name": "old", "tenant": null, "boot_sets": {"c": {"path": "s3://boot-images/1/manifest.json", "type": "s3"}}}';

  test('is refused under bos where its name is not the one that was typed', async () => {
    const system = await startRecording();
    await system.write('t.json', file);
    expect(await system.run('v2 sessiontemplates create t --file t.json')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: t.json contains the name "old", but the command is about "t".\n' +
        '  Remove name from the file, or type that name. The server uses the name that was typed.\n',
    });
    expect(system.taken()).toEqual([]);
  });

  test('is sent under bos without what says only what is true anyway', async () => {
    const system = await startRecording();
    await system.write('t.json', file);
    await system.run('v2 sessiontemplates create old --file t.json');
    expect(system.taken()).toEqual([
      'GET /v2/sessiontemplates/old',
      'PUT /v2/sessiontemplates/old {"boot_sets": {"c": {"path": "s3://boot-images/1/manifest.json", "type": "s3"}}}',
    ]);
  });

  test('is sent under cray as it is', async () => {
    const system = await startRecording();
    await system.write('t.json', file);
    await system.run('bos v2 sessiontemplates create t --file t.json', cray);
    expect(system.taken()).toEqual([`PUT /v2/sessiontemplates/t ${file}`]);
  });
});

test('the change of a template sends what was typed, and enable_cfs of its own under cray alone', async () => {
  const system = await startRecording();
  await system.run('v2 sessiontemplates update t --description d');
  await system.run('bos v2 sessiontemplates update t --description d', cray);
  expect(system.taken()).toEqual([
    'PATCH /v2/sessiontemplates/t {"description": "d"}',
    'PATCH /v2/sessiontemplates/t {"description": "d", "enable_cfs": true}',
  ]);
});

describe('v1', () => {
  test.each([
    ['compute s', 'GET /v1/session/s/status/compute'],
    ['boot compute s', 'GET /v1/session/s/status/compute/boot'],
    ['failed boot compute s', 'GET /v1/session/s/status/compute/boot/failed'],
  ])('shows the status of %s', async (names, request) => {
    const system = await startRecording();
    expect((await system.run(`v1 session status describe ${names}`)).status).toBe(0);
    expect(system.taken()).toEqual([request]);
  });

  test.each(['s', 'a b c d e'])('shows no status of %s', async (names) => {
    const system = await startRecording();
    expect((await system.run(`v1 session status describe ${names}`)).status).toBe(2);
    expect(system.taken()).toEqual([]);
  });

  test('shows the status of four names only under cray', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('bos v1 session status describe compute s', cray);
    expect(status).toBe(2);
    expect(stderr).toContain("Error: Missing argument 'BOOT_SET_NAME'.\n");
    expect(system.taken()).toEqual([]);
  });

  test('has the plural words of v2 as aliases under bos', async () => {
    const system = await startRecording();
    await system.run('v1 sessions list');
    await system.run('v1 sessiontemplates describe t');
    expect(system.taken()).toEqual(['GET /v1/session', 'GET /v1/sessiontemplate/t']);
  });

  test('has none under cray', async () => {
    const system = await startRecording();
    expect((await system.run('bos v1 sessions list', cray)).stderr).toContain("Error: No such command 'sessions'.\n");
  });

  test('has no components, and says whose they are', async () => {
    const system = await startRecording();
    expect(await system.run('v1 components list')).toEqual({
      status: 2,
      stdout: '',
      stderr: "error: No such command 'components'.\n  components is new in v2: bos v2 components list\n",
    });
  });
});

test('the tenant of the configuration goes out with every request, and an empty one with none', async () => {
  const system = await startRecording('tenant = "vc"\n');
  await system.run('v2 list');
  await system.run('bos v2 list', cray);
  expect(system.takeRequests().map(({ headers }) => headers['cray-tenant-name'])).toEqual(['vc', 'vc']);
  const none = await startRecording('tenant = ""\n');
  await none.run('v2 list');
  expect(none.takeRequests()[0]?.headers).not.toHaveProperty('cray-tenant-name');
});

test('the version is said under the name that was called', async () => {
  const system = await makeSystem('http://127.0.0.1:9');
  expect((await system.run('--version')).stdout).toMatch(/^bos \d+\.\d+\.\d+\n$/);
  expect((await system.run('--version', cray)).stdout).toMatch(/^cray, version \d+\.\d+\.\d+\n$/);
});
