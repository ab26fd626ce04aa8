import { describe, expect, test } from 'vitest';
import type { OperationId } from '../../src/api/registry.js';
import { rulesOf } from '../../src/kinds/request.js';
import { findForm } from '../support/form.js';
import type { RequestPlan } from '../../src/http/plan.js';
import { buildRequest } from '../../src/http/request.js';
import { JsonNumber, type JsonValue } from '../../src/util/json/value.js';

function build(id: OperationId, input: Record<string, JsonValue> = {}): RequestPlan {
  const form = findForm(id);
  return buildRequest(form.operation, new Map(Object.entries(input)), rulesOf(form));
}

describe('the path', () => {
  test('lies below /apis/bos', () => {
    expect(build('v2.list').path).toBe('/apis/bos/v2');
  });

  test('has each argument in its place, in whatever order they are typed', () => {
    const names = { category_name: 'failed', phase_name: 'boot', boot_set_name: 'compute', session_id: 's' };
    expect(build('v1.session.status.describe', names).path).toBe('/apis/bos/v1/session/s/status/compute/boot/failed');
  });

  test('has an argument as one segment', () => {
    expect(build('v2.sessions.describe', { session_id: 'a/b?c#d e' }).path).toBe(
      '/apis/bos/v2/sessions/a%2Fb%3Fc%23d%20e',
    );
  });

  test.each([
    ['', "Invalid value for 'SESSION_ID': it is empty"],
    ['.', "Invalid value for 'SESSION_ID': '.' is not a name"],
    ['..', "Invalid value for 'SESSION_ID': '..' is not a name"],
  ])('has no place for %j', (name, message) => {
    expect(() => build('v2.sessions.delete', { session_id: name })).toThrow(message);
  });
});

describe('the query', () => {
  test('has what was given, in the order of the registry', () => {
    const input = { page_size: new JsonNumber('5'), ids: 'a,b', status: 'failed' };
    expect(build('v2.components.list', input).query).toEqual([
      ['ids', 'a,b'],
      ['status', 'failed'],
      ['page_size', '5'],
    ]);
  });

  test('has empty text, for it was given', () => {
    expect(build('v2.components.list', { phase: '' }).query).toEqual([['phase', '']]);
  });

  test.each([
    [true, 'True'],
    [false, 'False'],
  ])('has %s as %s', (enabled, text) => {
    expect(build('v2.components.list', { enabled }).query).toEqual([['enabled', text]]);
  });

  test('has no option that says nothing to the server', () => {
    expect(build('v2.sessions.delete-many', { all: true, yes: true }).query).toEqual([]);
  });
});

describe('the body', () => {
  test('is JSON on one line', () => {
    const input = { template_name: 'compute', operation: 'boot', stage: true };
    expect(build('v2.sessions.create', input).body).toEqual({
      text: '{"template_name": "compute", "operation": "boot", "stage": true}',
      type: 'application/json',
    });
  });

  test('has the digits of an integer as they are', () => {
    const input = { component_id: 'x1', retry_policy: new JsonNumber('123456789012345678901234567890') };
    expect(build('v2.components.update', input).body?.text).toBe('{"retry_policy": 123456789012345678901234567890}');
  });

  test('is not there where no option makes it', () => {
    expect(build('v2.components.update', { component_id: 'x1' })).not.toHaveProperty('body');
  });
});

describe('the fate of a write', () => {
  test('can be seen by a command with the names that were typed', () => {
    expect(build('v2.sessiontemplates.create', { session_template_id: 'a b', enable_cfs: true }).check).toBe(
      'bos v2 sessiontemplates describe a b',
    );
  });

  test('a GET has none', () => {
    expect(build('v2.sessions.list')).not.toHaveProperty('check');
  });

  test.each([
    ['v2.sessions.create', false],
    ['v2.sessions.delete', true],
  ] as const)('%s may be sent again: %s', (id, idempotent) => {
    expect(build(id, { session_id: 's' }).idempotent).toBe(idempotent);
  });
});
