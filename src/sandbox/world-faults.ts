import type { z } from 'zod';
import { describeValueFault, describeWrongType } from '../api/faults.js';
import { toJsonValue, type JsonValue } from '../util/json/value.js';
import { didYouMean } from '../util/suggest.js';
import { listWords } from '../util/words.js';

type Issue = z.core.$ZodIssue;

/** What is wrong with the description of a world, in plain words; `fields` are those at its top. The issues carry their input. */
export function describeWorldFaults(issues: readonly Issue[], fields: readonly string[]): string[] {
  return issues.flatMap((issue) => describe(issue, fields));
}

function describe(issue: Issue, fields: readonly string[]): string[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return [describeUnknown(path, issue.keys, fields)];
    case 'invalid_union':
      return describeUnion(issue, fields);
    case 'invalid_key':
      return [`${path.slice(0, -1).join('.')} contains an empty name`];
    // These have words of our own.
    case 'custom':
    case 'invalid_format':
      return [path.length === 0 ? issue.message : `${path.join('.')}: ${issue.message}`];
    default:
      return [describeValueFault(issue, inputOf(issue))];
  }
}

function describeUnknown(path: readonly PropertyKey[], keys: readonly string[], fields: readonly string[]): string {
  const names = listWords(keys.map((key) => [...path, key].join('.')));
  const text = `${names} ${keys.length === 1 ? 'is not a field' : 'are not fields'} of a world`;
  const hints = path.length > 0 ? [] : keys.flatMap((key) => didYouMean(key, fields) ?? []);
  return [text, ...hints.map((hint) => `(${hint.replace('Did', 'did')})`)].join(' ');
}

/** Of the forms that a value can have, that counts which it comes closest to: the one whose type it has. */
function describeUnion(issue: Issue & { code: 'invalid_union' }, fields: readonly string[]): string[] {
  const forms = issue.errors;
  const close = forms.find((faults) => !faults.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  if (close) {
    return describeWorldFaults(
      close.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] })),
      fields,
    );
  }
  const expected = forms.flat().flatMap((fault) => (fault.code === 'invalid_type' ? [fault.expected] : []));
  return [describeWrongType(issue.path, expected, inputOf(issue) ?? null)];
}

function inputOf({ input }: Issue): JsonValue | undefined {
  return input === undefined ? undefined : toJsonValue(input);
}
