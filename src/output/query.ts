import { UsageError } from '../errors/input.js';
import { toJsonValue, toPlain, type JsonValue } from '../util/json/value.js';
import { describeQueryFault } from './query-faults.js';
import { findCallFault } from './query-functions.js';

type Jmespath = typeof import('@jmespath-community/jmespath');
type Plain = Parameters<Jmespath['search']>[0];

/**
 * Value and JMESPath expression (jmespath.site) -> what it picks. It works on plain data: integers beyond 2^53 lose digits.
 * Throws UsageError for an expression that is wrong or does not suit the value.
 */
export async function applyQuery(value: JsonValue, expression: string): Promise<JsonValue> {
  const jmespath = await checkQuery(expression);
  return explained(expression, () => toResult(jmespath.search(toPlain(value) as Plain, expression)));
}

/** Runs a query, or a part of it; what it throws becomes a UsageError. */
export function explained<T>(expression: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new UsageError(
      `--query: "${expression}" does not work on this response. ${describeQueryFault(describe(error))}`,
      {
        hint: example,
        cause: error,
      },
    );
  }
}

/** What the package has found -> a value. Throws for what JSON cannot say. */
export function toResult(found: unknown): JsonValue {
  checkData(found);
  return toJsonValue(found);
}

/** Throws for what JSON cannot say: a number that is none (`1e999`, 0/0), and an expression instead of a value (`&name`). */
function checkData(found: unknown): void {
  if (typeof found === 'number' && !Number.isFinite(found))
    throw new Error('It gives a number that JSON cannot express.');
  if (typeof found !== 'object' || found === null) return;
  if ('type' in found && 'expref' in found) throw new Error('It gives an expression, not a value.');
  for (const member of Object.values(found)) checkData(member);
}

/** Throws UsageError for what is not a JMESPath expression, or calls functions that there are not; gives the package that reads it. */
export async function checkQuery(expression: string): Promise<Jmespath> {
  const jmespath = await loadJmespath();
  const position = findFault(jmespath, expression);
  if (position === undefined) {
    const fault = findCallFault(jmespath, expression);
    if (fault !== undefined) throw new UsageError(`--query: "${expression}" cannot work. ${fault}`, { hint: example });
    return jmespath;
  }
  const found = expression.slice(position) === '' ? 'it ends too early' : `"${expression.slice(position)}"`;
  throw new UsageError(`--query: "${expression}" is not valid JMESPath, at character ${position + 1}: ${found}.`, {
    hint: example,
  });
}

async function loadJmespath(): Promise<Jmespath> {
  const jmespath = await import('@jmespath-community/jmespath');
  const by = [{ types: [jmespath.TYPE_ARRAY] }, { types: [jmespath.TYPE_EXPREF] }];
  for (const [name, isBetter] of Object.entries(extremes)) {
    jmespath.registerFunction(name, ([list, key]) => findExtreme(jmespath, name, list, key, isBetter), by, {
      override: true,
    });
  }
  return jmespath;
}

type Comparable = string | number;
type Extreme = (one: Comparable, other: Comparable) => boolean;

/** The package compares the text of `max_by` and `min_by` with a number, which gives null: these do as JMESPath says. */
const extremes: Readonly<Record<string, Extreme>> = {
  max_by: (one, other) => one > other,
  min_by: (one, other) => one < other,
};

type Argument = Parameters<Parameters<Jmespath['registerFunction']>[1]>[0][number] | undefined;

function findExtreme(
  { TreeInterpreter }: Jmespath,
  name: string,
  list: Argument,
  key: Argument,
  isBetter: Extreme,
): Plain {
  const items = list as readonly Plain[];
  const keys = items.map((item) => TreeInterpreter.visit(key as never, item));
  const type = typeof keys[0];
  if (items.length > 0 && ((type !== 'string' && type !== 'number') || keys.some((found) => typeof found !== type))) {
    throw new Error(`${name}() takes keys that are all numbers or all text.`);
  }
  const comparable = keys as Comparable[];
  const best = comparable.reduce<number>(
    (chosen, found, index) => (isBetter(found, comparable[chosen] ?? found) ? index : chosen),
    0,
  );
  return items[best] ?? null;
}

const example = `An example: --query "[?status.status=='running'].name"`;

/** The index of the first character that is wrong, or undefined. The package does not report it. */
function findFault(jmespath: Jmespath, expression: string): number | undefined {
  if (works(() => jmespath.compile(expression))) return undefined;
  if (!works(() => jmespath.tokenize(expression))) {
    let length = expression.length;
    while (length > 0 && !works(() => jmespath.tokenize(expression.slice(0, length)))) length -= 1;
    return length;
  }
  const starts = jmespath.tokenize(expression).map((token) => token.start);
  for (const [index, start] of starts.entries()) {
    const prefix = expression.slice(0, starts[index + 1] ?? expression.length);
    if (start < expression.length && !couldGoOn(jmespath, prefix)) return start;
  }
  return expression.length;
}

/** The only thing wrong with the text, if any, is that it ends. */
function couldGoOn(jmespath: Jmespath, prefix: string): boolean {
  try {
    jmespath.compile(prefix);
    return true;
  } catch (error) {
    return describe(error).includes('EOF');
  }
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
