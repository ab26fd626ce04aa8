import { describe, expect, test } from 'vitest';
import { readSession } from '../../../../src/service/session.js';
import { repeatSession } from '../../../../src/commands/sessions/retry/request.js';
import { isObject, toJsonValue } from '../../../../src/util/json/value.js';

function session(members: object) {
  const record = toJsonValue({ name: 's', operation: 'boot', template_name: 'compute', ...members });
  if (!isObject(record)) throw new Error('A session is an object.');
  return readSession(record);
}

describe('the session that does it again', () => {
  test('has the template and the operation, and the nodes as its limit', () => {
    const input = repeatSession(session({ limit: 'Compute' }), ['x1c0s0b0n0', 'x1c0s0b0n1'], undefined);
    expect(Object.fromEntries(input)).toEqual({
      template_name: 'compute',
      operation: 'boot',
      limit: 'x1c0s0b0n0,x1c0s0b0n1',
    });
  });

  test('is staged and takes disabled nodes where the first did, and has the name that was given', () => {
    const input = repeatSession(session({ stage: true, include_disabled: true }), ['x1c0s0b0n0'], 'again');
    expect(Object.fromEntries(input)).toEqual({
      template_name: 'compute',
      operation: 'boot',
      limit: 'x1c0s0b0n0',
      stage: true,
      include_disabled: true,
      name: 'again',
    });
  });

  test('has no more characters in its limit than the service takes', () => {
    const fitting = [...Array<string>(32_767).fill('x1000c0s0b0n000'), 'x1000c0s0b0n0000'];
    expect(fitting.join(',')).toHaveLength(524_288);
    expect(repeatSession(session({}), fitting, undefined).get('limit')).toBe(fitting.join(','));
    expect(() => repeatSession(session({}), [...fitting, 'x1c0s0b0n0'], undefined)).toThrow(
      'The names of the 32769 failed nodes are too long for one session: 524299 characters, where BOS takes 524288.',
    );
  });
});
