import { describe, expect, test } from 'vitest';
import { makeSystem } from '../../support/system.js';
import { makeTemplate, startTemplateServer, type TemplateServer } from '../../support/template-server.js';

/** A home with a folder of templates, and a server. */
async function start(files: Record<string, object>, stored: Parameters<typeof startTemplateServer>[0] = {}) {
  const server = await startTemplateServer(stored);
  const system = await makeSystem(server.url);
  for (const [name, template] of Object.entries(files)) {
    await system.write(`t/${name}.json`, JSON.stringify(template));
  }
  const apply = (options = '', more: Parameters<typeof system.run>[1] = {}) =>
    system.run(`v2 sessiontemplates apply -f t --retries 0 ${options}`.trim().split(' '), more);
  return { server, system, apply };
}

const actionsOf = (stdout: string): string[] =>
  (JSON.parse(stdout) as { name: string; action: string }[]).map(({ name, action }) => `${name} ${action}`);

/** The templates of a server as data. */
const contents = ({ stored }: TemplateServer): unknown => Object.fromEntries([...stored].sort());

describe('apply', () => {
  test('sends what differs, and the second time nothing but the list', async () => {
    const files = { a: makeTemplate(), b: makeTemplate({ arch: 'ARM' }), c: makeTemplate() };
    const { server, system, apply } = await start(files, { b: makeTemplate(), c: makeTemplate({ arch: 'X86' }) });
    expect(actionsOf((await apply('--format json')).stdout)).toEqual(['a created', 'b updated', 'c unchanged']);
    expect(server.taken()).toEqual([
      'GET',
      'PUT a',
      'GET sessiontemplatesvalid a',
      'GET b',
      'PUT b',
      'GET sessiontemplatesvalid b',
    ]);
    expect(await apply('--format json')).toMatchObject({ status: 0, stderr: `On ${system.host}: 3 unchanged.\n` });
    expect(server.taken()).toEqual(['GET']);
  });

  test.each(['-f t/a.json', '-f ./t/../t/b.json -f t', '-f t'])(
    'takes a file once that is given twice: %s',
    async (more) => {
      const { server, system, apply } = await start({ a: makeTemplate(), b: makeTemplate() });
      const { status, stderr } = await apply(more);
      expect([status, stderr]).toEqual([0, `On ${system.host}: 2 created.\n`]);
      expect([...server.stored.keys()]).toEqual(['a', 'b']);
    },
  );

  test('with --dry-run sends nothing but GETs', async () => {
    const { server, apply } = await start(
      { a: makeTemplate({ arch: 'ARM' }), b: makeTemplate() },
      { a: makeTemplate() },
    );
    expect(await apply('--dry-run --format json')).toMatchObject({ status: 10 });
    expect(server.taken()).toEqual(['GET']);
  });

  test('a thousand templates that are equal take one request', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `t${index}`);
    const all = Object.fromEntries(names.map((name) => [name, makeTemplate()]));
    const { server, system, apply } = await start(all, all);
    await apply('--dry-run');
    server.taken();
    expect((await apply()).stderr).toBe(`On ${system.host}: 1000 unchanged.\n`);
    expect(server.taken()).toEqual(['GET']);
  });

  test('a refusal does not stop the others, and decides the status', async () => {
    const { server, apply } = await start({ a: makeTemplate(), b: makeTemplate(), c: makeTemplate() });
    server.before = ({ method, name }) => (method === 'PUT' && name === 'b' ? 400 : undefined);
    const { status, stdout, stderr } = await apply('--format json');
    expect(actionsOf(stdout)).toEqual(['a created', 'b failed', 'c created']);
    expect(status).toBe(6);
    expect(stderr).toContain('1 of 3 session templates failed. No: b (400 Bad Request)');
    expect(stderr).toContain('Done: a, c\\nNot done: b');
  });

  test('a login that ends half way stops the rest', async () => {
    const { server, apply } = await start({ a: makeTemplate(), b: makeTemplate(), c: makeTemplate() });
    server.before = ({ method, name }) => (method === 'PUT' && name === 'b' ? 401 : undefined);
    const { status, stderr } = await apply();
    expect(status).toBe(4);
    expect(stderr).toContain('Done: a\n  Not done: b\n  Not sent: c\n');
  });

  test.each([
    ['GET', 'Not done: a'],
    ['PUT', 'Perhaps done: a'],
  ])('a response of %s that is cut short tells what may be done', async (cut, told) => {
    const { server, apply } = await start(
      { a: makeTemplate({ arch: 'ARM' }), b: makeTemplate({ arch: 'ARM' }) },
      { a: makeTemplate(), b: makeTemplate() },
    );
    server.before = ({ method, name }) => (method === cut && name === 'a' ? 'cut' : undefined);
    const { status, stderr } = await apply();
    expect(status).toBe(8);
    expect(stderr).toContain(`\n  ${told}\n  Not sent: b\n`);
  });

  test('of several failures each is told by what became of it', async () => {
    const { server, apply } = await start({ a: makeTemplate(), b: makeTemplate(), c: makeTemplate() });
    const statuses: Record<string, number> = { a: 400, b: 503 };
    server.before = ({ method, name }) => (method === 'PUT' ? statuses[name] : undefined);
    const { stderr } = await apply();
    expect(stderr).toContain('\n  Done: c\n  Perhaps done: b\n  Not done: a\n');
  });

  test('one that somebody changed meanwhile is left as it is', async () => {
    const { server, apply } = await start({ a: makeTemplate({ arch: 'ARM' }) }, { a: makeTemplate() });
    server.before = ({ method, name }) => {
      if (method === 'GET' && name === 'a') server.stored.set('a', makeTemplate({ kernel_parameters: 'quiet' }));
      return undefined;
    };
    const { status, stderr } = await apply('--format table');
    expect(status).toBe(9);
    expect(stderr).toContain('error: Session template a was changed meanwhile: it was not changed.\n');
    expect(contents(server)).toEqual({ a: makeTemplate({ kernel_parameters: 'quiet' }) });
  });

  test('one that was deleted meanwhile is not made again', async () => {
    const { server, apply } = await start({ a: makeTemplate({ arch: 'ARM' }) }, { a: makeTemplate() });
    server.before = ({ name }) => {
      if (name === 'a') server.stored.delete('a');
      return undefined;
    };
    expect((await apply()).stderr).toContain('Session template a was deleted meanwhile');
  });

  test('of two at once the loser says so, or finds that nothing is left to do', async () => {
    const { server, system, apply } = await start({ a: makeTemplate({ arch: 'ARM' }) }, { a: makeTemplate() });
    await system.write('u/a.json', JSON.stringify(makeTemplate({ arch: 'Other' })));
    let isFirst = true;
    server.before = ({ method, name }) => {
      if (!isFirst || method !== 'GET' || name !== 'a') return undefined;
      isFirst = false;
      server.stored.set('a', makeTemplate({ arch: 'Other' }));
      return undefined;
    };
    expect((await apply()).stderr).toContain('changed meanwhile');
    server.before = ({ method, name }) => {
      if (method === 'GET' && name === 'a') server.stored.set('a', makeTemplate({ arch: 'ARM' }));
      return undefined;
    };
    expect(await apply()).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('a: meanwhile changed to the same') as string,
    });
  });

  test.each([0, 3, 7, 19])('interrupted at PUT %i and run again it comes to the same end', async (last) => {
    const names = Array.from({ length: 20 }, (_, index) => `t${String(index).padStart(2, '0')}`);
    const files = Object.fromEntries(names.map((name) => [name, makeTemplate({ arch: 'ARM' })]));
    const { server, apply } = await start(files, { t03: makeTemplate(), other: makeTemplate() });
    const abort = new AbortController();
    let count = 0;
    server.before = ({ method }) => {
      if (method === 'PUT' && count++ === last) abort.abort('SIGINT');
      return undefined;
    };
    const { status, stderr } = await apply('', { signal: abort.signal });
    expect(status).toBe(130);
    if (last < 19) expect(stderr).toContain('Not sent: ');
    server.before = () => undefined;
    expect((await apply()).status).toBe(0);
    expect(contents(server)).toEqual({ ...files, other: makeTemplate() });
  });
});
