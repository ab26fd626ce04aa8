import { classMessages, type ClassName } from './classes.js';

/** New text instead of a stretch of a file; an insertion when the stretch is empty. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that a report tells: a place that was rewritten, or one to look at. */
export interface Finding {
  /** Offset in the file. */
  readonly start: number;
  readonly class: ClassName;
  /** Rewritten, or would be. */
  readonly done: boolean;
  /** The old words. */
  readonly text: string;
  readonly proposal: string | null;
  readonly message: string;
  /** The template file that it is about, when its name stands there. */
  readonly file?: string;
}

/** What a text becomes, and what there is to tell of it. */
export interface Converted {
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** Text with all edits made. They do not overlap; of two at one place the first one comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    made += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return made + text.slice(from);
}

const unknownReader =
  'This command is inside a text, so it was not changed. Look for what reads its response: id .name, template .template_name, state .status.status (complete, running), times .status.start_time and .status.end_time.';

/** A finding to look at, with the message of its class unless there is one of its own. Texts of several lines become one. */
export function makeFinding(
  name: ClassName,
  start: number,
  text: string,
  proposal: string | null,
  message: string = name === 'nested' && proposal === null ? unknownReader : classMessages[name],
): Finding {
  return {
    start,
    class: name,
    done: false,
    text: joinLines(shorten(text)),
    proposal: proposal === null ? null : joinLines(shorten(proposal)),
    message,
  };
}

/** The longest text of a finding, in characters: a line may contain thousands of them. */
export const mostText = 1000;

/** The beginning of a text that is too long to be told. ASCII alone, since the text may stand for bytes. */
function shorten(text: string): string {
  return text.length <= mostText ? text : `${text.slice(0, mostText - 4).replace(/[\uD800-\uDBFF]$/, '')} ...`;
}

/** A command over several lines, in one. */
function joinLines(text: string): string {
  return (text.includes('\n') ? text.replace(/\s*\\?\r?\n\s*/g, ' ') : text).trim();
}
