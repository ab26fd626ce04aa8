import type { Parameter } from '../kinds/parameter.js';
import { parseDuration } from '../util/duration.js';
import { expandHostlist, expandReferenceList, HostlistError } from '../nodes/hostlist.js';
import { JsonNumber, type JsonValue } from '../util/json/value.js';

/** A value that does not fit its parameter; the message follows `Invalid value for '--x': `. */
export class ValueError extends Error {
  constructor(
    message: string,
    readonly choices: readonly string[] = [],
    /** What was typed instead of one of the choices. */
    readonly typed?: string,
  ) {
    super(message);
  }
}

const truths = ['true', 't', '1', 'yes', 'y'];
const falsehoods = ['false', 'f', '0', 'no', 'n'];

const unbounded = [-Infinity, Infinity] as const;

/** BOS's ages: `0`, or a number of minutes, hours, days or weeks. */
const age = /^(?:0|[0-9]+[mhdw])$/i;

/** The empty text can be a choice too. */
function showChoice(choice: string): string {
  return choice === '' ? "''" : choice;
}

/**
 * Text -> the typed value of a parameter. `strict` adds the checks that the reference does not make. Throws ValueError.
 */
export function convertValue(parameter: Parameter, text: string, strict: boolean): JsonValue {
  if (parameter.choices && !parameter.choices.includes(text)) {
    throw new ValueError(
      `invalid choice: ${text}. (choose from ${(strict ? parameter.choices.map(showChoice) : parameter.choices).join(', ')})`,
      parameter.choices,
      text,
    );
  }
  const stray = strict ? findStray(text, parameter.words) : undefined;
  if (stray !== undefined) {
    const words = parameter.words ?? [];
    throw new ValueError(`"${stray}" is not one of ${words.join(', ')}.`, words, stray);
  }
  if (strict && parameter.format === 'age' && !age.test(text)) {
    throw new ValueError(`${text} is not an age: write 0, or a number and m, h, d or w, such as 12h`);
  }
  if (parameter.format === 'duration' && parseDuration(text) === undefined) {
    throw new ValueError(`${text} is not a time: write seconds, or a number and ms, s, m or h, such as 30s`);
  }
  // Lists of nodes may be in files: they are read later.
  if (parameter.holds !== undefined) return text;
  // No argument contains the character that the parser puts between them.
  if (parameter.verbatim === true) return text.split('\0');
  if (parameter.type !== 'list') return convertItem(parameter.type, text, parameter.range, strict);
  return expandList(text, strict).map((item) => convertItem(parameter.items ?? 'string', item, unbounded, strict));
}

/** The first of the words separated by commas that is not one of those; undefined when all are. */
function findStray(text: string, words: readonly string[] | undefined): string | undefined {
  return words && text.split(',').find((word) => !words.includes(word));
}

function expandList(text: string, strict: boolean): string[] {
  try {
    return strict ? expandHostlist(text) : expandReferenceList(text);
  } catch (error) {
    if (error instanceof HostlistError) throw new ValueError(error.message);
    throw error;
  }
}

function convertItem(
  type: Exclude<Parameter['type'], 'list'>,
  text: string,
  range: Parameter['range'],
  strict: boolean,
): JsonValue {
  switch (type) {
    case 'string':
      return text;
    case 'integer':
    case 'count':
      // cray: Python's numbers may stand between blanks.
      return convertInteger(strict ? text : text.trim(), range);
    case 'flag':
    case 'boolean':
      return convertBoolean(text);
  }
}

function convertInteger(text: string, [least, most]: readonly [number, number] = unbounded): JsonNumber {
  if (!/^[+-]?[0-9]+$/.test(text)) throw new ValueError(`${text} is not a valid integer`);
  if (Number(text) < least || Number(text) > most) throw new ValueError(`${text} is not between ${least} and ${most}`);
  return new JsonNumber(BigInt(text.replace(/^\+/, '')).toString());
}

function convertBoolean(text: string): boolean {
  const word = text.toLowerCase();
  if (truths.includes(word)) return true;
  if (falsehoods.includes(word)) return false;
  throw new ValueError(`${text} is not a valid boolean`);
}
