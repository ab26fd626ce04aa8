import { describe, expect, test } from 'vitest';
import { answer, breakOff, json, type Behaviour } from '../support/hostile-server.js';
import { startAnswering } from '../support/system.js';

const name = '00000000-0000-4000-8000-000000000001';
const create = 'v2 sessions create --template-name compute --operation boot --quiet --query name --format json';
const session = JSON.stringify({ name, template_name: 'compute', operation: 'boot' });
const made = answer('201 Created', session, json);
const found = answer('200 OK', session, json);
const problem = (status: string): Behaviour => answer(status, '{"title": "No", "detail": "no"}', json);
const methods = (requests: readonly string[]): string[] => requests.map((request) => request.split(' ')[0] ?? '');

const unclear: readonly (readonly [string, Behaviour])[] = [
  ['a reset', breakOff()],
  ['a 302', answer('302 Found', '', { Location: '/login' })],
  ['a 408', answer('408 Request Timeout')],
  ['a 429', answer('429 Too Many Requests')],
  ['a 500', problem('500 Internal Server Error')],
  ['a 503', answer('503 Service Unavailable')],
  ['an empty 200', answer('200 OK')],
  ['a web page', answer('200 OK', '<html>Log in</html>')],
  ['half an object', answer('200 OK', '{"name": "a', json)],
  ['null', answer('200 OK', 'null', json)],
  ['a 204, which BOS never sends for it', answer('204 No Content')],
  ['a packing that nobody knows', answer('201 Created', session, { ...json, 'Content-Encoding': 'rot13' })],
  ['the page of a gateway with 404', answer('404 Not Found', '<html>No route</html>')],
  ['the text of a gateway with 400', answer('400 Bad Request', 'upstream sent too big header')],
  ['the JSON of a gateway with 404', answer('404 Not Found', '{"message": "no Route matched"}', json)],
  ['a 413 with nothing in it', answer('413 Payload Too Large')],
];

describe('a session whose creation is answered by', () => {
  test.each(unclear)('%s is found by the name that it was given', async (_, behaviour) => {
    const system = await startAnswering(behaviour, found);
    expect(await system.run(create)).toEqual({ status: 0, stdout: `"${name}"\n`, stderr: '' });
    expect(methods(system.requests)).toEqual(['POST', 'GET']);
    expect(system.requests[1]).toContain(`GET /apis/bos/v2/sessions/${name} HTTP`);
  });
});

test('a session that is not there is created again under the same name, and a 409 of the repeat is success', async () => {
  const system = await startAnswering(breakOff(), problem('404 Not Found'), problem('409 Conflict'), found);
  expect(await system.run(create)).toEqual({ status: 0, stdout: `"${name}"\n`, stderr: '' });
  expect(methods(system.requests)).toEqual(['POST', 'GET', 'POST', 'GET']);
  expect(system.requests[2]?.split('\r\n\r\n')[1]).toBe(system.requests[0]?.split('\r\n\r\n')[1]);
});

test('a session that is not there after a 500 is not created again, and that is said', async () => {
  const system = await startAnswering(problem('500 Internal Server Error'), problem('404 Not Found'));
  expect(await system.run(create.replace(' --format json', ''))).toEqual({
    status: 7,
    stdout: '',
    stderr: `error: no (500 Internal Server Error)\n  There is no session ${name}. To look again: \`bos v2 sessions describe ${name}\`.\n  To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.\n`,
  });
  expect(methods(system.requests)).toEqual(['POST', 'GET']);
});

test('a 409 of the first attempt is a refusal', async () => {
  const system = await startAnswering(problem('409 Conflict'));
  expect(await system.run(create)).toMatchObject({ status: 6, stdout: '' });
  expect(methods(system.requests)).toEqual(['POST']);
});

test('a session of the given name that was there before is not taken for the new one', async () => {
  const old = {
    name: 'up',
    template_name: 'compute',
    operation: 'boot',
    status: { start_time: '2024-03-01T08:00:00' },
  };
  const date = { ...json, Date: 'Sat, 02 Mar 2024 08:00:00 GMT' };
  const system = await startAnswering(breakOff(), answer('200 OK', JSON.stringify(old), date));
  const { status, stderr } = await system.run(`${create} --name up`);
  expect(status).toBe(8);
  expect(stderr).toContain('The session up existed before. To look again: `bos v2 sessions describe up`.');
});

test.each([
  ['400 of BOS', problem('400 Bad Request'), 6],
  ['400 of release 2.16, a text', answer('400 Bad Request', '"Only boot sets"', json), 6],
  ['404 of BOS', problem('404 Not Found'), 5],
  ['401 of the gateway', answer('401 Unauthorized', '<html>Who are you?</html>'), 4],
  ['403 of the gateway', answer('403 Forbidden', 'RBAC: access denied'), 4],
])('a %s is a refusal, and nothing is looked up', async (_, refusal, status) => {
  const system = await startAnswering(refusal);
  const ended = await system.run(create);
  expect([ended.status, methods(system.requests)]).toEqual([status, ['POST']]);
  expect(ended.stderr).not.toContain('may have been done');
});

test('what a gateway refuses and what BOS does not have was not done', async () => {
  const system = await startAnswering(answer('404 Not Found', '<html>No route</html>'), problem('404 Not Found'));
  expect(await system.run(create.replace(' --format json', ''))).toEqual({
    status: 5,
    stdout: '',
    stderr: `error: The server responded with 404 Not Found.\n  There is no session ${name}. To look again: \`bos v2 sessions describe ${name}\`.\n  To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.\n`,
  });
  expect(methods(system.requests)).toEqual(['POST', 'GET']);
});

test('a gateway that refuses the look too leaves it open', async () => {
  const system = await startAnswering(answer('404 Not Found', '<html>No route</html>'));
  const { status, stderr } = await system.run('v2 sessiontemplates delete compute');
  expect([status, stderr]).toEqual([
    5,
    'error: The server responded with 404 Not Found.\n  It may have been done; check with `bos v2 sessiontemplates describe compute`.\n' +
      '  To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.\n',
  ]);
});

test('under cray the session gets no name, and nothing is looked up', async () => {
  const system = await startAnswering(breakOff());
  const io = { name: 'cray' } as const;
  expect(await system.run('bos v2 sessions create --template-name compute --operation boot', io)).toMatchObject({
    status: 2,
  });
  expect(methods(system.requests)).toEqual(['POST']);
  expect(system.requests[0]).not.toContain('"name"');
});

test('a deletion whose answer is lost, and whose repeat finds nothing, was done', async () => {
  const system = await startAnswering(breakOff(), problem('404 Not Found'));
  expect(await system.run('v2 sessiontemplates delete compute --quiet')).toMatchObject({ status: 0, stderr: '' });
  expect(methods(system.requests)).toEqual(['DELETE', 'DELETE']);
});

test.each([
  ['done', problem('404 Not Found'), 0, 'It was done: the session template compute no longer exists.'],
  ['not done', answer('200 OK', '{"name": "compute"}', json), 8, 'The session template compute is still there.'],
])(
  'a deletion that is answered with another success than that of BOS is looked up: %s',
  async (_, look, status, seen) => {
    const system = await startAnswering(answer('200 OK', '{"name": "compute"}', json), look);
    const ended = await system.run('v2 sessiontemplates delete compute');
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain('The response to the deletion is 200 instead of 204.');
    expect(ended.stderr).toContain(seen);
    expect(methods(system.requests)).toEqual(['DELETE', 'GET']);
  },
);

test('a deletion of what is not there is an error', async () => {
  const system = await startAnswering(problem('404 Not Found'));
  expect(await system.run('v2 sessiontemplates delete compute')).toMatchObject({ status: 5 });
});

test('a template of v1 whose answer is cut is looked up', async () => {
  const stored = answer('200 OK', '{"name": "up", "boot_sets": {}}', json);
  const system = await startAnswering(answer('201 Created', '"u', json), stored);
  await system.write('up.json', '{"boot_sets": {}}');
  const { status, stdout } = await system.run('v1 sessiontemplate create --name up --file up.json --quiet');
  expect([status, stdout]).toEqual([0, 'up\n']);
  expect(methods(system.requests)).toEqual(['POST', 'GET']);
});

test('a change of options that was done counts, with a warning', async () => {
  const system = await startAnswering(
    answer('500 Internal Server Error'),
    answer('200 OK', '{"logging_level": "DEBUG", "x": 1}', json),
  );
  const { status, stderr } = await system.run('v2 options update --logging-level DEBUG');
  expect([status, stderr]).toEqual([
    0,
    'warning: The server responded with 500 Internal Server Error. It was done: what was sent is in the options of BOS.\n',
  ]);
});

describe('applystaged', () => {
  const node = (session: string, last: string): string =>
    JSON.stringify([
      {
        id: 'x1000c0s0b0n0',
        enabled: true,
        session,
        staged_state: { session: 's' },
        desired_state: { last_updated: last },
      },
    ]);
  const dated = { ...json, Date: 'Fri, 01 Mar 2024 08:00:00 GMT' };
  const run = 'v2 applystaged create --xnames x1000c0s0b0n0 --format json --quiet';

  test('is done when the nodes belong to what was staged, since then', async () => {
    const system = await startAnswering(breakOff(), answer('200 OK', node('s', '2024-03-01T08:00:00'), dated));
    expect(await system.run(run)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"succeeded"') as string,
    });
    expect(methods(system.requests)).toEqual(['POST', 'GET']);
  });

  test.each([
    ['', '2024-03-01T08:00:00', 'No node was started; what is staged waits on 1 node: x1000c0s0b0n0.'],
    ['s', '2024-03-01T07:00:00', 'No node was started; 1 node started before: x1000c0s0b0n0.'],
  ])('is never sent twice: %j %s', async (owner, last, seen) => {
    const system = await startAnswering(breakOff(), answer('200 OK', node(owner, last), dated));
    const { status, stderr } = await system.run(run);
    expect([status, methods(system.requests)]).toEqual([8, ['POST', 'GET']]);
    expect(stderr).toContain(seen);
  });
});

test('a creation that is answered is one request', async () => {
  const system = await startAnswering(made);
  expect(await system.run(create)).toEqual({ status: 0, stdout: `"${name}"\n`, stderr: '' });
  expect(methods(system.requests)).toEqual(['POST']);
});

test('a login page that a look is sent to does not say that a session is gone', async () => {
  const login = answer('302 Found', '', { Location: '/login' });
  const system = await startAnswering(breakOff(), login, problem('404 Not Found'));
  const { status, stderr } = await system.run('v2 sessiontemplates delete night --retries 0');
  expect(status).toBe(8);
  expect(stderr).toContain('It may have been done; check with `bos v2 sessiontemplates describe night`.');
  expect(methods(system.requests)).toEqual(['DELETE', 'GET', 'GET']);
});
