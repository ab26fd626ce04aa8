import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { FileError, UsageError } from '../../src/errors/input.js';
import { InterruptedError } from '../../src/errors/outcome.js';
import { readDocument, readObjectOption } from '../../src/util/document.js';
import { writeJson } from '../../src/util/json/write.js';
import { makeHome } from '../support/home.js';

async function read(name: string, content: string | Uint8Array): Promise<string> {
  const home = await makeHome();
  await home.write(name, content);
  return writeJson(await readDocument(home.io(), name));
}

describe('a document', () => {
  test.each([
    ['t.json', '{"b": 1.0, "a": [1e2]}', '{"b": 1.0, "a": [1e2]}'],
    ['t.json', '\ufeff {"b": 1}', '{"b": 1}'],
    ['t.yaml', 'b: 1.0\na:\n- x\n', '{"b": 1.0, "a": ["x"]}'],
    ['t.yml', '{b: 1}', '{"b": 1}'],
    ['t.json', 'b: 1', '{"b": 1}'],
    ['t', '---\n10: x\n9: y\n', '{"10": "x", "9": "y"}'],
  ])('%s may hold %j', async (name, content, json) => {
    expect(await read(name, content)).toBe(json);
  });

  test('is found from the working folder', async () => {
    const home = await makeHome({ 'below/t.json': '{"a": 1}' });
    expect(writeJson(await readDocument(home.io({ cwd: join(home.path, 'below') }), 't.json'))).toBe('{"a": 1}');
  });

  test('called - is standard input', async () => {
    const home = await makeHome();
    expect(writeJson(await readDocument(home.io({ stdin: 'a: é' }), '-'))).toBe('{"a": "\\u00e9"}');
  });
});

test('standard input that does not end can be interrupted', async () => {
  const home = await makeHome();
  const abort = new AbortController();
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const reading = readDocument({ ...home.io({ signal: abort.signal }), stdin }, '-');
  abort.abort('SIGINT');
  await expect(reading).rejects.toThrow(InterruptedError);
});

describe('what is not a document', () => {
  test.each([
    ['t.json', '', 't.json is empty.'],
    ['t.json', ' \n', 't.json is empty.'],
    ['t.json', '[1]', 't.json does not contain an object, but a list.'],
    ['t.json', '"x"', 't.json does not contain an object, but text.'],
    ['t.yaml', '5', 't.yaml does not contain an object, but a number.'],
    ['t.yaml', 'null', 't.yaml does not contain an object, but null.'],
    ['t.json', '{\n  "a": 1,\n}', 't.json, line 2, column 9: A comma after the last entry, before }.'],
    ['t.json', '{"a": 1', 't.json, line 1, column 8: Unexpected end.'],
    ['t.json', Buffer.from([0x7b, 0xff]), 't.json is not UTF-8.'],
  ])('%s: %j', async (name, content, message) => {
    await expect(read(name, content)).rejects.toMatchObject({ code: 'bad-file', message });
  });

  test('is YAML of several documents', async () => {
    await expect(read('t.yaml', 'a: 1\n---\nb: 2\n')).rejects.toThrow(
      new FileError('t.yaml, line 2: A second document begins here, but only one is allowed'),
    );
  });

  test('in YAML is told by its line', async () => {
    await expect(read('t.yaml', 'a: 1\nb: [\n')).rejects.toThrow(/^t\.yaml, line [23]: /);
  });

  test('is a file that is not there', async () => {
    const home = await makeHome();
    await expect(readDocument(home.io(), 'no.json')).rejects.toThrow(
      new FileError('no.json cannot be read: there is no such file.'),
    );
  });

  test('is a folder', async () => {
    const home = await makeHome();
    await mkdir(join(home.path, 'folder'));
    await expect(readDocument(home.io(), 'folder')).rejects.toThrow(
      new FileError('folder cannot be read: it is a folder.'),
    );
  });

  test('is below a file, as if that were a folder', async () => {
    const home = await makeHome();
    await writeFile(join(home.path, 'plain'), '');
    await expect(readDocument(home.io(), 'plain/inner')).rejects.toThrow(
      new FileError('plain/inner cannot be read: a part of its path is not a folder.'),
    );
  });

  test('is an empty name: a variable that is not set', async () => {
    const home = await makeHome();
    await expect(readDocument(home.io(), '')).rejects.toThrow(
      new UsageError("Invalid value for '--file': the name is empty"),
    );
  });

  test('is standard input with nothing in it', async () => {
    const home = await makeHome();
    await expect(readDocument(home.io(), '-')).rejects.toMatchObject({
      message: 'standard input is empty.',
      hint: 'It must contain an object.',
    });
  });
});

describe('an object in an option', () => {
  test('is JSON with its numbers and the order of its keys', () => {
    expect(writeJson(readObjectOption('{"10": 1.0, "9": null}', '--patch'))).toBe('{"10": 1.0, "9": null}');
  });

  test.each([
    ['[]', "Invalid value for '--patch': it must be a JSON object, not a list"],
    ['1', "Invalid value for '--patch': it must be a JSON object, not a number"],
    ['', "Invalid value for '--patch': Unexpected end at line 1, column 1"],
    ['{enabled: true}', "Invalid value for '--patch': Expected a key in double quotes at line 1, column 2"],
  ])('is not %j', (text, message) => {
    expect(() => readObjectOption(text, '--patch')).toThrow(new UsageError(message));
  });
});
