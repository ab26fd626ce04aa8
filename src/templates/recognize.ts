import type { JsonObject } from '../util/json/value.js';
import { quoteShell } from '../util/quote-shell.js';
import { listWords } from '../util/words.js';
import { fieldPath, findV1Fields } from './fields.js';

/** What a file holds that is not a template of v2, and how to come from it to one. */
interface OtherKind {
  readonly message: string;
  readonly hint: string;
}

/** Tells a document that people take for a template of v2 called `name`; undefined when it looks like nothing else. */
export function recognizeOther(
  document: JsonObject,
  file: string,
  shown: string,
  name: string | undefined,
): OtherKind | undefined {
  const session = recognizeBootprep(document, shown) ?? recognizeSession(document, shown);
  return session ?? recognizeV1(document, file, shown, name);
}

function recognizeBootprep(document: JsonObject, shown: string): OtherKind | undefined {
  if (document.has('boot_sets') || !document.has('session_templates')) return undefined;
  return {
    message: `${shown} is not a valid template: boot_sets is missing. It looks like a bootprep file of SAT.`,
    hint: 'One entry of session_templates makes a template: its bos_parameters.boot_sets, and its configuration as cfs.configuration. `sat bootprep run` makes them all.',
  };
}

/** A session of either API, or the status of one. */
function recognizeSession(document: JsonObject, shown: string): OtherKind | undefined {
  const has = (...keys: string[]): boolean => keys.some((key) => document.has(key));
  const session = has('operation') && has('template_name', 'templateName', 'templateUuid', 'templateUuidLink');
  const status = has('managed_components_count', 'percent_successful') || (has('metadata') && has('boot_sets'));
  if (!session && !status) return undefined;
  return {
    message: `${shown} contains ${session ? 'a session' : 'the status of a session'}, not a session template.`,
    hint: 'Read the template back with `bos v2 sessiontemplates describe NAME --format json`.',
  };
}

function recognizeV1(
  document: JsonObject,
  file: string,
  shown: string,
  name: string | undefined,
): OtherKind | undefined {
  const old = findV1Fields(document);
  if (old.length === 0) return undefined;
  const found = document.has('name') && document.get('name') !== name ? [...old, { path: [], key: 'name' }] : old;
  const verb = found.length === 1 ? 'is a field' : 'are fields';
  return {
    message: `${shown} is a template of v1: ${listWords(found.map(fieldPath))} ${verb} that v2 does not take.`,
    hint: `Convert it to v2: bos convert templates ${quoteShell(file)}`,
  };
}
