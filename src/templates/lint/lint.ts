import { describeFaults } from '../../api/faults.js';
import { models } from '../../api/models/index.js';
import { toPlain, type JsonObject } from '../../util/json/value.js';
import { fieldPath, findRightPlace, findV1Fields, type PlacedField } from '../fields.js';
import type { LintFacts, LintFinding, LintRule } from './facts.js';
import { formRules } from './form-rules.js';
import { kernelRule } from './kernel-rule.js';
import { nodeRules } from './node-rules.js';
import { readSubject } from './subject.js';
import { systemRules } from './system-rules.js';
import { dropIdentity } from '../compare/canonical.js';

/** All rules but that of the schema, in the order of what they find. */
const rules: readonly LintRule[] = [...formRules, kernelRule, ...systemRules, ...nodeRules];

/** What is wrong with a template, and what is odd: by the schema, by its form, and by what is known of the system. */
export function lintTemplate(name: string | undefined, record: JsonObject, facts: LintFacts): LintFinding[] {
  return [...checkSchema(dropIdentity(record)), ...checkRules(name, record, facts)];
}

/** What the rules find in a template, without the schema. */
export function checkRules(name: string | undefined, record: JsonObject, facts: LintFacts): LintFinding[] {
  const subject = readSubject(name, dropIdentity(record), facts);
  return rules.flatMap(({ id, level, check }) =>
    check(subject).map(({ at, message, level: own = level }) => ({ rule: id, level: own, path: at, message })),
  );
}

/** Unknown fields and those of v1, wrong types and lengths. */
function checkSchema(template: JsonObject): LintFinding[] {
  const issues = models.V2SessionTemplate.safeParse(toPlain(template)).error?.issues ?? [];
  const old = new Set(findV1Fields(template).map(fieldPath));
  return issues.flatMap((issue): LintFinding[] => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code !== 'unrecognized_keys') {
      return describeFaults([issue], template).map((message) => ({ rule: 'schema', level: 'error', path, message }));
    }
    return issue.keys.map((key) => {
      const at = [...path, key];
      const isOld = old.has(at.join('.'));
      const message = isOld ? 'it is a field of v1, which v2 does not take' : describeStranger({ path, key });
      return { rule: 'field', level: 'error', path: at, message };
    });
  });
}

/** A field that v2 does not take where it stands. */
function describeStranger(field: PlacedField): string {
  const place = findRightPlace(field);
  return place === undefined ? 'it is not a field of v2' : `it ${place}`;
}
