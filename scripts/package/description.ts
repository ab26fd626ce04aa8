/** What every system's package says of the program. */
export interface Description {
  readonly name: string;
  readonly version: string;
  /** The number of the package, of those of the same version. */
  readonly release: string;
  readonly summary: string;
  readonly about: readonly string[];
  /** In the words of SPDX. */
  readonly licence: string;
  /** What it needs, in the words of rpm and of dpkg. rpm finds libraries by itself. */
  readonly needs: { readonly rpm: readonly string[]; readonly deb: readonly string[] };
}

/** The program; `licence` is that of all that is inside. */
export function describeProgram(version: string, licence: string): Description {
  return {
    name: 'bos',
    version,
    release: '1',
    summary: 'Command line for the Boot Orchestration Service of HPE Cray EX',
    about: [
      'Boots, reboots and shuts down the nodes of an HPE Cray EX system through its',
      'Boot Orchestration Service (BOS), shows how far they are and why some failed.',
    ],
    licence,
    // The oldest that have all symbols which the built Node uses.
    needs: { rpm: [], deb: ['libc6 (>= 2.28)', 'libgcc-s1 | libgcc1', 'libstdc++6 (>= 8)'] },
  };
}

/** The other name of the program. */
export function describeLink(version: string): Description {
  return {
    name: 'bos-cray',
    version,
    release: '1',
    summary: 'The name cray for bos',
    about: [
      'A link by the name of cray to bos, in /usr/lib/bos/bin. With that folder first',
      'in PATH, it runs cray bos, init, auth and config, and hands all other modules',
      'to the next cray in PATH.',
    ],
    licence: 'MIT',
    needs: { rpm: [`bos >= ${version}`], deb: [`bos (>= ${version})`] },
  };
}

/** How each system calls a processor. */
export const architectures: Readonly<Record<string, { readonly rpm: string; readonly deb: string }>> = {
  'linux-x64': { rpm: 'x86_64', deb: 'amd64' },
  'linux-arm64': { rpm: 'aarch64', deb: 'arm64' },
};
