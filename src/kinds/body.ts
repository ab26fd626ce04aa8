import type { Input } from '../api/input.js';
import { UsageError } from '../errors/input.js';
import { dropEmpty, type BodyRule } from '../http/body.js';
import { mergeObjects } from '../util/json/nest.js';
import { isObject, toJsonValue, type JsonObject, type JsonValue } from '../util/json/value.js';

/** The object of `--file` is the whole body; without it the options are. */
const fileOrOptions: BodyRule = (body, input) => {
  const file = input.get('file');
  // cray: an empty object in the file counts as no file.
  return isObject(file) && file.size > 0 ? file : dropEmpty(body);
};

/** The object of `--file` with `--name` is the whole body; without it the options are. */
const fileWithName: BodyRule = (body, input) => {
  const file = input.get('file');
  if (!isObject(file)) return dropEmpty(body);
  return mergeObjects(file, new Map([['name', input.get('name') ?? '']]));
};

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

/** The change of one component: the options, and what the clear flags blank. */
const componentChange: BodyRule = (body, input) => dropEmpty(blankStates(body, input));

/** The change of many components: one filter, and `--patch` with the options and what the clear flags blank. */
const componentsChange: BodyRule = (body, input) => {
  const patch = mergeObjects(asObject(input.get('patch')), asObject(body.get('patch')));
  return new Map<string, JsonValue>([
    ['filters', readFilter(input)],
    ['patch', blankStates(patch, input)],
  ]);
};

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : new Map<string, JsonValue>();
}

/** Exactly one of the two filters; an empty one counts as none. */
function readFilter(input: Input): JsonObject {
  const ids = input.get('filter_ids') ?? '';
  const session = input.get('filter_session') ?? '';
  if (ids === '' && session === '') {
    throw new UsageError('No nodes are given.', { hint: 'Give --filter-ids or --filter-session.' });
  }
  if (ids !== '' && session !== '') {
    throw new UsageError('--filter-ids and --filter-session cannot be combined.', { hint: 'Give one of them.' });
  }
  return new Map([ids === '' ? ['session', session] : ['ids', ids]]);
}

/** How a body is made when it is not from the parameters alone, by the name that a form gives. */
export const bodyRules = { fileOrOptions, fileWithName, componentChange, componentsChange } as const;
