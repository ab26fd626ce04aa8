import { models, type Model, type ModelName } from '../api/models/index.js';
import { Problem } from './problem.js';
import { printPython } from './python-text.js';

type Issue = NonNullable<ReturnType<(typeof models)[ModelName]['safeParse']>['error']>['issues'][number];
type Path = readonly PropertyKey[];

/** A schema as far as the search for read-only members needs it. */
interface Described {
  readOnly?: boolean;
  properties?: Record<string, Described>;
  additionalProperties?: Described | boolean;
  items?: Described;
}

/** The body, if its model takes it. Throws Problem 400 with the first thing that is wrong, worded as the service does. */
export function checkBody<Name extends ModelName>(body: unknown, name: Name): Model<Name> {
  const [issue] = models[name].safeParse(body).error?.issues ?? [];
  if (issue) throw new Problem(400, describeIssue(issue, body) + describePlace(issue.path));
  const place = findReadOnly(body, models[name].toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Described, []);
  if (place) throw new Problem(400, `Property is read-only${describePlace(place)}`);
  return body as Model<Name>;
}

/** A value of the path or the query, if its model takes it. Throws Problem 400. */
export function checkText(text: string, name: ModelName): string {
  const [issue] = models[name].safeParse(text).error?.issues ?? [];
  if (issue) throw new Problem(400, describeIssue(issue, text));
  return text;
}

function describePlace(path: Path): string {
  return path.length === 0 ? '' : ` - '${path.join('.')}'`;
}

function describeIssue(issue: Issue, body: unknown): string {
  const value = issue.path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown>)[key], body);
  const text = printPython(value);
  switch (issue.code) {
    case 'invalid_type':
      // The place of a missing member is the object that lacks it; the caller names the rest of the path.
      if (value === undefined && issue.path.length > 0) return `${printPython(takeLast(issue))} is a required property`;
      return `${text} is not of type '${typeNames[issue.expected] ?? issue.expected}'`;
    case 'invalid_value':
      if (value === undefined && issue.path.length > 0) return `${printPython(takeLast(issue))} is a required property`;
      return `${text} is not one of ${printPython(issue.values)}`;
    case 'unrecognized_keys':
      return `Additional properties are not allowed (${issue.keys.map(printPython).join(', ')} ${issue.keys.length === 1 ? 'was' : 'were'} unexpected)`;
    case 'invalid_format':
      return `${text} does not match ${printPython((issue.pattern ?? '').replace(/^\/(.*)\/$/s, '$1'))}`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return `${text} should be non-empty`;
      return `${text} is less than the minimum of ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') return `${text} is too long`;
      return `${text} is greater than the maximum of ${issue.maximum}`;
    case 'custom':
      return `${text} should be non-empty`;
    default:
      return `${text} is not valid under any of the given schemas`;
  }
}

const typeNames: Record<string, string> = { int: 'integer', record: 'object' };

function takeLast(issue: Issue): string {
  return String(issue.path.pop());
}

/** The path of the first member of the body that is read-only, if there is one. */
function findReadOnly(value: unknown, schema: Described, path: Path): Path | undefined {
  if (schema.readOnly) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    const inner = schema.properties?.[key] ?? schema.items ?? schema.additionalProperties;
    const found = typeof inner === 'object' && findReadOnly(member, inner, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
