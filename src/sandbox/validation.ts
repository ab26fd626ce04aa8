import { models, type Model, type ModelName } from '../api/models/index.js';
import { strictDialect, type Dialect } from './dialect.js';
import { ServiceProblem } from './problem.js';
import { printPython } from './python-text.js';
import { findFirstFault } from './validation-order.js';
import type { BodyFault } from './validation-schema.js';
import { findReadOnly, type Described } from './validation-schema.js';

type Issue = NonNullable<ReturnType<(typeof models)[ModelName]['safeParse']>['error']>['issues'][number];

/** The body, if its model takes it. Throws ServiceProblem 400 with the first thing that is wrong, worded as the service does. */
export function checkBody<Name extends ModelName>(body: unknown, name: Name, dialect = strictDialect): Model<Name> {
  const schema = models[name].toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Described;
  const issues = models[name].safeParse(body).error?.issues ?? [];
  const minded = issues.filter(
    (issue) => isTold(issue) && !dialect.tolerates(issue, readMember(body, issue.path), name),
  );
  const faults = [...minded.map((issue) => describeIssue(issue, body, dialect)), ...findReadOnly(body, schema)];
  const first = findFirstFault(faults, schema, body, name);
  if (first) throw new ServiceProblem(400, first.message + describePlace(first.path));
  return body as Model<Name>;
}

/** A value of the path or the query, if its model takes it. Throws ServiceProblem 400. */
export function checkText(text: string, name: ModelName, dialect = strictDialect): string {
  const fault = findTextFault(text, name, dialect);
  if (fault !== undefined) throw new ServiceProblem(400, fault);
  return text;
}

/** Why a model does not take a text; undefined where it does. */
export function findTextFault(text: string, name: ModelName, dialect = strictDialect): string | undefined {
  const issues = models[name].safeParse(text).error?.issues ?? [];
  const issue = issues.find((candidate) => !dialect.tolerates(candidate, text, name));
  return issue && describeIssue(issue, text, dialect).message;
}

/** The library has bounds of its own for whole numbers, wider than any of the models'. */
function isTold(issue: Issue): boolean {
  return !(issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER);
}

function describePlace(path: BodyFault['path']): string {
  return path.length === 0 ? '' : ` - '${path.join('.')}'`;
}

function readMember(body: unknown, path: BodyFault['path']): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown>)[key], body);
}

function describeIssue(issue: Issue, body: unknown, dialect: Dialect): BodyFault {
  const value = readMember(body, issue.path);
  const last = issue.path.at(-1);
  // The place of a missing member is the object that lacks it.
  if (value === undefined && last !== undefined) {
    return {
      path: issue.path.slice(0, -1),
      keyword: 'required',
      message: `${printPython(last)} is a required property`,
    };
  }
  const keyword = issue.code === 'unrecognized_keys' ? 'additionalProperties' : 'value';
  return { path: issue.path, keyword, message: wordIssue(issue, value, dialect) };
}

function wordIssue(issue: Issue, value: unknown, { empty }: Dialect): string {
  const text = printPython(value);
  switch (issue.code) {
    case 'invalid_type':
      return `${text} is not of type '${typeNames[issue.expected] ?? issue.expected}'`;
    case 'invalid_value':
      if (typeof value !== typeof issue.values[0]) return `${text} is not of type '${typeof issue.values[0]}'`;
      return `${text} is not one of ${printPython(issue.values)}`;
    case 'unrecognized_keys': {
      const verb = issue.keys.length === 1 ? 'was' : 'were';
      return `Additional properties are not allowed (${issue.keys.toSorted().map(printPython).join(', ')} ${verb} unexpected)`;
    }
    case 'invalid_format':
      return `${text} does not match ${printPython((issue.pattern ?? '').replace(/^\/(.*)\/$/s, '$1'))}`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return issue.minimum === 1 ? `${text} ${empty}` : `${text} is too short`;
      }
      return `${text} is less than the minimum of ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') return `${text} is too long`;
      return `${text} is greater than the maximum of ${issue.maximum}`;
    case 'custom':
      return text === '{}' ? '{} should be non-empty' : `${text} has too many properties`;
    default:
      return `${text} is not valid under any of the given schemas`;
  }
}

const typeNames: Record<string, string> = { int: 'integer', number: 'integer', record: 'object' };
