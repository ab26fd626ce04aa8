import type { ModelName } from '../api/models/index.js';
import { Problem } from './problem.js';
import { checkText } from './validation.js';

/** A parameter of the query, checked by its model. Of a repeated one the last counts. Throws Problem. */
export function readQueryText(query: URLSearchParams, name: string, model: ModelName): string | undefined {
  const text = query.getAll(name).at(-1);
  return text === undefined ? undefined : checkText(text, model);
}

/** Throws Problem where it is neither true nor false. */
export function readBoolean(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.getAll(name).at(-1);
  if (text === undefined) return undefined;
  if (!/^(true|false)$/i.test(text))
    throw new Problem(400, `Wrong type, expected 'boolean' for query parameter '${name}'`);
  return text.toLowerCase() === 'true';
}

/** How many a page holds; 0 for all. Throws Problem. */
export function readPageSize(query: URLSearchParams): number {
  const text = query.getAll('page_size').at(-1) ?? '0';
  // What Python takes for a whole number.
  if (!/^\s*[+-]?[0-9]+(_[0-9]+)*\s*$/.test(text))
    throw new Problem(400, "Wrong type, expected 'integer' for query parameter 'page_size'");
  const size = Number(text.replaceAll('_', ''));
  if (size < 0) throw new Problem(400, `${size} is less than the minimum of 0`);
  if (size > 1048576) throw new Problem(400, `${size} is greater than the maximum of 1048576`);
  return size;
}
