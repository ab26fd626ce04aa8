import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Behaviour } from '../support/hostile-server.js';
import { startAnswering } from '../support/system.js';

const list = JSON.stringify(Array.from({ length: 5000 }, (_, index) => ({ name: `session-${index}`, at: index })));
const command = 'v2 sessions list --format jsonl --retries 0';

function packed(encoding: string, body: Buffer, status = '200 OK', length = body.length): Behaviour {
  const head = `HTTP/1.1 ${status}\r\nContent-Encoding: ${encoding}\r\nContent-Type: application/json\r\n`;
  return (socket) => {
    socket.write(`${head}Content-Length: ${length}\r\nConnection: close\r\n\r\n`);
    socket.end(body);
  };
}

test.each([
  ['gzip', gzipSync(list)],
  ['GZIP', gzipSync(list)],
  ['deflate', deflateSync(list)],
  ['deflate', deflateRawSync(list)],
  ['br', brotliCompressSync(list)],
  ['zstd', zstdCompressSync(list)],
  ['deflate, gzip', gzipSync(deflateSync(list))],
  ['gzip', Buffer.from(list)],
  ['deflate', Buffer.from(list)],
  ['br', Buffer.from(list)],
  ['identity', Buffer.from(list)],
])('an answer that comes packed as %s is unpacked', async (encoding, body) => {
  const system = await startAnswering(packed(encoding, body));
  const { status, stdout } = await system.run(command);
  expect([status, stdout]).toEqual([
    0,
    list.slice(1, -1).replace(/},/g, '}\n').replace(/":/g, '": ').replace(/,"/g, ', "') + '\n',
  ]);
});

test('an error that comes packed is read', async () => {
  const body = gzipSync('{"title": "Not found", "detail": "There is none"}');
  const system = await startAnswering(packed('gzip', body, '404 Not Found'));
  expect((await system.run(command)).stderr).toContain('There is none (404 Not Found)');
});

test.each<[string, Behaviour]>([
  ['ends too early', packed('gzip', gzipSync(list).subarray(0, -20))],
  ['is shorter than was said', packed('gzip', gzipSync(list), '200 OK', gzipSync(list).length + 10)],
])('a packed answer that %s is cut off', async (_, behaviour) => {
  const system = await startAnswering(behaviour);
  const { status, stderr } = await system.run(command);
  expect(stderr).toMatch(/^error: The response was cut off after \d+ bytes\.\n/);
  expect(status).toBe(8);
});

test('a way of packing that is not known is an error', async () => {
  const system = await startAnswering(packed('rot13', Buffer.from('[]')));
  const { status, stdout, stderr } = await system.run(command);
  expect([status, stdout]).toEqual([8, '']);
  expect(stderr).toBe(
    'error: The response is compressed as rot13, which was not asked for.\n  Is there a proxy on the way that compresses it?\n',
  );
});

test.each(['204 No Content', '200 OK'])(
  'a delete that is answered %s is done, though it says it is packed',
  async (status) => {
    const done = packed('gzip', Buffer.alloc(0), status);
    // After a 200, which is not what BOS answers, the session is looked for.
    const gone = packed('gzip', gzipSync('{"title": "Not found", "detail": "There is none"}'), '404 Not Found');
    const system = await startAnswering((socket, request) => {
      (request.startsWith('DELETE ') ? done : gone)(socket, request);
    });
    expect(await system.run('v2 sessions delete up')).toMatchObject({ status: 0, stdout: '\n' });
    expect(system.requests.filter((line) => line.startsWith('DELETE '))).toHaveLength(1);
  },
);
