import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What the files of each folder of src may import from the others; the files beside the folders stand for themselves. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  util: ['errors'],
  api: ['util', 'output'],
  nodes: ['api', 'util', 'errors'],
  http: ['api', 'util', 'errors'],
  output: ['nodes', 'util', 'errors'],
  config: ['util', 'errors'],
  auth: ['util', 'errors', 'config', 'http'],
  service: ['api', 'nodes', 'util', 'errors', 'http', 'output'],
  sandbox: ['api', 'nodes', 'util'],
  kinds: ['api', 'nodes', 'util', 'errors', 'config', 'http', 'output', 'service', 'commands'],
  commands: ['api', 'nodes', 'util', 'errors', 'config', 'http', 'auth', 'output', 'service', 'kinds', 'sandbox'],
  cli: ['api', 'nodes', 'util', 'errors', 'config', 'http', 'auth', 'output', 'service', 'kinds', 'commands'],
  'main.ts': ['cli', 'kinds', 'util', 'version.ts'],
  'bin.ts': ['main.ts', 'util'],
  'version.ts': [],
};

/** The packages that one place alone knows; what is imported as a type is gone when the program runs. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/parser.ts'],
  undici: ['http/dispatcher.ts'],
  zod: ['api/models/', 'sandbox/'],
  'smol-toml': ['config/toml-reader.ts'],
  yaml: ['util/yaml/parse.ts'],
  '@jmespath-community/jmespath': ['output/query.ts'],
  'cli-table3': ['output/table/grid.ts'],
  chalk: ['output/table/style.ts'],
  '@peculiar/x509': ['sandbox/access/certificates.ts'],
};

interface Import {
  readonly from: string;
  /** Path below src of a file of our own, else the name of a package. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
  /** Loaded when it is needed. */
  readonly late: boolean;
}

const source = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));
const texts = new Map(files.map((name) => [name, readFileSync(posix.join(source, name), 'utf8')]));
const imports = files.flatMap(readImports);

function readImports(from: string): Import[] {
  const found = (texts.get(from) ?? '').matchAll(
    /^(?:import|export)\s+(type\s)?[^;']*?from\s+'([^']+)'|\b(typeof )?import\('([^']+)'\)/gm,
  );
  return [...found].map(([, type, plain, typeOf, late]) => {
    const to = plain ?? late ?? '';
    const own = to.startsWith('.');
    const path = posix.normalize(posix.join(posix.dirname(from), to)).replace(/\.js$/, '.ts');
    return { from, to: own ? path : to, own, typeOnly: (type ?? typeOf) !== undefined, late: late !== undefined };
  });
}

const layerOf = (path: string): string => path.split('/')[0] ?? '';
const describeImport = ({ from, to }: Import): string => `${from} -> ${to}`;

describe('who may import whom', () => {
  it('has a rule for every folder, and every rule has its folder', () => {
    expect([...new Set(files.map(layerOf))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  it('every import of our own leads to a file of src', () => {
    const own = imports.filter((entry) => entry.own);
    expect(own.length).toBeGreaterThan(files.length);
    expect(own.filter(({ to }) => !texts.has(to)).map(describeImport)).toEqual([]);
  });

  it('a layer imports those below it alone', () => {
    const stray = imports.filter(({ from, to, own }) => {
      const [here, there] = [layerOf(from), layerOf(to)];
      return own && here !== there && !mayImport[here]?.includes(there);
    });
    expect(stray.map(describeImport)).toEqual([]);
  });

  it('no file imports itself by way of others, types and late imports aside', () => {
    const next = new Map(
      files.map((file) => [
        file,
        imports
          .filter(({ from, own, typeOnly, late }) => from === file && own && !typeOnly && !late)
          .map(({ to }) => to),
      ]),
    );
    const reaches = (start: string): boolean => {
      const seen = new Set<string>();
      const waiting = [...(next.get(start) ?? [])];
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (file === start) return true;
        if (seen.has(file)) continue;
        seen.add(file);
        waiting.push(...(next.get(file) ?? []));
      }
      return false;
    };
    expect(files.filter(reaches)).toEqual([]);
  });
});

describe('what one place alone may touch', () => {
  it.each(Object.entries(packageOwners))('%s is imported by %j alone', (name, owners) => {
    const users = imports
      .filter(({ own, typeOnly, to }) => !own && !typeOnly && (to === name || to.startsWith(`${name}/`)))
      .map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((user) => !owners.some((owner) => user.startsWith(owner)))).toEqual([]);
  });

  it('every package has its owner', () => {
    const packages = imports
      .filter(({ own, typeOnly, to }) => !own && !typeOnly && !to.startsWith('node:'))
      .map(({ to }) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
    expect([...new Set(packages)].sort()).toEqual(Object.keys(packageOwners).sort());
  });

  it('the process is touched by bin.ts and util/system-io.ts alone', () => {
    const users = files.filter((name) => /\bprocess\.\w|'node:process'/.test(texts.get(name) ?? ''));
    expect(users.sort()).toEqual(['bin.ts', 'util/system-io.ts']);
  });

  it('nothing ends the process: that would cut piped output', () => {
    expect(files.filter((name) => /\bprocess\.exit\(|\bexit\(\d/.test(texts.get(name) ?? ''))).toEqual([]);
  });
});
