import { hear, type Evidence, type Heard } from '../../../explain/evidence.js';
import { nameImage } from '../../../explain/images.js';
import { knowsBeginning } from '../../../explain/situation.js';
import type { Client } from '../../../http/client.js';
import { findBootOptions, type BootOptions } from '../../../service/boot-options.js';
import { findBootParameters, findBootScripts } from '../../../service/boot-scripts.js';
import type { ComponentDetails } from '../../../service/component-details.js';
import { findControllers, findHardware, findMemberships, nameController } from '../../../service/hardware.js';
import { findImageRecords } from '../../../service/image-records.js';
import { findNodeConfigurations } from '../../../service/node-configuration.js';
import type { NodeFacts } from '../../../service/node-facts.js';
import { findPower } from '../../../service/power.js';
import type { Session } from '../../../service/session.js';
import type { Components } from './choose-nodes.js';
import type { Neighbours } from './neighbours.js';
import { findSessionFacts } from './session-facts.js';
import { findTasks } from './switches.js';

interface Inquiry {
  readonly ids: readonly string[];
  /** What BOS says of them; it may still be on its way. */
  readonly components: Components | Promise<Components>;
  /** The session that is asked about. */
  readonly asked?: string;
  /** That session, where it is known already. */
  readonly session?: Session;
  /** For BOS. */
  readonly client: Client;
  readonly neighbours: Neighbours;
  /** The clock of the server, once it has responded. */
  readonly now: () => number;
}

/**
 * Asks every service about nodes, side by side; what hangs on what BOS says of them is asked as soon as that has come. What
 * does not matter for a node is not asked. Throws what the client of BOS throws, and InterruptedError.
 */
export async function gatherEvidence(inquiry: Inquiry): Promise<Evidence[]> {
  const { ids, client, neighbours, asked, session } = inquiry;
  const known = Promise.resolve(inquiry.components);
  const then = <Result>(ask: (nodes: Components) => Promise<Result>): Promise<Result> => known.then(ask);
  const powers = neighbours.visit('PCS', (ask) => ask((pcs) => findPower(pcs, ids)));
  const isServed = (node: ComponentDetails | undefined): boolean =>
    node !== undefined && node.session !== '' && (asked === undefined || asked === node.session);
  const [
    components,
    options,
    sessions,
    hardware,
    controllers,
    memberships,
    power,
    tasks,
    configurations,
    images,
    [boots, scripts],
  ] = await Promise.all([
    known,
    then((nodes) => findOptions(nodes, client)),
    then((nodes) => findSessionFacts(client, [...nodes.values()].filter(isSessionWanted), session)),
    neighbours.visit('HSM', (ask) => ask((hsm) => findHardware(hsm, ids))),
    then((nodes) => {
      const served = ids.filter((id) => isServed(nodes.get(id))).map(nameController);
      return visitFor(served, neighbours, 'HSM', findControllers);
    }),
    then((nodes) => {
      const left = ids.filter((id) => !isServed(nodes.get(id)));
      return visitFor(left, neighbours, 'HSM', findMemberships);
    }),
    powers,
    then(async (nodes) => findTasks(nodes, await powers, neighbours)),
    neighbours.visit('CFS', (ask) => ask((cfs) => findNodeConfigurations(cfs, ids))),
    then((nodes) => {
      const wanted = [...nodes.values()].flatMap(({ desired }) => nameImage(desired.kernel) ?? []);
      return visitFor([...new Set(wanted)], neighbours, 'IMS', findImageRecords);
    }),
    neighbours.visit('BSS', (ask) =>
      Promise.all([ask((bss) => findBootParameters(bss, ids)), ask((bss) => findBootScripts(bss, ids))]),
    ),
  ]);
  const nowMs = inquiry.now();
  return ids.map((id) => {
    const node = components.get(id);
    const image = node && nameImage(node.desired.kernel);
    return {
      id,
      nowMs,
      options: node?.enabled === true ? options : unasked,
      ...(asked !== undefined && { asked }),
      component: hear(components, id),
      session: node && isSessionWanted(node) ? hear(sessions, node.session) : unasked,
      hardware: hear(hardware, id),
      controller: isServed(node) ? hear(controllers, nameController(id)) : unasked,
      membership: isServed(node) ? unasked : hear(memberships, id),
      power: hear(power, id),
      transition: tasks.asked.has(id) ? hear(tasks.facts, id) : unasked,
      configuration: hear(configurations, id),
      image: image === undefined ? unasked : hear(images, image),
      bootParameters: hear(boots, id),
      bootScript: hear(scripts, id),
    };
  });
}

const unasked = { kind: 'unasked' } as const;

/** Asks a service that takes names, when there are any. */
async function visitFor<Fact>(
  names: readonly string[],
  neighbours: Neighbours,
  service: string,
  find: (client: Client, names: readonly string[]) => Promise<NodeFacts<Fact>>,
): Promise<NodeFacts<Fact>> {
  if (names.length === 0) return new Map();
  return neighbours.visit(service, (ask) => ask((client) => find(client, names)));
}

/** The session of a node says how to do the same again, and since when it has been tried: before that it does not matter. */
function isSessionWanted(node: ComponentDetails): boolean {
  return node.session !== '' && (!node.enabled || !knowsBeginning(node));
}

/** The options of BOS say how long it waits, and how often it tries: with what it has given up, or left alone, it does neither. */
async function findOptions(nodes: Components, client: Client): Promise<Heard<Partial<BootOptions>>> {
  if (![...nodes.values()].some(({ enabled }) => enabled)) return unasked;
  const found = await findBootOptions(client);
  return 'unavailable' in found ? { kind: 'unavailable', reason: found.unavailable } : { kind: 'fact', fact: found };
}
