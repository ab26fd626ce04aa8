import type { Io } from '../../../util/io.js';
import { showControls } from '../../../util/controls.js';
import { formatStand } from './counts.js';
import type { Shown } from './screen.js';
import type { Note, WatchState } from './state.js';
import type { View } from './view.js';
import { describeNote } from './notes.js';

/** A line on stderr for each change, and none where nothing changed. */
export function openLines(io: Pick<Io, 'stderr' | 'clock'>): View {
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
function describeChange({ state }: Shown, nowMs: number, width: number): string[] {
  const start = `${new Date(nowMs).toISOString().slice(11, 19)} ${state.subject.name.padEnd(width)}  `;
  const stand = state.changed ? [describeStand(state)] : [];
  const errors = state.notes.filter(isError).map((note) => describeNote(note, state.subject));
  return [...stand, ...errors].map((text) => start + text.replaceAll('\n', ' '));
}

function describeStand({ status, gone }: WatchState): string {
  return gone > 0 ? 'gone' : formatStand(status, true);
}

function isError(note: Note): boolean {
  return note.kind === 'error';
}

function widestName(shown: readonly Shown[]): number {
  return Math.max(0, ...shown.map(({ state }) => state.subject.name.length));
}
