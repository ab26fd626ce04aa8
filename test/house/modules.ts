import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One import, or one re-export, which imports too. */
export interface Import {
  readonly from: string;
  /** Path of a file of ours, else the name of a package. */
  readonly to: string;
  readonly own: boolean;
  /** When the program loads it: at once, late (`await import()`), or never, since it is a type. */
  readonly load: 'at once' | 'late' | 'never';
  /** `*` where everything may be used. */
  readonly names: readonly string[];
}

export interface Export {
  readonly name: string;
  readonly reExported: boolean;
  /** A comment stands above it. */
  readonly explained: boolean;
}

/** What the tests of the house know of a file. Paths start at the root of the repository. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = new Map<string, readonly Module[]>();

/** Every TypeScript file of a folder and of the folders in it. A file is read once in a run. */
export function readModules(folder: string): readonly Module[] {
  const known = cache.get(folder);
  if (known !== undefined) return known;
  const modules = readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => parseModule(path, readFileSync(posix.join(root, path), 'utf8')));
  cache.set(folder, modules);
  return modules;
}

/** Reads a text as the file of a path. */
export function parseModule(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const found = readImport(node);
    if (found !== undefined) imports.push(locate(path, found));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return { path, text, imports, exports: source.statements.flatMap(readExports) };
}

interface Found extends Pick<Import, 'load' | 'names'> {
  readonly specifier: string;
}

function locate(from: string, { specifier, load, names }: Found): Import {
  const own = specifier.startsWith('.');
  const path = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
  return { from, to: own ? path : specifier, own, load: from.endsWith('.d.ts') ? 'never' : load, names };
}

function readImport(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node)) {
    const { importClause: clause } = node;
    const load = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'never' : 'at once';
    return { specifier: textOf(node.moduleSpecifier), load, names: listImported(clause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const load = node.isTypeOnly ? 'never' : 'at once';
    return { specifier: textOf(node.moduleSpecifier), load, names: listNamed(node.exportClause) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const name = node.qualifier?.getText().split('.')[0] ?? '*';
    return { specifier: textOf(node.argument.literal), load: 'never', names: [name] };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(node.arguments[0]), load: 'late', names: listTaken(node) };
  }
  return undefined;
}

const textOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteral(node) ? node.text : '');

function listImported(clause: ts.ImportClause | undefined): string[] {
  return [...(clause?.name ? ['default'] : []), ...(clause?.namedBindings ? listNamed(clause.namedBindings) : [])];
}

/** The names between braces, as the file that they come from calls them. */
function listNamed(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (bindings === undefined || !('elements' in bindings)) return ['*'];
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

/** What is taken of a late import: `(await import('a')).name`, or `const { name } = await import('a')`. */
function listTaken(call: ts.CallExpression): string[] {
  const promise = climb(call);
  const value = ts.isAwaitExpression(promise.parent) ? climb(promise.parent) : promise;
  const { parent } = value;
  if (value !== promise && ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  const pattern = findPattern(value);
  if (pattern === undefined || !ts.isObjectBindingPattern(pattern)) return ['*'];
  return pattern.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
}

/** The pattern that takes a value apart, also one of several that `await Promise.all([…])` gives. */
function findPattern(value: ts.Expression): ts.BindingName | undefined {
  const { parent } = value;
  if (ts.isVariableDeclaration(parent)) return parent.name;
  if (!ts.isArrayLiteralExpression(parent)) return undefined;
  const all = climb(parent).parent;
  const whole = ts.isCallExpression(all) && ts.isAwaitExpression(all.parent) ? findPattern(all.parent) : undefined;
  const element = whole && ts.isArrayBindingPattern(whole) ? whole.elements[parent.elements.indexOf(value)] : undefined;
  return element && ts.isBindingElement(element) ? element.name : undefined;
}

/** An expression without the parentheses around it. */
function climb(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node.parent) ? climb(node.parent) : node;
}

function readExports(statement: ts.Statement): Export[] {
  const reExported = ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  const explained = ts.getLeadingCommentRanges(statement.getSourceFile().text, statement.pos) !== undefined;
  return listExported(statement).map((name) => ({ name, reExported, explained }));
}

function listExported(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['default'];
  if (ts.isExportDeclaration(statement)) {
    const { exportClause: clause } = statement;
    return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : ['*'];
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((modifier) => modifier.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword)) return [];
  if (has(ts.SyntaxKind.DefaultKeyword)) return ['default'];
  if (!ts.isVariableStatement(statement)) return [(statement as ts.DeclarationStatement).name?.getText() ?? '?'];
  return statement.declarationList.declarations.flatMap(({ name }) => listBound(name));
}

function listBound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? listBound(element.name) : []));
}
