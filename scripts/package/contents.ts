import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we use of esbuild's. */
export interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/** The folders of the packages that are in the built program, by what esbuild told of it. */
export function listBundledPackages({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The licences of packages in one text. Throws where a package has none. */
export function collectLicences(folders: readonly string[]): string {
  return folders
    .map((folder) => `${describePackage(folder)}\n\n${readLicences(folder)}\n`)
    .join(`\n${'='.repeat(80)}\n`);
}

/** Where its source is told too: the Mozilla Public License, which one of them has, asks for that. */
function describePackage(folder: string): string {
  const { name, version } = readManifest(folder);
  return `${name} ${version}\nhttps://www.npmjs.com/package/${name}/v/${version}`;
}

/** What a bill of materials calls the package in a folder: `zod@4.6.7`. */
export function identifyPackage(folder: string): string {
  const { name, version } = readManifest(folder);
  return `${name}@${version}`;
}

/** The licences of packages as one expression of SPDX: `BSD-3-Clause AND MIT`. Throws where one says none. */
export function joinLicences(folders: readonly string[]): string {
  const licences = folders.map((folder) => {
    const { license } = readManifest(folder);
    if (license === undefined) throw new Error(`${folder} does not say its licence.`);
    return license;
  });
  return [...new Set(licences)].sort().join(' AND ');
}

function readManifest(folder: string): { name: string; version: string; license?: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
}

function readLicences(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
  if (files.length === 0) throw new Error(`${folder} has no licence.`);
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/** What we use of CycloneDX's. */
export interface Sbom {
  readonly serialNumber?: string | undefined;
  readonly metadata: { readonly timestamp?: string | undefined; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly type?: string | undefined;
  readonly scope?: string | undefined;
  readonly purl?: string | undefined;
  readonly cpe?: string | undefined;
  readonly properties?: unknown;
}

/**
 * What npm tells of everything installed -> what is in the program, without what depends on the hour and the folder.
 * `packages` are the packages that are inside, as `name@version`.
 */
export function trimSbom(sbom: Sbom, packages: readonly string[]): Sbom {
  const components = sbom.components.filter(({ name, version }) => packages.includes(`${name}@${version}`));
  const root = sbom.metadata.component;
  const kept = new Set([root, ...components].map((component) => component['bom-ref']));
  const dependencies = sbom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return {
    ...sbom,
    serialNumber: undefined,
    metadata: { ...sbom.metadata, timestamp: undefined, component: describeProgram(root) },
    components: components.map(describeInside),
    dependencies,
  };
}

/** Not the package of npm's, where somebody else may have its name. */
function describeProgram(root: Component): Component {
  return {
    ...root,
    type: 'application',
    name: 'bos',
    purl: `pkg:generic/bos@${root.version}`,
    properties: undefined,
  };
}

/** npm knows what is bundled as a need of developers only, and Node by the package that carries it. */
function describeInside(component: Component): Component {
  const { name, version } = component;
  const node = /^node-(?:linux|bin)-/.test(name);
  return {
    ...component,
    scope: 'required',
    properties: undefined,
    ...(node && { cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*` }),
  };
}
