import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors/input.js';
import { applyQuery, checkQuery } from '../../src/output/query.js';
import { parseJson } from '../../src/util/json/parse.js';
import { writeJson } from '../../src/util/json/write.js';

const sessions = parseJson(
  '[{"name": "a", "status": {"status": "running"}}, {"name": "b", "status": {"status": "complete"}}]',
);

test.each([
  ["[?status.status=='running'].name", '["a"]'],
  ['[].{n: name, s: status.status}', '[{"n": "a", "s": "running"}, {"n": "b", "s": "complete"}]'],
  ['length(@)', '2'],
  ['[0].nope', 'null'],
])('%s picks from the answer', async (expression, json) => {
  expect(writeJson(await applyQuery(sessions, expression))).toBe(json);
});

const people = parseJson(
  '[{"name": "ann", "age": 50, "text": "50"}, {"name": "bob", "age": 100, "text": "100"}, {"name": "cyd", "age": 100, "text": "9"}]',
);

test.each([
  ['max_by(@, &age).name', '"bob"'],
  ['min_by(@, &age).name', '"ann"'],
  ['max_by(@, &text).name', '"cyd"'],
  ['min_by(@, &text).name', '"bob"'],
  ['max_by(@, &name).name', '"cyd"'],
  ['max_by([?age > `200`], &name)', 'null'],
  ["max_by(@, &join('-', [name, text])).name", '"cyd"'],
])('%s compares numbers as numbers and text as text', async (expression, json) => {
  expect(writeJson(await applyQuery(people, expression))).toBe(json);
});

test.each(['max_by(@, &nope)', 'min_by(@, &@)', 'max_by([{k: `1`}, {k: `"1"`}], &k)'])(
  '%s, whose keys cannot be compared, is an error and not null',
  async (expression) => {
    await expect(applyQuery(people, expression)).rejects.toThrow(/takes keys that are all numbers or all text\.$/);
  },
);

test.each([
  ['foo bar', '--query: "foo bar" is not valid JMESPath, at character 5: "bar".'],
  ['[?name', '--query: "[?name" is not valid JMESPath, at character 7: it ends too early.'],
  ['', '--query: "" is not valid JMESPath, at character 1: it ends too early.'],
  ['a.$', '--query: "a.$" is not valid JMESPath, at character 3: "$".'],
  ['[?a==`x]', '--query: "[?a==`x]" is not valid JMESPath, at character 6: "`x]".'],
])('the wrong expression %j is a usage error that says where', async (expression, message) => {
  await expect(applyQuery(sessions, expression)).rejects.toThrow(UsageError);
  await expect(applyQuery(sessions, expression)).rejects.toThrow(
    expect.objectContaining({ message, hint: `An example: --query "[?status.status=='running'].name"` }),
  );
});

test('an expression that does not suit the answer is a usage error', async () => {
  await expect(applyQuery(sessions, 'keys(@)')).rejects.toThrow('--query: "keys(@)" does not work on this response.');
  await expect(applyQuery(sessions, 'nope(@)')).rejects.toThrow(UsageError);
});

test.each([
  ['nofunc(@)', 'There is no function nofunc().'],
  ['[?lenght(name) > `1`].name', 'There is no function lenght(). Did you mean length?'],
  ['max_by(@)', 'max_by() takes at least 2 arguments, and gets 1.'],
  ['{a: [keys(@, name)]}', 'keys() takes 1 argument, and gets 2.'],
  ['sort_by(@, &nofunc(name))', 'There is no function nofunc().'],
])('the functions of %s are looked at before there is a value', async (expression, fault) => {
  await expect(checkQuery(expression)).rejects.toThrow(`--query: "${expression}" cannot work. ${fault}`);
});

test.each([
  '`"nofunc(1)"`',
  "not_null(a, b, 'c')",
  'merge(@)',
  "join(',', [].name)",
  'reverse(sort_by(@, &to_string(a)))',
])('nothing is wrong with %s before there is a value', async (expression) => {
  await expect(checkQuery(expression)).resolves.toBeDefined();
});
