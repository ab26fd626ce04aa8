import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { writeToSystemLog } from '../../src/util/system-log.js';
import { makeHome } from '../support/home.js';

const never = new AbortController().signal;

/** A log that listens at a path; `told` gets what the first connection says. */
async function openLog(path: string): Promise<{ readonly told: Promise<string> }> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const server = createServer((socket) => {
    text(socket).then(resolve, reject);
  }).listen(path);
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  return { told: promise };
}

test('journald gets a head, with the name and the severity, and the lines', async () => {
  const path = join((await makeHome()).path, 'stdout');
  const { told } = await openLog(path);
  await writeToSystemLog('bos', ['{"a": 1}', '{"b": 2}'], never, [{ path, protocol: 'journald' }]);
  expect(await told).toBe('bos\n\n5\n0\n0\n0\n0\n{"a": 1}\n{"b": 2}\n');
});

test('another log gets lines with a priority, where there is no journald', async () => {
  const home = await makeHome();
  const path = join(home.path, 'log');
  const { told } = await openLog(path);
  await writeToSystemLog('bos', ['{"a": 1}', '{"b": 2}'], never, [
    { path: join(home.path, 'gone'), protocol: 'journald' },
    { path, protocol: 'syslog' },
  ]);
  expect(await told).toBe('<85>bos: {"a": 1}\n<85>bos: {"b": 2}\n');
});

test('where there is no log it throws, and when its time is over', async () => {
  const home = await makeHome({ file: '' });
  const sockets = ['gone', 'file'].map((name) => ({ path: join(home.path, name), protocol: 'syslog' as const }));
  await expect(writeToSystemLog('bos', ['a'], never, sockets)).rejects.toThrow('ECONNREFUSED');
  await expect(writeToSystemLog('bos', ['a'], AbortSignal.abort(), sockets)).rejects.toThrow('aborted');
});
