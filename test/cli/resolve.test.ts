import { describe, expect, test } from 'vitest';
import { resolveCommand, UnknownWordError, type Resolution } from '../../src/cli/resolve.js';
import { commands } from '../../src/commands/index.js';
import { buildTree } from '../../src/cli/tree.js';

const root = buildTree('bos', commands);

function resolve(line: string, aliases = {}): Resolution {
  return resolveCommand(root, line.split(' ').filter(Boolean), aliases);
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

test('an alias stands for a word below certain others', () => {
  expect(resolve('v1 sessions list', { 'v1 sessions': 'session' }).node.words).toEqual(['v1', 'session', 'list']);
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
