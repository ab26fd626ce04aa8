import { readText } from '../../../api/input.js';
import { exitCodes } from '../../../errors/exit.js';
import { explainNodes, groupExplanations, needsPerson, type ExplanationGroup } from '../../../explain/explanation.js';
import { renderSession, type SessionExplanation } from '../../../explain/session-picture.js';
import { judgeSession, needsSomebody } from '../../../explain/session-verdict.js';
import type { CommandContext } from '../../../kinds/command.js';
import { foldNodes } from '../../../nodes/fold.js';
import { stagesNothing, readSessionStatus, type Session } from '../../../service/session.js';
import { fetchRecord } from '../../../service/fetch.js';
import type { Client } from '../../../http/client.js';
import { toJsonValue } from '../../../util/json/value.js';
import { findNodesOf, type Components } from '../../components/explain/choose-nodes.js';
import { gatherEvidence } from '../../components/explain/gather.js';
import { openNeighbours, type Neighbours } from '../../components/explain/neighbours.js';
import { keepTime } from '../../components/explain/run-explain.js';
import { readServiceTimeout } from '../../components/explain/service-timeout.js';
import { foresee } from './foresee.js';

/** `sessions explain`: prints how a session stands and why. Ends with 0 when all is well or on the way, else with 9. */
export async function runSessionExplain(context: CommandContext): Promise<number> {
  const explanation = await explain(context, readText(context.input, 'session_id') ?? '');
  await context.print(toJsonValue(printSession(explanation)), {
    view: 'record',
    draw: (_, style, { width }) => renderSession(explanation, style, width),
  });
  return needsSomebody(explanation.verdict) ? exitCodes.failed.bos : 0;
}

async function explain(context: CommandContext, name: string): Promise<SessionExplanation> {
  const timeoutMs = readServiceTimeout(context);
  const { client, now } = keepTime(await context.connect(), () => context.io.clock.now());
  const neighbours = openNeighbours(context, timeoutMs);
  try {
    const { session, ids, components } = await findNodesOf(client, name);
    const hasNodes = ids.length > 0 && session.status !== 'pending';
    const { groups, unasked } = hasNodes
      ? await explainOpen({ session, ids, components }, client, neighbours, now)
      : { groups: [], unasked: 0 };
    const foresight =
      hasNodes || (await isEmptyStage(session, client)) ? undefined : await foresee(session, context, timeoutMs);
    return { session, verdict: judgeSession(session, groups, foresight), groups, unasked, nowMs: now() };
  } finally {
    await neighbours.close();
    await client.close();
  }
}

/** A shutdown that was to be staged is complete at once, as BOS has it: nothing is wrong with that. */
async function isEmptyStage(session: Session, client: Client): Promise<boolean> {
  if (!session.staged || session.status !== 'complete') return false;
  const status = readSessionStatus(await fetchRecord(client, 'v2.sessions.status.list', { session_id: session.name }));
  return stagesNothing(session, status);
}

/** Of so many nodes the services beside BOS are asked: more would be too many requests. */
const mostAsked = 1000;

interface Chosen {
  readonly session: Session;
  readonly ids: readonly string[];
  readonly components: Components;
}

/** The nodes that are not done, with what they wait for or failed at; those that failed before those at work. */
async function explainOpen(
  { session, ids, components }: Chosen,
  client: Client,
  neighbours: Neighbours,
  now: () => number,
): Promise<{ groups: ExplanationGroup[]; unasked: number }> {
  const isAtWork = (id: string): boolean => components.get(id)?.enabled === true;
  const open = ids.filter((id) => {
    const node = components.get(id);
    return node?.session !== session.name || node.enabled || node.status !== 'stable' || node.error !== '';
  });
  const sorted = open.sort((one, other) => Number(isAtWork(one)) - Number(isAtWork(other)));
  const asked = sorted.slice(0, mostAsked);
  if (asked.length === 0) return { groups: [], unasked: 0 };
  const about = { ids: asked, components, asked: session.name, session, client, neighbours, now };
  return {
    groups: groupExplanations(explainNodes(await gatherEvidence(about))),
    unasked: sorted.length - asked.length,
  };
}

/** An explanation as it is printed in the data formats. */
function printSession({ session, verdict, groups, unasked }: SessionExplanation): object {
  return {
    name: session.name,
    code: verdict.code,
    needs_person: needsSomebody(verdict),
    sentence: verdict.sentence,
    next: verdict.next,
    status: session.status,
    operation: session.operation,
    template_name: session.templateName,
    limit: session.limit,
    start_time: session.startTime,
    end_time: session.endTime,
    nodes: session.nodes.length,
    groups: groups.map(({ names, first }) => ({
      code: first.verdict.code,
      needs_person: needsPerson(first),
      count: names.length,
      nodes: foldNodes(names),
      sentence: first.verdict.sentence,
      outlook: first.verdict.outlook,
      next: first.verdict.next(names),
    })),
    not_asked: unasked,
  };
}
