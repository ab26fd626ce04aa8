import { describe, expect, test } from 'vitest';
import { renderError } from '../../src/cli/render-error.js';
import type { BosError } from '../../src/errors/bos-error.js';
import { InterruptedError } from '../../src/errors/outcome.js';
import { NetworkError, ServerError } from '../../src/errors/service.js';
import { explainBatchFailure } from '../../src/kinds/batches.js';
import { run } from '../../src/main.js';
import { ClosedPipeError } from '../../src/util/io.js';
import { answer, breakOff, json, type Behaviour } from '../support/hostile-server.js';
import { makeNames } from '../support/list-server.js';
import { startAnswering } from '../support/system.js';

const names = makeNames(15_000);
const command = ['v2', 'components', 'updatemany', '--enabled', 'true', '--filter-ids', names.join(',')];

interface Update {
  readonly filters: { readonly ids: string };
  readonly patch: object;
}

const readUpdate = (request: string): Update => JSON.parse(request.slice(request.indexOf('\r\n\r\n'))) as Update;

/** Answers as BOS does, with the records that were changed. */
const update: Behaviour = (socket, request) => {
  const records = readUpdate(request).filters.ids.split(',');
  answer('200 OK', JSON.stringify(records.map((id) => ({ id, enabled: true }))), json)(socket, request);
};

const ids = (requests: readonly string[]): string[] =>
  requests.flatMap((request) => readUpdate(request).filters.ids.split(','));

describe('an update of more nodes than one request takes', () => {
  test('goes out in batches, and its answers are one list', async () => {
    const system = await startAnswering(update);
    const { status, stdout, stderr } = await system.run([...command, '--format', 'json']);
    expect(stderr).toBe('Batch 1 of 2: 9,362 of 15,000 nodes done.\n' + 'Batch 2 of 2: 15,000 of 15,000 nodes done.\n');
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(names);
    expect(ids(system.requests)).toEqual(names);
    expect(system.requests.map((request) => readUpdate(request).patch)).toEqual([{ enabled: true }, { enabled: true }]);
    expect(system.requests.every((request) => readUpdate(request).filters.ids.length <= 65_535)).toBe(true);
  });

  test('is quiet with --quiet', async () => {
    const system = await startAnswering(update);
    const { status, stderr } = await system.run([...command, '--quiet']);
    expect([status, stderr, system.requests.length]).toEqual([0, '', 2]);
  });

  test('that is refused in the middle stops there, and says what was done', async () => {
    const refusal = answer('404 Not Found', '{"title": "Not found", "detail": "There is no n14999"}', json);
    const system = await startAnswering(update, refusal);
    const { status, stdout, stderr } = await system.run([...command, '--columns', 'id', '--no-headers']);
    expect(status).toBe(5);
    expect(stdout.trim().split('\n')).toHaveLength(9_362);
    expect(stderr).toMatch(
      new RegExp(
        '^Batch 1 of 2: 9,362 of 15,000 nodes done.\n' +
          'error: Batch 2 of 2 failed. There is no n14999 \\(404 Not Found\\)\n' +
          '(  .*\n)*' +
          '  Done, 9,362 nodes: n\\[00000-09361\\]\n' +
          '  Not done, 5,638 nodes: n\\[09362-14999\\]\n$',
      ),
    );
  });

  test('that fails after a short answer shows what that answer says', async () => {
    const system = await startAnswering(answer('200 OK', '[{"id": "n00000"}]', json), answer('404 Not Found'));
    const { status, stdout } = await system.run([...command, '--format', 'jsonl']);
    expect([status, stdout]).toEqual([5, '{"id": "n00000"}\n']);
  });

  test('that is answered with half a list is not said to be done', async () => {
    const system = await startAnswering(update, answer('200 OK', '[{"id": }]', json));
    const { status, stderr } = await system.run(command);
    expect([status, system.requests.length]).toEqual([8, 3]);
    expect(stderr).toContain('  Done, 9,362 nodes: n[00000-09361]\n  Perhaps done, 5,638 nodes: n[09362-14999]\n');
  });

  test('whose connection breaks is perhaps done', async () => {
    const system = await startAnswering(breakOff());
    const { status, stdout, stderr } = await system.run([...command, '--retries', '0']);
    expect([status, stdout, system.requests.length]).toEqual([8, '', 2]);
    expect(stderr).toContain('  Perhaps done, 9,362 nodes: n[00000-09361]\n  Not sent, 5,638 nodes: n[09362-14999]\n');
  });

  test('that is interrupted says how far it came', async () => {
    const controller = new AbortController();
    const system = await startAnswering(update, () => {
      controller.abort('SIGINT');
    });
    const { status, stderr } = await system.run(command, { signal: controller.signal });
    expect(status).toBe(130);
    expect(stderr).toBe(
      'Batch 1 of 2: 9,362 of 15,000 nodes done.\n' +
        'error: Batch 2 of 2 failed. Interrupted.\n' +
        '  It may have been done; check with `bos v2 components list`.\n' +
        '  Done, 9,362 nodes: n[00000-09361]\n' +
        '  Perhaps done, 5,638 nodes: n[09362-14999]\n' +
        '  To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.\n',
    );
  });

  test('that is answered with a page for a browser is not said to be done', async () => {
    const system = await startAnswering(answer('200 OK', '<html>Log in</html>'));
    const { status, stderr } = await system.run(command);
    expect([status, system.requests.length]).toEqual([8, 2]);
    expect(stderr).toContain('error: Batch 1 of 2 failed. The response is a web page, but data was expected.\n');
    expect(stderr).toContain('  Perhaps done, 9,362 nodes: n[00000-09361]\n');
  });

  test('goes on where the reader of stdout has gone', async () => {
    const system = await startAnswering(update);
    const io = system.io();
    const gone = { ...io.stdout, write: () => Promise.reject(new ClosedPipeError()) };
    expect(await run(command, { ...io, stdout: gone })).toBe(0);
    expect(ids(system.requests)).toEqual(names);
  });

  test('is done also where its answer cannot be shown', async () => {
    const system = await startAnswering(update);
    const { status, stdout, stderr } = await system.run([...command, '--columns', 'colour']);
    expect([status, stdout, system.requests.length]).toEqual([1, '', 2]);
    expect(stderr).toContain('error: It was done, but the response cannot be shown in this format.');
  });

  test('shows each request with --dry-run', async () => {
    const system = await startAnswering(update);
    const { status, stdout } = await system.run([...command, '--dry-run']);
    expect([status, system.requests.length]).toEqual([0, 0]);
    expect(stdout.match(/^PATCH .*$/gm)).toHaveLength(2);
    expect(stdout.match(/^curl .*$/gm)).toHaveLength(2);
  });

  test('is one request under cray', async () => {
    const system = await startAnswering(update);
    const { status } = await system.run(['bos', ...command], { name: 'cray' });
    expect(status).toBe(0);
    expect(system.requests.map((request) => readUpdate(request).filters.ids)).toEqual([names.join(',')]);
  });
});

test('an update that one request takes goes out as it was typed, but with each name once', async () => {
  const system = await startAnswering(update);
  const typed = 'n2,n1,n2';
  const { status, stderr } = await system.run(['components', 'updatemany', '--filter-ids', typed, '--enabled', 'true']);
  expect([status, stderr.replace(/^warning: .*\n(?: .*\n)*/, '')]).toEqual([0, '']);
  expect(system.requests.map((request) => readUpdate(request).filters.ids)).toEqual(['n2,n1']);
});

const plan = { method: 'PATCH', path: '/components', query: [], idempotent: true } as const;
const batches = [
  { names: ['x1000c0s0b0n0', 'x1000c0s0b0n1'], plan },
  { names: ['x1000c0s1b0n0', 'x1000c0s1b0n1', 'x1000c0s2b0n0'], plan },
  { names: ['x1000c0s7b0n0'], plan },
];

const explain = (error: BosError, index: number) => {
  const explained = explainBatchFailure(error, batches, index);
  return `${explained.code}\n${renderError(explained)}`;
};

test('what a server refuses is not done', () => {
  expect(explain(new ServerError(404, 'There is no x1000c0s1b0n1.', { hint: 'Look again.' }), 1)).toBe(
    [
      'not-found',
      'error: Batch 2 of 3 failed. There is no x1000c0s1b0n1.',
      '  Look again.',
      '  Done, 2 nodes: x1000c0s0b0n[0-1]',
      '  Not done, 3 nodes: x1000c0s1b0n[0-1],x1000c0s2b0n0',
      '  Not sent, 1 node: x1000c0s7b0n0',
      '',
    ].join('\n'),
  );
});

test.each([
  ['server-error', new ServerError(500, 'Out of order.', { mayBeDone: true })],
  ['network', new NetworkError('network', 'Out of order.', { mayBeDone: true })],
  ['interrupted', new InterruptedError('SIGINT', { mayBeDone: true })],
])('what ends with %s is perhaps done', (code, error) => {
  expect(explain(error, 2)).toBe(
    [
      code,
      `error: Batch 3 of 3 failed. ${error.message}`,
      '  Done, 5 nodes: x1000c0s[0-1]b0n[0-1],x1000c0s2b0n0',
      '  Perhaps done, 1 node: x1000c0s7b0n0',
      '',
    ].join('\n'),
  );
});

test('where the first fails nothing is done', () => {
  expect(explain(new ServerError(400, 'Bad patch.'), 0)).toBe(
    [
      'request-refused',
      'error: Batch 1 of 3 failed. Bad patch.',
      '  Not done, 2 nodes: x1000c0s0b0n[0-1]',
      '  Not sent, 4 nodes: x1000c0s1b0n[0-1],x1000c0s[2,7]b0n0',
      '',
    ].join('\n'),
  );
});
