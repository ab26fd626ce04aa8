import { patchComponent } from '../component.js';
import { getDurationMs, type Step } from '../pace.js';
import type { StateChanges, MachineNode, PowerSwitch, State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { failsIn, slowness, suffersFrom } from '../trouble/trouble.js';
import type { World } from '../world.js';

/** The nodes themselves: they go off, come up with what they were told to boot, and configure themselves. */
export function runHardware(state: State, nowMs: number): StateChanges {
  const nodes = new Map<string, MachineNode>();
  const components = new Map<string, StoredComponent>();
  for (const [id, node] of state.nodes) {
    if (node.offAtMs !== undefined && node.offAtMs <= nowMs) nodes.set(id, { ...keepTraces(node), power: 'off' });
    else if (node.bootedAtMs !== undefined && node.bootedAtMs <= nowMs) {
      const { boot_artifacts, bss_token, configuration = '' } = bootAs(id, node, state.world);
      const component = state.components.get(id);
      if (component) {
        components.set(id, patchComponent(component, { actual_state: { boot_artifacts, bss_token } }, node.bootedAtMs));
      }
      nodes.set(
        id,
        configureNode({ ...keepTraces(node), power: 'on' }, id, configuration, state.world, node.bootedAtMs),
      );
    }
  }
  return { nodes, components };
}

/** The node once it was asked to go off: what it was about to boot is lost. */
export function shutDownNode(node: MachineNode, id: string, world: World, nowMs: number): MachineNode {
  const failed = failsIn(world, id, 'powering_off');
  const noted = noteSwitch(node, { operation: 'soft-off', atMs: nowMs, failed });
  if (failed) return { ...node, ...noted };
  return { ...noted, power: node.power, offAtMs: nowMs + getTimeMs(world, 'powerOff', id) };
}

/** The node once its power was cut. */
export function cutPower(node: MachineNode, id: string, world: World, nowMs: number): MachineNode {
  const failed = failsIn(world, id, 'powering_off');
  const noted = noteSwitch(node, { operation: 'force-off', atMs: nowMs, failed });
  return failed ? { ...node, ...noted } : { ...noted, power: 'off' };
}

/** The node once it was switched on to boot what is wanted. One that fails stays off. */
export function startNode(
  id: string,
  node: MachineNode,
  boots: StoredComponent['desired_state'],
  world: World,
  nowMs: number,
): MachineNode {
  const failed = failsIn(world, id, 'powering_on');
  const noted = noteSwitch(node, { operation: 'on', atMs: nowMs, failed });
  if (failed) return { ...noted, power: 'off' };
  const bootMs = getTimeMs(world, 'powerOn', id);
  if (suffersFrom(world, id, 'never-fetched-boot-script')) return { ...noted, power: 'on', isStuck: true };
  const fetching = { ...noted, power: 'on', bootScriptAtMs: nowMs + Math.round(bootMs / 2) } as const;
  if (suffersFrom(world, id, 'stopped-while-booting', 'image-gone', 'wrong-arch'))
    return { ...fetching, isStuck: true };
  if (suffersFrom(world, id, 'no-state-reporter')) return fetching;
  return { ...fetching, bootedAtMs: nowMs + bootMs, ...(boots && { boots }) };
}

/** What a node boots, or says that it did. */
function bootAs(id: string, { boots }: MachineNode, world: World): NonNullable<MachineNode['boots']> {
  if (!boots?.boot_artifacts || !suffersFrom(world, id, 'other-image')) return boots ?? {};
  const folder = 's3://boot-images/00000000-0000-4000-8000-000000000000';
  const { kernel_parameters } = boots.boot_artifacts;
  return { ...boots, boot_artifacts: { kernel: `${folder}/kernel`, initrd: `${folder}/initrd`, kernel_parameters } };
}

/** What the services around remember of a node, whatever becomes of it. */
function keepTraces({ bootScriptAtMs, switches }: MachineNode): Pick<MachineNode, 'bootScriptAtMs' | 'switches'> {
  return { ...(bootScriptAtMs !== undefined && { bootScriptAtMs }), ...(switches && { switches }) };
}

const dayMs = 86_400_000;

/** More would be those of a node that is switched all day long. */
const mostSwitches = 20;

function noteSwitch(
  node: MachineNode,
  { failed, ...done }: PowerSwitch,
): Pick<MachineNode, 'bootScriptAtMs' | 'switches'> {
  const recent = (node.switches ?? []).filter(({ atMs }) => atMs > done.atMs - dayMs).slice(1 - mostSwitches);
  return { ...keepTraces(node), switches: [...recent, { ...done, ...(failed && { failed }) }] };
}

/** So late that it is never; JSON has no Infinity. */
const never = Number.MAX_SAFE_INTEGER;

/** The node from when on it applies a configuration; without one it has nothing to do. */
export function configureNode(
  node: MachineNode,
  id: string,
  configuration: string,
  world: World,
  nowMs: number,
): MachineNode {
  if (configuration === '') return node;
  if (suffersFrom(world, id, 'configuration-changed')) {
    return { ...node, configuration: `${configuration}-changed`, configuredAtMs: nowMs };
  }
  if (suffersFrom(world, id, 'configuration-not-started')) return { ...node, configuration, configuredAtMs: never };
  const configurationFails = world.failingConfigurations.includes(configuration) || failsIn(world, id, 'configuring');
  const configuredAtMs = nowMs + getTimeMs(world, 'configure', id);
  return { ...node, configuration, configuredAtMs, configurationFails };
}

function getTimeMs(world: World, step: Step, id: string): number {
  return getDurationMs(world.pace, step, id) * (world.trouble?.slow ? slowness : 1);
}
