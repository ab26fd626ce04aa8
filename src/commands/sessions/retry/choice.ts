import type { Client } from '../../../http/client.js';
import { countNodes } from '../../../nodes/count.js';
import { findSessions } from '../../../service/find-session.js';
import type { Session } from '../../../service/session.js';
import type { TroubledNode } from '../failures/groups.js';
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
  const { name, operation } = trouble.session;
  const failed = trouble.nodes.filter((node) => node.failed);
  const erring = trouble.nodes.length - failed.length;
  const mended = await findMended(failed, trouble, client);
  const nodes = failed.filter(({ id }) => !mended.has(id));
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
      ...describeMended(name, mended),
      ...(nodes.length === 0 ? [explainNothing(trouble, mended.size)] : []),
      ...(reboots ? [explainReboot(stuck)] : []),
    ],
  };
}

/** The failed nodes that a later session has brought since where this one should have, by the name of that session. */
async function findMended(
  failed: readonly TroubledNode[],
  { session, elsewhere }: Trouble,
  client: Client,
): Promise<Map<string, string>> {
  const stable = failed
    .filter(({ recorded }) => recorded)
    .flatMap(({ id }) => elsewhere.get(id) ?? [])
    .filter(({ status }) => status === 'stable');
  const others = await findSessions(
    client,
    stable.map((node) => node.session),
  );
  return new Map(
    stable
      .filter((node) => doesTheSame(others.get(node.session), session))
      .map((node): [string, string] => [node.id, node.session]),
  );
}

/** A boot and a reboot have the same end. */
function doesTheSame(other: Session | undefined, { templateName, operation }: Session): boolean {
  if (other?.templateName !== templateName) return false;
  return (other.operation === 'shutdown') === (operation === 'shutdown');
}

function describeMended(name: string, mended: ReadonlyMap<string, string>): string[] {
  const groups = Map.groupBy(mended.keys(), (id) => mended.get(id) ?? '');
  return Array.from(groups, ([session, ids]) => {
    const has = ids.length === 1 ? 'has' : 'have';
    return `${countNodes(ids.length)} that failed in ${name} ${has} succeeded in session ${session} since: not tried again.`;
  });
}

/** Nothing failed is only said when it is known. */
function explainNothing(trouble: Trouble, mended: number): string {
  const { name, status } = trouble.session;
  const other = mended > 0 ? 'other ' : '';
  const isKnown = mended > 0 ? trouble.untold === 0 && trouble.unnamed.length === 0 : isSound(trouble);
  const found = isKnown
    ? `No ${other}node of session ${name} has failed${status === 'complete' ? '' : ' so far'}`
    : `No ${other}node of session ${name} is known by name to have failed`;
  return `${found}: there is nothing to do again.`;
}

function explainReboot(count: number): string {
  return (
    `The configuration of ${countNodes(count)} failed, and CFS clears that only when a node is switched on: a boot would fail ` +
    'again at once, so this is a reboot. --operation boot says otherwise.'
  );
}
