import { countNodes } from '../nodes/count.js';
import { foldNodes } from '../nodes/fold.js';
import type { Style } from '../output/style.js';
import type { Session } from '../service/session.js';
import { showControls } from '../util/controls.js';
import { needsPerson, type ExplanationGroup } from './explanation.js';
import { cutLines, indentLines, renderSteps, toRoom } from './picture.js';
import { needsSomebody, type SessionVerdict } from './session-verdict.js';
import { formatAgeOf } from './times.js';

/** Everything about a session that is shown. */
export interface SessionExplanation {
  readonly session: Session;
  readonly verdict: SessionVerdict;
  readonly groups: readonly ExplanationGroup[];
  /** So many more nodes BOS has at work, of which no other service was asked. */
  readonly unasked: number;
  readonly nowMs: number;
}

/** So many groups of nodes are shown; the data formats have all. */
const mostGroups = 12;

/** A session and what its nodes wait for or failed at -> lines for people. */
export function renderSession(explanation: SessionExplanation, style: Style, width: number): string[] {
  const { session, verdict, groups, unasked, nowMs } = explanation;
  const room = toRoom(width);
  const age = formatAgeOf(session.startTime, nowMs);
  const facts = [
    `${session.operation} with template ${session.templateName}`,
    session.limit === '' ? '' : `limit ${session.limit}`,
    session.status,
    age === '' ? '' : `created ${age} ago`,
  ];
  const paint = needsSomebody(verdict) ? style.bad : style.good;
  const more = groups.length - mostGroups;
  return [
    `${style.heading(showControls(session.name))}  ${paint(verdict.code)}`,
    ...indentLines(cutLines(verdict.sentence, room - 2)),
    ...indentLines(cutLines(facts.filter((fact) => fact !== '').join(', '), room - 2)).map(style.faint),
    ...groups.slice(0, mostGroups).flatMap((group) => ['', ...renderNodes(group, style, room)]),
    ...(more > 0 ? ['', style.faint(`  and ${more} more groups`)] : []),
    ...(unasked > 0 ? ['', `  For ${countNodes(unasked)} more that BOS works on, no other service was asked.`] : []),
    ...(verdict.next.length > 0 ? [''] : []),
    ...renderSteps(verdict.next, style, room),
  ];
}

function renderNodes({ names, first }: ExplanationGroup, style: Style, room: number): string[] {
  const { code, sentence, outlook } = first.verdict;
  const paint = needsPerson(first) ? style.bad : code === 'as-wanted' ? style.good : style.busy;
  return [
    `  ${countNodes(names.length)}  ${paint(code)}`,
    ...indentLines(indentLines(cutLines(foldNodes(names), room - 4))).map(style.faint),
    ...indentLines(indentLines(cutLines(sentence, room - 4))),
    ...(outlook === '' ? [] : indentLines(indentLines(cutLines(outlook, room - 4)))),
    ...(needsPerson(first) ? [style.faint(`    bos v2 components explain ${showControls(names[0] ?? '')}`)] : []),
  ];
}
