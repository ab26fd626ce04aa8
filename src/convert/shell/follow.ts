import type { ClassName } from '../classes.js';
import { makeFinding, type Finding } from '../finding.js';
import type { AnswerKind } from '../words/change.js';
import { judgeReader } from '../words/readers.js';
import { destinationOf, type Member, type ReadExcerpt } from './members.js';
import type { ShellCommand } from '../shell-model.js';

/** Where an answer is kept: in a variable, or in a file, by the text of its name. */
interface Kept {
  readonly answer: AnswerKind;
  readonly name: string;
  readonly kind: 'variable' | 'file';
}

/** Looks at what happens to answers that are kept, and to templates that are read back and sent again, in one file. */
export function followAnswers(read: readonly ReadExcerpt[]): Finding[] {
  const members = read.flatMap((entry) => entry.members);
  return [...followKept(read, members), ...followTemplates(read, members)];
}

function followKept(read: readonly ReadExcerpt[], members: readonly Member[]): Finding[] {
  const all = members.flatMap((member): Kept[] => {
    const { answer } = member.plan;
    const left = member.blockers.some((note) => note.class === 'answer-kept');
    if (answer === undefined || !left) return [];
    const { file, variable } = destinationOf(member);
    const next = member.pipeline.stages[member.stage + 1]?.words ?? [];
    const copies = next[0]?.value === 'tee' ? next.slice(1).filter(({ text }) => !text.startsWith('-')) : [];
    return [
      ...copies.map(({ text }) => ({ answer, name: text, kind: 'file' as const })),
      ...(file === undefined ? [] : [{ answer, name: file, kind: 'file' as const }]),
      ...(variable === undefined ? [] : [{ answer, name: variable, kind: 'variable' as const }]),
    ];
  });
  // Many places may keep their answers under one name.
  const kept = [...new Map(all.map((entry) => [`${entry.kind} ${entry.answer} ${entry.name}`, entry])).values()].map(
    (entry) => ({ ...entry, use: new RegExp(`\\$\\{?${entry.name.replace(/\[.*/s, '').replace(/\W/g, '\\$&')}\\b`) }),
  );
  if (kept.length === 0) return [];
  const asking = new Set(members.map(({ command }) => command));
  return read.flatMap(({ excerpt, script }) =>
    script.pipelines.flatMap(({ stages, start, end }) => {
      const text = excerpt.text.slice(start, end);
      const commands = stages.filter((command) => command !== undefined);
      if (commands.some(({ kind }) => kind === 'array') || commands.some((command) => asking.has(command))) return [];
      if (commands.every(({ words }) => words.length === 0)) return [];
      const found = kept.find((entry) => commands.some((command) => isUsed(entry, command)));
      const judged = found && judgeReader(found.answer, text);
      if (!found || judged === undefined) return [];
      const name: ClassName = judged === 'gone' ? `${found.answer}-answer` : 'answer-kept';
      return [{ ...makeFinding(name, start, text, null), start: excerpt.toFile(start) }];
    }),
  );
}

function isUsed({ name, kind, use }: Kept & { readonly use: RegExp }, { words, redirects }: ShellCommand): boolean {
  const texts = [...words, ...redirects.flatMap(({ target }) => (target ? [target] : []))].map(({ text }) => text);
  if (kind === 'file') return texts.includes(name);
  return texts.some((text) => use.test(text));
}

/** Templates that are read back into a file and sent again, with what v2 refuses in them. */
function followTemplates(read: readonly ReadExcerpt[], members: readonly Member[]): Finding[] {
  const all = read.map(({ excerpt }) => excerpt.text).join('\n');
  const cleaned = deletes(all, 'name') && deletes(all, 'tenant');
  const reads = members.some(({ plan }) => /^(?:describe|list|create|update)$/.test(plan.templates?.verb ?? ''));
  const files = members
    .filter(({ plan }) => plan.templates?.verb === 'describe')
    .map((member) => destinationOf(member).file)
    .filter((file) => file !== undefined);
  return read.flatMap(({ excerpt, script, members: own }) => {
    const half = reads
      ? script.pipelines
          .filter(({ start, end }) => !deletes(excerpt.text.slice(start, end), 'tenant'))
          .flatMap(({ stages }) => stages.flatMap((command) => (command ? halfCleaners(command) : [])))
      : [];
    const again = own.filter(({ command, plan }) => {
      const { templates } = plan;
      if (templates?.verb !== 'create' && templates?.verb !== 'update') return false;
      const text = excerpt.text.slice(command.start, command.end);
      return !cleaned && (isAmong(files, templates.file, command) || /<\(\s*cray\s+bos\s[^|]*$/.test(text));
    });
    const places = [
      ...half.map(({ start, text }) => ({ start, text })),
      ...again.map(({ command }) => ({
        start: fileOption(command),
        text: excerpt.text.slice(command.start, command.end),
      })),
    ];
    return places.map(({ start, text }) => ({
      ...makeFinding('round-trip', start, text, proposeClean(text)),
      start: excerpt.toFile(start),
    }));
  });
}

/** Where `--file` stands in a command. */
function fileOption({ words, start }: ShellCommand): number {
  return words.find(({ text }) => text === '--file' || text.startsWith('--file='))?.start ?? start;
}

function isAmong(files: readonly string[], file: string | undefined, { words }: ShellCommand): boolean {
  if (file === undefined) return false;
  return files.some((name) => name === file || words.some(({ text }) => text === name || text === `--file=${name}`));
}

/** `jq 'del(.name)'`, where nothing takes the tenant out. */
function halfCleaners({ words }: ShellCommand): ShellCommand['words'] {
  return words[0]?.value === 'jq' ? words.filter(({ value }) => deletes(value ?? '', 'name')) : [];
}

/** Does a text take a field out with `del(…)` of jq? */
function deletes(text: string, field: string): boolean {
  return new RegExp(`del\\([^)]*\\.${field}\\b`).test(text);
}

function proposeClean(text: string): string | null {
  return /del\(/.test(text) ? text.replace(/del\(([^)]*\.name\b)/, 'del($1, .tenant') : null;
}
