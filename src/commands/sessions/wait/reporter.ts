import { quoteShell } from '../../../util/quote-shell.js';
import { countNodes } from '../../../nodes/count.js';
import type { CommandContext } from '../../../kinds/command.js';
import { formatSpan } from '../../../output/table/time.js';
import { showControls } from '../../../util/controls.js';
import type { Io } from '../../../util/io.js';
import { describeLoss } from './details.js';
import { formatStatus } from './progress.js';
import type { Note, WaitState, WaitedSession } from './state.js';

/** A session as it is shown; of one that is over the title alone. */
export interface ShownSession {
  readonly state: WaitState;
  readonly over: boolean;
}

/** Shows on stderr how the waiting goes. */
export interface WaitReporter {
  /** How often `tick` is to be called, in milliseconds. */
  readonly tickMs: number;
  /** Called after each round of requests. */
  show(shown: readonly ShownSession[]): Promise<void>;
  /** Called while nothing is new, since time passes. */
  tick(shown: readonly ShownSession[]): Promise<void>;
  /** Lets `write` write to stderr, above what is painted. */
  interrupt(write: () => Promise<void>): Promise<void>;
  /** Called when all is over. */
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

/** `08:01:10 morning  running  3/8 done, 1 failed`, and a line for each new error. The time is in UTC, like those of BOS. */
function describeChange({ state }: ShownSession, nowMs: number, width: number): string[] {
  const start = `${new Date(nowMs).toISOString().slice(11, 19)} ${state.session.name.padEnd(width)}  `;
  const status = state.changed ? [describeStatus(state)] : [];
  const errors = state.notes.filter(isError).map((note) => describeNote(note, state.session));
  return [...status, ...errors].map((text) => start + text.replaceAll('\n', ' '));
}

function describeStatus({ status, gone }: WaitState): string {
  return gone > 0 ? 'gone' : formatStatus(status, true);
}

function isError(note: Note): boolean {
  return note.kind === 'error';
}

function widestName(shown: readonly ShownSession[]): number {
  return Math.max(0, ...shown.map(({ state }) => state.session.name.length));
}

interface NoteTarget {
  readonly context: CommandContext;
  readonly reporter: WaitReporter;
}

/** Writes the notes of all sessions, each text once; errors are shown with their sessions. */
export async function writeNotes(states: readonly WaitState[], { context, reporter }: NoteTarget): Promise<void> {
  const texts = new Set<string>();
  for (const { session, notes } of states) {
    for (const note of notes) {
      if (note.kind === 'error') continue;
      const loss = note.kind === 'fewer' ? await describeLoss(session.name, context) : '';
      texts.add(describeNote(note, session) + loss);
    }
  }
  if (texts.size === 0) return;
  await reporter.interrupt(async () => {
    for (const text of texts) await context.warn(text);
  });
}

/** A note in words. */
function describeNote(note: Note, { name, templateName }: WaitedSession): string {
  switch (note.kind) {
    case 'away':
      return `The service is unavailable: ${note.reason} Still waiting.`;
    case 'back':
      return `The server is back after ${formatSpan(note.awayMs)}.`;
    case 'pending':
      return (
        `Session ${name} is still pending after ${formatSpan(note.forMs)}. Are the operators of BOS healthy ` +
        `(bos v2 healthz list)? Does a boot set of its template name a group or a role that HSM does not know ` +
        `(bos v2 sessiontemplates describe ${quoteShell(templateName)})?`
      );
    case 'fewer':
      return `${countNodes(note.nodes)} of session ${name} no longer ${note.nodes === 1 ? 'belongs' : 'belong'} to it.`;
    case 'error':
      return `${countNodes(note.nodes)}: ${note.message}`;
  }
}
