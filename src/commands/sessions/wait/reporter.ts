import { quoteShell } from '../../../util/quote-shell.js';
import { countNodes } from '../../../nodes/count.js';
import type { CommandContext } from '../../../kinds/command.js';
import { formatSpan } from '../../../output/table/time.js';
import { showControls } from '../../../util/controls.js';
import type { Io } from '../../../util/io.js';
import { describeLoss } from './details.js';
import { formatStand } from './progress.js';
import type { Note, WaitState, WaitedSession } from './state.js';

/** What is over has its title left. */
export interface ShownSession {
  readonly state: WaitState;
  readonly over: boolean;
}

/** How those who wait are told of what is seen. */
export interface WaitReporter {
  /** How often it wants to be painted anew, in milliseconds. */
  readonly tickMs: number;
  /** After sessions have been asked for. */
  show(shown: readonly ShownSession[]): Promise<void>;
  /** Nothing new, but time has passed. */
  tick(shown: readonly ShownSession[]): Promise<void>;
  /** Lets `write` write to stderr, above what is painted. */
  interrupt(write: () => Promise<void>): Promise<void>;
  /** Nothing more is to be seen. */
  end(): Promise<void>;
}

/** A line on stderr for each change, and none where nothing changed. */
export function openWaitLines(io: Pick<Io, 'stderr' | 'clock'>): WaitReporter {
  return {
    tickMs: Infinity,
    async show(shown) {
      const lines = shown.flatMap((one) => describeChange(one, io.clock.now(), widestName(shown)));
      if (lines.length > 0) await io.stderr.write(lines.map((line) => `${showControls(line)}\n`).join(''));
    },
    tick: () => Promise.resolve(),
    interrupt: (write) => write(),
    end: () => Promise.resolve(),
  };
}

/** `08:01:10 morning  running  3/8 done, 1 failed`, and a line for each new error. The time is in UTC, as BOS tells it. */
function describeChange({ state }: ShownSession, nowMs: number, width: number): string[] {
  const start = `${new Date(nowMs).toISOString().slice(11, 19)} ${state.subject.name.padEnd(width)}  `;
  const stand = state.changed ? [describeStand(state)] : [];
  const errors = state.notes.filter(isError).map((note) => describeNote(note, state.subject));
  return [...stand, ...errors].map((text) => start + text.replaceAll('\n', ' '));
}

function describeStand({ status, gone }: WaitState): string {
  return gone > 0 ? 'gone' : formatStand(status, true);
}

function isError(note: Note): boolean {
  return note.kind === 'error';
}

function widestName(shown: readonly ShownSession[]): number {
  return Math.max(0, ...shown.map(({ state }) => state.subject.name.length));
}

interface Told {
  readonly context: CommandContext;
  readonly reporter: WaitReporter;
}

/** What is said once, beside how the sessions stand. */
export async function writeNotes(states: readonly WaitState[], { context, reporter }: Told): Promise<void> {
  const texts = new Set<string>();
  for (const { subject, notes } of states) {
    for (const note of notes) {
      if (note.kind === 'error') continue;
      const loss = note.kind === 'fewer' ? await describeLoss(subject.name, context) : '';
      texts.add(describeNote(note, subject) + loss);
    }
  }
  if (texts.size === 0) return;
  await reporter.interrupt(async () => {
    for (const text of texts) await context.warn(text);
  });
}

/** What an observation gives reason to say of a session. */
function describeNote(note: Note, { name, templateName }: WaitedSession): string {
  switch (note.kind) {
    case 'away':
      return `The server is away: ${note.reason} The waiting goes on.`;
    case 'back':
      return `The server is back after ${formatSpan(note.awayMs)}.`;
    case 'pending':
      return (
        `Session ${name} is still pending after ${formatSpan(note.forMs)}. Are the operators of BOS healthy ` +
        `(bos v2 healthz list)? Does a boot set of its template name a group or a role that HSM does not know ` +
        `(bos v2 sessiontemplates describe ${quoteShell(templateName)})?`
      );
    case 'fewer':
      return `${countNodes(note.nodes, 'plain')} of session ${name} ${note.nodes === 1 ? 'is' : 'are'} its own no more.`;
    case 'error':
      return `${countNodes(note.nodes, 'plain')}: ${note.message}`;
  }
}
