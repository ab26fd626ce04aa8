import { listWords } from '../../util/words.js';
import type { CommandPlan, PlanNote } from './change.js';

/** `X=value` before one command alone, which says nothing of the others. */
const ofOneCommand = /(?<!\bexport\b[^\n]*)\bCRAY_BOS_[A-Z0-9_]+=\S*[ \t]+(?:\w+=\S*[ \t]+)*(?!\w+=)(?=[\w/"'$.])/g;

/** The variables that a text sets for all commands in it, and that are options of commands of BOS. */
export function findSettings(source: string): string[] {
  if (!source.includes('CRAY_BOS_')) return [];
  const names = source
    .replace(ofOneCommand, '')
    .matchAll(/\bCRAY_BOS_[A-Z0-9_]+(?==)|\bCRAY_BOS_[A-Z0-9_]+(?=["']?\s*[:\]])/g);
  return [...new Set([...names].map(([name]) => name))];
}

/** `CRAY_BOS_V1_SESSION_CREATE_TEMPLATE_UUID` is `CRAY_BOS_V2_SESSIONS_CREATE_TEMPLATE_NAME`. */
export function modernVariable(name: string): string {
  const rest = name.replace(/^CRAY_BOS_(?:V1_)?/, '');
  const plural = rest.replace(/^(SESSION(?:TEMPLATE)?)(?=_|$)/, '$1S');
  return `CRAY_BOS_V2_${plural.replace(/TEMPLATE_UUID$/, 'TEMPLATE_NAME')}`;
}

/** A line with the variables of v2 instead of the others. */
export function renameSettings(line: string): string {
  return line.replace(/\bCRAY_BOS_(?!V2_)[A-Z0-9_]+/g, modernVariable);
}

/** Does a variable set an option of the command, one that its words do not give? Under other words it would no longer. */
export function judgeSettings(
  { changes, settingPrefix, given }: CommandPlan,
  settings: readonly string[],
  index: number,
): readonly PlanNote[] {
  if (changes.length === 0 || settingPrefix === '') return [];
  const setting = settings.filter(
    (name) =>
      name.startsWith(settingPrefix) &&
      !given.includes(`--${name.slice(settingPrefix.length).toLowerCase().replaceAll('_', '-')}`),
  );
  return setting.length === 0 ? [] : [{ class: 'setting', index, message: describeSettings(setting) }];
}

/** What holds a command back that a variable gives an option: under other words it would no longer. */
function describeSettings(names: readonly string[]): string {
  const fresh = listWords(names.map(modernVariable));
  const [verb, it] = names.length === 1 ? ['sets an option', 'it'] : ['set options', 'them'];
  return `${listWords(names)} ${verb} of this command, and v2 does not read ${it}: change both together. In v2: ${fresh}.`;
}
