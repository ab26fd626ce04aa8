import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readModules, type Module } from './modules.js';

/** The phrases that people should not have to read, from the table in contributing.md, each with what to write. */
const phrases =
  readFileSync('docs/contributing.md', 'utf8')
    .split('### Common words')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .flatMap((line) => {
      const [, worse = '', better = ''] = line.split('|').map((cell) => cell.trim());
      return worse.split(', ').map((phrase) => [phrase, better] as const);
    }) ?? [];

/** What a file says to people: its literal texts, each with its line. */
function listTexts({ path, text }: Module): [place: string, text: string][] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) {
      found.push([`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, node.text]);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function findStiff(place: string, text: string): string[] {
  const plain = text.toLowerCase();
  return phrases
    .filter(([phrase]) => RegExp(`(?<!there )\\b${phrase}\\b`).test(plain))
    .map(([phrase, better]) => `${place}: "${phrase}" (rather: ${better})`);
}

test('the table has phrases', () => {
  expect(phrases.length).toBeGreaterThan(15);
  expect(findStiff('a', 'This is no node.')).toEqual(['a: "is no node" (rather: is not a)']);
  expect(findStiff('a', 'There is nobody.')).toEqual([]);
});

test('texts of src use common words', () => {
  expect(
    readModules('src')
      .flatMap(listTexts)
      .flatMap(([place, text]) => findStiff(place, text)),
  ).toEqual([]);
});

test('documents use common words', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const lines = ['README.md', ...pages.map((name) => `docs/${name}`)]
    .filter((path) => path !== 'docs/contributing.md')
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .map((line, index) => [`${path}:${index + 1}`, line] as const),
    );
  expect(lines.flatMap(([place, line]) => findStiff(place, line))).toEqual([]);
});
