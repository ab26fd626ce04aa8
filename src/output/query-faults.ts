/** What the JMESPath package calls types, and what people do. */
const typeNames: Readonly<Record<string, string>> = {
  number: 'a number',
  any: 'any value',
  string: 'text',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
  expression: 'an expression (&name)',
  null: 'null',
  'Array<number>': 'a list of numbers',
  'Array<string>': 'a list of texts',
  'Array<object>': 'a list of objects',
  'Array<Array<any>>': 'a list of lists',
};

/** What the package says when it runs an expression, and what it means. The message is the first group, types are the others. */
const faults: readonly (readonly [pattern: RegExp, say: (...found: string[]) => string])[] = [
  [
    /^Invalid type: (\w+\(\)) expected argument (\d+) to be type \((.*)\) but received type (.*) instead\.$/s,
    (call = '', number = '', expected = '', received = '') =>
      `${call} takes ${nameTypes(expected)} as its argument ${number}, and gets ${nameReceived(expected, received)}.`,
  ],
  [
    /^Invalid type: expected (?:one of )?\((.*)\), received (.*)$/s,
    (expected = '', received = '') => `It compares by ${nameTypes(expected)}, and gets ${nameTypes(received)}.`,
  ],
  [
    /^Invalid type: unexpected type \((.*)\)$/s,
    (type = '') => `It compares by text or numbers, and gets ${nameTypes(type)}.`,
  ],
  [/^invalid-value: expecting an integer\.$/, () => 'A number without a fraction was expected.'],
  [/^invalid-value: expecting a non-negative integer\.$/, () => 'A number from 0 up without a fraction was expected.'],
  [/^not-a-number: divide by zero$/, () => 'It divides by zero.'],
  [/^not-a-number/, () => 'A number was expected.'],
  [/^Error referencing undefined variable (.*)$/s, (name = '') => `$${name} is not defined.`],
  [/^invalid value, (\w+) expects its 'pad'/, (name = '') => `${name}() takes one character to fill with.`],
  [/^invalid value, each array must contain two/, () => 'A list of pairs was expected, each a text and a value.'],
];

/** What went wrong in an expression that is running, in our words; what is not known stays as it is. */
export function describeQueryFault(text: string): string {
  for (const [pattern, say] of faults) {
    const match = pattern.exec(text);
    if (match) return say(...match.slice(1));
  }
  return text;
}

/** `string | array` -> `text or a list` */
function nameTypes(types: string): string {
  const names = types.split(' | ').map((type) => typeNames[type] ?? type);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

/** A list of something else is called a list alone. */
function nameReceived(expected: string, received: string): string {
  return received === 'array' && /Array</.test(expected) ? 'another list' : nameTypes(received);
}
