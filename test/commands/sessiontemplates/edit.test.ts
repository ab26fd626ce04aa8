import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSystem } from '../../support/system.js';
import { makeTemplate, startTemplateServer } from '../../support/template-server.js';

/**
 * `edit` on a terminal, with an editor that runs one line of shell after the other on the file `$1`: the first time it is opened the
 * first, and so on.
 */
async function edit(lines: readonly string[], { stdin = '', options = '', editor = '' } = {}) {
  const server = await startTemplateServer({ a: { ...makeTemplate(), description: 'old' } });
  const system = await makeSystem(server.url);
  const cases = lines.map((line, index) => `${index + 1}) ${line} ;;`).join('\n');
  await system.write(
    'ed.sh',
    `#!/bin/sh\necho x >> ${system.path}/count\ncp "$1" ${system.path}/seen\ncase $(wc -l < ${system.path}/count | tr -d ' ') in\n${cases}\nesac\n`,
  );
  await chmod(join(system.path, 'ed.sh'), 0o755);
  const env = {
    PATH: process.env['PATH'],
    TMPDIR: join(system.path, 'tmp'),
    BOS_EDITOR: editor || `'${system.path}/ed.sh'`,
    NO_COLOR: '1',
  };
  await system.write('tmp/x', '');
  const run = () =>
    system.run(`v2 sessiontemplates edit a --retries 0 ${options}`.trim().split(' '), {
      isTTY: true,
      columns: 200,
      env,
      stdin,
    });
  const kept = async (): Promise<string[]> => (await readdir(join(system.path, 'tmp'))).filter((name) => name !== 'x');
  return { server, system, run, kept };
}

describe('edit', () => {
  test('stores what was typed, and shows the difference', async () => {
    const { server, system, run, kept } = await edit([`sed -i 's/old/new/' "$1"`]);
    const { status, stdout, stderr } = await run();
    expect([status, stderr]).toEqual([0, `changed session template a on ${system.host}\n`]);
    expect(stdout).toBe(
      [
        ...[
          '--- server a',
          '+++ edited',
          '@@ -5,4 +5,4 @@',
          '     - blue',
          '     path: s3://boot-images/1/manifest.json',
        ],
        ...['     type: s3', '-description: old', '+description: new', ''],
      ].join('\n'),
    );
    expect(server.taken()).toEqual(['GET a', 'GET a', 'PUT a']);
    expect(await system.read('seen')).toBe(
      [
        `#!bos Session template a on ${server.url}.`,
        '#!bos It is stored when you leave the editor. An empty file changes nothing.',
        'boot_sets:',
        '  compute:',
        '    node_groups:',
        '    - blue',
        '    path: s3://boot-images/1/manifest.json',
        '    type: s3',
        'description: old',
        '',
      ].join('\n'),
    );
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['nothing was typed', 'true'],
    ['a remark was typed', 'echo "# mine" >> "$1"'],
    ['the file was emptied', ': > "$1"'],
    ['the file was removed', 'rm "$1"'],
  ])('changes nothing when %s', async (_, line) => {
    const { server, run, kept } = await edit([line]);
    expect(await run()).toMatchObject({ status: 0, stdout: '', stderr: 'not changed\n' });
    expect(server.taken()).toEqual(['GET a']);
    expect(await kept()).toEqual([]);
  });

  test('is opened again with the reason, on the very text that was typed', async () => {
    const { server, system, run } = await edit(
      [`echo 'boot_sets: [' > "$1"`, `cp "$1" ../seen-again; printf '%s' '${JSON.stringify(makeTemplate())}' > "$1"`],
      {
        options: '--as json',
      },
    );
    expect(await run()).toMatchObject({ status: 0 });
    expect((await system.read('seen'))?.split('\n')[0]).toMatch(/^#!bos a\.json, line 2: The indentation does not fit/);
    expect(await system.read('seen')).toContain('\nboot_sets: [\n');
    expect(server.stored.get('a')).toEqual(makeTemplate());
  });

  test('is given up by leaving the refused text as it is: the text is kept', async () => {
    const { system, run, kept } = await edit([`echo 'boot_sets: {}' > "$1"`, 'true']);
    const { status, stderr } = await run();
    expect(status).toBe(2);
    expect(stderr).toContain('error: a.yaml is not a valid template: boot_sets is empty.\n  Your text is kept in ');
    const [folder = ''] = await kept();
    expect(await system.read(`tmp/${folder}/a.yaml`)).toContain('\nboot_sets: {}\n');
    expect(await system.mode(`tmp/${folder}/a.yaml`)).toBe('600');
    expect(await system.mode(`tmp/${folder}`)).toBe('700');
  });

  test('a refusal of the server is one too', async () => {
    const { server, run } = await edit([`sed -i 's/old/new/' "$1"`, 'true']);
    server.before = ({ method }) => (method === 'PUT' ? 400 : undefined);
    const { status, stderr } = await run();
    expect(status).toBe(6);
    expect(stderr).toContain('error: No: a (400 Bad Request)\n  Your text is kept in ');
  });

  test.each([
    ['PUT', 1, true],
    ['GET', 2, false],
  ])(
    'a response of %s that is cut short keeps the text, and says whether it may be stored',
    async (cut, which, told) => {
      const { server, run } = await edit([`sed -i 's/old/new/' "$1"`]);
      let count = 0;
      server.before = ({ method }) => (method === cut && ++count === which ? 'cut' : undefined);
      const { status, stderr } = await run();
      expect(status).toBe(8);
      expect(stderr).toContain('\n  Your text is kept in ');
      expect(stderr.includes('What was sent is not in the session template a, or not yet.')).toBe(told);
      expect(stderr.includes('To find it in the logs of the server: request ')).toBe(told);
    },
  );

  test('an editor that fails changes nothing, and the text is kept', async () => {
    const { run, kept } = await edit(['exit 3']);
    const { status, stderr } = await run();
    expect(status).toBe(2);
    expect(stderr).toContain('error: The editor ended with status 3: nothing was changed.\n  Your text is kept in ');
    expect(await kept()).toHaveLength(1);
  });

  test('an editor that is not there is told', async () => {
    const { run, kept } = await edit([], { editor: 'no-such-editor --wait' });
    expect(await run()).toMatchObject({
      status: 2,
      stderr:
        'error: no-such-editor cannot be run: there is no such program.\n  Set BOS_EDITOR to an editor that exists.\n',
    });
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['n', 1, { arch: 'ARM' }],
    ['y', 0, {}],
  ])('when somebody else changed it, it shows both changes and asks: %s', async (answer, status, stored) => {
    const { server, run, kept } = await edit([`sed -i 's/old/new/' "$1"`], { stdin: `${answer}\n` });
    let count = 0;
    server.before = ({ method }) => {
      if (method === 'GET' && ++count === 2) server.stored.set('a', makeTemplate({ arch: 'ARM' }));
      return undefined;
    };
    const ended = await run();
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain('Session template a was changed while you edited it.\n--- before\n+++ meanwhile\n');
    expect(ended.stderr).toContain('+++ edited\n');
    expect(server.stored.get('a')).toMatchObject(makeTemplate(stored));
    expect(await kept()).toHaveLength(answer === 'n' ? 1 : 0);
  });

  test('a large text goes through whole', async () => {
    const { server, run } = await edit([
      `for i in 1 2 3 4 5; do head -c 1000000 /dev/zero | tr '\\0' '#' >> "$1"; echo >> "$1"; done; sed -i 's/old/new/' "$1"`,
    ]);
    expect(await run()).toMatchObject({ status: 0 });
    expect(server.stored.get('a')).toMatchObject({ description: 'new' });
  });

  test('needs a terminal', async () => {
    const { system } = await edit([]);
    expect(await system.run('v2 sessiontemplates edit a')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('error: An editor needs a terminal.\n') as string,
    });
  });
});
