/** Words of the top that stand on one line, and what they are about when it is not what the group says of itself. */
interface Line {
  readonly words: readonly string[];
  readonly about?: string;
}

/** The words of the top and of `v2`, by what people come for. A line that has none of its words is left out. */
export const jobs: readonly (readonly [job: string, lines: readonly Line[]])[] = [
  ['Boot', [{ words: ['sessions'] }, { words: ['applystaged'] }]],
  [
    'Look',
    [
      { words: ['components'] },
      { words: ['options'] },
      { words: ['version', 'list', 'healthz'], about: 'Versions and health of the service' },
      { words: ['history'] },
    ],
  ],
  [
    'Templates',
    [{ words: ['sessiontemplates'] }, { words: ['sessiontemplatesvalid'] }, { words: ['sessiontemplatetemplate'] }],
  ],
  ['Migrate', [{ words: ['convert'] }, { words: ['v1', 'v2'], about: 'A specific API version; v2 by default' }]],
  [
    'Set up',
    [
      { words: ['init', 'auth', 'config', 'alias'], about: 'Choose a system, log in, change settings' },
      { words: ['completion'] },
    ],
  ],
  ['Sandbox', [{ words: ['sandbox'], about: 'A simulated BOS, to rehearse with' }]],
  ['Help', [{ words: ['help'], about: 'Help on commands; topics: bos help topics' }]],
];

/** What stands below the jobs, at the top alone: short ones, which fit beside them. */
export const topExamples: readonly string[] = [
  'bos init --hostname api.example.com',
  'bos sessions create --template-name compute --operation boot --wait',
  'bos components list --status failed',
];

/**
 * The commands whose first examples stand in the help of a group, by its words without v2, the best first; the top
 * has examples of its own. Of other groups it is those of its commands by their names.
 */
export const exampleCommands: Readonly<Record<string, readonly string[]>> = {
  '': ['sessions create', 'sessions failures', 'components list'],
  components: ['list', 'summary', 'explain', 'update'],
  config: ['set', 'list'],
  sandbox: ['start', 'run'],
  sessions: ['create', 'preview', 'wait', 'failures', 'list'],
  sessiontemplates: ['create', 'list', 'edit', 'apply'],
  v1: ['session create', 'session list'],
};
