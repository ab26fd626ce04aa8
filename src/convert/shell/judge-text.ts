import type { ClassName } from '../classes.js';
import type { Excerpt } from '../excerpt.js';
import { readShell } from '../shell.js';
import type { AnswerKind } from '../words/change.js';
import { planGroup, proposeLine, type Program } from './group.js';
import { listMembers } from './members.js';
import { beginsCommand } from './mentions.js';

/** What a command in a string of another language would become. */
interface JudgedText {
  /** Why it could not just be rewritten. */
  readonly classes: readonly ClassName[];
  /** Some of its words are others in v2. */
  readonly changes: boolean;
  readonly proposal: string | null;
  /** The answers of v1 that it prints. */
  readonly answers: readonly AnswerKind[];
}

/** Judges a string that is, or contains, a shell command; undefined when it is a sentence, or cannot be read. */
export function judgeText(text: string, masked: string, to: Program): JudgedText | undefined {
  if (!text.split('\n').some((line) => beginsCommand(line.replaceAll('`', ' ')))) return undefined;
  const excerpt: Excerpt = { text, masked, toFile: (place) => place, accepts: () => true };
  const script = readShell(masked, text);
  const members = script.fault ? [] : listMembers(script, excerpt, { settings: [] }, undefined);
  if (members.length === 0) return undefined;
  if (members.every(({ blockers }) => blockers.some((note) => note.class === 'odd-option'))) return undefined;
  const classes = members.flatMap(({ blockers }) => blockers.map((note) => note.class));
  const answers = members.flatMap(({ plan: { answer } }) => answer ?? []);
  const changes = members.some(({ plan }) => plan.changes.length > 0);
  return {
    classes: [...new Set(classes)],
    changes,
    answers,
    proposal: proposeLine(excerpt, planGroup(0, members, excerpt, to)),
  };
}
