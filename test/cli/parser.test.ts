import { describe, expect, test } from 'vitest';
import { query } from '../support/form.js';
import { argument, local } from '../../src/kinds/parameter.js';
import { parseArguments, UnknownOptionError, type Typed } from '../../src/cli/parser.js';
import { UsageError } from '../../src/errors/input.js';

const parameters = [
  argument('session_id', ''),
  query.text('status', ''),
  query.text('max_age', ''),
  query.text('max_size', ''),
  local.flag('all', ''),
  local.flag('yes', '', { short: '-y' }),
  local.count('verbose', '', { short: '-v' }),
];

const parse = (...argv: string[]): Typed => parseArguments(parameters, argv);
const options = (...argv: string[]): object => Object.fromEntries(parse(...argv).options);

function refuse(...argv: string[]): UsageError {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error(`${argv.join(' ')} was taken.`);
}

describe('options', () => {
  test('have their value behind a space or an equals sign', () => {
    expect(options('--status', 'a', '--max-age=b')).toEqual({ status: 'a', max_age: 'b' });
  });

  test('have the whole text behind the first equals sign', () => {
    expect(options('--status=a=b')).toEqual({ status: 'a=b' });
  });

  test('may have an empty value', () => {
    expect(options('--status', '', '--max-age=')).toEqual({ status: '', max_age: '' });
  });

  test('may have a value that looks like an option', () => {
    expect(options('--status', '--max-age')).toEqual({ status: '--max-age' });
  });

  test('stand before or after positionals', () => {
    expect(parse('--all', 'a', '--status', 'b', 'c')).toMatchObject({ positionals: ['a', 'c'] });
  });

  test('that take a list and repeat are put together', () => {
    const repeating = [local.list('fault', '', { repeats: true })];
    const { options: typed, counts } = parseArguments(repeating, ['--fault', 'a,b', '--fault=c']);
    expect([typed.get('fault'), counts.get('fault')]).toEqual(['a,b,c', 2]);
  });

  test('that are repeated count by the last', () => {
    expect(options('--status', 'a', '--status', 'b')).toEqual({ status: 'b' });
  });

  test('that are flags have no value', () => {
    expect(options('--all')).toEqual({ all: true });
  });

  test('have a short form', () => {
    expect(options('-y')).toEqual({ yes: true });
  });

  test('in short form can be joined, and are counted', () => {
    expect(parse('-vvyv').counts).toEqual(
      new Map([
        ['verbose', 3],
        ['yes', 1],
      ]),
    );
  });

  test('are known in the order in which they were first typed', () => {
    expect(parse('--max-age', '1', '--all', '--status', 'a', '--max-age', '2').order).toEqual([
      'max_age',
      'all',
      'status',
    ]);
  });
});

describe('positionals', () => {
  test('are all that is left', () => {
    expect(parse('a', 'b').positionals).toEqual(['a', 'b']);
  });

  test('may be empty, or a dash', () => {
    expect(parse('', '-').positionals).toEqual(['', '-']);
  });

  test('behind -- may look like options', () => {
    expect(parse('--all', '--', '--status', '-y').positionals).toEqual(['--status', '-y']);
  });
});

describe('an unknown option', () => {
  test('is named without its value', () => {
    expect(refuse('--stat=x').message).toBe('no such option: --stat');
  });

  test('is not an abbreviation, but the reference names what begins with it', () => {
    expect(refuse('--stat').reference).toBe('no such option: --stat  Did you mean --status?');
    expect(refuse('--max').reference).toBe('no such option: --max  (Possible options: --max-age, --max-size)');
    expect(refuse('--other').reference).toBe('no such option: --other');
  });

  test('is known with the options that there are', () => {
    expect(refuse('--x')).toBeInstanceOf(UnknownOptionError);
    expect(refuse('--x')).toMatchObject({
      option: '--x',
      flags: ['--status', '--max-age', '--max-size', '--all', '--yes', '--verbose'],
    });
  });

  test('in short form is named by its letter', () => {
    expect(refuse('-xyz').message).toBe('no such option: -x');
  });

  test.each(['-x', '-5', '-0'])('may be %s', (option) => {
    expect(refuse(option).message).toBe(`no such option: ${option}`);
  });
});

test('an option without its value is refused, with no usage above', () => {
  expect(refuse('--status')).toMatchObject({ message: '--status option requires an argument', usage: 'bare' });
});

test('a flag with a value is refused, with no usage above', () => {
  expect(refuse('--all=yes')).toMatchObject({ message: '--all option does not take a value', usage: 'bare' });
});
