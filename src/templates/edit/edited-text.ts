import { sortKeys, dropIdentity } from '../compare/canonical.js';
import type { JsonObject } from '../../util/json/value.js';
import { writeJson } from '../../util/json/write.js';
import { formatYaml } from '../../util/yaml/write.js';

/** Lines of our own begin with this, so that a `#` in what is typed is left alone. */
const mark = '#!bos ';

/** The forms in which a template can be edited. */
export type EditForm = 'yaml' | 'json';

/** A template as it is handed to the editor, without the lines of our own. */
export function formatForEditor(record: JsonObject, form: EditForm): string {
  const body = sortKeys(dropIdentity(record));
  return form === 'json' ? `${writeJson(body, 2)}\n` : formatYaml(body);
}

/** A text with lines of our own above it. */
export function addRemarks(text: string, remarks: readonly string[]): string {
  return remarks.map((line) => `${mark}${line}`.trimEnd() + '\n').join('') + text;
}

/** What was typed: the text without the lines of our own. */
export function removeRemarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith(mark.trimEnd()))
    .join('\n');
}
