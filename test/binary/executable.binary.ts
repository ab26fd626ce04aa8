import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/version.js';
import { makeHome } from '../support/home.js';
import { program } from '../support/program.js';

/** Runs the binary under a name, in a home folder where there is nothing, and with nothing on the path. */
async function runBare(name: string, words: readonly string[], env: Record<string, string> = {}): Promise<unknown[]> {
  const home = await makeHome();
  const link = join(home.path, name);
  symlinkSync(program, link);
  const options = { cwd: home.path, env: { HOME: home.path, PATH: '', ...env }, encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync(link, words, options);
  return [status, stdout, stderr];
}

describe('the one binary', () => {
  test.each([
    ['bos', ['--version'], `bos ${version}\n`],
    ['bos', ['-V'], `bos ${version}\n`],
    ['cray', ['--version'], `cray, version ${version}\n`],
  ])('%s %s', async (name, words, answer) => {
    expect(await runBare(name, words)).toEqual([0, answer, '']);
  });

  test('needs no Node and gives no warning', async () => {
    expect(await runBare('bos', ['--help'])).toEqual([0, expect.stringMatching(/^Usage: bos COMMAND /), '']);
  });

  test('takes no options of Node, from the environment or as its own', async () => {
    const [status, answer] = await runBare('bos', ['--version'], { NODE_OPTIONS: '--no-such-option' });
    expect([status, answer]).toEqual([0, `bos ${version}\n`]);
    expect(await runBare('bos', ['--inspect'])).toEqual([2, '', expect.stringContaining('no such option: --inspect')]);
  });

  test.each([
    ['--version', 0],
    ['config list', 2],
    ['completion bash', 0],
  ])('leaves no files of coverage where Node would: %s', async (words, status) => {
    const home = await makeHome();
    const run = (env: Record<string, string>): unknown[] => {
      const { status, stdout, stderr } = spawnSync(program, words.split(' '), {
        cwd: home.path,
        env: { HOME: home.path, ...env },
        encoding: 'utf8',
      });
      return [status, stdout, stderr];
    };
    expect(run({ NODE_V8_COVERAGE: join(home.path, 'coverage') })).toEqual(run({}));
    expect(run({})[0]).toBe(status);
    const coverage = join(home.path, 'coverage');
    expect(existsSync(coverage) ? readdirSync(coverage) : []).toEqual([]);
  });

  test('has its other name beside it', () => {
    expect(readlinkSync(join(dirname(program), 'cray'))).toBe(basename(program));
  });

  test('holds the sandbox, and what no command above loads', async () => {
    const words = [
      'sandbox',
      'run',
      '--nodes',
      '3',
      '--',
      program,
      ...'v2 components list --query length(@)'.split(' '),
    ];
    expect(await runBare('bos', [...words, '--format', 'json'])).toEqual([0, '3\n', '']);
  });

  test.each(['bash', 'zsh', 'fish'])('prints the completion of %s', async (shell) => {
    expect(await runBare('bos', ['completion', shell])).toEqual([0, expect.stringContaining('__complete'), '']);
  });

  test('called cray, knows a copy of itself that is the next cray', async () => {
    const home = await makeHome({ 'two/reference': '#!/bin/sh\necho "the reference: $1"\n' });
    const path = (name: string): string => join(home.path, name);
    mkdirSync(path('one'));
    symlinkSync(program, path('one/cray'));
    copyFileSync(program, path('two/cray'));
    chmodSync(path('two/reference'), 0o755);
    const run = (folders: readonly string[], env: Record<string, string> = {}): unknown[] => {
      const PATH = folders.map(path).join(':');
      const options = { env: { HOME: home.path, PATH, ...env }, encoding: 'utf8' as const };
      const { status, stdout, stderr } = spawnSync('cray', ['hsm'], options);
      return [status, stdout, stderr.slice(stderr.indexOf('Error'))];
    };
    const noOther = 'There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.';
    expect(run(['one', 'two'])).toEqual([2, '', `Error: No such command 'hsm'. ${noOther}\n`]);
    const itself = `Error: BOS_CRAY_FALLBACK is ${path('two/cray')}, which is this program itself. `;
    expect(run(['one', 'two'], { BOS_CRAY_FALLBACK: path('two/cray') })).toEqual([
      2,
      '',
      `${itself}Set it to the path of another cray, or unset it.\n`,
    ]);
    mkdirSync(path('three'));
    symlinkSync('../two/reference', path('three/cray'));
    expect(run(['one', 'two', 'three'])).toEqual([0, 'the reference: hsm\n', '']);
  });
});
