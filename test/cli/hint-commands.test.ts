import { expect, test } from 'vitest';
import { listCommands } from '../../src/cli/hint-commands.js';

test.each([
  ['To see which exist: `bos v2 sessions list`.', ['bos v2 sessions list']],
  [
    'It may have been done; check with `bos v2 sessions list --max-age 10m`. Try later.',
    ['bos v2 sessions list --max-age 10m'],
  ],
  ["Choose another --name, or see it with `bos v2 sessions describe 'a b'`.", ["bos v2 sessions describe 'a b'"]],
  [
    'Why: bos v2 sessions explain up\nTo try them again: bos v2 sessions retry up',
    ['bos v2 sessions explain up', 'bos v2 sessions retry up'],
  ],
  [
    'To stop it: bos components updatemany --filter-session up --enabled false. It is powering on.',
    ['bos components updatemany --filter-session up --enabled false'],
  ],
  ['bos v2 sessiontemplates list shows the names.', ['bos v2 sessiontemplates list']],
  ['Type bos help limits', ['bos help limits']],
  ['Log in with `bos auth login`, or see `bos auth status`.', ['bos auth login', 'bos auth status']],
])('%j tells %j', (hint, commands) => {
  expect(listCommands(hint)).toEqual(commands);
});

test.each([
  'Did you mean list?',
  'Set it with `bos config set core hostname=URL`.',
  'Change it with `bos config set core timeout=…`.',
  'To copy a session template: bos sessiontemplates clone NAME NEW',
  'With systemd: `journalctl -t bos -o cat`.',
  'Nothing was sent. Name the nodes yourself: bos v2 sessions create --limit NODES …',
  'The new text goes to stdout: bos convert scripts - < OLD > NEW',
  'See `bos v2 sessions describe up; rm file`.',
  'See `bos v2 sessions describe $(rm file)`.',
])('%j tells none to paste', (hint) => {
  expect(listCommands(hint)).toEqual([]);
});
