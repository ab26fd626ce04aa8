import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseToml } from '../../../src/util/toml/parse.js';
import { patchToml, TomlPatchError } from '../../../src/util/toml/patch.js';
import { formatToml } from '../../../src/util/toml/write.js';
import { isObject, type JsonObject, type JsonValue } from '../../../src/util/json/value.js';

/** Sets values at paths joined by dots; undefined removes. */
function change(text: string, changes: Readonly<Record<string, string | undefined>>): string {
  const after = parseToml(text);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let table: JsonObject = after;
    for (const key of keys) {
      const found = table.get(key);
      const inner: JsonObject = isObject(found) ? found : new Map<string, JsonValue>();
      table.set(key, inner);
      table = inner;
    }
    if (value === undefined) table.delete(last);
    else table.set(last, value);
  }
  return patchToml(text, after);
}

const settings = `# The lab.
core.hostname = 'https://old'   # by the gateway
limit = inf
mask = 0xFF
since = 2024-03-01T08:00:00Z
auth = { login = { username = "jane" } }

[bos.v2.sessions.list] # what I look at
status   =   "running"

# Two of them.
[[site]]
name = "a"
`;

describe('a change in place', () => {
  test('of a value leaves all else as it is', () => {
    expect(change(settings, { 'core.hostname': 'https://new' })).toBe(
      settings.replace("'https://old'", '"https://new"'),
    );
    expect(change(settings, { 'bos.v2.sessions.list.status': 'complete' })).toBe(
      settings.replace('"running"', '"complete"'),
    );
    expect(change(settings, { 'auth.login.username': 'bob' })).toBe(settings.replace('"jane"', '"bob"'));
  });

  test('puts a new key where its table is, in the form that the table has', () => {
    expect(change(settings, { 'core.tenant': 'blue' })).toBe(
      settings.replace('gateway\n', 'gateway\ncore.tenant = "blue"\n'),
    );
    expect(change(settings, { 'bos.v2.sessions.list.limit': 'x1' })).toBe(
      settings.replace('"running"\n', '"running"\nlimit = "x1"\n'),
    );
    expect(change(settings, { 'auth.login.rsa_required': 'true' })).toBe(
      settings.replace('"jane"', '"jane", rsa_required = "true"'),
    );
    expect(change('[core]\n', { 'core.a b': 'c' })).toBe('[core]\n"a b" = "c"\n');
    expect(change('[core] # here\r\n\r\n[x]\r\n', { 'core.a': 'b' })).toBe('[core] # here\r\na = "b"\r\n\r\n[x]\r\n');
    expect(change('[core]\nb = 1', { 'core.a': 'x' })).toBe('[core]\nb = 1\na = "x"');
  });

  test('makes a table for the first key of one', () => {
    expect(change(settings, { 'bos.v2.components.list.status': 'failed' })).toBe(
      `${settings}\n[bos.v2.components.list]\nstatus = "failed"\n`,
    );
    expect(change('', { 'core.a': 'b' })).toBe('[core]\na = "b"\n');
    expect(change('a = 1', { 'core.a': 'b' })).toBe('a = 1\n\n[core]\na = "b"\n');
  });

  test('takes out a key with its line and comment, and a table with all of it', () => {
    expect(change(settings, { 'core.hostname': undefined })).toBe(
      settings.replace("core.hostname = 'https://old'   # by the gateway\n", ''),
    );
    expect(change('a = { b = 1, c = 2, d = 3 }\n', { 'a.c': undefined })).toBe('a = { b = 1, d = 3 }\n');
    expect(change('a = { b = 1, c = 2 }\n', { 'a.b': undefined })).toBe('a = { c = 2 }\n');
    expect(change('[x]\ny = 1\n[x.z]\nw = 2\n[k]\nl = 3\n', { x: undefined })).toBe('[k]\nl = 3\n');
    expect(change('[[t]]\nn = 1\n[[t]]\nn = 2\n[k]\nl = 3\n', { t: undefined })).toBe('[k]\nl = 3\n');
  });

  test('puts a table instead of a value', () => {
    expect(change('[core]\nhostname = "h"\ntenant = ""\n', { 'core.tenant.x': '1' })).toBe(
      '[core]\nhostname = "h"\n\n[core.tenant]\nx = "1"\n',
    );
  });

  test('that cannot be found is an error: nothing half is made', () => {
    const after = new Map<string, JsonValue>([['t', [new Map<string, JsonValue>([['n', 'x']])]]]);
    expect(() => patchToml('[[t]]\nn = "a" \n', after)).toThrow(TomlPatchError);
  });
});

test('whatever changes in whatever text: the result says it, and the comments stay', () => {
  const key = fc.constantFrom('a', 'b', 'core', 'a b', 'x.y');
  const table = fc.dictionary(key, fc.constantFrom('1', 'two', ''), { maxKeys: 4, noNullPrototype: true });
  const document = fc.dictionary(key, fc.oneof(fc.constantFrom('v', 'w'), table), {
    maxKeys: 4,
    noNullPrototype: true,
  });
  const toData = (value: unknown): JsonValue =>
    typeof value === 'string'
      ? value
      : new Map(Object.entries(value as object).map(([name, inner]) => [name, toData(inner)]));
  fc.assert(
    fc.property(document, document, (before, after) => {
      const text = `# first\n${formatToml(toData(before) as JsonObject).replaceAll('\n[', '\n# a table\n[')}# last\n`;
      const wanted = new Map(
        [...(toData(after) as JsonObject)].filter(([, value]) => !isObject(value) || value.size > 0),
      );
      const patched = patchToml(text, wanted);
      expect(patched).toContain('# first\n');
      expect(patched).toContain('# last\n');
    }),
  );
});
