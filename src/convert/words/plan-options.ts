import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import { v2Sessions } from '../../api/v2/sessions.js';
import { quoteShell } from '../../util/quote-shell.js';
import { classMessages } from '../classes.js';
import type { Change, PlanNote } from './change.js';
import type { TypedOption, SortedWords } from './options.js';

interface Command {
  readonly typed: SortedWords;
  readonly noun: string;
  readonly verb: string;
  /** It is one of v1. */
  readonly old: boolean;
  readonly status: boolean;
}

interface OptionsPlan {
  readonly changes: readonly Change[];
  readonly blockers: readonly PlanNote[];
  readonly notes: readonly PlanNote[];
  readonly file: string | undefined;
}

const nothing: OptionsPlan = { changes: [], blockers: [], notes: [], file: undefined };
/** Options that every command has. */
const common = /^(?:--configuration|--token|--format|--quiet|--verbose|-v+|-h|--help|--insecure|--tenant)$/;
const operations = /^(?:boot|reboot|shutdown)$/i;

/** What becomes of the options of a command whose words are those of sessions or session templates. */
export function planOptions(command: Command): OptionsPlan {
  if (command.noun === 'sessions' && command.verb === 'create' && !command.status) return planSessionCreate(command);
  if (command.noun === 'sessiontemplates' && /^(?:create|update)$/.test(command.verb))
    return planTemplateWrite(command);
  return nothing;
}

function planSessionCreate({ typed, old }: Command): OptionsPlan {
  const changes: Change[] = [];
  const blockers: PlanNote[] = [];
  const notes: PlanNote[] = [];
  const known = v2Sessions.create.parameters.map(({ name }) => flag(name));
  for (const option of typed.options) {
    const { name, index, value } = option;
    if (name === '--template-uuid') changes.push(rename('template-uuid', option, '--template-name'));
    else if (name === '--staged') {
      changes.push(rename('staged', option, '--stage'));
      const bare = value === undefined || value.text.startsWith('-');
      if (bare) changes.push({ class: 'staged', index, kind: 'append', old: '', text: 'true' });
    } else if (name === '--operation' && value) {
      if (value.value === undefined) {
        if (old) notes.push({ class: 'dynamic-operation', index: value.index });
      } else if (/^configure$/i.test(value.value)) blockers.push({ class: 'configure', index: value.index });
      else if (operations.test(value.value) && value.value !== value.value.toLowerCase()) {
        const text = value.value.toLowerCase();
        const part = value.joined ? ({ part: 'end' } as const) : {};
        changes.push({ class: 'operation-case', index: value.index, kind: 'replace', old: value.value, ...part, text });
      }
    } else if (name === '--limit' && value) {
      if (isBrokenList(value)) blockers.push({ class: 'limit', index: value.index });
      else if (/(?:^|,)!?&?nid[\d[]/.test(value.value ?? '')) notes.push({ class: 'limit', index: value.index });
    } else if (old && !known.includes(name) && !common.test(name)) blockers.push({ class: 'odd-option', index });
  }
  return { changes, blockers, notes, file: undefined };
}

/** Braces, quotes or blanks, as the log of the agent printed lists; not those of an expansion. */
function isBrokenList({ text, value }: { text: string; value: string | undefined }): boolean {
  if (value !== undefined) return /[{}'"\s[\]]|,$/.test(value) && !/^[\w,!&.-]*(?:\[[\d,-]+\][\w,]*)+$/.test(value);
  return /^["']?[{[]/.test(text) && !text.startsWith('{{');
}

function planTemplateWrite({ typed, old, verb }: Command): OptionsPlan {
  const [name, file] = ['--name', '--file'].map((wanted) => typed.options.find((option) => option.name === wanted));
  const found = file?.value?.value ?? file?.value?.text;
  if (!old) return { ...nothing, file: found };
  const known = v2SessionTemplates[verb === 'update' ? 'update' : 'create'].parameters.map(({ name: field }) =>
    flag(field),
  );
  const odd = typed.options.filter(
    (option) => ![...known, '--file', '--name'].includes(option.name) && !common.test(option.name),
  );
  const blockers: PlanNote[] = odd.map(({ index }) => ({ class: 'odd-option', index }));
  const changes: Change[] = name ? nameArgument(name) : [];
  const nameless = name === undefined && file !== undefined && verb === 'create' && typed.others.length === 0;
  if (nameless) {
    // Only proposed: the name is not known here.
    changes.push({ class: 'template-name-argument', index: file.index, kind: 'insert', old: '', text: 'NAME' });
    blockers.push({ class: 'template-file', index: file.index, message: nameInFile });
  }
  if (name && (name.value === undefined || /^["']?-/.test(name.value.text)))
    blockers.push({ class: 'unparsed', index: name.index });
  const literal = file?.value?.value === undefined ? {} : describeFile(file.value.value);
  const notes: PlanNote[] = file && !nameless ? [{ class: 'template-file', index: file.index, ...literal }] : [];
  return { changes, blockers, notes, file: found };
}

const nameInFile =
  'v2 takes the name as an argument, and not from the file: `… sessiontemplates create NAME --file FILE`. `bos convert templates FILE` makes a template of v2 from the file.';

function describeFile(file: string): Pick<PlanNote, 'file' | 'message'> {
  return { file, message: classMessages['template-file'].replace('FILE', quoteShell(file)) };
}

/** `--name X` becomes `X` in that place. */
function nameArgument(option: TypedOption): Change[] {
  const { index, value } = option;
  const change = { class: 'template-name-argument', index } as const;
  return value?.joined === true
    ? [{ ...change, kind: 'replace', old: `${option.name}=`, part: 'start', text: '' }]
    : [{ ...change, kind: 'remove', old: option.name, text: '' }];
}

function rename(name: Change['class'], option: TypedOption, text: string): Change {
  const part = option.value?.joined === true ? ({ part: 'start' } as const) : {};
  return { class: name, index: option.index, kind: 'replace', old: option.name, ...part, text };
}

/** The option of a parameter: `cfs.configuration` is `--cfs-configuration`. */
function flag(name: string): string {
  return `--${name.replaceAll(/[._]/g, '-')}`;
}
