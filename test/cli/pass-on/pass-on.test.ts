import { chmodSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/main.js';
import { makeHome } from '../../support/home.js';

type Env = Record<string, string | undefined>;

interface Machine {
  /** The path of a file of this machine. */
  path: (name: string) => string;
  /** Another program, which does nothing: nobody runs it. */
  addProgram(name: string): Promise<void>;
  /** What `cray` with these words came to: what it goes on as, or what it says. */
  cray(words: readonly string[], env?: Env): Promise<Outcome>;
}

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
  /** The program that it became, with its words. */
  became?: readonly string[];
  env?: Env;
}

/** A machine whose PATH has the folders `one`, `two` and `three`; this program is `one/cray`. */
async function makeMachine(): Promise<Machine> {
  const home = await makeHome({ 'opt/bos': 'this program' });
  const path = (name: string): string => join(home.path, name);
  chmodSync(path('opt/bos'), 0o755);
  mkdirSync(path('one'));
  symlinkSync('../opt/bos', path('one/cray'));
  return {
    path,
    async addProgram(name) {
      await home.write(name, name);
      chmodSync(path(name), 0o755);
    },
    async cray(words, env = {}) {
      let became: { became: readonly string[]; env: Env } | undefined;
      const io = home.io({
        name: 'cray',
        env: { PATH: ['one', 'two', 'three'].map(path).join(':'), ...env },
        ownFiles: [path('opt/bos')],
        becomeProgram: (argv, given) => {
          became = { became: argv, env: { ...given } };
          return Promise.resolve(0);
        },
      });
      const status = await run(words, io);
      return { status, stdout: io.stdout.text, stderr: io.stderr.text, ...became };
    },
  };
}

const usage = "Usage: cray [OPTIONS] COMMAND [ARGS]...\nTry 'cray -h' for help.\n\n";
const noOther = 'There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.';

describe('a word that is not a module of ours', () => {
  test('goes to the next cray in PATH, with all words as they are', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    await machine.addProgram('three/cray');
    const words = ['hsm', 'state', '', 'a b', '--help', '--', '-x', 'bos'];
    expect(await machine.cray(words)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
      became: [machine.path('two/cray'), ...words],
    });
  });

  test('goes there with the environment as it is, and one variable more', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const { env = {} } = await machine.cray(['hsm'], { CRAY_FORMAT: 'json', NODE_OPTIONS: '--no-such' });
    expect(env).toMatchObject({ CRAY_FORMAT: 'json', NODE_OPTIONS: '--no-such' });
    expect(Object.keys(env).sort()).toEqual(['BOS_CRAY_TRIED', 'CRAY_FORMAT', 'NODE_OPTIONS', 'PATH']);
  });

  test.each([[['nosuch']], [['-']], [['']], [['--', 'hsm']], [['hsm', '--version']]])(
    'is any other: %j',
    async (words) => {
      const machine = await makeMachine();
      await machine.addProgram('two/cray');
      expect(await machine.cray(words)).toMatchObject({ status: 0, became: [machine.path('two/cray'), ...words] });
    },
  );

  test.each([
    [['--format', 'json', 'hsm', 'list']],
    [['--format=json', 'hsm', 'list']],
    [['-v', '--quiet', 'hsm']],
    [['--nosuch', 'hsm']],
    [['--token', 'bos', 'hsm', 'config']],
  ])('is found behind options: %j', async (words) => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    expect(await machine.cray(words)).toMatchObject({ status: 0, became: [machine.path('two/cray'), ...words] });
  });

  test('is an error that says so where there is no other cray', async () => {
    const machine = await makeMachine();
    expect(await machine.cray(['hsm', 'list'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${usage}Error: No such command 'hsm'. ${noOther}\n`,
    });
  });

  test('is not what is wrong with an option before it', async () => {
    const machine = await makeMachine();
    expect(await machine.cray(['--format', 'json', 'hsm'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${usage}Error: no such option: --format\n`,
    });
  });

  test('is not a word of bos: that has no other modules', async () => {
    const home = await makeHome({ 'two/cray': '' });
    chmodSync(join(home.path, 'two/cray'), 0o755);
    const io = home.io({ env: { PATH: join(home.path, 'two') } });
    expect([await run(['hsm'], io), io.stderr.text]).toEqual([
      2,
      "error: No such command 'hsm'.\n  Commands: bos --help\n",
    ]);
  });
});

describe('a word that is ours stays here', () => {
  test.each([
    [['bos', 'nosuch'], "Error: No such command 'nosuch'.\n"],
    [['auth', 'nosuch'], "Error: No such command 'nosuch'.\n"],
    [['config', 'nosuch'], "Error: No such command 'nosuch'.\n"],
    [['init', '--nosuch'], 'Error: no such option: --nosuch\n'],
    [['--format', 'json', 'bos', 'list'], 'Error: no such option: --format\n'],
    [['--nosuch'], 'Error: no such option: --nosuch\n'],
  ])('%j', async (words, error) => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const outcome = await machine.cray(words);
    expect([outcome.status, outcome.became, outcome.stderr.split('\n').at(-2)]).toEqual([2, undefined, error.trim()]);
  });

  test.each([[['--version']], [['-V', 'hsm']], [['--help', 'hsm']], [['-h']], [[]], [['__complete', 'hsm', '']]])(
    'and so does %j',
    async (words) => {
      const machine = await makeMachine();
      await machine.addProgram('two/cray');
      const outcome = await machine.cray(words);
      expect([outcome.status, outcome.became]).toEqual([0, undefined]);
    },
  );
});

describe('the next cray in PATH', () => {
  test('is none of the names of this program', async () => {
    const machine = await makeMachine();
    for (const folder of ['two', 'three', 'four']) mkdirSync(machine.path(folder));
    symlinkSync('../one/cray', machine.path('two/cray'));
    linkSync(machine.path('opt/bos'), machine.path('three/cray'));
    symlinkSync(machine.path('one'), machine.path('five'));
    await machine.addProgram('four/cray');
    const path = ['one', 'two', 'three', 'five', 'four'].map(machine.path).join(':');
    expect((await machine.cray(['hsm'], { PATH: path })).became).toEqual([machine.path('four/cray'), 'hsm']);
  });

  test('stands behind this program, and only then before it', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const path = (...folders: string[]): Env => ({ PATH: folders.map(machine.path).join(':') });
    expect((await machine.cray(['hsm'], path('two', 'one'))).became).toEqual([machine.path('two/cray'), 'hsm']);
    await machine.addProgram('three/cray');
    expect((await machine.cray(['hsm'], path('two', 'one', 'three'))).became).toEqual([
      machine.path('three/cray'),
      'hsm',
    ]);
    expect((await machine.cray(['hsm'], path('three', 'two'))).became).toEqual([machine.path('three/cray'), 'hsm']);
  });

  test('can be executed: a folder and a text are left out, as a shell leaves them out', async () => {
    const machine = await makeMachine();
    mkdirSync(machine.path('two/cray'), { recursive: true });
    await machine.addProgram('three/cray');
    chmodSync(machine.path('three/cray'), 0o644);
    expect((await machine.cray(['hsm'])).stderr).toContain(noOther);
    chmodSync(machine.path('three/cray'), 0o755);
    expect((await machine.cray(['hsm'])).became).toEqual([machine.path('three/cray'), 'hsm']);
  });

  test.each([[undefined], ['']])('is nowhere where PATH is %j', async (path) => {
    const machine = await makeMachine();
    await machine.addProgram('cray');
    expect((await machine.cray(['hsm'], { PATH: path })).stderr).toContain(noOther);
  });

  test('is in the working folder where PATH has an empty part', async () => {
    const machine = await makeMachine();
    await machine.addProgram('cray');
    expect((await machine.cray(['hsm'], { PATH: ':/nonexistent' })).became).toEqual([machine.path('cray'), 'hsm']);
  });
});

describe('BOS_CRAY_FALLBACK', () => {
  test.each(['opt/reference', join(dirname('opt/x'), '..', 'opt', 'reference')])(
    'stands instead of PATH: %s',
    async (name) => {
      const machine = await makeMachine();
      await machine.addProgram('two/cray');
      await machine.addProgram('opt/reference');
      for (const named of [name, machine.path(name)]) {
        const { became } = await machine.cray(['hsm'], { BOS_CRAY_FALLBACK: named });
        expect(became).toEqual([machine.path('opt/reference'), 'hsm']);
      }
    },
  );

  test('counts as unset when it is empty', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    expect((await machine.cray(['hsm'], { BOS_CRAY_FALLBACK: '' })).became).toEqual([machine.path('two/cray'), 'hsm']);
  });

  test.each([
    ['opt/bos', 'which is this program itself'],
    ['one/cray', 'which is this program itself'],
    ['nosuch', 'which cannot be run: there is no such file or folder'],
    ['opt/bos/cray', 'which cannot be run: a part of its path is not a folder'],
    ['opt/text', 'which cannot be run: it is not executable'],
    ['opt', 'which is not a program'],
  ])('that cannot be is one line: %s', async (named, reason) => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    await machine.addProgram('opt/text');
    chmodSync(machine.path('opt/text'), 0o644);
    expect(await machine.cray(['hsm'], { BOS_CRAY_FALLBACK: named })).toEqual({
      status: 2,
      stdout: '',
      stderr: `Error: BOS_CRAY_FALLBACK is ${named}, ${reason}. Set it to the path of another cray, or unset it.\n`,
    });
  });

  test('that is wrong hurts no command of ours', async () => {
    const machine = await makeMachine();
    const env = { BOS_CRAY_FALLBACK: 'nosuch' };
    expect(await machine.cray(['bos'], env)).toMatchObject({ status: 0, stderr: '' });
    expect((await machine.cray(['--help'], env)).stdout).toContain('Usage: cray [OPTIONS] COMMAND [ARGS]...\n');
  });
});

describe('a next cray that calls this program again', () => {
  test('does not get the same words a second time', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const { env } = await machine.cray(['hsm', 'list']);
    expect((await machine.cray(['hsm', 'list'], env)).stderr).toBe(
      `${usage}Error: No such command 'hsm'. ${noOther}\n`,
    );
  });

  test('leaves them to the one behind it', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    await machine.addProgram('three/cray');
    const { env } = await machine.cray(['hsm', 'list']);
    expect((await machine.cray(['hsm', 'list'], env)).became?.[0]).toBe(machine.path('three/cray'));
  });

  test('is an error of one line where it is what BOS_CRAY_FALLBACK says', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const { env } = await machine.cray(['hsm', 'list'], { BOS_CRAY_FALLBACK: 'two/cray' });
    expect((await machine.cray(['hsm', 'list'], env)).stderr).toBe(
      'Error: BOS_CRAY_FALLBACK is two/cray, which calls this program again. Set it to the path of another cray, or unset it.\n',
    );
  });

  test('gets other words: those of its own calls', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const { env } = await machine.cray(['console', 'start']);
    expect((await machine.cray(['hsm', 'list'], env)).became?.[0]).toBe(machine.path('two/cray'));
  });

  test('does not get ever more words without an end', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    let outcome: Outcome = await machine.cray(['hsm']);
    for (let count = 2; count <= 16; count++) {
      const words = [...(outcome.became ?? []).slice(1), '--more'];
      outcome = await machine.cray(words, outcome.env);
      expect(outcome.became).toEqual([machine.path('two/cray'), ...words]);
    }
    expect(await machine.cray(['hsm', '--last'], outcome.env)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'Error: One cray calls the next in a circle. Set BOS_CRAY_FALLBACK to the path of the one that has the other modules.\n',
    });
  });

  test.each(['', 'nonsense', '999999999999 x', '-1'])(
    'is told by a variable that may say anything: %j',
    async (text) => {
      const machine = await makeMachine();
      await machine.addProgram('two/cray');
      expect((await machine.cray(['hsm'], { BOS_CRAY_TRIED: text })).became?.[0]).toBe(machine.path('two/cray'));
    },
  );
});

describe('the completion of the reference', () => {
  const asked = { _CRAY_COMPLETE: 'bash_complete', COMP_WORDS: 'cray hsm ', COMP_CWORD: '2' };

  test('asks the next cray, which knows all modules', async () => {
    const machine = await makeMachine();
    await machine.addProgram('two/cray');
    const { became, env } = await machine.cray([], asked);
    expect([became, env]).toEqual([[machine.path('two/cray')], expect.objectContaining(asked)]);
  });

  test('is left alone where there is no other', async () => {
    const machine = await makeMachine();
    expect((await machine.cray([], asked)).stdout).toContain('Usage: cray [OPTIONS] COMMAND [ARGS]...\n');
  });
});

describe('the help of cray', () => {
  const lastPart = (text: string): string => text.slice(text.indexOf('\nOther modules:\n'));

  test('says where other modules are', async () => {
    const machine = await makeMachine();
    expect(lastPart((await machine.cray(['--help'])).stdout)).toBe(
      '\nOther modules:\n  None. There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.\n',
    );
    await machine.addProgram('two/cray');
    expect(lastPart((await machine.cray([])).stdout).replace(/\s+/g, ' ')).toBe(
      ` Other modules: Every other module, such as hsm, is run by ${machine.path('two/cray')}. `,
    );
    const wrong = await machine.cray(['-h'], { BOS_CRAY_FALLBACK: 'nosuch' });
    expect([wrong.status, lastPart(wrong.stdout)]).toEqual([
      0,
      '\nOther modules:\n  BOS_CRAY_FALLBACK is nosuch, which cannot be run: there is no such file or\n' +
        '  folder. Set it to the path of another cray, or unset it.\n',
    ]);
  });

  test('of a module of ours does not', async () => {
    const machine = await makeMachine();
    expect((await machine.cray(['bos', '--help'])).stdout).not.toContain('Other modules');
  });
});
