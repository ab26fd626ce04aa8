import { createHash } from 'node:crypto';
import { describeStatus, patchComponent } from '../component.js';
import type { StateChanges, MachineNode, State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { parseServiceTime } from '../time.js';
import { omit } from '../objects.js';
import { suffersFrom } from '../trouble/trouble.js';
import { attempt, countAttempt } from './attempt.js';
import { startNode, cutPower, shutDownNode, configureNode } from './hardware.js';

const counter = 'power_on_attempts';

/**
 * Announces that it switches on the nodes that must run: the action stands in their components before anything has
 * been done, or a node could be up before it is known why.
 */
export function announcePowerOn(state: State, nowMs: number): StateChanges {
  const tokens = new Map<string, string>();
  return attempt(state, nowMs, {
    isDue: (component) => describeStatus(component) === 'power_on_pending',
    action: 'powering_on',
    counter,
    act: (_, node) => ({ ...node, announced: true }),
    patch: ({ session, desired_state }) => {
      const artifacts = JSON.stringify(desired_state?.boot_artifacts);
      const token = tokens.get(artifacts) ?? makeToken(`${artifacts} ${nowMs}`);
      tokens.set(artifacts, token);
      return { desired_state: { bss_token: token }, ...(session !== undefined && { session }) };
    },
  });
}

/** As the service words it when the boot script service fails. */
const refusal = 'Error encountered setting BSS information: 503 Server Error: Service Unavailable';

/** Switches them on, and counts the attempt. */
export function powerOn(state: State, nowMs: number): StateChanges {
  const components = new Map<string, StoredComponent>();
  const nodes = new Map<string, MachineNode>();
  for (const [id, node] of state.nodes) {
    if (!node.announced) continue;
    const component = state.components.get(id);
    const refused = suffersFrom(state.world, id, 'service-error');
    nodes.set(
      id,
      refused ? omit(node, 'announced') : startNode(id, node, component?.desired_state, state.world, nowMs),
    );
    if (!component) continue;
    const counted = { ...countAttempt(component, counter), ...(refused && { error: refusal }) };
    components.set(id, patchComponent(component, counted, nowMs));
  }
  return { components, nodes };
}

/** By this the boot script service knows what was booted: one for all nodes that boot the same. */
function makeToken(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** Asks the nodes that must go off to do so. */
export function powerOffGracefully(state: State, nowMs: number): StateChanges {
  return attempt(state, nowMs, {
    isDue: (component) => describeStatus(component) === 'power_off_pending',
    action: 'powering_off_gracefully',
    counter: 'power_off_graceful_attempts',
    act: (id, node) => shutDownNode(node, id, state.world, nowMs),
  });
}

const called = ['power_off_gracefully_called', 'power_off_forcefully_called'];

/** Cuts the power of those that take too long, again and again. */
export function powerOffForcefully(state: State, nowMs: number): StateChanges {
  const longestMs = state.options.max_power_off_wait_time * 1000;
  return attempt(state, nowMs, {
    isDue: (component) =>
      called.includes(describeStatus(component)) &&
      nowMs - parseServiceTime(component.last_action?.last_updated ?? '') > longestMs,
    action: 'powering_off_forcefully',
    counter: 'power_off_forceful_attempts',
    act: (id, node) => cutPower(node, id, state.world, nowMs),
  });
}

/** Gives the nodes that run what is wanted, but with another configuration, the one that is wanted. */
export function configureNodes(state: State, nowMs: number): StateChanges {
  const nodes = new Map<string, MachineNode>();
  for (const [id, component] of state.components) {
    if (!component.enabled || component.status?.phase !== 'configuring') continue;
    const wanted = component.desired_state?.configuration ?? '';
    const node = state.nodes.get(id);
    if (node && node.configuration !== wanted) nodes.set(id, configureNode(node, id, wanted, state.world, nowMs));
  }
  return { nodes };
}
