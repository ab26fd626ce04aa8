/** Words that other programs have for what BOS calls otherwise or does not have, and what to type. */
interface OtherWords {
  readonly words: readonly string[];
  /** The groups in which it is said, by their words without a version; the empty one is the program itself. */
  readonly in: readonly string[];
  readonly advice: string;
}

const calls = 'In bos the command is: ';
const sessionOf = (operation: string): string => `bos sessions create --operation ${operation} --template-name NAME`;

const otherWords: readonly OtherWords[] = [
  { words: ['boot'], in: [''], advice: calls + sessionOf('boot') },
  { words: ['reboot'], in: [''], advice: calls + sessionOf('reboot') },
  { words: ['shutdown'], in: [''], advice: calls + sessionOf('shutdown') },
  { words: ['template', 'templates'], in: [''], advice: `${calls}bos sessiontemplates` },
  { words: ['node'], in: [''], advice: `${calls}bos components` },
  { words: ['status'], in: [''], advice: `${calls}bos sessions status list SESSION_ID` },
  { words: ['login'], in: [''], advice: `${calls}bos auth login` },
  {
    words: ['copy', 'cp'],
    in: ['', 'sessiontemplates'],
    advice: 'To copy a session template: bos sessiontemplates clone NAME NEW',
  },
  {
    words: ['copy', 'cp', 'clone'],
    in: ['sessions'],
    advice: 'To repeat a session on the nodes that failed: bos sessions retry SESSION_ID',
  },
  {
    words: ['cancel', 'stop', 'abort', 'kill'],
    in: ['', 'sessions'],
    advice:
      'To stop the work of a session: bos components updatemany --filter-session SESSION_ID --enabled false. ' +
      'Deleting the session does not stop its nodes.',
  },
  {
    words: ['diff', 'compare'],
    in: [''],
    advice: 'To compare session templates: bos sessiontemplates diff NAME NAME',
  },
  { words: ['compare'], in: ['sessiontemplates'], advice: 'To compare them: bos sessiontemplates diff NAME NAME' },
  { words: ['edit'], in: [''], advice: 'To edit a session template: bos sessiontemplates edit NAME' },
  {
    words: ['edit', 'update', 'patch'],
    in: ['sessions'],
    advice: 'A session cannot be changed. Create another one: bos sessions create',
  },
  { words: ['edit', 'set', 'patch'], in: ['components'], advice: 'To change a node: bos components update NODE' },
  { words: ['edit', 'set', 'patch'], in: ['options'], advice: 'To change the options of BOS: bos options update' },
  {
    words: ['logs', 'log'],
    in: ['', 'sessions', 'components'],
    advice:
      'bos has no logs. To see what went wrong: bos sessions explain SESSION_ID, or bos components explain NODE. ' +
      'Logs of BOS itself: kubectl -n services logs POD',
  },
  {
    words: ['console'],
    in: ['', 'sessions', 'components'],
    advice: 'bos has no consoles. Use conman -j NODE in the pod that has the console, or cray console',
  },
  { words: ['rm', 'delete', 'remove'], in: ['config'], advice: 'To remove a property: bos config unset PROPERTY' },
];

/** What to type instead of a word in a group (its words without a version). */
export function adviseOtherWord(place: string, word: string): string | undefined {
  return otherWords.find((entry) => entry.words.includes(word) && entry.in.includes(place))?.advice;
}
