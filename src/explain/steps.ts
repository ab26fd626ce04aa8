import { foldNodes } from '../nodes/fold.js';
import type { Session } from '../service/session.js';
import { quoteShell } from '../util/quote-shell.js';
import { factOf } from './evidence.js';
import type { Situation } from './situation.js';
import type { NextStep } from './verdict.js';

/** Names of nodes as one word of a shell, which both `bos` and `cray` take as a list. */
export function toWord(names: readonly string[]): string {
  return quoteShell(foldNodes(names));
}

/** The first of the nodes, for commands that take one. */
function toOne(names: readonly string[]): string {
  return quoteShell(names[0] ?? '');
}

export function showPower(names: readonly string[]): NextStep {
  return { about: 'its power, as PCS sees it now', command: `cray power status list --xnames ${toWord(names)}` };
}

export function showConsole(names: readonly string[]): NextStep {
  return { about: 'its console, in the pod that has it', command: `conman -j ${toOne(names)}` };
}

export function showConfiguration(names: readonly string[]): NextStep {
  return { about: 'what CFS has about it', command: `cray cfs components describe ${toOne(names)}` };
}

export function showBootParameters(names: readonly string[]): NextStep {
  return { about: 'what BSS gives it to boot', command: `cray bss bootparameters list --hosts ${toOne(names)}` };
}

export function lookAtNode(names: readonly string[]): NextStep {
  return { about: 'everything that BOS has about it', command: `bos v2 components describe ${toOne(names)}` };
}

export function waitForSession(name: string): NextStep {
  return { about: 'wait for the end of its session', command: `bos v2 sessions wait ${quoteShell(name)}` };
}

export function explainSession(name: string): NextStep {
  return { about: 'the state of that session', command: `bos v2 sessions explain ${quoteShell(name)}` };
}

/**
 * How to do again what the session of the node was to do, once the cause is fixed; nothing while BOS itself goes on trying, and
 * when the session is not known. `operation` takes the place of that of the session.
 */
export function tryAgain(
  { evidence, isActive }: Situation,
  names: readonly string[],
  operation?: Session['operation'],
): readonly NextStep[] {
  const session = factOf(evidence.session);
  if (isActive || session === undefined || session.templateName === '') return [];
  const words = [
    `bos v2 sessions create --template-name ${quoteShell(session.templateName)}`,
    `--operation ${quoteShell(operation ?? session.operation)}`,
    `--limit ${toWord(names)}`,
  ];
  return [{ about: 'then try again', command: words.join(' ') }];
}
