import { patchComponent } from '../component.js';
import { getDurationMs, type Step } from '../pace.js';
import type { StateChanges, MachineNode, State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { failsIn, slowness } from '../trouble/trouble.js';
import type { World } from '../world.js';

/** The nodes themselves: they go off, come up with what they were told to boot, and configure themselves. */
export function runHardware(state: State, nowMs: number): StateChanges {
  const nodes = new Map<string, MachineNode>();
  const components = new Map<string, StoredComponent>();
  for (const [id, node] of state.nodes) {
    if (node.offAtMs !== undefined && node.offAtMs <= nowMs) nodes.set(id, { power: 'off' });
    else if (node.bootedAtMs !== undefined && node.bootedAtMs <= nowMs) {
      const { boot_artifacts, bss_token, configuration = '' } = node.boots ?? {};
      const component = state.components.get(id);
      if (component) {
        components.set(id, patchComponent(component, { actual_state: { boot_artifacts, bss_token } }, node.bootedAtMs));
      }
      nodes.set(id, configureNode({ power: 'on' }, id, configuration, state.world, node.bootedAtMs));
    }
  }
  return { nodes, components };
}

/** The node once it was asked to go off: what it was about to boot is lost. */
export function shutDownNode(node: MachineNode, id: string, world: World, nowMs: number): MachineNode {
  if (failsIn(world, id, 'powering_off')) return node;
  return { power: node.power, offAtMs: nowMs + getTimeMs(world, 'powerOff', id) };
}

/** The node once its power was cut. */
export function cutPower(node: MachineNode, id: string, world: World): MachineNode {
  return failsIn(world, id, 'powering_off') ? node : { power: 'off' };
}

/** The node once it was switched on to boot what is wanted. One that fails stays off. */
export function startNode(
  id: string,
  boots: StoredComponent['desired_state'],
  world: World,
  nowMs: number,
): MachineNode {
  if (failsIn(world, id, 'powering_on')) return { power: 'off' };
  return { power: 'on', bootedAtMs: nowMs + getTimeMs(world, 'powerOn', id), ...(boots && { boots }) };
}

/** The node from when on it applies a configuration; without one it has nothing to do. */
export function configureNode(
  node: MachineNode,
  id: string,
  configuration: string,
  world: World,
  nowMs: number,
): MachineNode {
  if (configuration === '') return node;
  const configurationFails = world.failingConfigurations.includes(configuration) || failsIn(world, id, 'configuring');
  const configuredAtMs = nowMs + getTimeMs(world, 'configure', id);
  return { ...node, configuration, configuredAtMs, configurationFails };
}

function getTimeMs(world: World, step: Step, id: string): number {
  return getDurationMs(world.pace, step, id) * (world.trouble?.slow ? slowness : 1);
}
