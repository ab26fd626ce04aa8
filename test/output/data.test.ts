import { expect, test } from 'vitest';
import { UnprintableError } from '../../src/errors/outcome.js';
import { renderJson, renderToml, renderYaml } from '../../src/output/data.js';
import { parseJson } from '../../src/util/json/parse.js';
import type { JsonValue } from '../../src/util/json/value.js';

const renderers = { json: renderJson, toml: renderToml, yaml: renderYaml };
type DataFormat = keyof typeof renderers;
const options = { layout: { view: 'record' }, width: 80, color: false, headers: true, ascii: false, now: 0 } as const;
const formatAnswer = (value: JsonValue, format: DataFormat): string => renderers[format](value, options);

test.each<[string, DataFormat, string]>([
  ['{"b": 100.0, "10": "é"}', 'json', '{\n  "b": 100.0,\n  "10": "\\u00e9"\n}\n'],
  ['{"b": 100.0}', 'toml', 'b = 100.0\n\n'],
  ['{"b": 100.0}', 'yaml', 'b: 100.0\n\n'],
  ['{}', 'json', '{}\n'],
  ['{}', 'toml', '\n'],
  ['{}', 'yaml', '{}\n\n'],
  ['[]', 'toml', 'results = []\n\n'],
  ['[]', 'yaml', '[]\n\n'],
  ['["x", "y z"]', 'toml', 'results = [ "x", "y z",]\n\n'],
  ['[{"a": 1}]', 'toml', '[[results]]\na = 1\n\n\n'],
  ['[{}, {}]', 'toml', '[[results]]\n\n[[results]]\n\n\n'],
])('%s as %s', (json, format, text) => {
  expect(formatAnswer(parseJson(json), format)).toBe(text);
});

test.each<[string, string]>([
  ['"Valid"', 'Valid\n'],
  ['""', '\n'],
  ['null', '\n'],
  ['true', 'True\n'],
  ['false', 'False\n'],
  ['1.0', '1.0\n'],
])('%s prints bare in every format', (json, text) => {
  const value = parseJson(json);
  expect((['json', 'toml', 'yaml'] as const).map((format) => formatAnswer(value, format))).toEqual([text, text, text]);
});

test('what TOML cannot say names the place, and the format that can', () => {
  const attempt = () => formatAnswer(parseJson('{"d": [null, 1]}'), 'toml');
  expect(attempt).toThrow(UnprintableError);
  expect(attempt).toThrow(
    expect.objectContaining({
      message: 'The response cannot be written as TOML. At d[0]: TOML has no null in an array.',
      hint: 'Use --format json.',
    }),
  );
});
