import type { Client } from '../../../http/client.js';
import { countNodes } from '../../../nodes/count.js';
import { splitLimit } from '../../../nodes/limit-grammar.js';
import { findPendingSessions } from '../../../service/find-session.js';
import { describeFate, findFates, type Fate } from '../failures/fates.js';
import type { TroubledNode } from '../failures/groups.js';
import { explainEmptyList, explainNothingDone } from '../failures/nothing.js';
import { isSound, type Trouble } from '../failures/trouble.js';

/** What a retry does, and why. */
interface RetryChoice {
  readonly nodes: readonly TroubledNode[];
  readonly operation: string;
  /** What is to be said about it: sentences. */
  readonly notes: readonly string[];
}

/** Which nodes are tried again, and by which operation; `wanted` is the operation that the user asks for. Throws what the client throws. */
export async function chooseRetry(trouble: Trouble, wanted: string | undefined, client: Client): Promise<RetryChoice> {
  const { session } = trouble;
  const { name, operation } = session;
  const failed = trouble.nodes.filter((node) => node.failed);
  const erring = trouble.nodes.length - failed.length;
  const moved = await findFates(trouble, client);
  const waiting = await findWaiting(leaveOut(failed, moved), name, client);
  const fates = [...moved, ...waiting];
  const nodes = leaveOut(failed, fates);
  const stuck = nodes.filter(({ message }) => message === 'cfs configuration failed').length;
  const reboots = wanted === undefined && operation === 'boot' && stuck > 0;
  return {
    nodes,
    operation: wanted ?? (reboots ? 'reboot' : operation),
    notes: [
      ...(erring > 0
        ? [
            `${countNodes(erring)} of ${name} with an error may still come up: not tried again. See bos v2 sessions failures ${name}`,
          ]
        : []),
      ...fates.map((fate) => `${describeFate(fate, session)}: not tried again.`),
      ...(nodes.length === 0 && explainNothingDone(trouble) === undefined
        ? [explainNothing(trouble, fates.length > 0)]
        : []),
      ...(reboots ? [explainReboot(stuck)] : []),
    ],
  };
}

function leaveOut(nodes: readonly TroubledNode[], fates: readonly Fate[]): TroubledNode[] {
  const taken = new Set(fates.flatMap((fate) => fate.nodes));
  return nodes.filter(({ id }) => !taken.has(id));
}

/** The nodes that stand in the limits of sessions that BOS has not begun yet: the same retry twice within seconds. */
async function findWaiting(nodes: readonly TroubledNode[], name: string, client: Client): Promise<Fate[]> {
  if (nodes.length === 0) return [];
  const left = new Set(nodes.map(({ id }) => id));
  const pending = (await findPendingSessions(client)).filter((other) => other.name !== name && !other.staged);
  return pending.flatMap((other): Fate[] => {
    const named = splitLimit(other.limit).filter(({ effect }) => effect === 'add');
    const ids = named.map((term) => term.name).filter((id) => left.delete(id));
    return ids.length === 0 ? [] : [{ kind: 'waiting', session: other.name, other, nodes: ids }];
  });
}

/** Nothing failed is only said when it is known. `others`: nodes that failed are left to later sessions. */
function explainNothing(trouble: Trouble, others: boolean): string {
  const { name, status } = trouble.session;
  if (status === 'pending') return explainEmptyList(trouble);
  const isKnown = others ? trouble.untold === 0 && trouble.unnamed.length === 0 : isSound(trouble);
  const found = isKnown
    ? `No ${others ? 'other ' : ''}node of session ${name} has failed${status === 'complete' ? '' : ' so far'}`
    : `No ${others ? 'other ' : ''}node of session ${name} is known by name to have failed`;
  return `${found}: there is nothing to retry.`;
}

function explainReboot(count: number): string {
  return (
    `The configuration of ${countNodes(count)} failed, and CFS clears that only when a node is switched on: a boot would fail ` +
    'again at once, so this is a reboot. --operation boot overrides that.'
  );
}
