import type { models, ModelName } from '../api/models/index.js';

type Issue = NonNullable<ReturnType<(typeof models)[ModelName]['safeParse']>['error']>['issues'][number];

/** How strictly a release takes the models of its bodies, and how it says so. */
export interface Dialect {
  /** Lets pass what another release minds. `value` is what the issue is about. */
  readonly tolerates: (issue: Issue, value: unknown, model: ModelName) => boolean;
  /** What it says of a text or list that is empty and may not be. */
  readonly empty: string;
}

export const strictDialect: Dialect = { tolerates: () => false, empty: 'should be non-empty' };

/** The dialect of old releases: they publish the bounds of v2, and enforce few of them. `options` are those they know. */
export function makeOldDialect(options: readonly string[]): Dialect {
  return {
    tolerates: (issue, value, model) => {
      // The models of v1 are from those releases.
      if (model.startsWith('V1')) return false;
      if (model === 'V2Options' && issue.path.length > 0 && !options.includes(String(issue.path[0]))) return true;
      return isUnenforced(issue) || (value === undefined && issue.path.join() === 'boot_sets');
    },
    empty: 'is too short',
  };
}

/** Lengths, greatest numbers and the look of names. */
function isUnenforced(issue: Issue): boolean {
  switch (issue.code) {
    case 'too_big':
    case 'invalid_format':
    case 'custom':
      return true;
    case 'too_small':
      return issue.origin === 'string';
    case 'invalid_union':
      return issue.errors.some((branch) => branch.every(isUnenforced));
    default:
      return false;
  }
}
