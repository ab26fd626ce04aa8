import type { Word } from './words/word.js';

/** Where the output of a command goes: to whoever looks on, nowhere, or to somebody who works with it. */
export interface Destination {
  readonly to: 'shown' | 'thrown' | 'kept';
  /** What it is kept in: the name of a variable or of a file, as it stands. */
  readonly variable?: string;
  /** The next stage of the pipeline that a loop or a group is a stage of. */
  readonly piped?: true;
  readonly file?: string;
}

/** A redirection of a command: `2> errors` is `fd` 2, operator `>`, target `errors`. */
export interface ShellRedirect {
  readonly fd: number | undefined;
  readonly operator: string;
  readonly target: Word | undefined;
}

/** A simple command, or an array of words that may become one. */
export interface ShellCommand {
  readonly kind: 'command' | 'array';
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** `X=value` before the words: the names, and the values as words. */
  readonly assignments: readonly { readonly name: string; readonly value: Word | undefined }[];
  readonly redirects: readonly ShellRedirect[];
}

/** Commands joined by `|`; of one that is a loop, a group and so on, only the place is known here. */
export interface ShellPipeline {
  readonly start: number;
  readonly end: number;
  /** Pipelines of one number are changed together or not at all. */
  readonly group: number;
  readonly stages: readonly (ShellCommand | undefined)[];
  /** Where the output of the last stage goes. */
  readonly sink: Destination;
  /** Only whether it succeeds is asked: `if`, `while`, `!`, `&&`. */
  readonly condition: boolean;
}

/** A stretch of text in which no line can be added: words of several lines, and here-documents. */
export interface ShellZone {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'here-document';
}

/** All that is known of a shell script. */
export interface ShellScript {
  readonly pipelines: readonly ShellPipeline[];
  readonly zones: readonly ShellZone[];
  /** Functions by name: the place of their bodies. */
  readonly functions: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** Stretches whose tokens have no places in the text: backticks that contain a backslash. */
  readonly unmapped: readonly { readonly start: number; readonly end: number }[];
  /** What the parser could not read, first of all; undefined when it read everything. */
  readonly fault: { readonly message: string; readonly at: number } | undefined;
}
/** Where output goes behind redirections, of which the last one counts. */
export function redirect(redirects: readonly ShellRedirect[], sink: Destination): Destination {
  return redirects.reduce<Destination>((found, { fd, operator, target }) => {
    const both = operator.startsWith('&>') || (operator === '>&' && !/^\d+$|^-$/.test(target?.text ?? ''));
    const output = /^(?:>|>>|>\||>&|&>|&>>)$/.test(operator) && (both ? fd === undefined : (fd ?? 1) === 1);
    if (!output) return found;
    if (target?.value === '/dev/null' || target?.value === '-') return { to: 'thrown' };
    if (/^(?:\/dev\/(?:stderr|stdout|tty)|2)$/.test(target?.value ?? '')) return { to: 'shown' };
    return { to: 'kept', file: target?.text ?? '' };
  }, sink);
}
