import { local, special, type Parameter } from '../../kinds/parameter.js';

/** Flags that blank a state; they win over explicit values of the same fields. */
export const clearFlags: readonly Parameter[] = [
  special.flag('clear_desired_state', 'Blank the desired state', { since: '2.30' }),
  special.flag('clear_staged_state', 'Blank the staged state', { since: '2.30' }),
  special.flag('clear_pending_state', 'Blank both states', { since: '2.30' }),
];

/** The states that BOS gives nodes of itself. */
export const nodeStates: readonly string[] = [
  'power_on_pending',
  'power_on_called',
  'power_off_pending',
  'power_off_gracefully_called',
  'power_off_forcefully_called',
  'configuring',
  'stable',
  'failed',
  'on_hold',
];

/** How long a service beside BOS may take. */
export const serviceTimeout: Parameter = local.text('service_timeout', 'Wait at most this long for each service', {
  format: 'duration',
  default: '5s',
  placeholder: 'TIME',
  face: 'bos',
});

/** Services beside BOS that know more of nodes: HSM, PCS and CFS. */
export const joinedNames = ['hsm', 'power', 'cfs'] as const;

/** Which of them are asked. */
export const joinedServices: Parameter = local.text('with', 'Ask these services too: hsm, power, cfs', {
  words: joinedNames,
  placeholder: 'SERVICES',
  face: 'bos',
});
