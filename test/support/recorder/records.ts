import { JsonNumber, type JsonObject, type JsonValue, toJsonValue } from '../../../src/util/json/value.js';

const kernelParameters =
  'console=ttyS0,115200 bad_page=panic crashkernel=340M hugepagelist=2m-2g intel_iommu=off intel_pstate=disable ' +
  'iommu=pt ip=dhcp numa_interleave_omit=headless numa_zonelist_order=node oops=panic pageblock_order=14 ' +
  'pcie_ports=native printk.synchronous=y rd.neednet=1 rd.retry=10 rd.shell turbo_boost_limit=999 ' +
  'spire_join_token=${SPIRE_JOIN_TOKEN} root=craycps-s3:s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/rootfs';
const manifest = 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json';

export function session(name: string): JsonObject {
  return record({
    components: 'x3000c0s19b1n0,x3000c0s19b2n0',
    include_disabled: false,
    limit: '',
    name,
    operation: 'boot',
    stage: false,
    status: { end_time: null, error: null, start_time: '2024-03-01T20:31:01', status: 'running' },
    template_name: 'cle-1.0.0',
    tenant: null,
  });
}

export const sessionStatus = record({
  error_summary: { 'The retry limit has been hit': { count: 2, list: 'x3000c0s19b1n0,x3000c0s19b2n0' } },
  managed_components_count: 4,
  percent_failed: 0,
  percent_staged: new JsonNumber('0.0'),
  percent_successful: 33.33,
  phases: { percent_complete: 33.33, percent_configuring: 66.67, percent_powering_off: 0, percent_powering_on: 0 },
  status: 'running',
  timing: { duration: '0:11:21.212121', end_time: null, start_time: '2024-03-01T20:31:01' },
});

export function sessionTemplate(name: string): JsonObject {
  return record({ ...plainTemplate(`/apis/bos/v2/sessiontemplates/${name}`, name), tenant: null });
}

export const options = record({
  bss_read_timeout: 20,
  cfs_read_timeout: 20,
  cleanup_completed_session_ttl: '7d',
  clear_stage: false,
  component_actual_state_ttl: '4h',
  default_retry_policy: 3,
  discovery_frequency: 300,
  hsm_read_timeout: 20,
  ims_errors_fatal: false,
  ims_images_must_exist: false,
  ims_read_timeout: 20,
  logging_level: 'INFO',
  max_boot_wait_time: 1200,
  max_component_batch_size: 2800,
  max_power_off_wait_time: 300,
  max_power_on_wait_time: 120,
  pcs_read_timeout: 20,
  polling_frequency: 15,
  reject_nids: false,
  session_limit_required: false,
});

export function version(of: string): JsonObject {
  return record({ links: self(`/apis/bos/${of}`), major: '2', minor: '48', patch: '0' });
}

export const health = record({ apiStatus: 'ok', dbStatus: 'ok' });

export const stagedOutcome = record({
  failed: [],
  ignored: ['x3000c0s19b3n0'],
  succeeded: ['x3000c0s19b1n0', 'x3000c0s19b2n0'],
});

const metadata = {
  complete: true,
  error_count: 0,
  in_progress: false,
  start_time: '2020-04-24T12:00',
  stop_time: '2020-04-24T12:30',
};

export function v1Session(name: string): JsonObject {
  return record({
    complete: false,
    error_count: 0,
    in_progress: false,
    job: `boa-${name}`,
    operation: 'boot',
    start_time: '2020-04-24T12:00',
    status_link: `/v1/session/${name}/status`,
    stop_time: null,
    templateName: 'cle-1.0.0',
  });
}

export function v1SessionStatus(name: string): JsonObject {
  return record({
    boot_sets: ['compute', 'uan'],
    id: name,
    links: self(`/v1/session/${name}/status`),
    metadata,
  });
}

const v1Phase = {
  categories: [
    { name: 'Succeeded', node_list: ['x3000c0s19b1n0'] },
    { name: 'Failed', node_list: [] },
  ],
  errors: {},
  metadata,
  name: 'Boot',
};

export const v1PhaseStatus = record(v1Phase);

export function v1BootSetStatus(session: string, name: string): JsonObject {
  const links = self(`/v1/session/${session}/status/${name}`);
  return record({ links, metadata, name, phases: [v1Phase], session });
}

export function v1CategoryStatus(name: string): JsonObject {
  return record({ name, node_list: ['x3000c0s19b1n0'] });
}

export function v1CreatedSession(operation: JsonValue, templateName: JsonValue): JsonObject {
  const id = '8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1';
  const links = [{ href: `/v1/session/${id}`, jobId: 'boa-8f2fc013', rel: 'session', type: 'GET' }];
  return record({ job: `boa-${id}`, links, operation, templateName });
}

export function v1SessionTemplate(name: string): JsonObject {
  return record({ ...plainTemplate(`/v1/sessiontemplate/${name}`, name), partition: '' });
}

export const loginToken = record({
  access_token: 'refreshed.tok',
  expires_in: 300,
  refresh_token: 'r2',
  token_type: 'bearer',
  scope: 'email profile',
});

/** A component as a booted node has it. `index` varies the fields that vary; `ids` are of image, tokens, session. */
export function bootedComponent(id: string, index: number, ids: readonly [string, string, string, string]): JsonObject {
  const [image, actualToken, desiredToken, session] = ids;
  const path = `s3://boot-images/${image}`;
  const artifacts = { initrd: `${path}/initrd`, kernel: `${path}/kernel`, kernel_parameters: kernelParameters };
  const last_updated = '2024-03-01T20:31:01Z';
  return record({
    actual_state: {
      boot_artifacts: { ...artifacts, timestamp: last_updated },
      bss_token: actualToken,
      last_updated: '2024-03-01T20:31:02Z',
    },
    desired_state: {
      boot_artifacts: artifacts,
      bss_token: desiredToken,
      configuration: 'compute-23.4.0',
      last_updated,
    },
    enabled: index % 3 !== 0,
    error: index % 7 === 0 ? retryLimitError : '',
    event_stats: { power_off_forceful_attempts: 0, power_off_graceful_attempts: index % 2, power_on_attempts: 1 },
    id,
    last_action: { action: 'powering_on', failed: false, last_updated },
    retry_policy: 3,
    session,
    staged_state: {
      boot_artifacts: { initrd: '', kernel: '', kernel_parameters: '' },
      configuration: '',
      last_updated,
      session: '',
    },
    status: { phase: '', status: 'stable', status_override: '' },
  });
}

const retryLimitError =
  'The retry limit has been hit for this component, but no services have reported specific errors';

function plainTemplate(href: string, name: string): object {
  return {
    boot_sets: {
      compute: {
        arch: 'X86',
        cfs: { configuration: 'compute-23.4.0' },
        etag: '90b2466ae8081c9a604fd6121f4c08b7',
        kernel_parameters: kernelParameters,
        node_list: ['x3000c0s19b1n0', 'x3000c0s19b2n0'],
        node_roles_groups: ['Compute'],
        path: manifest,
        rootfs_provider: 'cpss3',
        rootfs_provider_passthrough: 'dvs:api-gw-service-nmn.local:300:nmn0',
        type: 's3',
      },
      uan: { etag: '', node_groups: [], path: manifest, type: 's3' },
    },
    cfs: { configuration: 'compute-23.4.0' },
    description: 'Template "quoted" \\ back',
    enable_cfs: true,
    links: self(href),
    name,
  };
}

function self(href: string): object[] {
  return [{ href, rel: 'self' }];
}

function record(plain: object): JsonObject {
  return toJsonValue(plain) as JsonObject;
}
