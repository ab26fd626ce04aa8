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
  ['Move over', [{ words: ['convert'] }, { words: ['v1', 'v2'], about: 'One API version; v2 when none is typed' }]],
  [
    'Set up',
    [
      { words: ['init', 'auth', 'config', 'alias'], about: 'A system to work with, login, settings' },
      { words: ['completion'] },
    ],
  ],
  ['Sandbox', [{ words: ['sandbox'], about: 'A BOS of your own, to rehearse with' }]],
  ['Help', [{ words: ['help'] }]],
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
