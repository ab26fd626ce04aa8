import { expect, test } from 'vitest';
import { createJsonLinesWriter, createJsonWriter } from '../../src/output/stream/json.js';
import { writeList } from '../../src/output/stream/write-list.js';
import { ClosedPipeError } from '../../src/util/io.js';
import { answer, json, say, type Behaviour } from '../support/hostile-server.js';
import { startAnswering, type Ended } from '../support/system.js';
import { send, writeStream } from '../support/write-stream.js';

const records = Array.from({ length: 2000 }, (_, index) => ({ id: `x${1000 + index}c0s0b0n0`, note: 'n'.repeat(100) }));
const list = JSON.stringify(records);
const command = 'v2 sessions list --format jsonl';

function whole(body: string): Behaviour {
  return answer('200 OK', body, json);
}

/** The records that were printed, which must each be whole. */
function printed({ stdout }: Ended): unknown[] {
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as unknown);
}

test('a long list is printed whole', async () => {
  const system = await startAnswering(whole(list));
  const ended = await system.run(command);
  expect(ended.status).toBe(0);
  expect(printed(ended)).toEqual(records);
});

test('a list that breaks off on the way: the records before, then one error with the bytes that came', async () => {
  const start = list.slice(0, 150_000);
  const system = await startAnswering(
    say(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${list.length}\r\n\r\n${start}`),
  );
  const ended = await system.run(command);
  const shown = printed(ended);
  expect(shown).toEqual(records.slice(0, shown.length));
  expect(shown.length).toBeGreaterThan(800);
  expect(ended.stderr).toBe('error: The response was cut off after 150000 bytes.\n  Try again.\n');
  expect(ended.status).toBe(8);
});

test.each<[string, string, string]>([
  ['ends too early', list.slice(0, 150_000), 'unexpected end at byte 150000'],
  ['has text behind it', `${list} []`, `unexpected text after the list at byte ${list.length + 1}`],
  ['has no comma', list.replace('},{"id":"x1900c', '} {"id":"x1900c'), 'expected , or ] at byte'],
  ['has a word that is none', list.replace('"x2900c0s0b0n0"', 'NaN'), 'unexpected text at byte'],
  ['has a control character', list.replace('x2900c0s0b0n0', 'x\n'), 'a control character in a string at byte'],
  ['has a bad escape', list.replace('x2900c0s0b0n0', '\\x'), 'a bad escape at byte'],
])('a list that %s: the records before, then one error with the position', async (_, body, reason) => {
  const system = await startAnswering(whole(body));
  const ended = await system.run(command);
  const shown = printed(ended);
  expect(shown.length).toBeGreaterThan(800);
  expect(shown).toEqual(records.slice(0, shown.length));
  expect(ended.stderr).toContain(`error: The server's response is not a complete list: ${reason}`);
  expect(ended.status).toBe(8);
});

test('under cray a list that ends too early has exit status 1', async () => {
  const system = await startAnswering(whole(list.slice(0, 150_000)));
  const ended = await system.run('bos v2 sessions list --format json', { name: 'cray' });
  expect([ended.status, ended.stderr.split('\n').filter((line) => line.startsWith('Error: ')).length]).toEqual([1, 1]);
});

const noList: [string, string][] = [
  ['an object', '{"items": []}'],
  ['a long object', JSON.stringify({ items: records })],
  ['text', '"x"'],
  ['a number', '42'],
  ['null', 'null'],
  ['what is not JSON', 'no healthy upstream'],
];

test.each(noList)('%s where a list was due is an error that says so', async (_, body) => {
  const system = await startAnswering(whole(body));
  for (const options of ['', ' --query [0]', ' --sort-by name']) {
    const ended = await system.run(command + options);
    expect([ended.status, ended.stdout]).toEqual([8, '']);
    expect(ended.stderr).toContain(
      "error: The server's response is not a complete list: expected a list at byte 0.\n" +
        '  Only the records before it were printed. See with curl what the server sends: --dry-run shows the request.\n',
    );
  }
});

test.each(noList)('under cray %s is printed as what it is', async (_, body) => {
  const system = await startAnswering(whole(body));
  const ended = await system.run('bos v2 sessions list --format json', { name: 'cray' });
  expect([ended.status, ended.stdout !== '', ended.stderr]).toEqual([0, true, '']);
});

/** Whole records, then what is wrong. */
const faults: [string, Buffer, string][] = [
  ['text that is not UTF-8', Buffer.from('{"b": "\xe9t\xe9"}]', 'latin1'), 'text that is not UTF-8 at byte'],
  ['a key that is not UTF-8', Buffer.from('{"\xe9": 1}]', 'latin1'), 'text that is not UTF-8 at byte'],
  ['an end in the middle', Buffer.from('{"b": "t'), 'unexpected end at byte'],
  ['a word that is none', Buffer.from('NaN]'), 'unexpected text at byte'],
];
const places = [7, 2, 8, 0];

test.each(faults)('a short list with %s prints as a long one does', async (name, fault, reason) => {
  const at = places[faults.findIndex((entry) => entry[0] === name)] ?? 0;
  for (const count of [1, 2000]) {
    const start = Buffer.from(`${JSON.stringify(records.slice(0, count)).slice(0, -1)},`);
    const body = Buffer.concat([start, fault]);
    const system = await startAnswering((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`);
      socket.end(body);
    });
    const ended = await system.run(command);
    expect(printed(ended)).toEqual(records.slice(0, count));
    expect(ended.stderr).toContain(
      `error: The server's response is not a complete list: ${reason} ${start.length + at}.\n`,
    );
    expect(ended.status).toBe(8);
    const queried = await system.run(`${command} --query [].id`);
    expect([queried.status, queried.stdout, queried.stderr]).toEqual([8, '', ended.stderr]);
  }
});

test.each(['table', 'csv'])('as %s the records before the fault are printed too', async (format) => {
  const system = await startAnswering(whole('[{"name": "one"}, {"name": "two"}, {"name"'));
  const ended = await system.run(`v2 sessions list --no-headers --columns name --format ${format}`);
  expect([ended.status, ended.stdout]).toEqual([8, 'one\ntwo\n']);
  expect(ended.stderr).toContain('unexpected end at byte 42.');
});

test('a table of no whole record is nothing at all', async () => {
  const system = await startAnswering(whole('[{"name": "one"'));
  const ended = await system.run('v2 sessions list --format table');
  expect([ended.status, ended.stdout]).toEqual([8, '']);
});

test('a list can be cut anywhere: what was printed are its whole records, and the position is the end', async () => {
  const body = '\ufeff [{"a": 1.5}, "t\\u0065xt é", true, [[], {}], -1e3 ] ';
  const bytes = Buffer.from(body);
  const all = '{"a": 1.5}\n"text \\u00e9"\ntrue\n[[], {}]\n-1e3\n';
  for (let end = 0; end < bytes.length - 1; end += 1) {
    const { text, error } = await writeStream([send([bytes.subarray(0, end)])], createJsonLinesWriter());
    expect(all.startsWith(text) && (text === '' || text.endsWith('\n')), `${end}`).toBe(true);
    expect(error).toMatchObject({ message: expect.stringContaining(`unexpected end at byte ${end}.`) as string });
  }
});

test('a byte order mark may come in pieces', async () => {
  const body = Buffer.from('\ufeff[1]');
  const chunks = [...body].map((value) => Buffer.from([value]));
  expect(await writeStream([send(chunks)], createJsonLinesWriter())).toEqual({ text: '1\n' });
});

test('white space is not held, however much there is', async () => {
  const space = Buffer.alloc(64 * 1024 * 1024, ' ');
  const chunks = [Buffer.from('[1'), space, space, space, space, space, Buffer.from(', 2]')];
  expect(await writeStream([send(chunks)], createJsonLinesWriter())).toEqual({ text: '1\n2\n' });
});

test('text that is not UTF-8 ends the list there, with its position', async () => {
  const body = Buffer.concat([Buffer.from('[{"a": 1}, {"b": "'), Buffer.from([0xff]), Buffer.from('"}]')]);
  const { text, error } = await writeStream([send([body])], createJsonLinesWriter());
  expect(text).toBe('{"a": 1}\n');
  expect(error).toMatchObject({
    code: 'bad-answer',
    message: "The server's response is not a complete list: text that is not UTF-8 at byte 18.",
  });
});

test('a record of 50 MB comes through, in pieces of 64 kB, in time that grows with its size', async () => {
  const size = 50_000_000;
  const body = Buffer.from(`[{"note": "${'n'.repeat(size)}"}, 1]`);
  const chunks = Array.from({ length: Math.ceil(body.length / 65_536) }, (_, index) =>
    body.subarray(index * 65_536, (index + 1) * 65_536),
  );
  const { text, error } = await writeStream([send(chunks)], createJsonWriter());
  expect(error).toBeUndefined();
  expect(text.length).toBe(size + 32);
});

test('lists of several bodies are one list, and one that is not a list is an error', async () => {
  const bodies = ['[1, 2]', ' []', '[3]'].map((text) => send([Buffer.from(text)]));
  expect(await writeStream(bodies, createJsonWriter())).toEqual({ text: '[\n  1,\n  2,\n  3\n]\n' });
  const { text, error } = await writeStream(
    ['[1]', '{"a": 2}'].map((body) => send([Buffer.from(body)])),
    createJsonLinesWriter(),
  );
  expect(text).toBe('1\n');
  expect(error).toMatchObject({
    message: "Page 2 of the server's response is not a complete list: expected a list at byte 0.",
  });
});

test('when the reader has gone no more is read, and the body is let go', async () => {
  let read = 0;
  let ended = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from('["');
      for (;;) {
        read += 1;
        yield await Promise.resolve(Buffer.from(`${'n'.repeat(1000)}", "`));
      }
    } finally {
      ended = true;
    }
  }
  const output = { isTTY: false, columns: 80, rows: 24, write: () => Promise.reject(new ClosedPipeError()) };
  await expect(writeList([endless()], createJsonWriter(), output)).rejects.toThrow(ClosedPipeError);
  expect(ended).toBe(true);
  expect(read).toBeLessThan(200);
});

test('a slow reader slows the reading: nothing is read while a write has not ended', async () => {
  let read = 0;
  let writing = false;
  async function* counted(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('[0');
    for (; read < 1000; read += 1) {
      expect(writing).toBe(false);
      yield await Promise.resolve(Buffer.from(`, "${'n'.repeat(1000)}"`));
    }
    yield Buffer.from(']');
  }
  const output = {
    isTTY: false,
    columns: 80,
    rows: 24,
    write: async () => {
      writing = true;
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      writing = false;
    },
  };
  await writeList([counted()], createJsonWriter(), output);
  expect(read).toBe(1000);
});

test('a query of a long list takes what it picks from each record', async () => {
  const system = await startAnswering(whole(list));
  const ended = await system.run("v2 sessions list --format json --query [?ends_with(id,'9c0s0b0n0')].id|[0:2]");
  expect(ended).toMatchObject({ status: 0, stderr: '', stdout: '[\n  "x1009c0s0b0n0",\n  "x1019c0s0b0n0"\n]\n' });
});

test('of what a query picks of a long list the first rows are printed, wherever their records stand', async () => {
  const system = await startAnswering(whole(list));
  const ended = await system.run(
    "v2 sessions list --format json --query [?ends_with(id,'9c0s0b0n0')].id --limit-rows 2",
  );
  expect(ended).toMatchObject({ status: 0, stderr: '', stdout: '[\n  "x1009c0s0b0n0",\n  "x1019c0s0b0n0"\n]\n' });
});

test('a query of a list that breaks off prints nothing, and one error', async () => {
  const system = await startAnswering(whole(list.slice(0, 150_000)));
  const ended = await system.run('v2 sessions list --format json --query [].id');
  expect(ended.stdout).toBe('');
  expect(ended.stderr).toBe(
    `{"error": {"code": "bad-answer", "message": "The server's response is not a complete list: unexpected end at byte 150000.", ` +
      `"hint": "Only the records before it were printed. The response may have been cut off on the way: try again."}}\n`,
  );
});
