import { createHash } from 'node:crypto';
import { describeStatus, patchComponent } from '../component.js';
import type { Changes, Component, Node, State } from '../state.js';
import { attempt, countAttempt } from './attempt.js';
import { startNode } from './hardware.js';

const counter = 'power_on_attempts';

/**
 * Announces that it switches on the nodes that shall run: the action stands in their components before anything has
 * been done, or a node could be up before it is known why.
 */
export function announcePowerOn(state: State, nowMs: number): Changes {
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

/** Switches them on, and counts the attempt. */
export function powerOn(state: State, nowMs: number): Changes {
  const components = new Map<string, Component>();
  const nodes = new Map<string, Node>();
  for (const [id, node] of state.nodes) {
    if (!node.announced) continue;
    const component = state.components.get(id);
    nodes.set(id, startNode(id, component?.desired_state, state.world, nowMs));
    if (component) components.set(id, patchComponent(component, countAttempt(component, counter), nowMs));
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
