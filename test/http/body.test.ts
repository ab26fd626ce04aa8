import { describe, expect, test } from 'vitest';
import type { OperationId } from '../../src/api/registry.js';
import { rulesOf } from '../../src/kinds/request.js';
import { findForm } from '../support/form.js';
import { buildBody } from '../../src/http/body.js';
import { parseJson } from '../../src/util/json/parse.js';
import type { JsonValue } from '../../src/util/json/value.js';
import { writeJson } from '../../src/util/json/write.js';

/** The body as JSON on one line. Input is plain data, an object in `file` or `patch` JSON text. */
function build(id: OperationId, input: Record<string, JsonValue>): string | undefined {
  const read = (name: string, value: JsonValue): JsonValue =>
    ['file', 'patch'].includes(name) ? parseJson(value as string) : value;
  const values = Object.entries(input).map(([name, value]) => [name, read(name, value)] as const);
  const form = findForm(id);
  const body = buildBody(form.operation, new Map(values), rulesOf(form).bodyRule);
  return body === undefined ? undefined : writeJson(body);
}

describe('options', () => {
  test('with a path make nested objects', () => {
    const input = { desired_state_boot_artifacts_kernel: 'k', desired_state_configuration: 'c' };
    expect(build('v2.components.update', input)).toBe(
      '{"desired_state": {"boot_artifacts": {"kernel": "k"}, "configuration": "c"}}',
    );
  });

  test('under another name go out under the name of the server', () => {
    expect(build('v1.session.create', { operation: 'Boot', template_uuid: 't' })).toBe(
      '{"operation": "Boot", "templateUuid": "t"}',
    );
  });

  test('that are empty are sent', () => {
    expect(build('v2.components.update', { session: '' })).toBe('{"session": ""}');
  });

  test('that were not given are left out, and none at all make no body', () => {
    expect(build('v2.options.update', {})).toBeUndefined();
  });
});

describe('lists of one array of objects', () => {
  test('are zipped', () => {
    expect(build('v1.session.status.create', { links_href: ['a', 'b'], links_rel: ['c', 'd'] })).toBe(
      '{"links": [{"rel": "c", "href": "a"}, {"rel": "d", "href": "b"}]}',
    );
  });

  test('of a second level belong to one object of the first', () => {
    const input = { phases_name: ['boot'], phases_categories_name: ['failed', 'succeeded'] };
    expect(build('v1.session.status.create', input)).toBe(
      '{"phases": [{"name": "boot", "categories": [{"name": "failed"}, {"name": "succeeded"}]}]}',
    );
  });

  test('a node of a category is a list of one', () => {
    const input = { phases_categories_name: ['failed'], phases_categories_node_list: ['x1'] };
    expect(build('v1.session.status.create', input)).toBe(
      '{"phases": [{"categories": [{"name": "failed", "node_list": ["x1"]}]}]}',
    );
  });

  test('of different lengths are refused', () => {
    expect(() => build('v1.session.status.create', { links_href: ['a', 'b'], links_rel: ['c'] })).toThrow(
      '--links-rel has 1 items and --links-href has 2: they must have the same number.',
    );
  });

  test('of a second level under several objects are refused', () => {
    const input = { phases_name: ['boot', 'configure'], phases_categories_name: ['failed', 'failed'] };
    expect(() => build('v1.session.status.create', input)).toThrow(
      '--phases-categories-name goes with a single phase, and --phases-name names 2.',
    );
  });
});

describe('a template', () => {
  test('is made of its options', () => {
    expect(build('v2.sessiontemplates.create', { cfs_configuration: 'c', enable_cfs: true })).toBe(
      '{"cfs": {"configuration": "c"}, "enable_cfs": true}',
    );
  });

  test('from a file is the file, and every other option is ignored', () => {
    const input = { file: '{"boot_sets": {"a": {"path": "p"}}}', description: 'd', enable_cfs: true };
    expect(build('v2.sessiontemplates.create', input)).toBe('{"boot_sets": {"a": {"path": "p"}}}');
  });

  test('from a file has its numbers and the order of its keys', () => {
    const file = '{"10": 1.0, "9": 123456789012345678901234567890, "__proto__": 1e2}';
    expect(build('v2.sessiontemplates.create', { file })).toBe(file);
  });

  test('from a file that holds an empty object is made of its options', () => {
    expect(build('v2.sessiontemplates.create', { file: '{}', enable_cfs: true })).toBe('{"enable_cfs": true}');
  });

  test('of v1 from a file has the name that was typed instead of its own', () => {
    expect(build('v1.sessiontemplate.create', { name: 'new', file: '{"name": "old", "boot_sets": {}}' })).toBe(
      '{"name": "new", "boot_sets": {}}',
    );
  });

  test('of v1 from an empty file has the name alone', () => {
    expect(build('v1.sessiontemplate.create', { name: 'new', file: '{}', enable_cfs: true })).toBe('{"name": "new"}');
  });
});

const blankArtifacts = '{"kernel": "", "kernel_parameters": "", "initrd": ""}';
const blankDesired = `"desired_state": {"boot_artifacts": ${blankArtifacts}, "configuration": "", "bss_token": ""}`;
const blankStaged = `"staged_state": {"boot_artifacts": ${blankArtifacts}, "configuration": "", "session": ""}`;

describe('the clear flags', () => {
  test.each([
    ['clear_desired_state', `{${blankDesired}}`],
    ['clear_staged_state', `{${blankStaged}}`],
    ['clear_pending_state', `{${blankDesired}, ${blankStaged}}`],
  ])('%s blanks its fields', (flag, body) => {
    expect(build('v2.components.update', { [flag]: true })).toBe(body);
  });

  test('that are off blank nothing', () => {
    expect(build('v2.components.update', { clear_staged_state: false })).toBeUndefined();
  });

  test('win over explicit values, and leave the other ones', () => {
    const input = { enabled: false, staged_state_session: 's', clear_staged_state: true };
    expect(build('v2.components.update', input)).toBe(`{${blankStaged}, "enabled": false}`);
  });

  test('win over the patch of many components', () => {
    const input = { filter_ids: 'x1', patch: '{"desired_state": {"configuration": "c"}}', clear_desired_state: true };
    expect(build('v2.components.updatemany', input)).toBe(`{"filters": {"ids": "x1"}, "patch": {${blankDesired}}}`);
  });
});

describe('the change of many components', () => {
  test('names them by their ids', () => {
    expect(build('v2.components.updatemany', { filter_ids: 'x1,x2', enabled: true })).toBe(
      '{"filters": {"ids": "x1,x2"}, "patch": {"enabled": true}}',
    );
  });

  test('names them by their session', () => {
    expect(build('v2.components.updatemany', { filter_session: 's' })).toBe(
      '{"filters": {"session": "s"}, "patch": {}}',
    );
  });

  test('has the options over the patch', () => {
    const input = { filter_ids: 'x1', patch: '{"enabled": true, "error": ""}', enabled: false };
    expect(build('v2.components.updatemany', input)).toBe(
      '{"filters": {"ids": "x1"}, "patch": {"enabled": false, "error": ""}}',
    );
  });

  test('counts an empty filter as none', () => {
    expect(build('v2.components.updatemany', { filter_ids: '', filter_session: 's' })).toBe(
      '{"filters": {"session": "s"}, "patch": {}}',
    );
  });

  test.each([
    [{}, 'No nodes are given.'],
    [{ filter_ids: '', filter_session: '' }, 'No nodes are given.'],
    [{ filter_ids: 'x1', filter_session: 's' }, '--filter-ids and --filter-session cannot be combined.'],
  ])('refuses %j', (filters, message) => {
    expect(() => build('v2.components.updatemany', { ...filters, enabled: true })).toThrow(message);
  });
});
