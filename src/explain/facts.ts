import { parseServerTime } from '../output/table/time.js';
import { factOf, type Evidence, type Heard } from './evidence.js';

/** A time in milliseconds since 1970 -> `2024-03-01T08:00:00Z`; null for none. */
function toTime(timeMs: number | undefined): string | null {
  if (timeMs === undefined || timeMs === 0 || Number.isNaN(new Date(timeMs).getTime())) return null;
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** Milliseconds -> seconds, null for none. */
const toSeconds = (timeMs: number | undefined): number | null => (timeMs === undefined ? null : timeMs / 1000);

const normalise = (time: string): string | null => toTime(parseServerTime(time));

/**
 * All evidence on a node, as the data formats have it: a member for each thing that was asked about. Of what a service does not
 * know there is `known: false`, of one that says nothing `not_asked` with the reason. Times are UTC, null for none.
 */
export function printEvidence(evidence: Evidence): Record<string, object | undefined> {
  return {
    bos: print(evidence.component, (node) => ({
      status: node.status,
      phase: node.phase,
      enabled: node.enabled,
      session: node.session,
      staged_session: node.stagedSession,
      last_action: node.action,
      last_action_failed: node.actionFailed,
      last_action_time: toTime(node.actionMs),
      power_on_attempts: node.attempts.powerOn,
      power_off_graceful_attempts: node.attempts.powerOffGraceful,
      power_off_forceful_attempts: node.attempts.powerOffForceful,
      retry_policy: node.retryPolicy ?? factOf(evidence.options)?.attempts ?? null,
      error: node.error,
      desired_kernel: node.desired.kernel,
      desired_configuration: node.configuration,
      actual_kernel: node.actual.kernel,
      actual_state_time: toTime(node.actualMs),
    })),
    options: print(evidence.options, (options) => ({
      polling_frequency: toSeconds(options.pollingMs),
      max_power_on_wait_time: toSeconds(options.powerOnMs),
      max_boot_wait_time: toSeconds(options.bootMs),
      max_power_off_wait_time: toSeconds(options.powerOffMs),
      default_retry_policy: options.attempts ?? null,
    })),
    session: print(evidence.session, ({ name, operation, templateName, status, startTime }) => ({
      name,
      operation,
      template_name: templateName,
      status,
      start_time: normalise(startTime),
    })),
    hsm: print(evidence.hardware, ({ state, flag, enabled, locked, role, subRole, nid, arch }) => ({
      state,
      flag,
      enabled,
      locked,
      role,
      sub_role: subRole,
      nid,
      arch,
    })),
    controller: print(evidence.controller, ({ id, status, attemptTime }) => ({
      id,
      discovery: status,
      discovery_time: normalise(attemptTime),
    })),
    groups: print(evidence.membership, ({ groups, partition }) => ({
      groups,
      partition: partition === '' ? null : partition,
    })),
    power: print(evidence.power, ({ state, management, error, updateTime }) => ({
      state,
      controller: management,
      error,
      time: normalise(updateTime),
    })),
    transition: print(evidence.transition, ({ transition, operation, beganMs, status, description, error }) => ({
      id: transition,
      operation,
      start_time: toTime(beganMs),
      status,
      description,
      error,
    })),
    cfs: print(evidence.configuration, (record) => ({
      configuration: record.desired,
      status: record.status,
      errors: record.errors,
      retry_policy: record.retryPolicy,
      enabled: record.enabled,
      session: record.session,
      time: normalise(record.updateTime),
      logs: record.logs,
    })),
    ims: print(evidence.image, ({ id, name, arch, created, deleted }) => ({
      id,
      name,
      arch,
      created: normalise(created),
      deleted: deleted !== undefined,
      deletion_time: normalise(deleted ?? ''),
    })),
    boot_parameters: print(evidence.bootParameters, ({ kernel, initrd, parameters }) => ({
      kernel,
      initrd,
      parameters,
    })),
    boot_script: print(evidence.bootScript, ({ fetchedMs }) => ({ time: toTime(fetchedMs) })),
  };
}

function print<Fact>(heard: Heard<Fact>, describe: (fact: Fact) => object): object | undefined {
  switch (heard.kind) {
    case 'fact':
      return describe(heard.fact);
    case 'absent':
      return { known: false };
    case 'unavailable':
      return { not_asked: heard.reason };
    case 'unasked':
      return undefined;
  }
}
