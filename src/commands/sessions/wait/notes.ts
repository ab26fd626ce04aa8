import { countNodes } from '../../../nodes/count.js';
import { formatSpan } from '../../../output/table/time.js';
import type { CommandContext } from '../../../kinds/command.js';
import { quoteShell } from '../../../util/quote-shell.js';
import { findLoss } from './inquire.js';
import type { Note, Subject, WatchState } from './state.js';
import type { View } from './view.js';

interface Told {
  readonly context: CommandContext;
  readonly view: View;
}

/** What is said once, beside how the sessions stand. */
export async function sayNotes(states: readonly WatchState[], { context, view }: Told): Promise<void> {
  const texts = new Set<string>();
  for (const { subject, notes } of states) {
    for (const note of notes) {
      if (note.kind === 'error') continue;
      const loss = note.kind === 'fewer' ? await findLoss(subject.name, context) : '';
      texts.add(describeNote(note, subject) + loss);
    }
  }
  if (texts.size === 0) return;
  await view.interrupt(async () => {
    for (const text of texts) await context.warn(text);
  });
}

/** What an observation gives reason to say of a session. */
export function describeNote(note: Note, { name, templateName }: Subject): string {
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
