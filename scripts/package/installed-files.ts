import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a package installs: its path below the folder that the system has for programs, and what is in it. */
export interface InstalledFile {
  /** Such as `bin/bos`. */
  readonly path: string;
  readonly content: { readonly file: string } | { readonly bytes: string | Uint8Array } | { readonly link: string };
  /** Everybody can run it. */
  readonly executable?: true;
}

/** What is made for the packages, and is not a file of the source. */
export interface MadeTexts {
  readonly licencesOfParts: string;
  readonly sbom: string;
}

/** Where a system keeps what shells complete with: the zsh of Debian looks elsewhere. */
const zshFolders = { common: 'share/zsh/site-functions', debian: 'share/zsh/vendor-completions' } as const;

/** The program of a platform with its manual, its completions and its licences. */
export function listProgramFiles(
  platform: string,
  made: MadeTexts,
  zshFolder: keyof typeof zshFolders = 'common',
): InstalledFile[] {
  return [
    { path: 'bin/bos', content: { file: join('dist', `bos-${platform}`) }, executable: true },
    ...listBelow('docs/man', '.1').map((name) => copy(`share/man/man1/${name}`, `docs/man/${name}`)),
    copy('share/bash-completion/completions/bos', 'completions/bos.bash'),
    copy(`${zshFolders[zshFolder]}/_bos`, 'completions/_bos'),
    copy('share/fish/vendor_completions.d/bos.fish', 'completions/bos.fish'),
    copy('share/doc/bos/LICENSE', 'LICENSE'),
    { path: 'share/doc/bos/licences-of-parts.txt', content: { bytes: made.licencesOfParts } },
    { path: 'share/doc/bos/sbom.cdx.json', content: { bytes: made.sbom } },
  ];
}

/** What is there to read: guides and what they lead to, and the template of the demo. */
export function listDocuments(): InstalledFile[] {
  const folders = ['guides', 'contracts', 'reference', 'pictures', 'examples'];
  const files = folders.flatMap((folder) => listBelow(`docs/${folder}`).map((name) => `${folder}/${name}`));
  const pages = listBelow('docs', '.md');
  return [
    ...[...pages, ...files].map((name) => copy(`share/doc/bos/${name}`, `docs/${name}`)),
    copy('share/doc/bos/examples/template.yaml', 'scripts/demo/template.yaml'),
  ];
}

/** The link that makes the program stand for the reference: in a folder of its own, so that it takes no other's place. */
export function listCrayFiles(): InstalledFile[] {
  return [
    { path: 'lib/bos/bin/cray', content: { link: '../../../bin/bos' } },
    copy('share/doc/bos-cray/LICENSE', 'LICENSE'),
  ];
}

function copy(path: string, file: string): InstalledFile {
  return { path, content: { file } };
}

/** Names of the files of a folder, in an order that does not depend on the machine. */
function listBelow(folder: string, ending = ''): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => name)
    .sort();
}
