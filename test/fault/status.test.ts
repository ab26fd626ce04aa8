import { expect, test } from 'vitest';
import { answer, json, say } from '../support/hostile-server.js';
import { startAnswering } from '../support/system.js';

const unfollowed = ['300 Multiple Choices', '304 Not Modified', '305 Use Proxy', '306 Unused', '399 Odd'];

test.each(unfollowed)('%s is not a success', async (status) => {
  const system = await startAnswering(answer(status));
  expect(await system.run('v2 sessions list --format json')).toEqual({
    status: 6,
    stdout: '',
    stderr: `{"error": {"code": "request-refused", "message": "The server responded with ${status}.", "hint": "Check that core.hostname is the API gateway: \`bos config get core.hostname\`.", "commands": ["bos config get core.hostname"]}}\n`,
  });
});

test('a write that is answered so may have been done', async () => {
  const system = await startAnswering(answer('304 Not Modified'));
  expect(await system.run('v2 sessions delete up')).toMatchObject({
    status: 6,
    stderr:
      'error: The server responded with 304 Not Modified.\n  It may have been done; check with `bos v2 sessions describe up`.\n' +
      '  To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.\n',
  });
  expect(system.requests.filter((line) => line.startsWith('DELETE '))).toHaveLength(1);
});

test.each([
  ['v2 sessions list', '200 OK', 'a list'],
  ['v2 sessions describe up', '200 OK', 'data'],
  ['v2 components list --query [0]', '200 OK', 'a list'],
  ['v2 sessions list', '203 Changed', 'a list'],
  ['v2 sessions describe up', '204 No Content', 'data'],
  ['v1 session list', '205 Reset Content', 'a list'],
  ['v2 sessions list', '206 Partial Content', 'a list'],
])('%s: %s without a body is not an answer', async (command, status, due) => {
  const system = await startAnswering(answer(status, status.startsWith('204') ? '' : ' \n', json));
  expect(await system.run(command)).toEqual({
    status: 8,
    stdout: '',
    stderr: `error: The response (${status.slice(0, 3)}) has no body, but ${due} was expected.\n  Check that core.hostname is the API gateway: \`bos config get core.hostname\`.\n`,
  });
});

test('a write that is answered without a body may have been done', async () => {
  const system = await startAnswering(answer('200 OK', ' \n', json));
  expect(await system.run('v2 options update --logging-level DEBUG')).toEqual({
    status: 8,
    stdout: '',
    stderr:
      'error: The response (200) has no body, but data was expected.\n' +
      '  It may have been done; check with `bos v2 options list`. Check that core.hostname is the API gateway: `bos config get core.hostname`.\n' +
      '  To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.\n',
  });
  expect(system.requests.map((request) => request.split(' ')[0])).toEqual(['PATCH', 'GET']);
});

const head = 'HTTP/1.1 200 OK\r\nConnection: close\r\n';

test.each([
  [
    'has two lengths',
    `${head}Content-Length: 2\r\nContent-Length: 2\r\n\r\n[]`,
    'it is not as long as its headers say, or they give the length twice',
  ],
  [
    'begins with an unasked 100',
    `HTTP/1.1 100 Continue\r\n\r\n${head}Content-Length: 2\r\n\r\n[]`,
    'it begins with 100 Continue, which was not asked for',
  ],
  [
    'changes to another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'it changes to another protocol (101), which was not asked for',
  ],
  [
    'changes to no protocol at all',
    `HTTP/1.1 101 Switching Protocols\r\n\r\n${head}Content-Length: 2\r\n\r\n[]`,
    'it breaks the rules of HTTP',
  ],
  [
    'has very long headers',
    `${head}X: ${'x'.repeat(70_000)}\r\nContent-Length: 2\r\n\r\n[]`,
    'its headers are longer than 64 KiB',
  ],
])('an answer that %s is told as that', async (_, bytes, reason) => {
  const system = await startAnswering(say(bytes));
  const { status, stderr } = await system.run('v2 sessions list');
  expect(stderr.replace(/http:\S+/, 'URL')).toBe(
    `error: The response of URL cannot be read: ${reason}.\n  Is there a proxy or gateway on the way that changes responses?\n`,
  );
  expect(status).toBe(8);
  expect(system.requests.length).toBe(1);
});

test('headers of 60 KB are read', async () => {
  const system = await startAnswering(say(`${head}X: ${'x'.repeat(60_000)}\r\nContent-Length: 2\r\n\r\n[]`));
  expect(await system.run('v2 sessions list --format json')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
});

test.each([
  ['to_number(`"1e999"`)', 'It gives a number that JSON cannot express.'],
  ['[`1e308`, `1e308`] | {all: [sum(@)]}', 'It gives a number that JSON cannot express.'],
  ['{name: &name}', 'It gives an expression, not a value.'],
])('--query %s gives no text that is not JSON', async (query, reason) => {
  const system = await startAnswering(answer('200 OK', '{"name": "up"}', json));
  const { status, stdout, stderr } = await system.run(['v2', 'sessions', 'describe', 'up', '--query', query]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(reason);
});

test('--query takes no empty expression', async () => {
  const system = await startAnswering(answer('200 OK', '[]', json));
  expect(await system.run(['v2', 'sessions', 'list', '--query', ''])).toMatchObject({ status: 2, stdout: '' });
  expect(system.requests).toEqual([]);
});
