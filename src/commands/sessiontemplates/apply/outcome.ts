import type { BosError } from '../../../errors/bos-error.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { toChangeRecord } from '../../../templates/compare/changes.js';
import type { PlannedTemplate, TemplateAction } from '../../../templates/apply/plan.js';

/** What became of a template. */
export interface TemplateOutcome {
  readonly planned: PlannedTemplate;
  readonly action: TemplateAction | 'failed' | 'not sent';
  readonly warnings: readonly string[];
  readonly error?: BosError;
}

/** What would become of templates, when nothing is sent. */
export function rehearse(planned: readonly PlannedTemplate[]): TemplateOutcome[] {
  return planned.map((one) => ({ planned: one, action: one.action, warnings: one.warnings }));
}

/** An outcome as data. */
export function toOutcomeRecord({ planned, action, warnings, error }: TemplateOutcome): JsonValue {
  return toJsonValue({
    name: planned.name,
    action,
    changes: planned.changes.map(toChangeRecord),
    warnings: [...warnings],
    error: error?.message,
  });
}
