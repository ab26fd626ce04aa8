import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseModule, readModules, type Import, type Module } from './modules.js';

type Table = Readonly<Record<string, readonly string[]>>;

/**
 * The layers of src from the bottom up: its folders, and the files beside them. A layer may import the listed ones, which stand
 * above it in this list. Late imports and imports of types count too. docs/architecture.md repeats this table.
 */
const layers: Table = {
  errors: [],
  'version.ts': [],
  util: ['errors'],
  api: ['util'],
  nodes: ['errors', 'util', 'api'],
  output: ['errors', 'util', 'nodes'],
  http: ['errors', 'util', 'api'],
  config: ['errors', 'util'],
  auth: ['errors', 'util', 'http', 'config'],
  templates: ['errors', 'util', 'api', 'nodes'],
  convert: ['util', 'api'],
  service: ['errors', 'util', 'api', 'nodes', 'output', 'http'],
  explain: ['util', 'nodes', 'output', 'service'],
  sandbox: ['util', 'api', 'nodes'],
  kinds: ['errors', 'util', 'api', 'nodes', 'output', 'http', 'config', 'service'],
  commands: [
    'version.ts',
    'errors',
    'util',
    'api',
    'nodes',
    'output',
    'http',
    'config',
    'auth',
    'templates',
    'convert',
    'service',
    'explain',
    'sandbox',
    'kinds',
  ],
  cli: [
    'errors',
    'util',
    'api',
    'nodes',
    'output',
    'http',
    'config',
    'auth',
    'templates',
    'service',
    'kinds',
    'commands',
  ],
  'main.ts': ['version.ts', 'util', 'kinds', 'cli'],
  'bin.ts': ['util', 'main.ts'],
};

/** Which folder may import which of the folders beside it, inside a layer. Those that are not here import none. */
const subFolders: Table = {
  'cli/completion': ['cli/help'],
  'convert/kinds': ['convert/shell', 'convert/words'],
  'convert/shell': ['convert/words'],
  'commands/components/list': ['commands/components/explain'],
  'commands/components/summary': ['commands/components/list'],
  'commands/init': ['commands/auth'],
  'commands/sandbox/run': ['commands/sandbox/start'],
  'commands/sandbox/seed': ['commands/sandbox/start'],
  'commands/sessions': ['commands/components'],
  'commands/sessions/explain': ['commands/sessions/preview'],
  'commands/sessions/create': ['commands/sessions/preview', 'commands/sessions/wait'],
  'commands/sessions/retry': [
    'commands/sessions/create',
    'commands/sessions/describe',
    'commands/sessions/failures',
    'commands/sessions/wait',
  ],
  'commands/sessions/list': ['commands/sessions/describe'],
  'commands/sessions/wait': ['commands/sessions/delete', 'commands/sessions/describe'],
  'commands/sessiontemplates/clone': ['commands/sessiontemplates/apply', 'commands/sessiontemplates/set'],
  'commands/sessiontemplates/diff': ['commands/sessiontemplates/apply'],
  'commands/sessiontemplates/edit': ['commands/sessiontemplates/diff'],
  'commands/sessiontemplates/export': ['commands/sessiontemplates/apply'],
  'commands/sessiontemplates/import': ['commands/sessiontemplates/apply'],
  'commands/sessiontemplates/lint': ['commands/sessiontemplates/apply'],
  'commands/sessiontemplates/set': ['commands/sessiontemplates/apply'],
  'commands/sessiontemplatesvalid': ['commands/sessiontemplates'],
  'commands/v1': ['commands/sessions', 'commands/sessiontemplates'],
  'output/stream': ['output/table'],
  'sandbox/handlers': ['sandbox/v1'],
  'sandbox/handlers/v1': ['sandbox/handlers/release-2-16'],
  'sandbox/inventory': ['sandbox/trouble'],
  'sandbox/operators': ['sandbox/trouble', 'sandbox/v1'],
  'templates/apply': ['templates/compare'],
  'templates/edit': ['templates/compare'],
  'templates/files': ['templates/compare'],
  'templates/lint': ['templates/compare'],
  'templates/set': ['templates/compare'],
  'util/toml': ['util/json'],
  'util/yaml': ['util/json'],
};

/**
 * What is loaded at once when a process starts, and then when the tree of commands is made: layers and packages. All else waits
 * until a command needs it, for loading takes most of the time of a short command.
 */
const loadedAtOnce: Table = {
  'bin.ts': ['bin.ts', 'errors', 'main.ts', 'node:fs', 'node:path', 'node:timers/promises', 'util', 'version.ts'],
  'cli/dispatch.ts': ['api', 'cli', 'commands', 'errors', 'http', 'kinds', 'output', 'sandbox', 'util'],
};

/** The packages that one place alone knows; what is imported as a type is gone when the program runs. */
const packageOwners: Table = {
  commander: ['cli/parser.ts'],
  undici: ['http/connector.ts', 'http/dispatcher.ts'],
  zod: ['api/models/', 'sandbox/'],
  'smol-toml': ['util/toml/parse.ts'],
  'toml-eslint-parser': ['util/toml/patch.ts'],
  yaml: ['util/yaml/'],
  unbash: ['convert/shell.ts'],
  '@jmespath-community/jmespath': ['output/query.ts'],
  'cli-table3': ['output/table/grid.ts'],
  chalk: ['output/style.ts'],
  '@peculiar/x509': ['sandbox/access/certificates.ts'],
};

/** A room imports another, since a file of it imports a file of the other. A room is a folder or a file, by its path below src. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** The arrows from file to file. */
function listArrows(modules: readonly Module[]): Arrow[] {
  return modules
    .flatMap(({ imports }) => imports)
    .filter(({ own }) => own)
    .map(({ from, to }) => ({ from: belowSource(from), to: belowSource(to) }))
    .map(({ from, to }) => ({ from, to, by: `${from} -> ${to}` }));
}

/** The arrows between what stands in a folder: its sub-folders, and the files beside them. The folder of all is `''`. */
function listArrowsIn(folder: string, arrows: readonly Arrow[]): Arrow[] {
  const start = folder === '' ? '' : `${folder}/`;
  const roomOf = (path: string): string => `${start}${path.slice(start.length).split('/')[0] ?? ''}`;
  return arrows
    .filter(({ from, to }) => from.startsWith(start) && to.startsWith(start))
    .map(({ from, to, by }) => ({ from: roomOf(from), to: roomOf(to), by }))
    .filter(({ from, to }) => from !== to);
}

/** The arrows that a table does not allow, and those that it allows and nothing takes. */
function compareArrows(arrows: readonly Arrow[], table: Table): string[] {
  const stray = arrows.filter(({ from, to }) => !table[from]?.includes(to));
  const declared = Object.entries(table).flatMap(([from, others]) => others.map((to) => ({ from, to })));
  const idle = declared.filter(({ from, to }) => !arrows.some((arrow) => arrow.from === from && arrow.to === to));
  return [
    ...stray.map(({ from, to, by }) => `${from} may not import ${to}: ${by}`),
    ...idle.map(({ from, to }) => `${from} is allowed to import ${to}, and does not`),
  ].sort();
}

/** What a table allows of a layer that does not stand above it in the table. */
function findArrowsUp(table: Table): string[] {
  const names = Object.keys(table);
  return names.flatMap((name, place) =>
    (table[name] ?? [])
      .filter((other) => !names.slice(0, place).includes(other))
      .map((other) => `${name} may import ${other}, which is not a lower layer`),
  );
}

/** A shortest circle through each room that is in one; a room in a circle that was listed already is not looked at again. */
function findCircles(arrows: readonly Arrow[]): (readonly Arrow[])[] {
  const leaving = Map.groupBy(arrows, ({ from }) => from);
  const listed = new Set<string>();
  const circles: (readonly Arrow[])[] = [];
  for (const start of [...leaving.keys()].sort()) {
    const way = listed.has(start) ? undefined : findWayBack(start, leaving);
    if (way === undefined) continue;
    for (const { from } of way) listed.add(from);
    circles.push(way);
  }
  return circles;
}

function findWayBack(start: string, leaving: ReadonlyMap<string, readonly Arrow[]>): readonly Arrow[] | undefined {
  const seen = new Set<string>();
  let ways: (readonly Arrow[])[] = [[]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => (leaving.get(way.at(-1)?.to ?? start) ?? []).map((arrow) => [...way, arrow]));
    const back = longer.find((way) => way.at(-1)?.to === start);
    if (back !== undefined) return back;
    ways = longer.filter((way) => {
      const { to } = way.at(-1) as Arrow;
      return !seen.has(to) && seen.add(to);
    });
  }
  return undefined;
}

const describeCircle = (circle: readonly Arrow[]): string => circle.map(({ by }) => by).join(', ');

/** The layers and packages that a file of src loads at once, by way of other files too. */
function listLoaded(start: string, modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const loaded = new Set([`src/${start}`]);
  for (const path of loaded) {
    const needed = byPath.get(path)?.imports.filter(({ load }) => load === 'at once') ?? [];
    for (const { to } of needed) loaded.add(to);
  }
  const layerOf = (path: string): string => belowSource(path).split('/')[0] ?? '';
  return [...new Set([...loaded].map((name) => (byPath.has(name) ? layerOf(name) : name)))].sort();
}

/** The folders that stand in a layer, and the layers themselves. */
function listFolders(paths: readonly string[]): string[] {
  const parents = (path: string): string[] => (path === '.' ? [] : [path, ...parents(posix.dirname(path))]);
  return [...new Set(paths.flatMap((path) => parents(posix.dirname(path))))].sort();
}

/** The rows of a table of layers in a page: `| layer | may import |`. */
function readTable(page: string): Table {
  const [, rows = ''] = /^\| layer \| may import \|\n\| --- \| --- \|\n((?:\|.*\|\n)*)/m.exec(page) ?? [];
  const cells = rows.matchAll(/^\| (.*?) \| (.*?) \|$/gm);
  const namesIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
  return Object.fromEntries([...cells].map(([, layer, others]) => [namesIn(layer)[0] ?? '', namesIn(others)]));
}

/** The rooms that import something from where it is not to be known. */
function findOthers(users: readonly string[], owners: readonly string[]): string[] {
  return users.filter((user) => !owners.some((owner) => user.startsWith(owner)));
}

const belowSource = (path: string): string => posix.relative('src', path);
const modules = readModules('src');
const files = modules.map(({ path }) => belowSource(path));
const arrows = listArrows(modules);
const folders = listFolders(files);
const arrowsBetweenSubFolders = folders
  .flatMap((folder) => listArrowsIn(folder, arrows))
  .filter(({ from, to }) => folders.includes(from) && folders.includes(to));

describe('layers', () => {
  test('every folder and file at the top of src is in the table, and nothing else', () => {
    expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual(Object.keys(layers).sort());
  });

  test('the table has no arrow upward', () => {
    expect(findArrowsUp(layers)).toEqual([]);
  });

  test('a layer imports what the table says', () => {
    expect(compareArrows(listArrowsIn('', arrows), layers)).toEqual([]);
  });

  test('docs/architecture.md has the same table', () => {
    const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
    expect(Object.entries(readTable(page))).toEqual(Object.entries(layers));
  });
});

describe('sub-folders', () => {
  test('every one in the table is there', () => {
    expect(Object.keys(subFolders).filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  test('one imports those beside it that the table allows', () => {
    expect(compareArrows(arrowsBetweenSubFolders, subFolders)).toEqual([]);
  });

  test('no circle between the sub-folders of one folder, and the files beside them', () => {
    const circles = folders.flatMap((folder) =>
      findCircles(listArrowsIn(folder, arrows))
        .filter((circle) => circle.some(({ from }) => folders.includes(from)))
        .map((circle) => `in ${folder}: ${describeCircle(circle)}`),
    );
    expect(circles).toEqual([]);
  });
});

describe('files', () => {
  test('every import of ours leads to a file of src', () => {
    expect(arrows.length).toBeGreaterThan(files.length);
    expect(arrows.filter(({ to }) => !files.includes(to)).map(({ by }) => by)).toEqual([]);
  });

  test('no file imports itself by way of others, types and late imports included', () => {
    expect(findCircles(arrows).map(describeCircle)).toEqual([]);
  });
});

describe('start-up', () => {
  test.each(Object.entries(loadedAtOnce))('%s loads no more at once than %j', (start, allowed) => {
    expect(listLoaded(start, modules)).toEqual(allowed);
  });
});

describe('what one place alone may touch', () => {
  const packages = modules
    .flatMap(({ imports }) => imports)
    .filter(({ own, load, to }) => !own && load !== 'never' && !to.startsWith('node:'));
  const nameOf = ({ to }: Import): string => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;

  test.each(Object.entries(packageOwners))('%s is imported by %j alone', (name, owners) => {
    const users = packages.filter((entry) => nameOf(entry) === name).map(({ from }) => belowSource(from));
    expect(users.length).toBeGreaterThan(0);
    expect(findOthers(users, owners)).toEqual([]);
  });

  test('every package has its owner', () => {
    expect([...new Set(packages.map(nameOf))].sort()).toEqual(Object.keys(packageOwners).sort());
  });

  test('the process is touched by bin.ts and the three files about processes alone', () => {
    const users = modules.filter(({ text }) => /\bprocess\.\w|'node:process'/.test(text));
    expect(users.map(({ path }) => belowSource(path)).sort()).toEqual([
      'bin.ts',
      'util/become-program.ts',
      'util/process-authorities.ts',
      'util/process-signals.ts',
      'util/system-io.ts',
    ]);
  });

  test('nothing ends the process: that would cut piped output', () => {
    const users = modules.filter(({ text }) => /\bprocess\.exit\(|\bexit\(\d/.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

describe('each check finds what is wrong', () => {
  const wrong = [
    parseModule('src/low/a.ts', "import type { B } from '../high/b.js';"),
    parseModule('src/high/b.ts', "export { c } from './near/c.js';"),
    parseModule('src/high/near/c.ts', "const load = () => import('../far/d.js');"),
    parseModule('src/high/far/d.ts', "type B = import('../b.js').B;"),
  ];
  const found = listArrows(wrong);

  test('an arrow that is not allowed, one that nothing takes, one upward', () => {
    const table = { low: [], high: ['low'] };
    expect(compareArrows(listArrowsIn('', found), table)).toEqual([
      'high is allowed to import low, and does not',
      'low may not import high: low/a.ts -> high/b.ts',
    ]);
    expect(findArrowsUp({ low: ['high'], high: ['low', 'high', 'none'] })).toEqual([
      'low may import high, which is not a lower layer',
      'high may import high, which is not a lower layer',
      'high may import none, which is not a lower layer',
    ]);
  });

  test('an arrow between sub-folders', () => {
    expect(compareArrows(listArrowsIn('high', found.slice(2, 3)), {})).toEqual([
      'high/near may not import high/far: high/near/c.ts -> high/far/d.ts',
    ]);
  });

  test('a circle of types and late imports, of files and of sub-folders', () => {
    const circle = 'high/b.ts -> high/near/c.ts, high/near/c.ts -> high/far/d.ts, high/far/d.ts -> high/b.ts';
    expect(findCircles(found).map(describeCircle)).toEqual([circle]);
    expect(findCircles(listArrowsIn('high', found)).map(describeCircle)).toEqual([circle]);
    const [there, back] = [
      { from: 'x/a', to: 'x/b', by: 'x/a/1.ts -> x/b/1.ts' },
      { from: 'x/b', to: 'x/a', by: 'x/b/2.ts -> x/a/2.ts' },
    ];
    expect(findCircles([there, back]).map(describeCircle)).toEqual(['x/a/1.ts -> x/b/1.ts, x/b/2.ts -> x/a/2.ts']);
    expect(findCircles([there])).toEqual([]);
  });

  test('what is loaded at once, where types and late imports are not', () => {
    const start = parseModule(
      'src/a.ts',
      "import { b } from './high/b.js';\nimport type { Z } from 'zod';\nimport 'node:os';",
    );
    expect(listLoaded('a.ts', [start, ...wrong])).toEqual(['a.ts', 'high', 'node:os']);
    expect(listLoaded('low/a.ts', wrong)).toEqual(['low']);
  });

  test('a table that says something else, a package in a stranger’s hands', () => {
    const page =
      '# Layers\n\n| layer | may import |\n| --- | --- |\n| `low` | nothing |\n| `high` | `low`, `x.ts` |\n\nText\n';
    expect(readTable(page)).toEqual({ low: [], high: ['low', 'x.ts'] });
    expect(findOthers(['http/a.ts', 'cli/b.ts'], ['http/'])).toEqual(['cli/b.ts']);
  });
});
