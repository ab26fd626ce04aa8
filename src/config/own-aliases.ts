import { ConfigurationError } from '../errors/input.js';
import { isObject } from '../util/json/value.js';
import { splitShellWords } from '../util/shell-words.js';
import { getProperty } from './property.js';
import type { Configuration } from './store.js';

/** An alias of the user's own: what it stands for as text and in words, or why that cannot be used. */
interface OwnAlias {
  readonly name: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly fault?: string;
}

/**
 * The aliases in the section `alias` of a configuration, in its order: `reds = "components list --ids @reds"`. Words are split as a
 * shell does, quotes included, and nothing is expanded.
 */
export function listOwnAliases({ data }: Configuration): OwnAlias[] {
  const section = getProperty(data, ['alias']);
  return isObject(section) ? Array.from(section, ([name, value]) => readAlias(name, value)) : [];
}

function readAlias(name: string, value: unknown): OwnAlias {
  if (typeof value !== 'string') return { name, text: '', words: [], fault: 'it is not text' };
  const words = splitShellWords(value);
  if (words === undefined) return { name, text: value, words: [], fault: 'a quote in it is not closed' };
  return { name, text: value, words, ...(words.length === 0 && { fault: 'it is empty' }) };
}

/**
 * The words that a line means whose first word is an alias, which may stand for another; undefined when it is none. Words for which
 * `isCommand` is true are not aliases. Throws ConfigurationError for an alias that cannot be used.
 */
export function expandOwnAlias(
  line: readonly string[],
  configuration: Configuration,
  isCommand: (word: string) => boolean,
): readonly string[] | undefined {
  const { words, name, fault } = follow(line, listOwnAliases(configuration), isCommand);
  if (fault === undefined) return words === line ? undefined : words;
  throw new ConfigurationError(`The alias ${name} in ${configuration.path} cannot be used: ${fault}.`, {
    hint: `Change it with \`bos config set alias ${name}=…\`, or see them with \`bos alias list\`.`,
  });
}

/** Why an alias cannot be used; undefined when it can. */
export function findAliasFault(
  name: string,
  aliases: readonly OwnAlias[],
  isCommand: (word: string) => boolean,
): string | undefined {
  return isCommand(name) ? 'a command has this name' : follow([name], aliases, isCommand).fault;
}

/** The words that a line means, the last alias on the way there, and what is wrong with that. */
function follow(
  line: readonly string[],
  aliases: readonly OwnAlias[],
  isCommand: (word: string) => boolean,
): { readonly words: readonly string[]; readonly name: string; readonly fault?: string } {
  const way: string[] = [];
  let words = line;
  for (;;) {
    const [first = '', ...rest] = words;
    const alias = isCommand(first) ? undefined : aliases.find(({ name }) => name === first);
    if (!alias) return { words, name: first };
    if (way.includes(first))
      return { words, name: first, fault: `it leads back to itself: ${[...way, first].join(', ')}` };
    if (alias.fault !== undefined) return { words, name: first, fault: alias.fault };
    way.push(first);
    words = [...alias.words, ...rest];
  }
}
