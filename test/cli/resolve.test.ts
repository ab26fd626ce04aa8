import { describe, expect, test } from 'vitest';
import { resolveCommand, UnknownWordError, type Resolution } from '../../src/cli/resolve.js';
import { commands } from '../../src/commands/index.js';
import { buildTree } from '../../src/cli/tree.js';

const root = buildTree('bos', commands);

function resolve(line: string): Resolution {
  return resolveCommand(root, line.split(' ').filter(Boolean));
}

/** The error that a line ends in. */
function refuse(line: string): UnknownWordError {
  try {
    resolve(line);
  } catch (error) {
    if (error instanceof UnknownWordError) return error;
  }
  throw new Error(`${line} was taken.`);
}

test('words lead to a command, and what follows is left for it', () => {
  const { node, rest, help } = resolve('v2 sessions describe s --format json');
  expect(node.words).toEqual(['v2', 'sessions', 'describe']);
  expect(rest).toEqual(['s', '--format', 'json']);
  expect(help).toBe(false);
});

test('words that end at a group ask for its help', () => {
  expect(resolve('v2 sessions')).toMatchObject({ node: { words: ['v2', 'sessions'] }, help: true });
});

test('no words at all ask for the help of everything', () => {
  expect(resolve('')).toMatchObject({ node: { words: [] }, help: true });
});

test.each(['-h', '--help'])('%s behind a group asks for its help', (option) => {
  expect(resolve(`v2 ${option} sessions`)).toMatchObject({ node: { words: ['v2'] }, help: true });
});

test('--help behind a command is left for the command', () => {
  expect(resolve('v2 list --help')).toMatchObject({ rest: ['--help'], help: false });
});

test.each([
  ['sessions ls', 'sessions list'],
  ['v2 sessions get s', 'v2 sessions describe'],
  ['sessions show s', 'sessions describe'],
  ['tpl rm t', 'sessiontemplates delete'],
  ['v1 tpl ls', 'v1 sessiontemplate list'],
  ['nodes ls', 'components list'],
  ['v1 sessions ls', 'v1 session list'],
])('%s is %s: an alias stands for a word where that is', (line, words) => {
  expect(resolve(line).node.words.join(' ')).toBe(words);
});

test('an alias does not stand in the way of a command of its name', () => {
  expect(resolve('config get core.hostname').node.words).toEqual(['config', 'get']);
  expect(resolve('config show').node.words).toEqual(['config', 'describe']);
});

test('an alias of a word that is not there leads nowhere', () => {
  expect(refuse('options get').message).toBe("No such command 'get'.");
  expect(refuse('v1 nodes').message).toBe("No such command 'nodes'.");
});

test('under cray there are no aliases', () => {
  const line = ['bos', 'v2', 'sessions', 'ls'];
  expect(() => resolveCommand(buildTree('cray', commands), line)).toThrow("No such command 'ls'.");
});

describe('what leads nowhere', () => {
  test('is named, with the group that it should be in and what follows', () => {
    const error = refuse('v2 session list --format json');
    expect(error.message).toBe("No such command 'session'.");
    expect(error.group.words).toEqual(['v2']);
    expect([error.word, error.rest]).toEqual(['session', ['list', '--format', 'json']]);
  });

  test('may be an option, which groups do not take', () => {
    expect(refuse('v2 --format=json sessions').message).toBe('no such option: --format');
  });

  test('may be a dash, which is a word', () => {
    expect(refuse('v2 -').message).toBe("No such command '-'.");
  });

  test('may be a word in capitals', () => {
    expect(refuse('V2').message).toBe("No such command 'V2'.");
  });

  test('may be a word that objects have by nature', () => {
    expect(refuse('constructor').message).toBe("No such command 'constructor'.");
    expect(refuse('__proto__').message).toBe("No such command '__proto__'.");
  });
});
