import { didYouMean } from '../util/suggest.js';

/** What is needed of the package that reads expressions. */
interface Interpreter {
  compile(expression: string): unknown;
  search(data: null, expression: string): unknown;
  getRegisteredFunctions(): string[];
}

/** A function as an expression calls it. */
interface Call {
  readonly name: string;
  readonly count: number;
}

/**
 * What is wrong with the functions that a JMESPath expression calls, as far as that is known before there is a value: no such
 * function, or too many or too few arguments; undefined when nothing is.
 */
export function findCallFault(interpreter: Interpreter, expression: string): string | undefined {
  const known = interpreter.getRegisteredFunctions();
  for (const { name, count } of listCalls(interpreter.compile(expression))) {
    if (!known.includes(name)) {
      return [`There is no function ${name}().`, didYouMean(name, known)].filter(Boolean).join(' ');
    }
    const fault = findCountFault(interpreter, name, count);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The calls within a compiled expression: a tree of objects with a `type`. */
function listCalls(node: unknown): Call[] {
  if (Array.isArray(node)) return node.flatMap(listCalls);
  if (typeof node !== 'object' || node === null) return [];
  // What a literal contains is data.
  const { type, name, children } = node as { type?: unknown; name?: unknown; children?: unknown };
  if (type === 'Literal') return [];
  const inner = Object.values(node).flatMap(listCalls);
  if (type !== 'Function' || typeof name !== 'string') return inner;
  return [{ name, count: Array.isArray(children) ? children.length : 0 }, ...inner];
}

/** The package does not tell how many arguments a function takes: it checks their number before anything else. */
function findCountFault(interpreter: Interpreter, name: string, count: number): string | undefined {
  try {
    interpreter.search(null, `${name}(${Array<string>(count).fill('@').join(', ')})`);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const [, fault] = /^Invalid arity: (.*)$/s.exec(text) ?? [];
    return fault === undefined ? undefined : `${fault.replace(' but received ', ', and gets ')}.`;
  }
  return undefined;
}
