/**
 * JSON text -> plain data in which no two different numbers look alike: integers that a double cannot hold are bigints,
 * and a float without a fraction (`1.0`) is `{ float: 1 }`. It shares no code with the program that is judged.
 * Throws SyntaxError.
 */
export function parseExactJson(text: string): unknown {
  return parseWithSource(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? readNumber(source, value) : value,
  );
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;

function readNumber(source: string, value: number): unknown {
  if (!/^-?\d+$/.test(source)) return Number.isInteger(value) ? { float: value } : value;
  return String(value) === source ? value : BigInt(source);
}
