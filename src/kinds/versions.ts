/** Versions of the API, as words of a command. */
const versions: readonly string[] = ['v1', 'v2'];

/** The version that is meant when none is typed. */
const standard = 'v2';

/** The version that the words of a command begin with. */
export function versionOf([first = '']: readonly string[]): string | undefined {
  return versions.includes(first) ? first : undefined;
}

/** The words without a version in front. */
export function withoutVersion(words: readonly string[]): readonly string[] {
  return versionOf(words) === undefined ? words : words.slice(1);
}

/** The words with the version in front that they mean. */
export function pinVersion(words: readonly string[]): readonly string[] {
  return versionOf(words) === undefined ? [standard, ...words] : words;
}

/** How a command can be typed: with its version, and without when that is the one that is meant anyway. */
export function spellings(path: readonly string[]): (readonly string[])[] {
  return versionOf(path) === standard ? [path, withoutVersion(path)] : [path];
}
