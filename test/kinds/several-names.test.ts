import { expect, test } from 'vitest';
import { startTemplateServer } from '../support/template-server.js';
import { makeSystem, startRecording } from '../support/system.js';

const templates = { a: { name: 'a' }, b: { name: 'b' }, c: { name: 'c' }, d: { name: 'd' } };

test('the deletion of several goes on where one is refused, and ends with the status of the worst', async () => {
  const server = await startTemplateServer(templates);
  server.before = ({ method, name }) => (method === 'DELETE' ? { b: 404, c: 403 }[name] : undefined);
  const system = await makeSystem(server.url);
  const { status, stdout, stderr } = await system.run(
    'v2 sessiontemplates delete b a c d --format csv --columns name,outcome',
  );
  expect(stdout).toBe('name,outcome\nb,not found\na,deleted\nc,not deleted\nd,deleted\n');
  expect(status).toBe(5);
  expect(stderr).toContain(
    'error: 2 of 4 session templates were not deleted. No: b (404 Not Found)\n  No: c (403 Forbidden)\n',
  );
  expect(stderr).toContain('  Deleted: a, d\n  Not found: b\n  Not deleted: c\n');
  expect([...server.stored.keys()]).toEqual(['b', 'c']);
});

test('a deletion without a clear response is not known, and after a lost connection nothing more is sent', async () => {
  const server = await startTemplateServer(templates);
  server.before = ({ method, name }) => {
    if (name !== 'b') return undefined;
    return method === 'DELETE' ? 'cut' : 500;
  };
  const system = await makeSystem(server.url);
  const { status, stdout, stderr } = await system.run(
    'v2 sessiontemplates delete a b c --retries 0 --format csv --columns name,outcome',
  );
  expect(stdout).toBe('name,outcome\na,deleted\nb,not known\nc,not sent\n');
  expect(status).toBe(8);
  expect(stderr).toContain(
    'error: 1 of 3 session templates was not deleted. Whether 1 of 3 session templates was deleted is not known.',
  );
  expect(stderr).toContain('  Deleted: a\n  Perhaps deleted: b\n  Not sent: c\n');
  expect(server.taken()).not.toContain('DELETE c');
});

test.each([
  ['v1 session delete a b', ['DELETE /v1/session/a', 'DELETE /v1/session/b']],
  ['v1 sessiontemplate delete a b a', ['DELETE /v1/sessiontemplate/a', 'DELETE /v1/sessiontemplate/b']],
  ['v1 session describe a b', ['GET /v1/session/a', 'GET /v1/session/b']],
  ['v1 sessiontemplate describe a b', ['GET /v1/sessiontemplate/a', 'GET /v1/sessiontemplate/b']],
  ['v2 sessiontemplates describe a b', ['GET /v2/sessiontemplates/a', 'GET /v2/sessiontemplates/b']],
  ['v2 sessions describe a a', ['GET /v2/sessions/a']],
])('%s sends one request for each name', async (line, requests) => {
  const system = await startRecording();
  await system.run(line);
  expect(system.taken()).toEqual(requests);
});

test('what is not a name among several sends nothing', async () => {
  const system = await startRecording();
  expect(await system.run(['v2', 'sessions', 'delete', 'a', '..', '--format', 'json'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `{"error": {"code": "usage", "message": "Invalid value for 'SESSION_ID': '..' is not a name"}}\n`,
  });
  expect(system.taken()).toEqual([]);
});

test('a failure other than that one is not there is thrown before anything is shown', async () => {
  const server = await startTemplateServer(templates);
  server.before = ({ name }) => (name === 'b' ? 500 : undefined);
  const system = await makeSystem(server.url);
  const { status, stdout } = await system.run('v2 sessiontemplates describe a b --retries 0');
  expect([status, stdout]).toEqual([7, '']);
});
