import type { ClassName } from '../classes.js';

/** One change of the words of a command. */
export interface Change {
  readonly class: ClassName;
  /** The index of the word. */
  readonly index: number;
  /** `insert` puts a word before it, `append` behind it; `remove` takes it out. */
  readonly kind: 'replace' | 'insert' | 'append' | 'remove';
  /** What is replaced: all of the word but its quotes, or its beginning or end. */
  readonly old: string;
  readonly part?: 'start' | 'end';
  readonly text: string;
}

/** Something to look at, at a word. */
export interface PlanNote {
  readonly class: ClassName;
  readonly index: number;
  /** In the place of the message of its class. */
  readonly message?: string;
  /** The template file that it is about, when its name stands there. */
  readonly file?: string;
}

/** The answers that v2 gives in another form. */
export type AnswerKind = 'create' | 'describe' | 'list' | 'status';

/** What becomes of one `cray bos …`. */
export interface CommandPlan {
  readonly changes: readonly Change[];
  /** Why it stays as it is. */
  readonly blockers: readonly PlanNote[];
  readonly notes: readonly PlanNote[];
  readonly answer: AnswerKind | undefined;
  /** It is one of v2 already, whose answer may be read as if it were one of v1. */
  readonly modernAnswer: 'describe' | 'status' | undefined;
  /** `--format`, when the words say it. */
  readonly format: string | undefined;
  /** What it does with session templates, and the file of `--file`. */
  readonly templates: { readonly verb: string; readonly file: string | undefined; readonly old: boolean } | undefined;
  /** `cray bos v1 list` and the like, which people run to see whether there is a v1. */
  readonly asksVersion: boolean;
  readonly help: boolean;
  /** How the variables that set its options begin: `CRAY_BOS_V1_SESSION_CREATE_`; empty when it has no options. */
  readonly settingPrefix: string;
  /** The options that its words give. */
  readonly given: readonly string[];
}
