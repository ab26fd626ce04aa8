import { JsonNumber, type JsonValue } from '../util/json/value.js';

/** The values of a command's parameters by name, checked and typed; what was not given is absent. */
export type Input = ReadonlyMap<string, JsonValue>;

/** The text of a parameter; nothing where it was not given. */
export function readText(input: Input, name: string): string | undefined {
  const value = input.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a parameter that takes several. */
export function readTexts(input: Input, name: string): string[] {
  const value = input.get(name);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The whole number of a parameter; nothing where it was not given. */
export function readInteger(input: Input, name: string): number | undefined {
  const value = input.get(name);
  return value instanceof JsonNumber ? Number(value.text) : undefined;
}

export function isGiven(input: Input, name: string): boolean {
  return input.get(name) === true;
}
