import { countNodes } from '../nodes/count.js';
import { foldNodes } from '../nodes/fold.js';
import { plainStyle, type Style } from '../output/style.js';
import { measureText, wrapCells } from '../output/table/text.js';
import { showControls } from '../util/controls.js';
import { needsPerson, type ExplanationGroup } from './explanation.js';
import { listEvidence } from './lines.js';
import type { NextStep } from './verdict.js';

/** A text needs this much room, however narrow the terminal is. */
const narrowest = 30;

/** No pipe is so wide that a sentence takes one long line. */
const widest = 100;

/** Names of nodes, and an error of a service, take at most so many lines; the data formats have all. */
const mostLines = 3;

/** One node is to fit on a terminal of 24 lines, of which the last has the prompt. */
const screen = 23;

/** How many lines one text of the evidence, and a sentence, may take: so much is cut as it takes to fit. */
const cuts = [
  { evidence: mostLines, sentence: mostLines },
  { evidence: 2, sentence: mostLines },
  { evidence: 1, sentence: mostLines },
  { evidence: 1, sentence: 2 },
  { evidence: 1, sentence: 1 },
] as const;

type Cut = (typeof cuts)[number];

/** Groups of nodes -> lines for people; one node fits into 24 lines of 80 characters. */
export function renderExplanations(groups: readonly ExplanationGroup[], style: Style, width: number): string[] {
  return groups.flatMap((group, index) => {
    const cut = group.names.length > 1 ? cuts[0] : (cuts.find((one) => fitsScreen(group, width, one)) ?? cuts[4]);
    return [...(index === 0 ? [] : ['']), ...renderGroup(group, style, width, cut)];
  });
}

/** A command that is longer than a line goes on in the next. */
function fitsScreen(group: ExplanationGroup, width: number, cut: Cut): boolean {
  const heights = renderGroup(group, plainStyle, width, cut).map((line) => Math.ceil(measureText(line) / width));
  return heights.reduce((sum, height) => sum + Math.max(1, height), 0) <= screen;
}

function renderGroup(group: ExplanationGroup, style: Style, width: number, cut: Cut): string[] {
  const { names, first } = group;
  const { code, sentence, outlook, next } = first.verdict;
  const room = toRoom(width);
  const paint = needsPerson(first) ? style.bad : code === 'as-wanted' ? style.good : style.busy;
  const isOne = names.length === 1;
  const say = (text: string): string[] => indentLines(cutLines(text, room - 2, cut.sentence));
  const name = showControls(isOne ? first.evidence.id : countNodes(names.length));
  return [
    `${style.heading(name)}  ${paint(code)}`,
    ...(isOne ? [] : indentLines(cutLines(foldNodes(names), room - 2)).map((line) => style.faint(line))),
    ...say(sentence),
    ...(outlook === '' ? [] : say(isOne ? outlook : `Of ${first.evidence.id}: ${outlook}`)),
    ...(isOne ? [] : [style.faint(`  What is known of ${showControls(first.evidence.id)}, for example:`)]),
    ...renderEvidence(group, style, room, cut),
    ...renderSteps(next(names), style, room),
  ];
}

/** The width of lines on a page of this width. */
export function toRoom(width: number): number {
  return Math.max(narrowest, Math.min(widest, width));
}

function renderEvidence({ first }: ExplanationGroup, style: Style, room: number, cut: Cut): string[] {
  // The sentence may say the error already.
  const isNews = (text: string): boolean =>
    !text.startsWith('error: ') || !first.verdict.sentence.includes(text.slice('error: '.length));
  const lines = listEvidence(first.evidence).filter(({ text }) => isNews(text));
  return lines.flatMap(({ service, text, age }) => {
    const whole = age === '' ? text : `${text}, ${age} ago`;
    return cutLines(whole, room - 7, cut.evidence).map(
      (line, index) => `  ${style.faint((index === 0 ? service : '').padEnd(3))}  ${line}`,
    );
  });
}

/** A command stays on one line, so that it can be pasted; what it is for stands before it. */
export function renderSteps(steps: readonly NextStep[], style: Style, room: number): string[] {
  if (steps.length === 0) return [];
  const lines = steps.flatMap(({ about, command }) => {
    const line = `  ${showControls(command)}  # ${about}`;
    return line.length <= room ? [line] : [`  # ${about}`, `  ${showControls(command)}`];
  });
  return [style.heading('Next:'), ...lines];
}

/** Text as lines, of which the last that there is room for ends with dots when there are more. */
export function cutLines(text: string, room: number, most = mostLines): string[] {
  const lines = wrapCells(showControls(text).replaceAll(/\s+/g, ' '), room);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, room - 4)} ...`];
}

/** Lines that begin two places further on. */
export function indentLines(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
