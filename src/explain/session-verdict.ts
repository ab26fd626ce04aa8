import type { Session } from '../service/session.js';
import { countNodes, groupDigits } from '../nodes/count.js';
import { quoteShell } from '../util/quote-shell.js';
import { sessionCodes, type SessionCode } from './codes.js';
import { needsPerson, type ExplanationGroup } from './explanation.js';
import type { NextStep } from './verdict.js';

/** What a session that has no nodes would do now, or why nobody knows; each member as a sentence. */
export interface Foresight {
  /** The template is not there. */
  readonly templateGone: boolean;
  /** Why the inventory says nothing. */
  readonly inventoryProblem: string | undefined;
  /** Why BOS would refuse the session, or fail in it as a whole. */
  readonly failure: string | undefined;
  /** How many nodes it would take; undefined when that is not known. */
  readonly nodes: number | undefined;
  /** What else is to be known, the gravest first. */
  readonly warnings: readonly string[];
}

/** What is to be said of a session. */
export interface SessionVerdict {
  readonly code: SessionCode;
  readonly sentence: string;
  readonly next: readonly NextStep[];
}

/** Draws the conclusion on a session, from the explanations of its nodes, or from what it would do when it has none. */
export function judgeSession(
  session: Session,
  groups: readonly ExplanationGroup[],
  foresight: Foresight | undefined,
): SessionVerdict {
  if (foresight) return judgeWithoutNodes(session, foresight);
  const bad = groups.filter(({ first }) => needsPerson(first));
  const count = sum(bad);
  const all = `of ${countNodes(session.nodes.length)}`;
  const isStaged = groups.length > 0 && groups.every(({ first }) => first.verdict.code === 'staged');
  if (isStaged)
    return say('session-staged', `It is staged on ${countNodes(sum(groups))}, and waits to be applied.`, start(groups));
  if (session.status === 'running') {
    const held = sum(groups.filter(({ first }) => isEnabled(first)));
    const open =
      held === 0 ? 'No node holds it open any longer' : `${groupDigits(held)} ${all} ${are(held)} not finished`;
    return bad.length === 0
      ? say('session-running', `${open}, and BOS is working on them.`, [wait(session)])
      : say('session-held', `${open}, and ${countNodes(count)} ${needs(count)} a person.`, [evidence(session)]);
  }
  return bad.length === 0
    ? say('session-done', 'It is complete, and no node of it needs a person.', [])
    : say('session-failed', `It is complete, and ${groupDigits(count)} ${all} did not come up.`, [
        evidence(session, ' --failed'),
        {
          about: 'try again, when the causes are fixed',
          command: `bos v2 sessions retry ${quoteShell(session.name)}`,
        },
      ]);
}

/** Whether somebody has to do something about the session. */
export function needsSomebody({ code }: SessionVerdict): boolean {
  return sessionCodes[code].needsPerson;
}

function judgeWithoutNodes(session: Session, foresight: Foresight): SessionVerdict {
  const { templateName, error, status } = session;
  const reason = error.trim().replace(/\s+/g, ' ');
  const template = quoteShell(templateName);
  if (status === 'pending' && foresight.templateGone) {
    return say('template-gone', `It is pending, and its template ${templateName} no longer exists.`, [
      { about: 'the templates that there are', command: 'bos v2 sessiontemplates list' },
    ]);
  }
  if (status === 'pending' && foresight.inventoryProblem !== undefined) {
    return say(
      'hsm-unreachable',
      `It is pending, and HSM does not say which nodes there are: ${foresight.inventoryProblem}`,
      [{ about: 'whether HSM is there', command: 'cray hsm service ready list' }],
    );
  }
  const isEmpty = foresight.nodes === 0 && foresight.failure === undefined;
  if (reason.startsWith('No nodes were found') || (status === 'pending' && isEmpty)) {
    // The first of several says no more than that.
    const because = foresight.warnings[1] ?? foresight.warnings[0] ?? 'None fits its template and its limit.';
    return say('no-nodes', `It has no node to act on. ${because}`, [preview(session)]);
  }
  const failure = reason === '' ? foresight.failure : reason;
  if (failure !== undefined && failure !== '') {
    return say('setup-failed', `BOS could not set it up: ${failure}`, [
      preview(session),
      { about: 'what is wrong with the template', command: `bos v2 sessiontemplatesvalid describe ${template}` },
    ]);
  }
  if (status !== 'pending') return say('session-done', 'It is complete, and BOS counts no nodes of it.', []);
  const will = foresight.nodes === undefined ? '' : ` with ${countNodes(foresight.nodes)}`;
  return say('session-pending', `It is pending: BOS starts it in its next pass${will}.`, [wait(session)]);
}

function say(code: SessionCode, sentence: string, next: readonly NextStep[]): SessionVerdict {
  return { code, sentence, next };
}

function sum(groups: readonly ExplanationGroup[]): number {
  return groups.reduce((count, { names }) => count + names.length, 0);
}

function isEnabled({ evidence: { component } }: ExplanationGroup['first']): boolean {
  return component.kind === 'fact' && component.fact.enabled;
}

const are = (count: number): string => (count === 1 ? 'is' : 'are');
const needs = (count: number): string => (count === 1 ? 'needs' : 'need');

function wait({ name }: Session): NextStep {
  return { about: 'wait for its end', command: `bos v2 sessions wait ${quoteShell(name)}` };
}

function evidence({ name }: Session, more = ''): NextStep {
  const command = `bos v2 components explain --session ${quoteShell(name)}${more}`;
  return { about: 'the same with all evidence', command };
}

function start(groups: readonly ExplanationGroup[]): readonly NextStep[] {
  return groups[0]?.first.verdict.next(groups.flatMap(({ names }) => names)) ?? [];
}

const longestLimit = 200;

function preview({ templateName, operation, limit }: Session): NextStep {
  const limited = limit === '' ? '' : ` --limit ${limit.length > longestLimit ? 'LIMIT' : quoteShell(limit)}`;
  const about = `--template-name ${quoteShell(templateName)} --operation ${quoteShell(operation)}${limited}`;
  return { about: 'what it would do, and why', command: `bos v2 sessions preview ${about}` };
}
