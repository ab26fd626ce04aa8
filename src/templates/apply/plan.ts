import type { JsonObject } from '../../util/json/value.js';
import { compareTemplates, type TemplateChange } from '../compare/changes.js';

/** What is to be done to a template. `skipped`: something would be, and an option says not to. */
export type TemplateAction = 'created' | 'updated' | 'unchanged' | 'deleted' | 'skipped';

/** One template, and what is to be done to it. */
export interface PlannedTemplate {
  readonly name: string;
  readonly action: TemplateAction;
  readonly changes: readonly TemplateChange[];
  /** What the template is to be; undefined when it is to be deleted. */
  readonly wanted: JsonObject | undefined;
  /** What it was when it was compared; undefined when there was none. */
  readonly stored: JsonObject | undefined;
  readonly warnings: readonly string[];
  /** The fields that are to be sent, when not the whole template is. */
  readonly patch?: JsonObject | undefined;
}

interface WantedTemplate {
  readonly name: string;
  readonly template: JsonObject;
  readonly warnings: readonly string[];
}

/** Which of both may be done; both without it. */
export type ApplyLimit = 'create' | 'update' | undefined;

/** What is to be done so that the stored templates are the wanted ones, in the order of these. */
export function planTemplates(
  wanted: readonly WantedTemplate[],
  stored: ReadonlyMap<string, JsonObject>,
  only: ApplyLimit,
): PlannedTemplate[] {
  return wanted.map(({ name, template, warnings }) => {
    const before = stored.get(name);
    const changes = before === undefined ? [] : compareTemplates(before, template);
    const needed = before === undefined ? 'created' : changes.length > 0 ? 'updated' : 'unchanged';
    const isLeft = (needed === 'created' && only === 'update') || (needed === 'updated' && only === 'create');
    return { name, action: isLeft ? 'skipped' : needed, changes, wanted: template, stored: before, warnings };
  });
}

/** The deletion of all stored templates that nobody wants, but for copies that an upgrade left. */
export function planDeletions(
  wanted: readonly { readonly name: string }[],
  stored: ReadonlyMap<string, JsonObject>,
): PlannedTemplate[] {
  const names = new Set(wanted.map(({ name }) => name));
  return Array.from(stored)
    .filter(([name]) => !names.has(name) && !name.endsWith('_v1_deprecated'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, record]) => ({
      name,
      action: 'deleted',
      changes: [],
      wanted: undefined,
      stored: record,
      warnings: [],
    }));
}

/** Does it change something on the server? */
export function isChange({ action }: { readonly action: string }): boolean {
  return action === 'created' || action === 'updated' || action === 'deleted';
}

/** `2 created, 1 updated, 7 unchanged.`; actions that nothing has are left out. */
export function summarizeActions(actions: readonly string[]): string {
  const order = ['created', 'updated', 'deleted', 'unchanged', 'skipped', 'failed', 'not sent'];
  const counts = order.map((action) => ({ action, count: actions.filter((one) => one === action).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ action, count }) => `${count} ${action}`);
  return parts.length === 0 ? 'No templates.' : `${parts.join(', ')}.`;
}
