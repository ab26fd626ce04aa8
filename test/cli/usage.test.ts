import type { Parameter } from '../../src/kinds/parameter.js';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { resolveCommand } from '../../src/cli/resolve.js';
import { buildTree } from '../../src/cli/tree.js';
import { formatUsage, firstParameters } from '../../src/cli/usage.js';

const find = (words: string) => resolveCommand(buildTree('cray', commands), words.split(' ')).node;
const usage = (words: string): string => formatUsage('cray', find(words));

test('a group takes a command', () => {
  expect(usage('bos v2')).toBe('Usage: cray bos v2 [OPTIONS] COMMAND [ARGS]...');
});

test('a command takes its arguments, in capitals', () => {
  expect(usage('bos v2 sessions describe')).toBe('Usage: cray bos v2 sessions describe [OPTIONS] SESSION_ID');
});

test('an argument that takes several has dots', () => {
  expect(usage('config set')).toBe('Usage: cray config set [OPTIONS] SECTION VALUES...');
});

test('an argument that may be left out stands in brackets', () => {
  const shell: Parameter = { name: 'shell', in: 'local', type: 'string', help: '' };
  expect(formatUsage('bos', find('config use'), [shell])).toBe('Usage: bos config use [OPTIONS] [SHELL]');
});

test('a long line is folded below the first word behind the command', () => {
  expect(usage('bos v1 session status describe')).toBe(
    'Usage: cray bos v1 session status describe [OPTIONS] CATEGORY_NAME PHASE_NAME\n' +
      '                                           BOOT_SET_NAME SESSION_ID',
  );
});

test('a group has no parameters, a command those of its first form', () => {
  expect(firstParameters(find('bos v2'))).toEqual([]);
  expect(firstParameters(find('bos v2 sessions describe')).map(({ name }) => name)).toEqual(['session_id']);
});
