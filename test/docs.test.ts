import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allParameters, adaptForm } from '../src/cli/forms.js';
import { globalParameters } from '../src/cli/globals.js';
import { parseArguments } from '../src/cli/parser.js';
import { readInput } from '../src/cli/read-input.js';
import { resolveCommand } from '../src/cli/resolve.js';
import { buildTree } from '../src/cli/tree.js';
import type { Face } from '../src/kinds/face.js';
import { commands } from '../src/commands/index.js';
import { exitCodes } from '../src/errors/exit.js';

const top = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(posix.join(top, name), 'utf8');
const pages = readdirSync(posix.join(top, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name.replaceAll('\\', '/')}`)
  .concat('README.md')
  .sort();
/** Pages that are written by hand. */
const written = pages.filter((name) => !name.startsWith('docs/reference/'));

const fences = /^```(\w*)\n(.*?)^```$/gms;
const blocksOf = (name: string, language: string): string[] =>
  [...read(name).matchAll(fences)].filter(([, found]) => found === language).map(([, , text]) => text ?? '');
const proseOf = (name: string): string => read(name).replace(fences, '');

describe('links', () => {
  /** The name by which a heading can be linked to, as GitHub makes it. */
  const slugOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
  const slugsIn = (name: string): string[] =>
    [...proseOf(name).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slugOf(heading ?? ''));

  test.each(pages)('%s links to pages and headings that are there', (name) => {
    const links = [...proseOf(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? name : posix.join(posix.dirname(name), path);
        if (!existsSync(posix.join(top, target))) return true;
        return anchor !== undefined && !slugsIn(target).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test.each(written)('%s names tests that are there', (name) => {
    const named = [...proseOf(name).matchAll(/`(test\/[^`*\s]+)`/g)].map(([, path]) => path ?? '');
    expect(named.filter((path) => !existsSync(posix.join(top, path)))).toEqual([]);
  });

  test('every page can be reached from the README', () => {
    const reached = new Set<string>();
    const waiting = ['README.md'];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      for (const [, link = ''] of proseOf(name).matchAll(/\]\(([^)#:\s]+\.md)[^)]*\)/g)) {
        waiting.push(posix.join(posix.dirname(name), link));
      }
    }
    expect(pages.filter((name) => !reached.has(name))).toEqual([]);
  });

  test('files that are named in code marks are there', () => {
    const named = written.flatMap((name) =>
      [...proseOf(name).matchAll(/`((?:src|test|scripts|bin|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? ''),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(posix.join(top, path)))).toEqual([]);
  });
});

describe('commands in blocks of the language sh', () => {
  const invocationsIn = (name: string): Invocation[] =>
    blocksOf(name, 'sh')
      .flatMap(splitCommands)
      .flatMap((words) => findInvocation(words));

  test.each(written)('%s: what is typed can be run', (name) => {
    const wrong = invocationsIn(name).flatMap(({ face, argv }) => {
      try {
        checkInvocation(face, argv);
        return [];
      } catch (error) {
        return [`${face} ${argv.join(' ')}: ${(error as Error).message}`];
      }
    });
    expect(wrong).toEqual([]);
  });

  test('are many', () => {
    expect(written.flatMap(invocationsIn).length).toBeGreaterThan(60);
  });

  test('are found: in pipes, in loops, in substitutions, behind assignments', () => {
    const script = `# bos comment
      A=1 bos v2 sessions list --format json | jq '.[] | bos' && cray bos list
      if ! bos v1 list > /dev/null; then x=$(bos options list); fi
      bos sessions \\
        describe "a b" <(bos healthz list)`;
    const found = splitCommands(script).flatMap((words) => findInvocation(words));
    expect(found.map(({ face, argv }) => [face, ...argv].join(' '))).toEqual([
      'bos v2 sessions list --format json',
      'cray bos list',
      'bos v1 list',
      'bos options list',
      'bos healthz list',
      'bos sessions describe a b',
    ]);
  });

  test.each([
    ['bos', ['sessions', 'look'], "No such command 'look'."],
    ['bos', ['sessions', 'list', '--sorted'], 'no such option: --sorted'],
    ['bos', ['sessions', 'describe'], "Missing argument 'SESSION_ID'."],
    ['bos', ['sessions', 'list', '--status', 'done'], /invalid choice: done/],
    ['cray', ['sessions', 'list'], "No such command 'sessions'."],
  ] as const)('%s %j is found to be wrong', (face, argv, message) => {
    expect(() => {
      checkInvocation(face, [...argv]);
    }).toThrow(message);
  });

  test('npm runs only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = written.flatMap((name) => [...read(name).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    const names = new Set(named.map(([, script]) => script ?? ''));
    expect([...names].filter((script) => !(script in scripts))).toEqual([]);
    expect(names).toContain('demo');
  });
});

describe('tables', () => {
  const rowsOf = (name: string): string[][] =>
    [...proseOf(name).matchAll(/^\|(.*)\|$/gm)].map(([, row]) => (row ?? '').split('|').map((cell) => cell.trim()));

  test('docs/contracts/exit-codes.md lists the exit codes as they are', () => {
    const rows = rowsOf('docs/contracts/exit-codes.md').filter(([code]) => /^`[\w-]+`$/.test(code ?? ''));
    const table = rows.map(([code = '', bos, cray]) => [code.slice(1, -1), { bos: Number(bos), cray: Number(cray) }]);
    expect(Object.fromEntries(table)).toEqual(exitCodes);
  });

  test('the README lists the exit codes of bos as they are', () => {
    const rows = rowsOf('README.md').filter(([status]) => /^\d/.test(status ?? ''));
    const table = rows.flatMap(([statuses = '', , codes = '']) => {
      const names = [...codes.matchAll(/`([\w-]+)`/g)].map(([, code]) => code ?? '');
      const numbers = statuses.split(', ').map(Number);
      return names.map((code, index) => [code, numbers.length > 1 ? numbers[index] : numbers[0]]);
    });
    const codes = Object.entries(exitCodes).map(([code, { bos }]) => [code, bos]);
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(codes));
  });

  test('docs/contracts/configuration.md lists the variables and settings of all options', () => {
    const code = (text: string | undefined): string => (text === undefined ? '' : `\`${text}\``);
    const rows = rowsOf('docs/contracts/configuration.md').filter(([option]) => /^`--[\w-]+`$/.test(option ?? ''));
    const table = rows.map(([option = '', variable = '', setting = '']) => [option, variable, setting]);
    const settings = globalParameters('bos')
      .filter(({ env, setting }) => env !== undefined || setting !== undefined)
      .map(({ flag, env, setting }) => [code(flag), code(env), code(setting)]);
    expect(table.sort()).toEqual(settings.sort());
  });
});

interface Invocation {
  readonly face: Face;
  readonly argv: readonly string[];
}

/** Shell text -> its simple commands as words, without comments and redirections. Enough of a shell for what documents hold. */
function splitCommands(text: string): string[][] {
  const done: string[][] = [];
  // Within `$(` or `<(` stands a command of its own; the one around it goes on behind it.
  const open: string[][] = [[]];
  const end = (): void => {
    const words = open.pop() ?? [];
    if (words.length > 0) done.push(words);
  };
  const token =
    /\\\n|#.*|\n|&&|\|\||;;|[;|&)]|(?:\w+=)?[$<]\(|<<<|\d*[<>]+&?\s*[\w./$"-]*|(?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\;|&()<>])+/g;
  for (const [found] of text.matchAll(token)) {
    if (found.startsWith('#') || found === '\\\n' || /^\d*[<>]/.test(found)) {
      if (found === '<(') open.push([]);
    } else if (found.endsWith('$(')) open.push([]);
    else if (/^(?:\n|&&|\|\||;;|[;|&])$/.test(found)) {
      end();
      open.push([]);
    } else if (found === ')') end();
    else open.at(-1)?.push(unquote(found));
    if (open.length === 0) open.push([]);
  }
  while (open.length > 0) end();
  return done;
}

function unquote(word: string): string {
  return word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g, (_, single?: string, double?: string, one?: string) => {
    return single ?? double ?? one ?? '';
  });
}

/** The program and its arguments in a simple command; nothing where it runs another program. */
function findInvocation(words: readonly string[]): Invocation[] {
  const before = ['if', 'then', 'else', 'while', 'until', 'do', '!', 'watch'];
  const index = words.findIndex((word) => !before.includes(word) && !/^\w+=/.test(word));
  const face = words[index];
  return face === 'bos' || face === 'cray' ? [{ face, argv: words.slice(index + 1) }] : [];
}

/** Throws where argv leads to no command, or its options or arguments do not suit. */
function checkInvocation(face: Face, argv: readonly string[]): void {
  if (argv[0] === '--version') return;
  const { node, rest, help } = resolveCommand(buildTree(face, commands), argv);
  if (node.kind === 'group' || help) return;
  const typed = parseArguments(allParameters(node, face), rest);
  if (typed.options.has('help')) return;
  const { forms } = node;
  const places = (form: (typeof forms)[number]): number =>
    form.parameters.filter(({ flag }) => flag === undefined).length;
  const form = forms.find((candidate) => places(candidate) === typed.positionals.length) ?? forms[0];
  if (!form) throw new Error('No form');
  const parameters = [...adaptForm(form, face).parameters, ...globalParameters(face)];
  readInput(parameters, typed, { env: {}, configuration: undefined, words: [], strict: face === 'bos' });
}
