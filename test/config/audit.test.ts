import { expect, test } from 'vitest';
import { locateAudit } from '../../src/config/audit.js';

const io = { home: '/home/user', cwd: '/data' };

test.each([
  ['environment', 'audit.jsonl', '/data/audit.jsonl'],
  ['configuration', 'audit.jsonl', '/home/user/audit.jsonl'],
  ['environment', '~/audit.jsonl', '/home/user/audit.jsonl'],
  ['configuration', '~/audit.jsonl', '/home/user/audit.jsonl'],
  ['configuration', '/var/log/bos.jsonl', '/var/log/bos.jsonl'],
  ['environment', './syslog', '/data/syslog'],
] as const)('the %s that names %s means %s', (origin, value, path) => {
  expect(locateAudit({ value, origin }, io)).toEqual({ kind: 'file', path });
});

test('syslog is the log of the system', () => {
  expect(locateAudit({ value: 'syslog', origin: 'environment' }, io)).toEqual({ kind: 'syslog' });
});

test.each(['', undefined, null, true])('%j names no place', (value) => {
  expect(locateAudit({ value, origin: 'configuration' }, io)).toBeUndefined();
});
