import { UsageError } from '../../errors/input.js';
import { JsonSyntaxError, parseJson } from '../../util/json/parse.js';
import type { JsonValue } from '../../util/json/value.js';
import { didYouMean } from '../../util/suggest.js';
import { knownFields } from '../fields.js';

/** A field of a template, as people type its path. */
export interface FieldTarget {
  /** The path as it was typed. */
  readonly path: string;
  /** The boot set, `*` for all of them; undefined for a field of the template. */
  readonly bootSet: string | undefined;
  /** The keys below the template or the boot set; none for the boot set itself. */
  readonly keys: readonly string[];
}

/** What is to be done to a field. */
export interface Assignment {
  readonly target: FieldTarget;
  readonly kind: 'set' | 'append' | 'remove';
  /** Text as it was typed, or a value of JSON; nothing for a removal. */
  readonly value: JsonValue;
  readonly isJson: boolean;
}

/**
 * `PATH=VALUE`, `PATH+=VALUE`, `PATH:=JSON` or `PATH-` -> what it says; undefined for what is none of these. Throws UsageError for a
 * path that is not a field, and for JSON that is none.
 */
export function parseAssignment(text: string): Assignment | undefined {
  const [, path = '', operator = '', value = ''] = /^([^=]*?)(\+=|:=|=)(.*)$/s.exec(text) ?? [];
  if (operator !== '') {
    const isJson = operator === ':=';
    const target = parsePath(path, isJson);
    const kind = operator === '+=' ? 'append' : 'set';
    return { target, kind, value: isJson ? parseValue(value, path) : value, isJson };
  }
  if (!text.endsWith('-') || text.length < 2) return undefined;
  return { target: parsePath(text.slice(0, -1), true), kind: 'remove', value: null, isJson: false };
}

function parseValue(text: string, path: string): JsonValue {
  try {
    return parseJson(text, { uniqueKeys: true });
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new UsageError(`${path}:= must be followed by JSON: ${error.message}.`, {
      hint: `Text in JSON needs quotes: ${path}:="text".`,
    });
  }
}

/** `isWhole`: a boot set and a `cfs` can be meant as a whole too. Names of boot sets may contain dots. */
function parsePath(path: string, isWhole: boolean): FieldTarget {
  if (!path.startsWith('boot_sets.'))
    return { path, bootSet: undefined, keys: parseKeys(path, path, 'template', isWhole) };
  const rest = path.slice('boot_sets.'.length);
  const [, inCfs] = /^(.+)\.cfs\.[^.]+$/.exec(rest) ?? [];
  const bootSet = inCfs ?? /^(.+)\.[^.]+$/.exec(rest)?.[1];
  if (bootSet !== undefined) {
    const below = rest.slice(bootSet.length + 1);
    const isKnown = inCfs !== undefined || knownFields['boot set'].includes(below);
    if (isKnown || !isWhole) return { path, bootSet, keys: parseKeys(below, path, 'boot set', isWhole) };
  }
  if (isWhole && rest !== '') return { path, bootSet: rest, keys: [] };
  throw unknownField(path, rest, ['boot_sets.NAME.FIELD']);
}

function parseKeys(below: string, path: string, level: 'template' | 'boot set', isWhole: boolean): readonly string[] {
  const settable = knownFields[level].filter(
    (field) => !['name', 'tenant', 'links', 'boot_sets', 'cfs'].includes(field),
  );
  const fields = [...settable, 'cfs.configuration', ...(isWhole ? ['cfs'] : [])];
  if (fields.includes(below)) return below.split('.');
  throw unknownField(path, below, fields);
}

function unknownField(path: string, typed: string, fields: readonly string[]): UsageError {
  const hint = didYouMean(typed, fields) ?? `There are ${fields.join(', ')}.`;
  return new UsageError(
    `${path === '' ? 'An empty path' : path} is not a field of a session template that can be set.`,
    {
      hint,
    },
  );
}
