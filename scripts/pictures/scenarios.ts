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
  { before: 'bos v2 options update --default-retry-policy 1 -y' },
  { before: 'bos v2 sessions create --template-name compute --operation boot --limit Compute --name morning -y' },
];

/** 64 nodes of which three will not come up, each for a cause of its own, and a session that boots them. */
const night: readonly Step[] = [
  {
    trouble: {
      fail: [
        'x1000c0s3b0n1:bmc-unreachable',
        'x1000c0s5b0n0:never-fetched-boot-script',
        'x1000c1s5b1n0:configuration-failed',
      ],
    },
  },
  { before: 'bos v2 options update --default-retry-policy 1 -y' },
  { before: 'bos v2 sessions create --template-name compute --operation boot --limit Compute --name night -y' },
];

/** The pictures of the documents. One more is a matter of one more here, and `npm run pictures`. */
export const scenarios: readonly Scenario[] = [
  {
    file: 'sessions-list',
    title: 'A list of sessions: the newest first, each with its age, and with its result.',
    columns: 100,
    sandbox: '--nodes 64',
    steps: [
      { before: 'bos v2 sessions create --template-name compute --operation boot --limit nobody --name early -y' },
      { passMs: 25 * minute },
      {
        before: 'bos v2 sessions create --template-name compute --operation reboot --limit blue --name blue-reboot -y',
      },
      { passMs: 7 * minute },
      ...morning,
      { passMs: 155 * second },
      { run: 'bos sessions list' },
    ],
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
    file: 'boot-preview',
    title:
      'A preview of a session: which nodes are switched on, and a warning of a name in the limit that is misspelt.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [{ run: "bos sessions preview --template-name compute --operation boot --limit 'Compute,!blu'" }],
  },
  {
    file: 'boot-wait',
    title:
      'A session that is waited for: a bar of its nodes by phase, how long it has run and may run, and the errors so far.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { live: 'bos sessions wait morning', afterMs: 205 * second }],
  },
  {
    file: 'boot-failed',
    title: 'A wait that has ended: two nodes of the session failed, with their messages, and what to do next.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { passMs: 10 * minute }, { run: 'bos sessions wait morning' }],
  },
  {
    file: 'boot-failures',
    title: 'The nodes that failed in a session, by message, phase and last action.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...morning, { passMs: 10 * minute }, { run: 'bos sessions failures morning' }],
  },
  {
    file: 'explain-session',
    title:
      'A session that runs: which of its nodes hold it open, in groups with the same explanation, and what comes next.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [...night, { passMs: 12 * minute }, { run: 'bos sessions explain night' }],
  },
  {
    file: 'explain-node',
    title:
      'A node that is not up: one sentence why, what each service says of it and how old that is, and what to do next.',
    columns: 80,
    rows: 24,
    sandbox: '--nodes 64',
    steps: [...night, { passMs: 12 * minute }, { run: 'bos components explain x1000c0s5b0n0' }],
  },
  {
    file: 'explain-failed',
    title:
      'A node whose controller does not respond: BOS, HSM and PCS say so each in its way, and the steps to fix it.',
    columns: 80,
    rows: 24,
    sandbox: '--nodes 64',
    steps: [...night, { passMs: 12 * minute }, { run: 'bos components explain x1000c0s3b0n1' }],
  },
  {
    file: 'boot-retry',
    title: 'The nodes that failed are booted again by a session of their own, which is waited for, and all succeed.',
    columns: 80,
    sandbox: '--nodes 64',
    steps: [
      ...morning,
      { passMs: 10 * minute },
      { trouble: {} },
      { run: 'bos sessions retry morning --name morning-2 -y --wait' },
    ],
  },
  {
    file: 'boot-summary',
    title:
      'A machine on one screen: its nodes counted by status, phase, session, configuration, image, and whether BOS works on them.',
    columns: 80,
    rows: 24,
    sandbox: '--nodes 64',
    steps: [
      ...morning,
      { before: 'bos v2 sessions create --template-name uan --operation boot --limit Application --name logins -y' },
      { passMs: 3 * minute },
      { run: 'bos components summary' },
    ],
  },
];
