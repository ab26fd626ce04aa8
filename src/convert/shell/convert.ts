import { withoutProposal, type ClassName } from '../classes.js';
import type { Excerpt, Span } from '../excerpt.js';
import { makeFinding, type Converted, type Edit, type Finding } from '../finding.js';
import { readShell } from '../shell.js';
import { followAnswers } from './follow.js';
import { planGroup, proposeLine, type CommandGroup, type Program } from './group.js';
import { listMembers, type Member, type ReadExcerpt } from './members.js';
import { findMentions } from './mentions.js';
import { emptyLimit } from '../words/call-bos.js';
import type { KeptAnswer } from '../words/list.js';
import { renameSettings } from '../words/settings.js';
import { programPattern } from '../words/mention.js';
import { findWrong } from './verify.js';
import { findWrappers } from './wrappers.js';
import { append } from '../../util/append.js';

interface ShellOptions {
  readonly to: Program;
  /** The variables of the file that set options of commands: `CRAY_BOS_V1_SESSION_CREATE_LIMIT`. */
  readonly settings: readonly string[];
  /** Something in the file sets the format in which commands print. */
  readonly setsFormat: boolean;
  /** Must what stands at this offset of the file stay as it is, without a word? */
  readonly isIgnored: (offset: number) => boolean;
}

/** A line that says for all commands of a script in which form they print. */
const setFormat =
  /(?:\bexport[ \t]+(?:\w+=\S*[ \t]+)*CRAY_FORMAT=|^[ \t]*CRAY_FORMAT=(?=["']?\w+["']?[ \t]*(?:$|[;&])))["']?(json|yaml|toml)\b/m;

/** What becomes of shell texts, and the stretches that cannot have a line more within them. */
interface ConvertedShell extends Converted {
  /** Answers that are kept outside of the shell: under a name that an Ansible task registers. */
  readonly kept: readonly KeptAnswer[];
  readonly zones: readonly Span[];
}

/** Rewrites the commands of shell texts that stand in one file. The places of what comes out are offsets in the file. */
export function convertShell(excerpts: readonly Excerpt[], options: ShellOptions): ConvertedShell {
  const all = excerpts.map(({ text }) => text).join('\n');
  const format = setFormat.exec(all)?.[1] ?? (options.setsFormat ? '?' : undefined);
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const read: ReadExcerpt[] = [];
  const zones: Span[] = [];
  for (const excerpt of excerpts) {
    const script = readShell(excerpt.masked, excerpt.text, { to: excerpt.kept === undefined ? 'shown' : 'kept' });
    const toFile = (entry: Finding): Finding => ({ ...entry, start: excerpt.toFile(entry.start) });
    // A here-document begins behind the end of a line, which is taken along.
    append(
      zones,
      script.zones.map(({ kind, start, end }) => ({
        start: excerpt.toFile(kind === 'word' ? start : start - 1),
        end: excerpt.toFile(end),
      })),
    );
    if (script.fault) {
      if (!programPattern.test(excerpt.text)) continue;
      findings.push(toFile(describeFault(excerpt, script.fault)));
      continue;
    }
    const members = listMembers(script, excerpt, options, format);
    const made = convertMembers(members, excerpt, options);
    append(
      edits,
      made.edits.map((edit) => moveEdit(edit, excerpt)),
    );
    const mentions = findMentions({ excerpt, script, members }, (text) => proposeText(text, options));
    const wrappers = findWrappers({ excerpt, script, members });
    append(findings, [...made.findings, ...mentions, ...wrappers].map(toFile));
    read.push({ excerpt, script, members });
  }
  const followed = followAnswers(read);
  const sentBack = new Set(followed.flatMap((entry) => (entry.class === 'round-trip' ? [entry.start] : [])));
  const others = findings.filter((entry) => entry.class !== 'template-file' || !sentBack.has(entry.start));
  return { edits, findings: [...others, ...followed], zones, kept: read.flatMap(listKept) };
}

function listKept({ excerpt, members }: ReadExcerpt): KeptAnswer[] {
  const { kept: name } = excerpt;
  if (name === undefined) return [];
  return members.flatMap(({ plan: { answer }, blockers, command }) => {
    const left = blockers.some((note) => note.class === 'answer-kept');
    return answer !== undefined && left ? [{ answer, name, start: excerpt.toFile(command.start) }] : [];
  });
}

/** The new text of a command that stands in a string; null when it stays or cannot be told. */
function proposeText(text: string, options: Pick<ShellOptions, 'to'>): string | null {
  const excerpt: Excerpt = { text, masked: text, toFile: (place) => place, accepts: () => true };
  const script = readShell(text);
  const members = script.fault ? [] : listMembers(script, excerpt, { settings: [] }, undefined);
  if (members.length === 0) return null;
  return proposeLine(excerpt, planGroup(0, members, excerpt, options.to));
}

function convertMembers(members: readonly Member[], excerpt: Excerpt, options: ShellOptions): Converted {
  const ignored = new Set(
    members
      .filter(({ command }) => options.isIgnored(excerpt.toFile(command.start)))
      .map(({ pipeline }) => pipeline.group),
  );
  const groups = [...Map.groupBy(members, ({ pipeline }) => pipeline.group)]
    .filter(([id]) => !ignored.has(id))
    .map(([id, own]) => planGroup(id, own, excerpt, options.to));
  const free = groups.filter(
    ({ members: own, broken }) => broken === undefined && own.every(({ blockers }) => blockers.length === 0),
  );
  const wrong = new Set<number>();
  for (;;) {
    const kept = free.filter(({ id }) => !wrong.has(id));
    const found = findWrong(
      excerpt.masked,
      kept.flatMap(({ expected }) => expected),
      (text) => readShell(text),
    );
    if (found.size === 0) return collect(groups, kept, excerpt);
    for (const id of found) wrong.add(id);
  }
}

function collect(groups: readonly CommandGroup[], kept: readonly CommandGroup[], excerpt: Excerpt): Converted {
  const edits = kept.flatMap(({ expected }) => expected.flatMap((entry) => entry.edits));
  const done = new Set(kept);
  const findings = groups.flatMap((group) =>
    done.has(group) ? describeDone(group, excerpt) : describeLeft(group, excerpt),
  );
  return { edits, findings };
}

function describeDone({ done, members }: CommandGroup, excerpt: Excerpt): Finding[] {
  const notes = members.flatMap((member) => member.notes.map((note) => describeNote(note, member, null, excerpt)));
  const times = members.flatMap(({ reader }) =>
    reader?.time ? [makeFinding('time-form', reader.word.start, reader.word.text, null)] : [],
  );
  return [...done, ...notes, ...times];
}

/** Each command of a group that stays says why; one that has no reason of its own stays with the others. */
function describeLeft(group: CommandGroup, excerpt: Excerpt): Finding[] {
  return group.members.flatMap((member) => {
    const { command, plan } = member;
    if (plan.changes.length === 0 && member.blockers.length === 0) return [];
    const own = { members: [member], expected: group.expected, unread: group.unread };
    const [first] = member.blockers.map((note) => note.class);
    const none = first !== undefined && (first === 'dynamic' || withoutProposal.test(first));
    const line = none ? null : proposeLine(excerpt, own, limitEdit(member));
    const proposal = first === 'setting' && line !== null ? renameSettings(line) : line;
    const text = excerpt.text.slice(command.start, command.end);
    const tell = (name: ClassName, message?: string): Finding =>
      makeFinding(name, command.start, text, proposal, message);
    if (group.broken === 'limit') return [makeFinding('limit', command.start, text, null, emptyLimit)];
    if (group.broken !== undefined) return [tell(group.broken)];
    const notes = member.notes
      .filter(({ class: name }) => name !== 'template-file')
      .map((note) => describeNote(note, member, proposal, excerpt));
    if (member.blockers.length > 0) return [...member.blockers.map((note) => tell(note.class, note.message)), ...notes];
    const others = group.members.some(({ blockers }) => blockers.length > 0);
    return [others ? tell('answer-kept', withOthers) : tell('unparsed')];
  });
}

const withOthers = 'Another command of this line stays as it is, so this one does too: change both together.';

function describeNote(
  note: Member['notes'][number],
  { words, command }: Member,
  proposal: string | null,
  { text }: Excerpt,
): Finding {
  const word = words[note.index];
  const { start, end } = /^wrapper$|-answer$/.test(note.class) || !word ? command : word;
  const made = makeFinding(note.class, word?.start ?? start, text.slice(start, end), proposal, note.message);
  return note.file === undefined ? made : { ...made, file: note.file };
}

/** A list with braces, quotes and blanks, as one of commas. */
function limitEdit({ blockers, words }: Member): Edit[] {
  const index = blockers.find((note) => note.class === 'limit')?.index;
  const first = words[index ?? -1];
  if (index === undefined || !first || first.text.startsWith('--')) return [];
  const next = words.findIndex((word, at) => at > index && word.text.startsWith('-'));
  const pieces = words.slice(index, next < 0 ? undefined : next);
  const names = pieces.flatMap(({ text }) => text.split(/[\s{}'"[\],]+/)).filter((name) => name !== '');
  return [{ start: first.start, end: pieces.at(-1)?.end ?? first.end, text: names.join(',') }];
}

function describeFault({ text }: Excerpt, fault: { message: string; at: number }): Finding {
  const lines = text.slice(0, fault.at).split('\n');
  const start = text.slice(fault.at).trim() === '' ? text.search(programPattern) : fault.at;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
  const reason = `The shell text could not be read: ${fault.message} (its line ${lines.length}). It was not changed.`;
  return makeFinding('unparsed', start, line, null, reason);
}

function moveEdit({ start, end, text }: Edit, { toFile }: Excerpt): Edit {
  const from = toFile(start);
  return { start: from, end: from + end - start, text };
}
