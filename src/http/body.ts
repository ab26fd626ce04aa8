import type { BodyRule, Operation } from '../api/operation.js';
import type { Input } from '../api/input.js';
import { UsageError } from '../errors/input.js';
import { mergeObjects, setPath } from '../util/json/nest.js';
import { isObject, toJsonValue, type JsonObject, type JsonValue } from '../util/json/value.js';

/**
 * The body of a request, or undefined for none: a write with no body option sends no body.
 * Throws UsageError when values cannot stand together.
 */
export function buildBody(operation: Operation, input: Input): JsonValue | undefined {
  const body = nestOptions(operation, input);
  return operation.bodyRule ? rules[operation.bodyRule](body, input) : orNothing(body);
}

function orNothing(body: JsonObject): JsonObject | undefined {
  return body.size > 0 ? body : undefined;
}

/** The body options that were given, each at its path. */
function nestOptions(operation: Operation, input: Input): JsonObject {
  const body: JsonObject = new Map();
  const given = operation.parameters.filter((parameter) => parameter.in === 'body' && input.has(parameter.name));
  checkLists(given, input);
  for (const parameter of given) setPath(body, parameter.wire ?? parameter.name, input.get(parameter.name) ?? null);
  return body;
}

type ListOption = { name: string; flag?: string; wire?: string };

/** Lists of one array of objects are zipped, so they must be of one length; what lies a level deeper belongs to one object. */
function checkLists(given: readonly ListOption[], input: Input): void {
  const first = new Map<string, { flag: string; length: number }>();
  for (const { name, flag = name, wire = name } of given.filter((option) => option.wire?.includes('[]'))) {
    const array = wire.slice(0, wire.lastIndexOf('[].'));
    const { length } = input.get(name) as JsonValue[];
    const other = first.get(array) ?? { flag, length };
    first.set(array, other);
    if (other.length !== length) {
      throw new UsageError(
        `${other.flag} has ${other.length} items and ${flag} has ${length}: they must have the same number.`,
      );
    }
  }
  const outer = first.get('phases');
  const inner = first.get('phases[].categories');
  if (inner && outer && outer.length > 1) {
    throw new UsageError(`${inner.flag} goes with a single phase, and ${outer.flag} names ${outer.length}.`);
  }
}

const blankArtifacts = { kernel: '', kernel_parameters: '', initrd: '' };
const blankDesired = { desired_state: { boot_artifacts: blankArtifacts, configuration: '', bss_token: '' } };
const blankStaged = { staged_state: { boot_artifacts: blankArtifacts, configuration: '', session: '' } };

/** What each clear flag blanks; it wins over explicit values. */
const blanks: Record<string, object> = {
  clear_desired_state: blankDesired,
  clear_staged_state: blankStaged,
  clear_pending_state: { ...blankDesired, ...blankStaged },
};

function blankStates(body: JsonObject, input: Input): JsonObject {
  const flags = Object.keys(blanks).filter((name) => input.get(name) === true);
  return flags.reduce((result, name) => {
    const blank = toJsonValue(blanks[name]) as JsonObject;
    // cray: the keys of the blank state come first, in its order.
    return mergeObjects(mergeObjects(blank, result), blank);
  }, body);
}

const rules: Record<BodyRule, (body: JsonObject, input: Input) => JsonValue | undefined> = {
  // cray: an empty object in the file counts as no file.
  template: (body, input) => (isFilled(input.get('file')) ? input.get('file') : orNothing(body)),
  'template-with-name': (body, input) => {
    const file = input.get('file');
    if (!isObject(file)) return orNothing(body);
    return mergeObjects(file, new Map([['name', input.get('name') ?? '']]));
  },
  component: (body, input) => orNothing(blankStates(body, input)),
  components: (body, input) => {
    const patch = mergeObjects(asObject(input.get('patch')), asObject(body.get('patch')));
    return new Map<string, JsonValue>([
      ['filters', readFilter(input)],
      ['patch', blankStates(patch, input)],
    ]);
  },
};

function isFilled(value: JsonValue | undefined): boolean {
  return isObject(value) && value.size > 0;
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : new Map<string, JsonValue>();
}

/** Exactly one of the two filters; an empty one counts as none. */
function readFilter(input: Input): JsonObject {
  const ids = input.get('filter_ids') ?? '';
  const session = input.get('filter_session') ?? '';
  if (ids === '' && session === '') {
    throw new UsageError('No nodes are named.', { hint: 'Give --filter-ids or --filter-session.' });
  }
  if (ids !== '' && session !== '') {
    throw new UsageError('--filter-ids and --filter-session cannot go together.', { hint: 'Give one of them.' });
  }
  return new Map([ids === '' ? ['session', session] : ['ids', ids]]);
}
