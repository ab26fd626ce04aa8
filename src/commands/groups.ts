import { listAliasWords } from '../kinds/aliases.js';

/** What each group of commands is about, by its words; those of v2 without their version. */
export const groupSummaries: Readonly<Record<string, string>> = {
  '': 'Boot, reboot and shut down the nodes of an HPE Cray EX system through its Boot Orchestration Service (BOS).',
  bos: 'Boot Orchestration Service',
  v1: 'The first API: all nodes of a session in lockstep (not on newer systems)',
  v2: 'The current API: each node at its own pace; used when no version is given',
  alias: 'Your own short commands',
  auth: 'Log in and out',
  config: 'Settings of this program',
  convert: 'Move scripts and templates from v1 to v2',
  sandbox: 'A simulated BOS, to learn and rehearse with',
  applystaged: 'Start what is staged on nodes',
  components: 'State of nodes',
  healthz: 'Health of the service',
  options: 'Settings of the service',
  sessions: 'Boots, reboots and shutdowns',
  'sessions status': 'Progress of a session',
  sessiontemplates: 'What to boot, where, and how',
  sessiontemplatesvalid: 'Check of a session template',
  sessiontemplatetemplate: 'An example of a session template',
  version: 'Version of the service',
  'v1 healthz': 'Health of the service',
  'v1 session': 'Boots, reboots, shutdowns and configurations',
  'v1 session status': 'How far a session is, by boot set, phase and category',
  'v1 sessiontemplate': 'What to boot, where, and how',
  'v1 sessiontemplatetemplate': 'An example of a session template',
  'v1 version': 'Version of the service',
};

/** The commands of one word, which have no group. */
const wordsAlone = ['completion', 'help', 'history', 'init', 'list'];

/** Is it the first word of a command of `bos`, or one that stands for it? */
export function isCommandWord(word: string): boolean {
  const groups = Object.keys(groupSummaries).map((words) => words.split(' ')[0]);
  return [...groups, ...wordsAlone, ...listAliasWords()].includes(word);
}
