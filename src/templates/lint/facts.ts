import type { JsonObject } from '../../util/json/value.js';
import type { ValuePath } from '../../util/yaml/documents.js';

type LintLevel = 'error' | 'warning';

/** Something that is wrong with a template, or odd. */
export interface LintFinding {
  readonly rule: string;
  readonly level: LintLevel;
  readonly path: ValuePath;
  readonly message: string;
}

/** An image as IMS knows it. */
export interface ImageFact {
  /** `x86_64` or `aarch64`; empty when it is not known. */
  readonly arch: string;
  readonly etag: string;
}

/** What rules know of a system. What is undefined was not asked, or could not be: rules that need it say nothing. */
export interface LintFacts {
  /** Major and minor release of BOS: `[2, 50]`. */
  readonly release?: readonly [major: number, minor: number] | undefined;
  readonly rejectsNids?: boolean | undefined;
  readonly wantsImages?: boolean | undefined;
  /** By id; undefined for one that IMS does not know. */
  readonly images?: ReadonlyMap<string, ImageFact | undefined> | undefined;
  /** By name: does CFS know it? */
  readonly configurations?: ReadonlyMap<string, boolean> | undefined;
  readonly inventory?: InventoryFacts | undefined;
  /** The nodes of the tenant that requests are for. */
  readonly tenantNodes?: ReadonlySet<string> | undefined;
}

/** What rules know of the machine. */
export interface InventoryFacts {
  readonly nodes: ReadonlyMap<string, { readonly arch: string }>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

/** A template as a rule looks at it. */
export interface LintSubject {
  readonly name: string | undefined;
  readonly template: JsonObject;
  readonly bootSets: readonly LintBootSet[];
  readonly facts: LintFacts;
}

/** A boot set as a rule looks at it; a missing member is empty. */
export interface LintBootSet {
  readonly key: string;
  readonly at: ValuePath;
  readonly has: (field: string) => boolean;
  readonly path: string;
  readonly arch: string;
  readonly etag: string;
  readonly kernelParameters: string;
  readonly provider: string;
  readonly passthrough: string;
  readonly configuration: string;
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}

/** One check; it finds nothing where it lacks the facts. */
export interface LintRule {
  readonly id: string;
  /** The level of what it finds, unless it says another. */
  readonly level: LintLevel;
  readonly check: (subject: LintSubject) => readonly RuleFinding[];
}

/** What a rule finds. */
export interface RuleFinding {
  readonly at: ValuePath;
  readonly message: string;
  readonly level?: LintLevel;
}

const imageId = /^s3:\/\/boot-images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/manifest\.json$/i;

/** The id of the image that a path leads to, by the convention of IMS; undefined for another path. */
export function readImageId(path: string): string | undefined {
  return imageId.exec(path)?.[1];
}
