import { hear, type Evidence, type Heard, type ImageRecord } from '../../../explain/evidence.js';
import { nameImage } from '../../../explain/images.js';
import type { Client } from '../../../http/client.js';
import { findBootOptions, type BootOptions } from '../../../service/boot-options.js';
import { findBootParameters, findBootScripts } from '../../../service/boot-scripts.js';
import { findImages, listImages, readImageRecord, type Lookup } from '../../../service/catalogue.js';
import type { ComponentDetails } from '../../../service/component-details.js';
import { findControllers, findHardware, nameController } from '../../../service/hardware.js';
import { findNodeConfigurations } from '../../../service/node-configuration.js';
import type { NodeFacts } from '../../../service/node-facts.js';
import { findPower } from '../../../service/power.js';
import { findTransitionTasks } from '../../../service/transitions.js';
import type { Neighbours } from './neighbours.js';
import { findSessionFacts } from './session-facts.js';

/** The nodes that BOS knows, by name. */
type Components = ReadonlyMap<string, ComponentDetails>;

interface Inquiry {
  readonly ids: readonly string[];
  /** What BOS says of them; it may still be on its way. */
  readonly components: Components | Promise<Components>;
  readonly asked?: string;
  /** For BOS. */
  readonly client: Client;
  readonly neighbours: Neighbours;
  /** The clock of the server, once it has responded. */
  readonly now: () => number;
}

/**
 * Asks every service about nodes, side by side; what hangs on what BOS says of them is asked as soon as that has come. Throws
 * what the client of BOS throws, and InterruptedError.
 */
export async function gatherEvidence(inquiry: Inquiry): Promise<Evidence[]> {
  const { ids, client, neighbours, asked } = inquiry;
  const known = Promise.resolve(inquiry.components);
  const settings = findBootOptions(client);
  const [
    components,
    options,
    sessions,
    [hardware, controllers],
    power,
    tasks,
    configurations,
    images,
    [boots, scripts],
  ] = await Promise.all([
    known,
    settings,
    known.then((nodes) => findSessionFacts(client, nodes.values())),
    neighbours.visit('HSM', (ask) =>
      Promise.all([ask((hsm) => findHardware(hsm, ids)), ask((hsm) => findControllers(hsm, ids.map(nameController)))]),
    ),
    neighbours.visit('PCS', (ask) => ask((pcs) => findPower(pcs, ids))),
    known.then(async (nodes) => findTasks(nodes, neighbours, await settings)),
    neighbours.visit('CFS', (ask) => ask((cfs) => findNodeConfigurations(cfs, ids))),
    known.then((nodes) => findNodeImages(nodes, neighbours)),
    neighbours.visit('BSS', (ask) =>
      Promise.all([ask((bss) => findBootParameters(bss, ids)), ask((bss) => findBootScripts(bss, ids))]),
    ),
  ]);
  const nowMs = inquiry.now();
  return ids.map((id) => {
    const node = components.get(id);
    return {
      id,
      nowMs,
      options,
      ...(asked !== undefined && { asked }),
      component: hear(components, id),
      session: node && node.session !== '' ? hear(sessions, node.session) : unasked,
      hardware: hear(hardware, id),
      controller: hear(controllers, nameController(id)),
      power: hear(power, id),
      transition: node && isSwitched(node) ? hear(tasks, id) : unasked,
      configuration: hear(configurations, id),
      image: hearImage(images, node),
      bootParameters: hear(boots, id),
      bootScript: hear(scripts, id),
    };
  });
}

const unasked = { kind: 'unasked' } as const;

/** The power of the node was switched last of all, so that it matters how that went. */
function isSwitched({ action, status }: ComponentDetails): boolean {
  return action.startsWith('powering_') && status !== 'stable';
}

/** BOS writes down an action before PCS makes the transition, and may write it anew when it has failed. */
const slackMs = 60_000;

async function findTasks(
  nodes: Components,
  neighbours: Neighbours,
  { powerOnMs, pollingMs }: BootOptions,
): ReturnType<typeof findTransitionTasks> {
  const spans = [...nodes.values()].flatMap((node) => {
    const { id, actionMs, actionFailed } = node;
    if (!isSwitched(node) || actionMs === undefined) return [];
    const backMs = actionFailed ? powerOnMs + 2 * pollingMs : 0;
    return [{ node: id, fromMs: actionMs - backMs - slackMs, toMs: actionMs + slackMs }];
  });
  if (spans.length === 0) return new Map();
  return neighbours.visit('PCS', (ask) => ask((pcs) => findTransitionTasks(pcs, spans)));
}

/** A list of all images is one request, where each by itself would be one. */
const mostByName = 4;

async function findNodeImages(nodes: Components, neighbours: Neighbours): Promise<NodeFacts<ImageRecord>> {
  const wanted = [...new Set([...nodes.values()].flatMap(({ desired }) => nameImage(desired.kernel) ?? []))];
  if (wanted.length === 0) return new Map();
  return neighbours.visit('IMS', (ask) =>
    ask(async (ims) => readImages(await (wanted.length > mostByName ? listImages(ims) : findImages(ims, wanted)))),
  );
}

function readImages(found: Lookup): NodeFacts<ImageRecord> {
  if ('unavailable' in found) return found;
  return new Map(
    [...found].flatMap(([id, record]) => (record ? [[id, { id, arch: readImageRecord(record).arch }]] : [])),
  );
}

function hearImage(images: NodeFacts<ImageRecord>, node: ComponentDetails | undefined): Heard<ImageRecord> {
  const id = node && nameImage(node.desired.kernel);
  return id === undefined ? unasked : hear(images, id);
}
