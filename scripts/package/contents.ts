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

function describePackage(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  return `${name ?? ''} ${version ?? ''}`;
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
}

/** What npm tells of everything installed -> what is in the program, without what depends on the hour and the folder. */
export function trimSbom(sbom: Sbom, names: readonly string[]): Sbom {
  const components = sbom.components.filter(({ name }) => names.includes(name));
  const kept = new Set([sbom.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = sbom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return {
    ...sbom,
    serialNumber: undefined,
    metadata: { ...sbom.metadata, timestamp: undefined, component: { ...sbom.metadata.component, name: 'bos' } },
    components,
    dependencies,
  };
}
