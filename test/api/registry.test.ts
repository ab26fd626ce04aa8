import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../src/kinds/parameter.js';
import { findOperation, operations } from '../../src/api/registry.js';
import { commands } from '../../src/commands/index.js';
import { resolveCommand } from '../../src/cli/resolve.js';
import { buildTree } from '../../src/cli/tree.js';
import { sendingForms, type SendingForm } from '../support/form.js';

interface ReferenceOption {
  flag: string;
  wire: string;
  in: string;
  type: 'string' | 'integer' | 'boolean' | 'flag' | 'list' | 'choice';
  items?: string;
  choices?: string[];
  required?: true;
  default?: boolean;
  newer?: true;
  older?: true;
}

interface ReferenceCommand {
  command: string;
  arguments: string[];
  method: string;
  path: string;
  options: ReferenceOption[];
}

const reference = JSON.parse(
  readFileSync(new URL('../contract/commands.json', import.meta.url), 'utf8'),
) as ReferenceCommand[];
/** `bos list` stands for v2's; all the others have their version. */
const pinned = reference.filter(({ command }) => command !== 'bos list');

/** The one operation of a command of the reference. */
function findCommand(command: string): SendingForm {
  const found = sendingForms.filter(({ face, path }) => face === undefined && `bos ${path.join(' ')}` === command);
  expect(found).toHaveLength(1);
  return found[0] as SendingForm;
}

describe('the commands of the reference', () => {
  test('are all there, and under cray there are no others', () => {
    const ours = sendingForms.filter(({ face }) => face === undefined);
    expect(ours.map(({ path }) => `bos ${path.join(' ')}`).sort()).toEqual(pinned.map(({ command }) => command).sort());
  });

  test.each(pinned)('$command asks for the same things', ({ command, arguments: names, method, path, options }) => {
    const { operation, ...form } = findCommand(command);
    const parameters: readonly Parameter[] = form.parameters.filter(({ face }) => face === undefined);
    expect(`${operation.method} /apis/bos${operation.path}`).toBe(`${method} ${path}`);
    expect(parameters.filter(({ flag }) => flag === undefined).map(({ name }) => name)).toEqual(names);
    const ours = parameters.filter(({ flag }) => flag !== undefined).map(describeOption);
    expect(ours.sort(byFlag)).toEqual(options.map(describeReference).sort(byFlag));
  });
});

/** A list's `[]` and the object that a bulk patch lies in are ours: the reference has a rule of its own for each. */
function describeOption(parameter: Parameter): object {
  const { flag, name, wire = name, type, items, choices, required, since, removed } = parameter;
  return {
    flag,
    wire: wire.replaceAll('[]', '').replace(/^patch\./, ''),
    in: parameter.in,
    type,
    items,
    choices,
    required,
    default: parameter.default,
    newer: since === undefined ? undefined : true,
    older: removed === undefined ? undefined : true,
  };
}

function describeReference(option: ReferenceOption): object {
  const { flag, wire, type, items, choices, required, newer, older } = option;
  const { default: standard } = option;
  const plain = type === 'choice' ? 'string' : type;
  return { flag, wire, in: option.in, type: plain, items, choices, required, default: standard, newer, older };
}

function byFlag(a: { flag?: string }, b: { flag?: string }): number {
  return (a.flag ?? '') < (b.flag ?? '') ? -1 : 1;
}

/** Those whose arguments are the names in the path of what they send. */
const own = sendingForms.filter(({ path }) => !path.includes('retry'));

describe('the registry', () => {
  test('has each id once', () => {
    const ids = operations.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('names an operation by its version and its command', () => {
    const odd = own.filter(({ operation, path }) => operation.id !== path.join('.'));
    expect(odd.map(({ operation }) => operation.id)).toEqual([
      'v2.sessions.delete-many',
      'v1.session.status.describe-phase',
      'v1.session.status.describe-boot-set',
    ]);
  });

  test('finds an operation by its id', () => {
    expect(findOperation('v2.sessions.status.list').path).toBe('/v2/sessions/{session_id}/status');
  });

  test.each(own)(
    '$operation.id has an argument for each part of its path, and no other',
    ({ operation, parameters }) => {
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      const positional = parameters.filter(({ flag }) => flag === undefined);
      expect(positional.map(({ name }) => name).sort()).toEqual(inPath);
      expect(positional.every((parameter) => parameter.in === 'path' && parameter.required)).toBe(true);
    },
  );

  test.each(sendingForms)('$operation.id has each of its options once', ({ parameters }) => {
    const flags = parameters.flatMap(({ flag, short }) => [flag, short]).filter((flag) => flag !== undefined);
    expect(flags).toEqual([...new Set(flags)]);
  });

  test('may send again what does the same twice: all but what makes or starts something', () => {
    const once = operations.filter(({ idempotent }) => !idempotent).map(({ id }) => id);
    expect(once).toEqual([
      'v2.applystaged.create',
      'v2.sessions.create',
      'v1.session.create',
      'v1.session.status.create',
      'v1.session.status.update',
    ]);
    expect(
      operations.filter(({ method, idempotent }) => ['GET', 'PUT', 'DELETE'].includes(method) && !idempotent),
    ).toEqual([]);
  });

  test('tells for every write how to see whether it was done, by a command that exists', () => {
    const root = buildTree('bos', commands);
    for (const { operation, check } of sendingForms) {
      const { id, method } = operation;
      expect(check === undefined, id).toBe(method === 'GET');
      if (check === undefined) continue;
      const [program, ...words] = check.split(' ');
      const { node, rest } = resolveCommand(root, words);
      expect([program, node.kind], id).toEqual(['bos', 'command']);
      const names = rest.filter((word) => word.startsWith('{'));
      const reads = node.kind === 'group' ? [] : node.forms.map(({ parameters }) => parameters);
      const counts = reads.map((parameters) => parameters.filter(({ flag }) => flag === undefined).length);
      expect(counts, id).toContain(names.length);
    }
  });

  test('every name in a check command is one that the command has', () => {
    for (const { operation, check = '', parameters } of sendingForms) {
      const names = [...check.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        names.filter((name) => !parameters.some((parameter) => parameter.name === name)),
        operation.id,
      ).toEqual([]);
    }
  });

  test('every example is a command that exists', () => {
    const root = buildTree('bos', commands);
    for (const { operation, path, examples } of sendingForms) {
      const { id } = operation;
      expect(examples.length, id).toBeGreaterThan(0);
      for (const example of examples) {
        const { node } = resolveCommand(root, example.command.split(' '));
        const unpinned = path.filter((word) => word !== 'v2');
        expect(
          node.words.filter((word) => word !== 'v2'),
          id,
        ).toEqual(unpinned);
      }
    }
  });

  test('names the schema of every body that options make', () => {
    const unnamed = operations.filter(
      ({ body, parameters }) => body === undefined && parameters.some((parameter) => parameter.in === 'body'),
    );
    expect(unnamed).toEqual([]);
  });
});
