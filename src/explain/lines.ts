import { nameController } from '../service/hardware.js';
import { formatAge } from '../output/table/time.js';
import type { ComponentDetails } from '../service/component-details.js';
import { factOf, type Evidence, type Heard } from './evidence.js';
import { nameImage } from './images.js';
import { formatAgeOf } from './times.js';

/** One line of the evidence on a node. */
interface EvidenceLine {
  /** What says it: BOS, HSM, PCS, CFS, IMS or BSS; BMC for what HSM says of the controller. */
  readonly service: string;
  readonly text: string;
  /** How old it is, such as `5m`; empty when that is not said. */
  readonly age: string;
}

type Say<Fact> = (fact: Fact) => readonly (readonly [text: string, age?: string])[];

/** What each service says of a node, a line for each thing. A service that says nothing has a line with the reason. */
export function listEvidence(evidence: Evidence): EvidenceLine[] {
  const { nowMs, id } = evidence;
  const age = (time: string): string => formatAgeOf(time, nowMs);
  const since = (what: string, time: string): string => (age(time) === '' ? what : `${what} ${age(time)} ago`);
  const madeAt = (time: string): string => (age(time) === '' ? '' : since('created', time));
  return [
    ...say('BOS', evidence.component, (node) => describeComponent(node, evidence)),
    ...hearOptions(evidence),
    ...say('BOS', evidence.session, ({ name, operation, templateName, status, startTime }) => [
      [`session ${name}: ${operation} with template ${templateName}, ${status}`, age(startTime)],
    ]),
    ...say('HSM', evidence.hardware, (node) => [
      [
        join(
          node.state,
          node.flag === '' || node.flag === 'OK' ? '' : `flag ${node.flag}`,
          node.enabled ? 'enabled' : 'disabled',
          node.locked ? 'locked' : '',
          join(node.role, node.subRole),
          node.arch,
        ),
      ],
    ]),
    ...say(
      'HSM',
      evidence.membership,
      ({ groups, partition }) => [
        [
          join(
            groups.length === 0 ? 'in no group' : `in ${groups.length === 1 ? 'group' : 'groups'} ${groups.join(', ')}`,
            partition === '' ? '' : `partition ${partition}`,
          ),
        ],
      ],
      'membership',
    ),
    ...say('BMC', evidence.controller, ({ status, attemptTime }) => [
      [`${nameController(id)}: ${status === '' ? 'discovery not known' : status}`, age(attemptTime)],
    ]),
    ...say('PCS', evidence.power, ({ state, management, error, updateTime }) => [
      [join(state, management === '' ? '' : `controller ${management}`, error), age(updateTime)],
    ]),
    ...say(
      'PCS',
      evidence.transition,
      ({ operation, status, error, description, beganMs }) => [
        [
          `${operation} ${status}${error || description ? `: ${error || description}` : ''}`,
          formatAge(Math.max(0, nowMs - beganMs)),
        ],
      ],
      'transition',
    ),
    ...say('CFS', evidence.configuration, ({ status, desired, errors, enabled, logs, updateTime }) => [
      [
        join(
          desired === '' ? 'no configuration' : desired,
          status,
          count(errors, 'error'),
          enabled ? 'enabled' : 'disabled',
        ),
        age(updateTime),
      ],
      ...(status === 'failed' && logs !== '' ? [[`logs: ${logs}`] as const] : []),
    ]),
    ...say('IMS', evidence.image, ({ id: image, arch, created, deleted }) => [
      [join(`image ${image}`, arch, deleted === undefined ? madeAt(created) : since('deleted', deleted))],
    ]),
    ...say('BSS', evidence.bootParameters, ({ kernel }) => [[describeKernel(kernel, evidence)]]),
    ...say('BSS', hearScript(evidence), ({ fetchedMs }) =>
      fetchedMs === 0
        ? [['boot script never fetched']]
        : [['boot script fetched', formatAge(Math.max(0, nowMs - fetchedMs))]],
    ),
  ];
}

/** What they say is in the times and counts of the others. */
function hearOptions({ options }: Evidence): EvidenceLine[] {
  if (options.kind !== 'unavailable') return [];
  return [{ service: 'BOS', text: `options not asked: ${options.reason}`, age: '' }];
}

/** BSS has no entry for a node that never fetched anything. */
function hearScript({ id, bootScript }: Evidence): Evidence['bootScript'] {
  return bootScript.kind === 'absent' ? { kind: 'fact', fact: { node: id, fetchedMs: 0 } } : bootScript;
}

/** What a service calls what it was asked about. */
const subjects: Readonly<Record<string, string>> = {
  BMC: 'controller not known',
  IMS: 'there is no such image',
  BSS: 'no boot parameters',
  membership: 'groups not known',
  transition: 'it was not switched on or off in the last day',
};

function say<Fact>(service: string, heard: Heard<Fact>, describe: Say<Fact>, subject = service): EvidenceLine[] {
  switch (heard.kind) {
    case 'unasked':
      return [];
    case 'absent':
      return [{ service, text: subjects[subject] ?? 'not known', age: '' }];
    case 'unavailable':
      return [{ service, text: `not asked: ${heard.reason}`, age: '' }];
    case 'fact':
      return describe(heard.fact).map(([text, age = '']) => ({ service, text, age }));
  }
}

function describeComponent(
  node: ComponentDetails,
  { nowMs, options, session: heardSession }: Evidence,
): [string, string?][] {
  const { phase, action, attempts, status, error, enabled, session, actionMs, actionFailed } = node;
  const most = node.retryPolicy ?? factOf(options)?.attempts;
  const tried = most === undefined ? count(attempts.powerOn, 'power-on') : `power-on ${attempts.powerOn} of ${most}`;
  const last = action === '' ? '' : `last action ${action}${actionFailed ? ' (failed)' : ''}`;
  // The session has a line of its own where it was asked for.
  const owner = session === '' || heardSession.kind !== 'unasked' ? '' : `session ${session}`;
  const text = join(
    status,
    [status, action].includes(phase) ? '' : phase,
    owner,
    enabled ? 'enabled' : 'not enabled',
    attempts.powerOn === 0 ? '' : tried,
    last,
  );
  const lines: [string, string?][] = [[text, actionMs === undefined ? '' : formatAge(Math.max(0, nowMs - actionMs))]];
  if (error.trim() !== '') lines.push([`error: ${error.trim()}`]);
  return lines;
}

function describeKernel(kernel: string, { component }: Evidence): string {
  const wanted = component.kind === 'fact' ? component.fact.desired.kernel : '';
  if (kernel === '') return 'no kernel';
  if (kernel === wanted) return 'boots what BOS wants';
  return `boots ${nameImage(kernel) ?? kernel}${wanted === '' ? '' : ', not what BOS wants'}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
