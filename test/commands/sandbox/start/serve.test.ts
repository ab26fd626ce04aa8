import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../../../src/kinds/command.js';
import { serveSandbox } from '../../../../src/commands/sandbox/start/serve.js';
import type { Output } from '../../../../src/util/io.js';
import { JsonNumber, type JsonValue } from '../../../../src/util/json/value.js';
import { serve } from '../../../support/serve.js';
import { testIo } from '../../../support/test-io.js';

/** A context with some input, whose stdout calls back with each text. */
function makeContext(
  input: Record<string, JsonValue>,
  onWrite: (text: string) => Promise<void> | void = () => undefined,
) {
  const abort = new AbortController();
  const io = testIo({ signal: abort.signal });
  const stdout: Output = { isTTY: false, columns: 80, rows: 24, write: async (text) => onWrite(String(text)) };
  const context = { io: { ...io, stdout }, input: new Map(Object.entries(input)) } as unknown as CommandContext;
  return { context, abort, io };
}

/** Folder and URL of the line that is printed. */
function readLine(line: string): [folder: string, url: string] {
  const [, folder = '', url = ''] = /^export CRAY_CONFIG_DIR=(\S+) # (\S+)\n$/.exec(line) ?? [];
  return [folder, url];
}

describe('sandbox start', () => {
  test('prints one line that points bos at it, serves until the signal, and leaves nothing behind', async () => {
    let [folder, url] = ['', ''];
    const { context, abort, io } = makeContext(
      { port: new JsonNumber('0'), nodes: new JsonNumber('3') },
      async (line) => {
        [folder, url] = readLine(line);
        expect(readFileSync(join(folder, '.config/cray/active_config'), 'utf8')).toBe('sandbox');
        const configuration = join(folder, '.config/cray/configurations/sandbox');
        expect(readFileSync(configuration, 'utf8')).toBe(`[core]\nhostname = "${url}"\n`);
        expect(statSync(folder).mode & 0o777).toBe(0o700);
        expect(await (await fetch(`${url}/apis/bos/v2/components`)).json()).toHaveLength(3);
        abort.abort('SIGINT');
      },
    );
    await expect(serveSandbox(context)).resolves.toBeUndefined();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+$/);
    expect(io.stderr.text).toBe(
      `A BOS with 3 nodes listens on ${url}. Ctrl-C ends it.\nPaste this in another terminal to point bos at it:\n`,
    );
    expect(existsSync(folder)).toBe(false);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('leaves nothing behind where its line cannot be written', async () => {
    let [folder, url] = ['', ''];
    const { context } = makeContext({ port: new JsonNumber('0') }, (line) => {
      [folder, url] = readLine(line);
      throw new Error('no reader');
    });
    await expect(serveSandbox(context)).rejects.toThrow('no reader');
    expect(existsSync(folder)).toBe(false);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('refuses a port that is in use', async () => {
    const { port } = new URL(await serve(() => undefined));
    const { context, io } = makeContext({ port: new JsonNumber(port) });
    await expect(serveSandbox(context)).rejects.toMatchObject({
      code: 'usage',
      message: `Port ${port} is in use.`,
      hint: 'Choose another one with `--port`, or let the system choose with `--port 0`.',
    });
    expect(io.stderr.text).toBe('');
  });

  test.each([
    ['nodes', new JsonNumber('0'), "Invalid value for '--nodes': 0 is not a number from 1 to 20000."],
    ['nodes', new JsonNumber('-3'), "Invalid value for '--nodes': -3 is not a number from 1 to 20000."],
    ['port', new JsonNumber('65536'), "Invalid value for '--port': 65536 is not a number from 0 to 65535."],
    ['speed', 'fast', "Invalid value for '--speed': fast is not a number from 0.01 to 10000."],
    ['speed', '0', "Invalid value for '--speed': 0 is not a number from 0.01 to 10000."],
  ])('refuses --%s %s', async (name, value, message) => {
    await expect(serveSandbox(makeContext({ [name]: value }).context)).rejects.toMatchObject({
      code: 'usage',
      message,
    });
  });
});
