/** A node, and all that the services say of it: it runs what is wanted. */
const node = 'x1000c0s0b0n0';
const image = '9e3c75e1-ac42-42c7-873c-e758048897d6';
const time = '2024-03-01T08:00:00';
const artifacts = {
  kernel: `s3://boot-images/${image}/kernel`,
  initrd: `s3://boot-images/${image}/initrd`,
};
const booted = { boot_artifacts: { ...artifacts, kernel_parameters: 'quiet' }, last_updated: time };
const session = {
  name: 'first',
  operation: 'boot',
  template_name: 'compute',
  limit: '',
  status: { status: 'complete', start_time: time, end_time: '2024-03-01T08:05:00', error: null },
};

/** What the server of the rehearsal responds with, by the end of the path; a list of sessions at any other. */
const answers: Readonly<Record<string, unknown>> = {
  [`/v2/components/${node}`]: {
    id: node,
    enabled: false,
    session: session.name,
    error: '',
    actual_state: booted,
    desired_state: { ...booted, configuration: 'compute-config' },
    last_action: { action: 'powering_on', failed: false, last_updated: time },
    event_stats: { power_on_attempts: 1, power_off_graceful_attempts: 0, power_off_forceful_attempts: 0 },
    status: { phase: '', status: 'stable', status_override: '' },
  },
  '/v2/sessions/first': session,
  '/State/Components/Query': {
    Components: [
      { ID: node, State: 'Ready', Flag: 'OK', Enabled: true, Role: 'Compute', NID: 1, Arch: 'X86', Locked: false },
    ],
  },
  '/Inventory/RedfishEndpoints': {
    RedfishEndpoints: [
      { ID: 'x1000c0s0b0', DiscoveryInfo: { LastDiscoveryAttempt: time, LastDiscoveryStatus: 'DiscoverOK' } },
    ],
  },
  '/memberships': [{ id: node, groupLabels: ['blue'], partitionName: '' }],
  '/power-status': {
    status: [{ xname: node, powerState: 'on', managementState: 'available', error: '', lastUpdated: time }],
  },
  '/v3/components': {
    components: [
      {
        id: node,
        desired_config: 'compute-config',
        configuration_status: 'configured',
        enabled: true,
        error_count: 0,
        retry_policy: 3,
        logs: '',
        state: [{ last_updated: time, session_name: 'batcher-1', status: 'applied' }],
      },
    ],
    next: null,
  },
  [`/images/${image}`]: { id: image, name: 'compute', arch: 'x86_64', created: time },
  '/bootparameters': [{ hosts: [node], ...artifacts, params: 'quiet' }],
  '/endpoint-history': [{ name: node, endpoint: 'bootscript', last_epoch: 1709280000 }],
};

const sessions = [session, { ...session, name: 'second' }];

/** What the server of the rehearsal responds with to a request for this path. */
export function findAnswer(url: string): unknown {
  const [path = ''] = url.split('?');
  const found = Object.keys(answers).find((end) => path.endsWith(end));
  return found === undefined ? sessions : answers[found];
}
