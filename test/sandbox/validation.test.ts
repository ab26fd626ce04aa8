import { describe, expect, test } from 'vitest';
import type { ModelName } from '../../src/api/models/index.js';
import { ServiceProblem } from '../../src/sandbox/problem.js';
import { toRequestData } from '../../src/sandbox/request-reading.js';
import { checkBody } from '../../src/sandbox/validation.js';
import { parseJson } from '../../src/util/json/parse.js';

function refuse(model: ModelName, json: string): string {
  try {
    checkBody(toRequestData(parseJson(json)), model);
    return 'taken';
  } catch (error) {
    if (error instanceof ServiceProblem) return error.detail;
    throw error;
  }
}

const bootSet = '{"path": "p", "type": "s3"}';

describe('of several things that are wrong with a body', () => {
  test.each<[ModelName, string, string]>([
    // In the order of the description, not of the body.
    ['V2SessionCreate', '{"stage": 1, "name": "-"}', "'-' does not match"],
    // A member before the whole.
    ['V2SessionCreate', '{"bogus": 1, "stage": 1}', "1 is not of type 'boolean' - 'stage'"],
    // What is missing before what is too much, and the other way round, as each description has it.
    ['V2SessionCreate', '{"bogus": 1}', "'operation' is a required property"],
    ['V2SessionTemplate', '{"bogus": 1}', "Additional properties are not allowed ('bogus' was unexpected)"],
    ['V2SessionTemplate', '{"name": "t", "boot_sets": {}}', "Property is read-only - 'name'"],
    ['V2SessionTemplate', '{"name": 5}', "5 is not of type 'string' - 'name'"],
    ['V2SessionTemplate', `{"boot_sets": {"b": {}, "a": {"x": 1}}}`, "'path' is a required property - 'boot_sets.b'"],
    ['V2SessionTemplate', `{"tenant": null, "boot_sets": {"a": ${bootSet}}}`, "Property is read-only - 'tenant'"],
    ['V2ComponentArrayWithIds', '[{"id": "a"}, {"enabled": 1}, 5]', "1 is not of type 'boolean' - '1.enabled'"],
  ])('%s %s: the first counts', (model, json, detail) => {
    expect(refuse(model, json)).toContain(detail);
  });
});

test('of thousands of things that are wrong the first is found at once', () => {
  const bootSets = Array.from({ length: 20_000 }, (_, index) => `"b${index}": {"path": 5}`);
  expect(refuse('V2SessionTemplate', `{"boot_sets": {${bootSets.join()}}}`)).toBe(
    "5 is not of type 'string' - 'boot_sets.b0.path'",
  );
});

describe('the words for what is wrong', () => {
  test.each<[ModelName, string, string]>([
    ['V2Options', '{"polling_frequency": 15}', 'taken'],
    ['V2Options', '{"polling_frequency": 15.0}', "15.0 is not of type 'integer' - 'polling_frequency'"],
    ['V2Options', '{"polling_frequency": 1e1}', "10.0 is not of type 'integer' - 'polling_frequency'"],
    ['V2Options', '{"polling_frequency": true}', "True is not of type 'integer' - 'polling_frequency'"],
    ['V2Options', '{"polling_frequency": "x"}', "'x' is not of type 'integer' - 'polling_frequency'"],
    [
      'V2Options',
      '{"polling_frequency": 100000000000000000}',
      "100000000000000000 is greater than the maximum of 1048576 - 'polling_frequency'",
    ],
    ['V2SessionCreate', '{"operation": 5}', "5 is not of type 'string' - 'operation'"],
    ['V2SessionCreate', '{"operation": null}', "None is not of type 'string' - 'operation'"],
    ['V2ApplyStagedComponents', '{"b": 1, "a": 1}', "Additional properties are not allowed ('a', 'b' were unexpected)"],
    [
      'V2componentsUpdateRequest',
      '[{"id": "a", "status": {"status": "x"}}]',
      "[{'id': 'a', 'status': {'status': 'x'}}] is not valid under any of the given schemas",
    ],
  ])('%s %s', (model, json, detail) => {
    expect(refuse(model, json)).toBe(detail);
  });
});
