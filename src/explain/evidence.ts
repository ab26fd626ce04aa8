import type { BootOptions } from '../service/boot-options.js';
import type { BootParametersRecord, BootScriptRecord } from '../service/boot-scripts.js';
import type { ComponentDetails } from '../service/component-details.js';
import type { ControllerRecord, HardwareRecord, MembershipRecord } from '../service/hardware.js';
import type { ConfigurationRecord } from '../service/node-configuration.js';
import type { ImageRecord } from '../service/image-records.js';
import type { NodeFacts } from '../service/node-facts.js';
import type { PowerRecord } from '../service/power.js';
import type { Session } from '../service/session.js';
import type { TransitionTask } from '../service/transitions.js';

/**
 * What a service says of one thing: a fact; that it does not know it; or nothing, and why, as a sentence. `unasked`: it does
 * not matter for this node.
 */
export type Heard<Fact> =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'unasked' };

/** All that is known of one node: what a verdict is drawn from. */
export interface Evidence {
  readonly id: string;
  /** The clock of the server, in milliseconds since 1970. */
  readonly nowMs: number;
  /** The options that BOS says; they matter while it is at work. */
  readonly options: Heard<Partial<BootOptions>>;
  /** The session that is asked about, when one is: the node may belong to another. */
  readonly asked?: string;
  readonly component: Heard<ComponentDetails>;
  /** The session of the node in BOS. */
  readonly session: Heard<Session>;
  readonly hardware: Heard<HardwareRecord>;
  /** Of a node of which a session has the power switched. */
  readonly controller: Heard<ControllerRecord>;
  /** Of a node that the session asked about does not have, or none. */
  readonly membership: Heard<MembershipRecord>;
  readonly power: Heard<PowerRecord>;
  /** Of a node whose power is not as it was switched last. */
  readonly transition: Heard<TransitionTask>;
  readonly configuration: Heard<ConfigurationRecord>;
  readonly image: Heard<ImageRecord>;
  readonly bootParameters: Heard<BootParametersRecord>;
  readonly bootScript: Heard<BootScriptRecord>;
}

/** What a service says of the node with this name. */
export function hear<Fact>(facts: NodeFacts<Fact>, name: string): Heard<Fact> {
  if ('unavailable' in facts) return { kind: 'unavailable', reason: facts.unavailable };
  const fact = facts.get(name);
  return fact === undefined ? { kind: 'absent' } : { kind: 'fact', fact };
}

/** The fact, when there is one. */
export function factOf<Fact>(heard: Heard<Fact>): Fact | undefined {
  return heard.kind === 'fact' ? heard.fact : undefined;
}
