import { expect, test } from 'vitest';
import { serve } from '../support/serve.js';
import { makeSystem } from '../support/system.js';

/** A server whose clock says `date`, with one session that began at 08:00 of that day. */
function startDated(date: string): Promise<string> {
  const body = JSON.stringify([{ name: 's', status: { status: 'running', start_time: '2024-03-01T08:00:00' } }]);
  const one = JSON.stringify({ id: 'x', session: 's', status: { start_time: '2024-03-01T08:00:00' } });
  return serve(({ url }, response) => {
    response.writeHead(200, { date, 'content-type': 'application/json' }).end(url?.endsWith('/sessions') ? body : one);
  });
}

test.each([
  ['Fri, 01 Mar 2024 11:00:00 GMT', 's  3h'],
  ['Fri, 01 Mar 2024 07:55:00 GMT', 's  -5m'],
])('ages are told by the clock of the server: %s', async (date, row) => {
  const system = await makeSystem(await startDated(date));
  const { stdout } = await system.run('v2 sessions list --columns name,started --no-headers');
  expect(stdout.trimEnd()).toBe(row);
});

test('and so are those of what a command makes of several responses', async () => {
  const system = await makeSystem(await startDated('Fri, 01 Mar 2024 11:00:00 GMT'));
  const { stdout } = await system.run('v2 components session x --format table');
  expect(stdout).toMatch(/^start_time +2024-03-01T08:00:00 \(3h ago\)$/m);
});
