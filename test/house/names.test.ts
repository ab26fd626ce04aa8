import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parseModule, readModules, type Module } from './modules.js';

/** Words that a newcomer cannot know, each with one to take instead. Names of files, identifiers and comments hold none of them. */
const privateWords: Readonly<Record<string, string>> = {
  glance: 'request',
  scene: 'plan',
  scenery: 'view',
  sight: 'snapshot',
  vigil: 'wait',
  wish: 'request',
};

/**
 * The lines of a text without what is quoted, which is what users read, what goes over the wire and patterns: identifiers and
 * comments are left.
 */
function listUnquoted({ path, text }: Module): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  let [left, end] = ['', 0];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node)) {
      left += text.slice(end, node.getStart()) + node.getText().replace(/[^\n]/g, ' ');
      ({ end } = node);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return (left + text.slice(end)).split('\n');
}

const anyPrivate = RegExp(`^(${Object.keys(privateWords).join('|')})(?:e?s)?$`, 'i');

/** The private words in a text, also as parts of a name and in the plural: `takeSight`, `take-sight` and `sights` hold `sight`. */
function listPrivate(text: string): string[] {
  const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return [...new Set(parts.flatMap((part) => anyPrivate.exec(part)?.[1]?.toLowerCase() ?? []))];
}

/** The names and comments of a file that hold a private word. */
function findPrivate(module: Module): string[] {
  const lines = module.text.split('\n');
  const report = (place: string, text: string): string[] =>
    listPrivate(text).map((word) => `${place}: ${word} (rather ${privateWords[word] ?? ''})`);
  return [
    ...report(module.path, module.path),
    ...listUnquoted(module).flatMap((line, index) =>
      report(`${module.path}:${index + 1}`, line).map((fault) => `${fault}: ${lines[index]?.trim() ?? ''}`),
    ),
  ];
}

test('src holds no private words', () => {
  expect(readModules('src').flatMap(findPrivate)).toEqual([]);
});

test('tests are called test, never it', () => {
  const both = readModules('test').filter(({ imports }) =>
    imports.some(({ to, names }) => to === 'vitest' && names.includes('it')),
  );
  expect(both.map(({ path }) => path)).toEqual([]);
});

describe('the check finds what is wrong', () => {
  test.each([
    ['const wish = 1;', 'wish'],
    ['takeSight();', 'sight'],
    ['const SCENE_LIMIT = 2;', 'scene'],
    ['interface HTTPVigil {}', 'vigil'],
    ['const { wishes } = plan;', 'wish'],
    ['/** The scenes that follow. */', 'scene'],
    ['const text = `${wish.limit}`;', 'wish'],
    ['call("text"); // At first glance.', 'glance'],
  ])('%s', (line, word) => {
    const text = `const a = \`\n\`;\n${line}\n`;
    expect(findPrivate(parseModule('src/a.ts', text))).toEqual([
      `src/a.ts:3: ${word} (rather ${privateWords[word] ?? ''}): ${line}`,
    ]);
  });

  test('in the name of a file', () => {
    expect(findPrivate(parseModule('src/watch/take-sight.ts', ''))).toEqual([
      'src/watch/take-sight.ts: sight (rather snapshot)',
    ]);
  });

  test.each([
    "say('no such wish');",
    'const text = `sight ${a} scene`;',
    '/vigil/.test(a);',
    'const insight = wished;',
  ])('and lets pass: %s', (line) => {
    expect(findPrivate(parseModule('src/a.ts', line))).toEqual([]);
  });
});
