import type { Excerpt } from '../excerpt.js';
import { applyEdits, makeFinding, mostText, type Edit, type Finding } from '../finding.js';
import type { Change } from '../words/change.js';
import { callBos, hasEmptyLimit } from '../words/call-bos.js';
import { describeRewrite } from '../words/describe.js';
import { hasOperator } from '../words/invocation.js';
import { expectValues, shellLayout, toEdit } from '../words/edits.js';
import { destinationOf, type Member } from './members.js';
import type { Expectation } from './verify.js';

/** How the program is called in new text. */
export type Program = 'cray' | 'bos';

/** Commands that change together, and what changes; places count in the excerpt. */
export interface CommandGroup {
  readonly id: number;
  readonly members: readonly Member[];
  readonly expected: readonly Expectation[];
  /** Not all that reads the answers is known: the new line would be half a rewrite. */
  readonly unread: boolean;
  /** What is done to the text, when nothing stands against it. */
  readonly done: readonly Finding[];
  /** A word does not stand in the text as it was read, the new one cannot stand there, or `bos` refuses what `cray` takes. */
  readonly broken: 'unparsed' | 'nested' | 'limit' | undefined;
}

/** All changes that the commands of a group need, whether or not they may be made. */
export function planGroup(id: number, members: readonly Member[], excerpt: Excerpt, to: Program): CommandGroup {
  const layout = shellLayout(excerpt.text);
  const expected: Expectation[] = [];
  const done: Finding[] = [];
  let broken: CommandGroup['broken'];
  for (const member of members) {
    const { words, command, reader } = member;
    const changes = [...member.plan.changes, ...(to === 'bos' ? callByName(member, excerpt.text) : [])];
    const edits = changes.map((change) => toEdit(words, change, layout));
    if (edits.includes(undefined)) broken = 'unparsed';
    else if (to === 'bos' && hasEmptyLimit(words)) broken = 'limit';
    const known = edits.filter((edit) => edit !== undefined);
    expected.push({ group: id, command, edits: known, values: expectValues(words, changes) });
    done.push(...changes.flatMap((change) => describeRewrite(words, member.program, change)));
    if (!reader) continue;
    const edit: Edit = { start: reader.word.start, end: reader.word.end, text: reader.text };
    const values = reader.command.words.map((word) => (word === reader.word ? reader.value : word.value));
    expected.push({ group: id, command: reader.command, edits: [edit], values });
    done.push({ ...makeFinding(reader.class, edit.start, reader.word.text, reader.text, sameAnswer), done: true });
  }
  const made = expected.flatMap(({ edits }) => edits);
  if (broken === undefined && !made.every(({ text }) => excerpt.accepts(text))) broken = 'nested';
  return { id, members, expected, unread: members.some((member) => member.unread), done, broken };
}

const sameAnswer = 'This reads the same from the response of v2 as it did from that of v1.';

/** The whole line of a command as it would be; null when nothing would change, or not all that should. */
export function proposeLine(
  excerpt: Excerpt,
  { members, expected, unread }: Pick<CommandGroup, 'members' | 'expected' | 'unread'>,
  more: readonly Edit[] = [],
): string | null {
  if (unread) return null;
  const from = Math.min(...members.map(({ pipeline }) => pipeline.start));
  const to = Math.max(...members.map(({ pipeline }) => pipeline.end));
  const line = excerpt.text.lastIndexOf('\n', from - 1) + 1;
  const found = excerpt.text.indexOf('\n', to);
  const stop = found < 0 ? excerpt.text.length : found;
  // Of a very long line only what is around the command, and nothing of a prompt.
  const start =
    stop - line > mostText ? Math.max(line, from - mostText / 4) : line + promptOf(excerpt, line, from).length;
  const end = stop - line > mostText ? Math.min(stop, Math.max(to, start + mostText)) : stop;
  const replaced = (edit: Edit): boolean => more.some((other) => other.start <= edit.start && edit.end <= other.end);
  const edits = [...expected.flatMap((entry) => entry.edits).filter((edit) => !replaced(edit)), ...more];
  const within = edits.filter((edit) => edit.start >= start && edit.end <= end);
  if (within.length === 0) return null;
  const made = applyEdits(
    excerpt.text.slice(start, end),
    within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
  return made.trim();
}

/** What stands before the commands of a line, and is not of the shell text: `ncn-m001# `. */
function promptOf({ text, masked }: Excerpt, line: number, to: number): string {
  const blanks = /^[ \t]*/.exec(masked.slice(line, to))?.[0].length ?? 0;
  const hidden = text.slice(line, line + blanks);
  return /[#$%>)][ \t]*$/.test(hidden) ? hidden : '';
}

/** `cray bos` becomes `bos`; its output is read when it goes anywhere but to a person. */
function callByName(member: Member, source: string): Change[] {
  const { words, program, plan, format } = member;
  if (hasOperator(words, program) || words.at(-1)?.value === ';') return [];
  const isRead = format === undefined && !plan.help && destinationOf(member).to === 'kept';
  return callBos(program, words.length - 1, isRead && !isReadByJq(member, source));
}

/** What jq reads is JSON already, by a setting that is not seen here: also where it is kept in between. */
function isReadByJq(member: Member, source: string): boolean {
  if (/\bjq\b/.test(source.slice(member.command.end, member.pipeline.end))) return true;
  const { variable, file } = destinationOf(member);
  const name = variable ?? file;
  return name !== undefined && source.split('\n').some((line) => /\bjq\b/.test(line) && line.includes(name));
}
