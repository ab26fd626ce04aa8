/** What a code of a verdict says: the rows of the table in docs/contracts/explain.md. */
interface CodeMeaning {
  readonly means: string;
  /** A person has to do something: BOS does not get on by itself. */
  readonly needsPerson: boolean;
}

const fine = (means: string): CodeMeaning => ({ means, needsPerson: false });
const wrong = (means: string): CodeMeaning => ({ means, needsPerson: true });

/** The verdicts on a node, by their codes, which stay as they are: scripts compare them. */
export const nodeCodes = {
  'as-wanted': fine('the node is as BOS wants it'),
  waiting: fine('BOS is working on the node, and nothing is wrong so far'),
  staged: fine('the session is only staged on the node'),
  'taken-over': wrong('the node belongs to another session than the one asked about'),
  'unknown-node': wrong('BOS does not know the node'),
  'not-enabled': wrong('the node is not as wanted, and BOS does nothing about it'),
  'on-hold': wrong('BOS cannot read the state of the node from PCS or CFS'),
  'disabled-in-hsm': wrong('HSM has the node disabled: BOS ignores it'),
  locked: wrong('HSM has the node locked: sessions leave it out'),
  'image-gone': wrong('IMS does not have the image'),
  'wrong-arch': wrong('the image is for another architecture than that of the node'),
  'bmc-unreachable': wrong('the controller of the node does not respond'),
  'service-error': wrong('a service refused what BOS asked it for'),
  'power-on-failed': wrong('the node was switched on and is still off'),
  'power-off-failed': wrong('the node was switched off and is still on'),
  'never-fetched-boot-script': wrong('the node has not fetched its boot script since it was switched on'),
  'stopped-while-booting': wrong('the node fetched its boot script and did not come up'),
  'no-state-reporter': wrong('the node is up and does not say what it runs'),
  'other-image': wrong('the node runs another image than wanted'),
  'stale-actual-state': wrong('what BOS believes that the node runs is out of date'),
  'configuration-failed': wrong('CFS could not configure the node'),
  'configuration-changed': wrong('CFS has another configuration for the node than BOS'),
  'configuration-not-started': wrong('CFS does not work on the node'),
  unknown: wrong('the evidence is not conclusive'),
} as const satisfies Readonly<Record<string, CodeMeaning>>;

export type NodeCode = keyof typeof nodeCodes;

/** The verdicts on a session, by their codes, which stay as they are too. */
export const sessionCodes = {
  'session-done': fine('the session is complete, and no node of it needs a person'),
  'session-running': fine('BOS is working on the nodes of the session, and nothing is wrong so far'),
  'session-held': wrong('the session runs, and some of its nodes need a person'),
  'session-failed': wrong('the session is complete, and some of its nodes did not come up'),
  'session-staged': fine('the session is only staged on its nodes'),
  'session-pending': fine('BOS has not started the session yet'),
  'template-gone': wrong('the session is pending, and its template has been deleted'),
  'hsm-unreachable': wrong('the session is pending, and HSM does not say which nodes there are'),
  'no-nodes': wrong('the session has no nodes to act on'),
  'setup-failed': wrong('BOS could not set the session up'),
} as const satisfies Readonly<Record<string, CodeMeaning>>;

export type SessionCode = keyof typeof sessionCodes;
