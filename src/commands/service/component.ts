import type { JsonObject } from '../../util/json/value.js';
import { flagAt, numberAt, textAt } from './read.js';

/** A node as BOS knows it, as far as commands look at it; what is not there is empty. Source: the BOS schema V2Component. */
export interface Component {
  /** Its xname. */
  readonly id: string;
  readonly enabled: boolean;
  /** What BOS says of it: stable, failed, power_on_pending, … */
  readonly status: string;
  readonly phase: string;
  /** Name of the session that works on it, or did so last. */
  readonly session: string;
  readonly stagedSession: string;
  readonly error: string;
  readonly action: string;
  /** How often each action has been tried. */
  readonly attempts: { readonly powerOn: number; readonly powerOffGraceful: number; readonly powerOffForceful: number };
  /** Names of the wanted configuration, and of the wanted and of the running kernel. */
  readonly configuration: string;
  readonly desiredKernel: string;
  readonly actualKernel: string;
}

/** A record of the list of components; anything that it lacks is empty. */
export function readComponent(record: JsonObject): Component {
  return {
    id: textAt(record, 'id'),
    enabled: flagAt(record, 'enabled'),
    status: textAt(record, 'status.status'),
    phase: textAt(record, 'status.phase'),
    session: textAt(record, 'session'),
    stagedSession: textAt(record, 'staged_state.session'),
    error: textAt(record, 'error'),
    action: textAt(record, 'last_action.action'),
    attempts: {
      powerOn: numberAt(record, 'event_stats.power_on_attempts'),
      powerOffGraceful: numberAt(record, 'event_stats.power_off_graceful_attempts'),
      powerOffForceful: numberAt(record, 'event_stats.power_off_forceful_attempts'),
    },
    configuration: textAt(record, 'desired_state.configuration'),
    desiredKernel: textAt(record, 'desired_state.boot_artifacts.kernel'),
    actualKernel: textAt(record, 'actual_state.boot_artifacts.kernel'),
  };
}

/** Has it failed, or does it carry an error? An erring node may still come up by itself. */
export function isInTrouble({ status, error }: Component): boolean {
  return status === 'failed' || error !== '';
}
