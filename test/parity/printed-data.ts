import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { parseExactJson } from './exact-json.js';

/** The data that printed text holds; the text itself, its white space folded, where it cannot be read in that format. */
export function readPrintedData(text: string, format: string): unknown {
  try {
    if (format === 'json') return parseExactJson(text);
    if (format === 'toml') return parseToml(text, { integersAsBigInt: true });
    // The reference writes YAML 1.2: `n` is a name there, and `0:11:21` no number.
    if (format === 'yaml') return parseYaml(text, { version: '1.2', intAsBigInt: true });
  } catch {
    // Not readable: compared as text.
  }
  return foldSpace(text);
}

/** One space for each run of white space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
