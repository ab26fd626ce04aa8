import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../../src/main.js';
import { readSavedState } from '../../../../src/sandbox/state-file.js';
import type { Output } from '../../../../src/util/io.js';
import { makeHome, type Home } from '../../../support/home.js';

/** Starts a sandbox, does something with it, and ends it -> exit status and what stood on stderr. */
async function visit(home: Home, options: string[], act: (url: string) => Promise<void>) {
  const abort = new AbortController();
  const io = home.io({ signal: abort.signal });
  const stdout: Output = {
    isTTY: false,
    columns: 80,
    rows: 24,
    write: async (text) => {
      await act(String(text).trim().split('# ')[1] ?? '').finally(() => {
        abort.abort('SIGINT');
      });
    },
  };
  const status = await run(['sandbox', 'start', '--port', '0', ...options], { ...io, stdout });
  return { status, stderr: io.stderr.text };
}

/** What a start that comes to nothing says. */
async function refuse(home: Home, options: string[]): Promise<string> {
  const { status, stderr } = await visit(home, options, () => Promise.reject(new Error('it has started')));
  expect(status).toBe(2);
  return stderr.replaceAll(home.path, 'HOME');
}

async function ask(url: string, method: string, path: string, body?: object): Promise<[number, unknown]> {
  const headers = { 'content-type': 'application/json' };
  const answered = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answered.text();
  return [answered.status, text === '' ? undefined : JSON.parse(text)];
}

describe('the trouble of a sandbox', () => {
  test('is what the options say, the repeated ones together', async () => {
    const options = '--fail x1000c0s0b[0-1]n0:configuring --fail x1000c0s1b0n0:powering_on --fail-rate 0.02 --slow';
    const more = '--latency 1ms --fault 503:0 --fault reset:0,truncate:0';
    await visit(await makeHome(), `${options} ${more}`.split(' '), async (url) => {
      expect(await ask(url, 'GET', '/__sandbox/faults')).toEqual([
        200,
        {
          down_for: '0ms',
          fail: ['x1000c0s0b0n0:configuring', 'x1000c0s0b1n0:configuring', 'x1000c0s1b0n0:powering_on'],
          fail_rate: 0.02,
          fault: ['503:0', 'reset:0', 'truncate:0'],
          latency: '1ms',
          slow: true,
        },
      ]);
    });
  });

  test('lasts from the start', async () => {
    await visit(await makeHome(), ['--down-for', '1h'], async (url) => {
      expect(await ask(url, 'GET', '/apis/bos/v2/healthz')).toMatchObject([503, { title: 'Service Unavailable' }]);
    });
  });

  test.each([
    ['--fault 503:lots', "Invalid value for '--fault': 503:lots has no rate from 0 to 1 after the colon."],
    ['--fail-rate 2', "Invalid value for '--fail-rate': 2 is not a rate from 0 to 1."],
    ['--latency soon', "Invalid value for '--latency': soon is not a time such as 200ms, 30s or 5m."],
    ['--listen example.org', "Invalid value for '--listen': example.org is not an IP address."],
  ])('%s is refused in one line, and nothing is started', async (options, message) => {
    expect(await refuse(await makeHome(), options.split(' '))).toBe(`error: ${message}\n`);
  });
});

describe('--listen', () => {
  test('warns where other machines can come in', async () => {
    const { status, stderr } = await visit(await makeHome(), ['--listen', '0.0.0.0', '--nodes', '1'], async (url) => {
      expect((await ask(url, 'GET', '/apis/bos/v2/healthz'))[0]).toBe(200);
    });
    expect(status).toBe(0);
    expect(stderr.split('\n')[0]).toBe(
      'warning: the sandbox listens on 0.0.0.0: other machines may reach it, and whoever reaches it can use it',
    );
  });

  test('refuses an address that no URL can name', async () => {
    expect(await refuse(await makeHome(), ['--listen', '::1%lo'])).toBe(
      "error: Invalid value for '--listen': ::1%lo has a zone, which a URL cannot contain.\n",
    );
  });

  test('refuses an address of another machine', async () => {
    expect(await refuse(await makeHome(), ['--listen', '192.0.2.1'])).toBe(
      'error: 192.0.2.1 is not an address of this machine.\n' +
        '  Without `--listen` it is 127.0.0.1; 0.0.0.0 means all addresses.\n',
    );
  });
});

describe('--log', () => {
  test('prints each request on stderr', async () => {
    const { stderr } = await visit(await makeHome(), ['--log'], async (url) => {
      await ask(url, 'GET', '/apis/bos/v2/healthz');
      await ask(url, 'GET', '/nowhere?a=b');
    });
    expect(stderr.split('\n').slice(2)).toEqual(['GET /apis/bos/v2/healthz 200', 'GET /nowhere?a=b 404', '']);
  });
});

describe('--state', () => {
  const template = {
    boot_sets: { a: { path: 's3://boot-images/i/manifest.json', type: 's3', node_list: ['x1c0s0b0n0'] } },
  };

  test('keeps what was done, for the next start', async () => {
    const home = await makeHome();
    const first = await visit(home, ['--nodes', '3', '--state', 'state.json'], async (url) => {
      expect((await ask(url, 'PUT', '/apis/bos/v2/sessiontemplates/mine', template))[0]).toBe(200);
      const text = await readFile(join(home.path, 'state.json'), 'utf8');
      expect(readSavedState(text).state.templates.has('mine')).toBe(true);
    });
    expect(first.stderr).toContain(`Its state is kept in ${join(home.path, 'state.json')}.\n`);
    const second = await visit(home, ['--nodes', '9', '--state', 'state.json'], async (url) => {
      expect((await ask(url, 'GET', '/apis/bos/v2/sessiontemplates/mine'))[0]).toBe(200);
      expect((await ask(url, 'GET', '/apis/bos/v2/components'))[1]).toHaveLength(3);
    });
    expect(second.stderr).toContain('A BOS with 3 nodes');
    expect(second.stderr).toContain(`Its state comes from ${join(home.path, 'state.json')}.\n`);
  });

  test('keeps the nodes that fail, until other ones are named', async () => {
    const home = await makeHome();
    const read = async (options: string[]) => {
      let fail: unknown;
      await visit(home, ['--state', 'state.json', ...options], async (url) => {
        fail = ((await ask(url, 'GET', '/__sandbox/faults'))[1] as { fail: unknown }).fail;
      });
      return fail;
    };
    expect(await read(['--fail', 'x1000c0s0b0n0:configuring'])).toEqual(['x1000c0s0b0n0:configuring']);
    expect(await read([])).toEqual(['x1000c0s0b0n0:configuring']);
    expect(await read(['--fail-rate', '0'])).toEqual([]);
  });

  test.each([
    ['', 'is not a state of a sandbox'],
    ['{"format": "bos sandbox state", "version": 9}', 'has version 9, and this program reads version 1'],
  ])('refuses a file with %j, and leaves it as it is', async (text, reason) => {
    const home = await makeHome({ 'state.json': text });
    expect(await refuse(home, ['--state', 'state.json'])).toBe(
      `error: HOME/state.json ${reason}.\n  Name another file with \`--state\`, or move this one away to start from the beginning.\n`,
    );
    expect(await home.read('state.json')).toBe(text);
  });

  test('refuses a folder, and an empty name', async () => {
    const home = await makeHome();
    await mkdir(join(home.path, 'folder'));
    expect(await refuse(home, ['--state', 'folder'])).toContain('error: HOME/folder cannot be read: it is a folder.\n');
    expect(await refuse(home, ['--state', ''])).toBe("error: Invalid value for '--state': the name is empty.\n");
  });

  test('is not begun where the port is in use', async () => {
    const home = await makeHome();
    await visit(home, [], async (url) => {
      const { port } = new URL(url);
      expect(await refuse(home, ['--state', 'state.json', '--port', port])).toContain(
        `error: Port ${port} is in use.\n`,
      );
    });
    expect(existsSync(join(home.path, 'state.json'))).toBe(false);
  });

  test('has a machine and a release of its own, and says which options do not count', async () => {
    const home = await makeHome();
    await visit(home, ['--bos', '2.16', '--nodes', '3', '--state', 'state.json'], () => Promise.resolve());
    const warningsOf = async (...options: string[]) => {
      const { stderr } = await visit(home, ['--state', 'state.json', ...options], () => Promise.resolve());
      return stderr.replaceAll(home.path, 'HOME').match(/^warning: .*$/gm);
    };
    expect(await warningsOf()).toBe(null);
    expect(await warningsOf('--nodes', '3', '--bos', '2.16', '--fail-rate', '0.5')).toBe(null);
    expect(await warningsOf('--nodes', '9')).toEqual([
      'warning: --nodes is ignored: the machine is that of HOME/state.json',
    ]);
    expect(await refuse(home, ['--state', 'state.json', '--bos', '2.50'])).toBe(
      'error: HOME/state.json contains the state of release 2.16: it cannot go on as 2.50.\n' +
        '  Leave out `--bos`, or name another file with `--state`.\n',
    );
  });

  test('is kept by one sandbox alone: the one before is told that it lost the file', async () => {
    const home = await makeHome();
    const first = await visit(home, ['--state', 'state.json'], async (url) => {
      expect((await visit(home, ['--state', 'state.json'], () => Promise.resolve())).status).toBe(0);
      const [status, problem] = await ask(url, 'PUT', '/apis/bos/v2/sessiontemplates/mine', template);
      expect([status, (problem as { detail: string }).detail]).toEqual([
        500,
        `${join(home.path, 'state.json')} has been written by somebody else: it was not changed.`,
      ]);
    });
    expect(first.status).toBe(2);
    expect(first.stderr).toContain('Two programs cannot keep one file: give each a file of its own.');
    expect((await visit(home, ['--state', 'state.json'], () => Promise.resolve())).status).toBe(0);
  });
});
