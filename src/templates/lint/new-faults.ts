import type { JsonObject } from '../../util/json/value.js';
import { checkRules } from './lint.js';

/** Sentences about fields, without a full stop. */
interface NewFaults {
  readonly errors: readonly string[];
  /** Of kernel parameters alone: the other warnings need more than the template to be true. */
  readonly warnings: readonly string[];
}

/**
 * What the rules find in a template as it would be after a change, and did not find in it before: what was wrong already is no reason to
 * refuse a change of something else. No server is asked, and the schema is not looked at.
 */
export function findNewFaults(before: JsonObject, after: JsonObject): NewFaults {
  const find = (template: JsonObject): { text: string; level: string; rule: string }[] =>
    checkRules(undefined, template, {}).map(({ path, message, level, rule }) => ({
      text: `${path.join('.')}: ${message}`,
      level,
      rule,
    }));
  const known = new Set(find(before).map(({ text }) => text));
  const found = find(after).filter(({ text }) => !known.has(text));
  return {
    errors: found.filter(({ level }) => level === 'error').map(({ text }) => text),
    warnings: found
      .filter(({ rule, level }) => rule === 'kernel-parameters' && level === 'warning')
      .map(({ text }) => text),
  };
}
