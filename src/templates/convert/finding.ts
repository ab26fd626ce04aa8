import type { ValuePath } from '../../util/yaml/documents.js';

/** What kinds of findings there are when a template of v1 is converted, and what becomes of each by itself. */
const conversionClasses = {
  dropped: 'done',
  xname: 'done',
  cut: 'done',
  type: 'done',
  renamed: 'done',
  'cfs-lost': 'to look at',
  rootfs: 'to look at',
  nid: 'to look at',
  'order-lost': 'to look at',
  'template-url': 'to look at',
  'set-name': 'to look at',
  'deprecated-copy': 'to look at',
  'no-boot-sets': 'error',
  'no-nodes': 'error',
  'no-path': 'error',
  name: 'error',
  invalid: 'error',
} as const satisfies Readonly<Record<string, FindingLevel>>;

/** Done by itself, left to somebody to look at, or a reason why there is no template of v2. */
type FindingLevel = 'done' | 'to look at' | 'error';

type ConversionClass = keyof typeof conversionClasses;

/** One thing that was found or done when a template was converted. */
export interface ConversionFinding {
  readonly class: ConversionClass;
  readonly level: FindingLevel;
  /** Where in the template that was read. */
  readonly path: ValuePath;
  readonly message: string;
}

/** A finding of a class; its level is that of the class unless told otherwise. */
export function findInTemplate(
  name: ConversionClass,
  path: ValuePath,
  message: string,
  level: FindingLevel = conversionClasses[name],
): ConversionFinding {
  return { class: name, level, path, message };
}
