import type { Node } from '../state.js';
import { failsIn } from '../trouble/strike.js';
import { configureNode, cutPower, shutDownNode, startNode } from './hardware.js';
import { wantRunning } from './session-plan.js';
import type { Work } from './v1-phase.js';

/** How a phase ended for a node, and what it made of the node. */
export interface Outcome {
  readonly error?: string;
  readonly node?: Node;
}

/** What a phase does to a node. */
interface Act {
  readonly begin: (id: string, node: Node, work: Work) => Node;
  /** How it ended, some time after it began; undefined while it goes on. */
  readonly look: (id: string, node: Node, sinceMs: number, work: Work) => Outcome | undefined;
}

const shutdown: Act = {
  begin: (id, node, { state, nowMs }) => (node.power === 'off' ? node : shutDownNode(node, id, state.world, nowMs)),
  look: (id, node, sinceMs, { state }) => {
    if (node.power === 'off') return {};
    if (sinceMs < state.options.max_power_off_wait_time * 1000) return undefined;
    const cut = cutPower(node, id, state.world);
    return cut.power === 'off' ? { node: cut } : { error: 'The node did not power off in time' };
  },
};

const boot: Act = {
  begin: (id, node, { state, nowMs, bootSet, template }) => {
    if (node.power === 'on') return node;
    // Its configuration is a phase of its own, that waits for the other nodes.
    return startNode(id, { ...wantRunning(bootSet, template, state.options), configuration: '' }, state.world, nowMs);
  },
  look: (_, node, sinceMs, { state }) => {
    if (node.power === 'on' && node.bootedAtMs === undefined) return {};
    const longest = node.power === 'on' ? state.options.max_boot_wait_time : state.options.max_power_on_wait_time;
    return sinceMs < longest * 1000 ? undefined : { error: 'The node did not boot in time' };
  },
};

const configure: Act = {
  begin: (id, node, { state, nowMs, bootSet, template }) => {
    const { configuration = '' } = wantRunning(bootSet, template, state.options);
    return node.power === 'off' ? node : configureNode(node, id, configuration, state.world, nowMs);
  },
  look: (id, node, _, { state: { world }, nowMs }) => {
    if (node.power === 'off') return { error: 'The node is off' };
    if ((node.configuredAtMs ?? 0) > nowMs) return undefined;
    const fails = world.failingConfigurations.includes(node.configuration ?? '') || failsIn(world, id, 'configuring');
    return fails ? { error: 'cfs configuration failed' } : {};
  },
};

/** What the phase of a name does. */
export function findAct(phase: string): Act {
  const acts = { shutdown, boot, configure };
  return acts[phase.toLowerCase() as keyof typeof acts];
}
