import { models } from '../../api/models/index.js';
import { isObject, toPlain, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { writeJson } from '../../util/json/write.js';
import { describeFaults } from '../../api/faults.js';
import { convertBootSet } from './boot-set.js';
import { dropFields } from './drop.js';
import { findInTemplate, type ConversionFinding } from './finding.js';
import {
  chooseLegalName,
  countCharacters,
  isLegalName,
  longestDescription,
  longestName,
  noteFormerName,
} from '../names.js';

interface ConversionOptions {
  /** The name that somebody typed, and the name that the file gives. */
  readonly typedName?: string | undefined;
  readonly fileName?: string | undefined;
  /** Takes the place of the passthrough of a root file system provider that is gone. */
  readonly passthrough?: string | undefined;
}

/** A template of v2, and what was found; no template when there is an error among that. */
export interface Conversion {
  /** The name that the template has in v2; undefined when there is none. */
  readonly name: string | undefined;
  readonly formerName: string | undefined;
  readonly template: JsonObject | undefined;
  readonly findings: readonly ConversionFinding[];
}

/**
 * The template of v2 that a template of v1 becomes, as the upgrade of a system converts it. Source: `sanitize_session_template` of
 * the migration of BOS 2.50; where that deletes the template, there is an error here.
 */
export function convertTemplate(document: JsonObject, options: ConversionOptions): Conversion {
  const { left: template, findings: dropped } = dropFields(document, 'template');
  const findings = [...dropped, ...cutDescription(template)];
  findings.push(...convertBootSets(document, template, options.passthrough));
  findings.push(...checkOrder(document), ...checkTemplateUrl(document), ...checkConfiguration(document, template));
  const { name, formerName, findings: named } = convertName(document, template, options);
  findings.push(...named);
  if (!hasError(findings)) findings.push(...checkSchema(template));
  return { name, formerName, template: hasError(findings) ? undefined : template, findings };
}

function hasError(findings: readonly ConversionFinding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}

function cutDescription(template: JsonObject): ConversionFinding[] {
  const description = template.get('description');
  if (typeof description !== 'string' || countCharacters(description) <= longestDescription) return [];
  template.set('description', Array.from(description).slice(0, longestDescription).join(''));
  return [
    findInTemplate(
      'cut',
      ['description'],
      `description is cut to ${longestDescription.toLocaleString('en')} characters.`,
    ),
  ];
}

function convertBootSets(
  document: JsonObject,
  template: JsonObject,
  passthrough: string | undefined,
): ConversionFinding[] {
  const sets = document.get('boot_sets');
  if (!isObject(sets) || sets.size === 0) {
    return [findInTemplate('no-boot-sets', ['boot_sets'], 'The template has no boot sets, and v2 requires one.')];
  }
  const converted = Array.from(sets, ([key, value]) => ({ key, ...convertBootSet(key, value, passthrough) }));
  template.set('boot_sets', new Map(converted.map(({ key, bootSet }) => [key, bootSet])));
  return converted.flatMap(({ findings }) => findings);
}

function checkOrder(document: JsonObject): ConversionFinding[] {
  const sets = listBootSets(document);
  const field = ['boot_ordinal', 'shutdown_ordinal'].find(
    (ordinal) => new Set(sets.map((set) => writeJson(set.get(ordinal) ?? null))).size > 1,
  );
  if (field === undefined) return [];
  const message = `${field} differs between the boot sets: v1 took them one after the other, v2 boots all at once.`;
  return [findInTemplate('order-lost', ['boot_sets'], message)];
}

function checkTemplateUrl(document: JsonObject): ConversionFinding[] {
  const url = document.get('templateUrl');
  if (typeof url !== 'string' || url === '') return [];
  const message = `templateUrl led to ${url}: v2 does not read templates from an address, and uses what is in this file.`;
  return [findInTemplate('template-url', ['templateUrl'], message)];
}

/** Configuration that v1 had in another form is gone, though nodes are to be configured. */
function checkConfiguration(document: JsonObject, template: JsonObject): ConversionFinding[] {
  const before = ['cfs', 'cfs_url', 'cfs_branch'].filter((field) => isSaid(document.get(field)));
  const inSets = listBootSets(document).some((set) => isSaid(set.get('cfs')));
  const isLeft = template.has('cfs') || listBootSets(template).some((set) => set.has('cfs'));
  if (isLeft || template.get('enable_cfs') === false || (before.length === 0 && !inSets)) return [];
  const message = 'No CFS configuration is left: nodes are not configured until cfs.configuration contains one.';
  return [findInTemplate('cfs-lost', before.slice(0, 1), message)];
}

function isSaid(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

function listBootSets(template: JsonObject): JsonObject[] {
  const sets = template.get('boot_sets');
  return isObject(sets) ? [...sets.values()].filter(isObject) : [];
}

function convertName(
  document: JsonObject,
  template: JsonObject,
  { typedName, fileName }: ConversionOptions,
): Pick<Conversion, 'name' | 'formerName' | 'findings'> {
  const own = document.get('name');
  const former = typeof own === 'string' ? own : fileName;
  const chosen = typedName ?? former;
  const copies = former?.endsWith('_v1_deprecated')
    ? [findInTemplate('deprecated-copy', ['name'], describeCopy(former))]
    : [];
  if (chosen !== undefined && isLegalName(chosen)) return { name: chosen, formerName: former, findings: copies };
  const name = typedName === undefined && former !== undefined ? chooseLegalName(former) : undefined;
  if (name === undefined || former === undefined) {
    return {
      name: undefined,
      formerName: former,
      findings: [findInTemplate('name', ['name'], describeBadName(chosen)), ...copies],
    };
  }
  const description = template.get('description');
  const noted = noteFormerName(former, typeof description === 'string' ? description : undefined);
  if (noted !== undefined) template.set('description', noted);
  const message = `The name "${former}" is not valid in v2: it becomes ${name}, as in an upgrade.`;
  return { name, formerName: former, findings: [findInTemplate('renamed', ['name'], message), ...copies] };
}

function describeCopy(name: string): string {
  return `This is the copy that the first upgrade to v2 left beside ${name.replace(/_v1_deprecated$/, '')}: compare the two.`;
}

function describeBadName(name: string | undefined): string {
  if (name === undefined) return 'The template has no name. Give it one with --name.';
  return (
    `"${name}" is not a name that v2 takes (letters, digits and -._, at most ${longestName}, a letter or digit at both ends), and an ` +
    'upgrade deletes the template instead of giving it another. Give it one with --name.'
  );
}

/** What the server would refuse all the same. */
function checkSchema(template: JsonObject): ConversionFinding[] {
  const issues = models.V2SessionTemplate.safeParse(toPlain(template)).error?.issues ?? [];
  const faults = describeFaults(issues, template);
  return faults.map((fault, index) => findInTemplate('invalid', (issues[index]?.path ?? []) as string[], `${fault}.`));
}
