import { describe, expect, test } from 'vitest';
import { query } from '../support/form.js';
import { argument, local } from '../../src/kinds/parameter.js';
import { parseArguments } from '../../src/cli/parser.js';
import { InputError, locateSetting, readInput, type InputSources } from '../../src/cli/read-input.js';
import { JsonNumber, toJsonValue, type JsonObject } from '../../src/util/json/value.js';

const status = query.text('status', '', { choices: ['pending', 'running'] });
const parameters = [
  argument('session_id', ''),
  status,
  query.integer('page_size', ''),
  local.flag('all', ''),
  local.count('verbose', '', { short: '-v' }),
];

interface World {
  env?: Record<string, string>;
  configuration?: object;
  strict?: boolean;
}

function makeSources({ env = {}, configuration, strict = false }: World): InputSources {
  const data = configuration === undefined ? undefined : (toJsonValue(configuration) as JsonObject);
  return { env, configuration: data, words: ['bos', 'v2', 'sessions', 'list'], strict };
}

function read(argv: string[], world: World = {}, declared = parameters): object {
  return Object.fromEntries(readInput(declared, parseArguments(declared, argv), makeSources(world)));
}

/** The messages of everything that is wrong. */
function refuse(argv: string[], world: World = {}, declared = parameters): string[] {
  try {
    read(argv, world, declared);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ message }) => message);
  }
  throw new Error(`${argv.join(' ')} was taken.`);
}

const inSection = (values: object): object => ({ bos: { v2: { sessions: { list: values } } } });

describe('values', () => {
  test('are typed and checked, by the name of their parameter; what was not given is absent', () => {
    expect(read(['s', '--page-size', '5', '--all', '-vv'])).toEqual({
      session_id: 's',
      page_size: new JsonNumber('5'),
      all: true,
      verbose: new JsonNumber('2'),
    });
  });

  test('come from a variable named by the path of the command', () => {
    expect(read(['s'], { env: { CRAY_BOS_V2_SESSIONS_LIST_STATUS: 'running' } })).toHaveProperty('status', 'running');
  });

  test('do not come from the variable of another path', () => {
    expect(read(['s'], { env: { CRAY_BOS_SESSIONS_LIST_STATUS: 'running' } })).toEqual({ session_id: 's' });
  });

  test('come from the configuration at the path of the command', () => {
    expect(read(['s'], { configuration: inSection({ page_size: 7 }) })).toHaveProperty(
      'page_size',
      new JsonNumber('7'),
    );
  });

  test('of a flag may come from a variable, as words for yes and no', () => {
    expect(read(['s'], { env: { CRAY_BOS_V2_SESSIONS_LIST_ALL: 'yes' } })).toHaveProperty('all', true);
    expect(read(['s'], { env: { CRAY_BOS_V2_SESSIONS_LIST_ALL: '0' } })).toHaveProperty('all', false);
  });

  test('of an argument come from the command line alone', () => {
    expect(refuse([], { env: { CRAY_BOS_V2_SESSIONS_LIST_SESSION_ID: 's' } })).toEqual([
      "Missing argument 'SESSION_ID'.",
    ]);
  });

  test('of a required option may come from anywhere', () => {
    const required = [{ ...status, required: true }];
    expect(read([], { env: { CRAY_BOS_V2_SESSIONS_LIST_STATUS: 'running' } }, required)).toEqual({ status: 'running' });
    expect(read([], { configuration: inSection({ status: 'running' }) }, required)).toEqual({ status: 'running' });
  });

  test('that nothing gives are the default', () => {
    expect(read([], {}, [{ ...status, default: 'pending' }])).toEqual({ status: 'pending' });
  });

  test('of an argument that takes several are all that is left', () => {
    const names = { ...argument('names', ''), type: 'list' } as const;
    expect(read(['a', 'b[1-2]'], {}, [names])).toEqual({ names: ['a', 'b[1-2]'] });
    expect(refuse([], {}, [names])).toEqual(["Missing argument 'NAMES'."]);
  });
});

describe('the order of sources', () => {
  const declared = { ...status, env: 'CRAY_STATUS', setting: 'core.status', default: 'd' };
  const world = {
    env: { CRAY_STATUS: 'e1', CRAY_BOS_V2_SESSIONS_LIST_STATUS: 'e2' },
    configuration: { core: { status: 'c2' }, ...inSection({ status: 'c1' }) },
  };

  test('has the command line first', () => {
    expect(locateSetting(declared, 'f', makeSources(world))).toEqual({ value: 'f', origin: 'flag' });
  });

  test('then the variable of the option, then that of the command', () => {
    expect(locateSetting(declared, undefined, makeSources(world))).toEqual({
      value: 'e1',
      origin: 'environment',
      from: 'CRAY_STATUS',
    });
    const { CRAY_BOS_V2_SESSIONS_LIST_STATUS } = world.env;
    expect(
      locateSetting(declared, undefined, makeSources({ ...world, env: { CRAY_BOS_V2_SESSIONS_LIST_STATUS } })),
    ).toMatchObject({ value: 'e2', from: 'CRAY_BOS_V2_SESSIONS_LIST_STATUS' });
  });

  test('then the section of the command, then core', () => {
    expect(locateSetting(declared, undefined, makeSources({ ...world, env: {} }))).toEqual({
      value: 'c1',
      origin: 'configuration',
      from: 'bos.v2.sessions.list.status',
    });
    const { core } = world.configuration;
    expect(locateSetting(declared, undefined, makeSources({ configuration: { core } }))).toMatchObject({
      value: 'c2',
      from: 'core.status',
    });
  });

  test('then the default', () => {
    expect(locateSetting(declared, undefined, makeSources({}))).toEqual({ value: 'd', origin: 'default' });
  });

  test('leaves out the section of the command where the option says so', () => {
    expect(
      locateSetting({ ...declared, notByCommand: true }, undefined, makeSources({ ...world, env: {} })),
    ).toMatchObject({ value: 'c2' });
  });
});

describe('what is wrong', () => {
  test.each([
    [['s', '--status', 'x'], "Invalid value for '--status': invalid choice: x. (choose from pending, running)"],
    [['s', '--page-size', 'x'], "Invalid value for '--page-size': x is not a valid integer"],
    [[], "Missing argument 'SESSION_ID'."],
    [['s', 'a'], 'Got unexpected extra argument (a)'],
    [['s', 'a', 'b'], 'Got unexpected extra arguments (a b)'],
  ])('%j: %s', (argv, message) => {
    expect(refuse(argv)).toEqual([message]);
  });

  test('is a required option that is not there, with its choices', () => {
    expect(refuse([], {}, [{ ...status, required: true }])).toEqual(["Missing option '--status' (pending, running)."]);
    expect(refuse([], {}, [query.text('ids', '', { required: true })])).toEqual(["Missing option '--ids'."]);
  });

  test('is told all at once: what was typed first, then arguments, then the rest', () => {
    const declared = [query.text('ids', '', { required: true }), ...parameters];
    expect(refuse(['--page-size', 'x', '--status', 'y'], {}, declared)).toEqual([
      "Invalid value for '--page-size': x is not a valid integer",
      "Invalid value for '--status': invalid choice: y. (choose from pending, running)",
      "Missing argument 'SESSION_ID'.",
      "Missing option '--ids'.",
    ]);
  });

  test('to the reference is the first of it, in its own words', () => {
    expect(() => read([], {}, [{ ...status, required: true }])).toThrow(
      expect.objectContaining({
        reference: "Missing option '--status'.  Choose from:\n\tpending,\n\trunning.",
      }) as Error,
    );
    expect(() => read(['--status', 'x'])).toThrow(
      expect.objectContaining({
        reference: "Invalid value for '--status': invalid choice: x. (choose from pending, running)",
      }) as Error,
    );
  });

  test('may come from a variable, which is named', () => {
    expect(refuse(['s'], { env: { CRAY_BOS_V2_SESSIONS_LIST_PAGE_SIZE: 'x' } })).toEqual([
      'Invalid value for CRAY_BOS_V2_SESSIONS_LIST_PAGE_SIZE: x is not a valid integer',
    ]);
  });

  test('may come from the configuration, which is checked as flags are', () => {
    expect(refuse(['s'], { configuration: inSection({ status: true }) })).toEqual([
      'Invalid value for bos.v2.sessions.list.status: invalid choice: true. (choose from pending, running)',
    ]);
    expect(refuse(['s'], { configuration: inSection({ status: { a: 1 } }) })).toEqual([
      'Invalid value for bos.v2.sessions.list.status: the configuration has a table in its place',
    ]);
  });

  test('is looked for more closely where the checks are strict', () => {
    const age = [query.text('min_age', '', { format: 'age' })];
    expect(read(['--min-age', 'soon'], {}, age)).toEqual({ min_age: 'soon' });
    expect(refuse(['--min-age', 'soon'], { strict: true }, age)).toEqual([
      "Invalid value for '--min-age': soon is not an age: write 0, or a number and m, h, d or w, such as 12h",
    ]);
  });
});
