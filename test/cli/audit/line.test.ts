import { expect, test } from 'vitest';
import { formatLine } from '../../../src/cli/audit/line.js';
import type { Write } from '../../../src/cli/audit/record.js';
import { testIo } from '../../support/test-io.js';

const write: Write = {
  timeMs: Date.UTC(2024, 2, 1, 8, 0, 0, 7),
  server: 'api.example.com',
  tenant: undefined,
  request: 'DELETE /apis/bos/v2/sessions?status=complete',
  session: undefined,
  nodes: undefined,
  outcome: 'done',
};

test('a line has all of a write, in this order; what is not known is null', () => {
  const argv = ['sessions', 'delete', '--status', 'complete', "it's"];
  expect(formatLine(write, 0, { name: 'bos', argv }, testIo())).toBe(
    '{"time":"2024-03-01T08:00:00.007Z","user":"operator","host":"login1","server":"api.example.com","tenant":null,' +
      `"command":"bos sessions delete --status complete 'it'\\\\''s'",` +
      '"request":"DELETE /apis/bos/v2/sessions?status=complete","session":null,"nodes":null,"outcome":"done","exit":0}',
  );
});

test('behind sudo there is somebody', () => {
  const line = formatLine(write, 0, { name: 'bos', argv: [] }, testIo({ env: { SUDO_USER: 'ann' } }));
  expect(JSON.parse(line)).toMatchObject({ user: 'operator', sudo_user: 'ann' });
});

test('no secret is in it, however it was typed', () => {
  const io = testIo();
  io.secrets.add("it's a secret");
  io.secrets.add('token-of-the-login');
  const argv = [
    ...['--password', "it's a secret", '--x=token-of-the-login', 'https://ann:word@host/'],
    ...['--kernel-parameters', 'spire_join_token=abc quiet', '--patch', '{"bss_token": "abc"}'],
  ];
  const told = { ...write, session: 'token-of-the-login', tenant: 'token-of-the-login' };
  const line = formatLine(told, 0, { name: 'bos', argv }, io);
  expect(JSON.parse(line)).toMatchObject({
    command:
      "bos --password '[redacted]' '--x=[redacted]' 'https://[redacted]@host/' --kernel-parameters " +
      `'spire_join_token=[redacted] quiet' --patch '{"bss_token": "[redacted]"}'`,
    session: '[redacted]',
    tenant: '[redacted]',
  });
});

test('a long command is cut', () => {
  const argv = Array.from({ length: 10_000 }, (_, index) => `x${index}`);
  const { command } = JSON.parse(formatLine(write, 0, { name: 'bos', argv }, testIo())) as { command: string };
  expect([command.length, command.at(-1)]).toEqual([8001, '…']);
});
