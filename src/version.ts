/** Version of this program; a test holds it against package.json. */
export const version = '0.1.0';

/** The line that `--version` prints, under the name that the program was called by. */
export function describeVersion(name: string): string {
  return name === 'cray' ? `cray, version ${version}\n` : `bos ${version}\n`;
}
