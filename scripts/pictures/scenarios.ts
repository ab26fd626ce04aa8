/** One step of a scenario. */
export type Step =
  /** A command that is done beforehand and not seen. */
  | { readonly before: string }
  /** A command that is seen, with what it prints. */
  | { readonly run: string }
  /** A live view: the command as it looks when it has run for so long. It is ended by Ctrl-C then, which is not seen. */
  | { readonly live: string; readonly afterMs: number }
  /** Time passes. */
  | { readonly passMs: number }
  /** From now on the sandbox has this trouble, as `bos sandbox start` takes it (src/sandbox/trouble/document.ts). */
  | { readonly trouble: object };

/** A picture of a terminal. */
export interface Scenario {
  /** Name of the file in docs/pictures, without `.svg`. */
  readonly file: string;
  /** What is to be seen, in a sentence, for who does not see it. */
  readonly title: string;
  /** Width and height of the terminal; a picture is as high as what it shows. */
  readonly columns: 80 | 100;
  readonly rows?: number;
  /** Options of its sandbox, such as `--nodes 64`. */
  readonly sandbox?: string;
  readonly steps: readonly Step[];
}

const second = 1000;
const minute = 60 * second;

/** 64 nodes of which two will not come up, and a session that boots them. */
const morning: readonly Step[] = [
  { trouble: { fail: ['x1000c0s3b0n1:powering_on', 'x1000c1s5b1n0:configuring'] } },
  { before: 'bos v2 options update --default-retry-policy 1' },
  { before: 'bos v2 sessions create --template-name compute --operation boot --limit Compute --name morning' },
];

/** The pictures of the documents. One more is a matter of one more here, and `npm run pictures`. */
export const scenarios: readonly Scenario[] = [
  {
    file: 'sessions-status',
    title: 'The status of a session that has ended: bars of outcomes and phases, and the nodes that failed by message.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { passMs: 10 * minute }, { run: 'bos sessions status list morning' }],
  },
  {
    file: 'sessions-list',
    title: 'A list of sessions: the newest first, each with its age, and with its progress or its error.',
    columns: 100,
    sandbox: '--nodes 64',
    steps: [
      { before: 'bos v2 sessions create --template-name compute --operation boot --limit nobody --name early' },
      { passMs: 25 * minute },
      { before: 'bos v2 sessions create --template-name compute --operation reboot --limit blue --name blue-reboot' },
      { passMs: 7 * minute },
      ...morning,
      { passMs: 155 * second },
      { run: 'bos sessions list' },
    ],
  },
  {
    file: 'components-list',
    title: 'A list of the nodes that failed in a session, with the error of each.',
    columns: 100,
    sandbox: '--nodes 64',
    steps: [...morning, { passMs: 10 * minute }, { run: 'bos components list --session morning --status failed' }],
  },
  {
    file: 'components-watch',
    title: 'A list of nodes that is watched: the nodes that have just changed are marked, and counted below the list.',
    columns: 80,
    rows: 20,
    sandbox: '--nodes 64',
    steps: [...morning, { live: 'bos components list --session morning --watch', afterMs: 160 * second }],
  },
  {
    file: 'sessions-preview',
    title: 'The preview of a session: what would happen to how many nodes, and to which.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [{ run: 'bos sessions preview --template-name compute --operation boot --limit Compute' }],
  },
  {
    file: 'sessions-wait',
    title: 'Waiting for a session: a bar of its nodes by phase, how many are done, and how long it will take.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { live: 'bos sessions wait morning', afterMs: 165 * second }],
  },
  {
    file: 'sessions-wait-end',
    title: 'The end of waiting: how many nodes succeeded and failed, the failed ones by message, and what to do next.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { run: 'bos sessions wait morning' }],
  },
  {
    file: 'sessions-failures',
    title: 'The nodes that failed in a session, by message.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { passMs: 10 * minute }, { run: 'bos sessions failures morning' }],
  },
  {
    file: 'components-summary',
    title: 'All nodes of a machine on one screen: counts and bars by status, phase, session, configuration and image.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { passMs: 165 * second }, { run: 'bos components summary' }],
  },
];
