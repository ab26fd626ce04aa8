import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toPlain } from '../src/util/json/value.js';
import { parseYaml } from '../src/util/yaml/parse.js';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Record<string, string | number>;
}

interface Workflow {
  readonly jobs: Record<string, { readonly env: Record<string, string | number>; readonly steps: readonly Step[] }>;
}

const examples = fileURLToPath(new URL('../docs/examples', import.meta.url));
const program = fileURLToPath(new URL('../bin/bos.js', import.meta.url));

/** Runs a text in a shell that knows `bos`, where the examples are, as a job of the workflow would. */
async function runShell(text: string, env: Record<string, string | number>) {
  const folder = await mkdtemp(join(tmpdir(), 'bos-example-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'bos'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: 0o755 });
  const strings = Object.entries(env).map(([name, value]): [string, string] => [name, String(value)]);
  const options = {
    cwd: examples,
    env: { HOME: folder, PATH: `${folder}:/usr/bin:/bin`, ...Object.fromEntries(strings) },
  };
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile('/bin/sh', ['-e', '-c', text], options, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const { rehearse } = (toPlain(parseYaml(await readFile(join(examples, 'ci.yml'), 'utf8'))) as Workflow).jobs;
const rehearsals = (rehearse?.steps ?? []).filter(({ run }) => run?.includes('bos sandbox run'));

describe('the example of a CI job', () => {
  const logged = /^GET \/apis\/bos\/v2\/sessions\/boot-\S+\/status 503$/m;

  test.each([
    ['All nodes boot', /complete {2}60 of 60 done$/m],
    ['A node that fails is found', /: 1 of 60 nodes failed\./],
    ['A service in trouble is outlived', logged],
  ])('%s', async (name, said) => {
    const { run = '', env } = rehearsals.find((step) => step.name === name) ?? {};
    const { status, stderr } = await runShell(run, { ...rehearse?.env, ...env });
    expect(stderr).toMatch(said);
    expect(status).toBe(0);
  });

  test('has no other rehearsals', () => {
    expect(rehearsals).toHaveLength(3);
  });
});

describe('the example of a boot script', () => {
  test('names the nodes that failed and ends with 9', async () => {
    const line = "bos sandbox run --speed 600 --fail x1000c0s0b0n0:configuring -- ./boot.sh compute 'blue'";
    const { status, stdout, stderr } = await runShell(line, {});
    expect(status).toBe(9);
    expect(stderr).toContain(': 1 of 32 nodes failed.');
    const { outcome, failures } = JSON.parse(stdout) as Record<string, unknown>;
    expect([outcome, failures]).toEqual([
      'failed',
      [{ message: 'cfs configuration failed', count: 1, nodes: 'x1000c0s0b0n0' }],
    ]);
  });

  test('ends with 9 where its limit matches nothing', async () => {
    const { status, stdout } = await runShell('bos sandbox run --speed 600 -- ./boot.sh compute nobody', {});
    expect([status, (JSON.parse(stdout) as Record<string, unknown>).outcome]).toEqual([9, 'no-nodes']);
  });

  test('ends with the status of bos where the template is not there', async () => {
    expect((await runShell("bos sandbox run -- ./boot.sh none '*'", {})).status).toBe(6);
  });
});
