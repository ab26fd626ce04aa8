import { describeFaults } from '../api/faults.js';
import type { Operation } from '../api/operation.js';
import { FileError } from '../errors/input.js';
import { showName } from '../util/document.js';
import { isObject, toPlain, type JsonObject, type JsonValue } from '../util/json/value.js';
import { summarizeFaults } from './faults.js';
import { describeUnknown, fieldPath, findRightPlace, type PlacedField } from './fields.js';
import { recognizeOther } from './recognize.js';

/** What a file is for: the command, the name that was typed, and the tenant that requests are for. */
interface TemplateUse {
  /** Where the document stands, as people see it; the file when it contains no other. */
  readonly place?: string;
  readonly operation: Operation;
  readonly name: string | undefined;
  readonly tenant: string | undefined;
}

/** A template as it can be sent, and what is odd about it. */
interface CheckedTemplate {
  readonly template: JsonObject;
  readonly warnings: readonly string[];
}

/**
 * Holds a template's file against the schema that the server has, so that what it would refuse is not sent. What a template
 * carries when it was read back is left out where it says what is true anyway. Unknown fields are a warning: they may be
 * those of a newer server. Throws FileError with all that is wrong.
 */
export async function checkTemplate(file: string, document: JsonObject, use: TemplateUse): Promise<CheckedTemplate> {
  const shown = use.place ?? showName(file);
  const isV2 = use.operation.path.startsWith('/v2/');
  const other = isV2 ? recognizeOther(document, file, shown, use.name) : undefined;
  if (other) throw new FileError(other.message, { hint: other.hint });
  const template = isV2 ? dropReadBack(document, shown, use) : document;
  return { template, warnings: await checkFields(template, shown, use.operation) };
}

/** Without the fields that the server sets itself. Throws FileError when they say something else than the command does. */
function dropReadBack(document: JsonObject, shown: string, { name, tenant }: TemplateUse): JsonObject {
  const found = document.get('name');
  if (found !== undefined && found !== null && found !== name) {
    throw new FileError(`${shown} contains the name ${show(found)}, but the command is about ${show(name ?? '')}.`, {
      hint: 'Remove name from the file, or type that name. The server uses the name that was typed.',
    });
  }
  const owner = document.get('tenant');
  if (owner !== undefined && owner !== null && owner !== '' && owner !== tenant) {
    const own = tenant === undefined ? 'no tenant' : `the tenant ${tenant}`;
    throw new FileError(`${shown} contains the tenant ${show(owner)}, but the configuration says ${own}.`, {
      hint: 'Remove tenant from the file, or set core.tenant: the server uses the tenant of the configuration.',
    });
  }
  return new Map([...document].filter(([field]) => !['name', 'tenant', 'links'].includes(field)));
}

function show(value: JsonValue): string {
  return typeof value === 'string' ? `"${value}"` : 'of another kind';
}

async function checkFields(template: JsonObject, shown: string, operation: Operation): Promise<string[]> {
  if (operation.body === undefined) return [];
  const { models } = await import('../api/models/index.js');
  const isNamed = operation.parameters.some((parameter) => parameter.name === 'name');
  const filled = isNamed ? new Map([['name', 'name'], ...template]) : template;
  const issues = models[operation.body].safeParse(toPlain(filled)).error?.issues ?? [];
  const unknown = issues.flatMap((issue): PlacedField[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : [],
  );
  const misplaced = unknown.flatMap((field) => {
    const place = findRightPlace(field);
    return place === undefined ? [] : [`${fieldPath(field)}: ${field.key} ${place}`];
  });
  const strange = unknown.filter((field) => findRightPlace(field) === undefined);
  const odd = strange.length === 0 ? [] : [describeUnknown(strange)];
  const faults = [...describeFaults(issues, filled), ...misplaced];
  if (faults.length > 0) {
    // What would be a warning alone is told with the rest: whoever mends the file mends it once.
    const { message, hint } = summarizeFaults(shown, [...faults, ...odd]);
    throw new FileError(message, hint === undefined ? {} : { hint });
  }
  return [...odd.map((text) => `${shown}: ${text}`), ...findRanges(template).map((text) => `${shown}: ${text}`)];
}

/** Bracket ranges in lists of nodes: BOS takes each as one name, which no node has. */
function findRanges(template: JsonObject): string[] {
  const sets = template.get('boot_sets');
  if (!isObject(sets)) return [];
  return [...sets].flatMap(([name, set]) => {
    const nodes = isObject(set) ? set.get('node_list') : undefined;
    const range = Array.isArray(nodes)
      ? nodes.find((node) => typeof node === 'string' && /[[{]/.test(node))
      : undefined;
    if (typeof range !== 'string') return [];
    return [
      `boot_sets.${name}.node_list contains ${range}. BOS reads no ranges here: it is one name, which no node has.`,
    ];
  });
}
