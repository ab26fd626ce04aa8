import { withoutVersion } from '../kinds/versions.js';
import { didYouMean, suggest } from '../util/suggest.js';
import { adviseOtherWord } from './other-words.js';
import type { Problem } from './read-input.js';
import type { Group, Node } from './tree.js';

/** Old words of v1 and what v2 calls them. */
const renamed: Readonly<Record<string, string>> = { session: 'sessions', sessiontemplate: 'sessiontemplates' };

/** What hints for words of v1 end with. */
const inScripts = 'In scripts: bos convert scripts FILE';

const keptByServer = 'v2 keeps the status of sessions itself';

/** What v1 did with the status of a session, and what stands for it. */
const statusWords: Readonly<Record<string, string>> = {
  describe: 'v2 keeps the state of each node: bos v2 components list --session NAME --status failed',
  create: keptByServer,
  update: keptByServer,
  delete: keptByServer,
};

/** Words that v2 brought. */
const broughtByV2 = ['components', 'options', 'applystaged', 'sessiontemplatesvalid'];

/**
 * What to type instead of a word that names no command of a group: the commonest are v1's words on v2, without a version
 * or with it. Undefined where nothing is close.
 */
export function adviseWord(group: Group, word: string, rest: readonly string[]): string | undefined {
  const place = group.words.join(' ');
  const modern = renamed[word];
  if (modern !== undefined && (place === '' || place === 'v2')) return adviseOldWord(word, modern, rest);
  const status = /^(?:v2 )?sessions status$/.test(place) ? statusWords[word] : undefined;
  if (status !== undefined) return `${status}. ${inScripts}`;
  if (place === 'v1' && broughtByV2.includes(word)) return `${word} is new in v2: bos v2 ${word}${verbs(rest)}`;
  if (place === '' && word === 'bos') return `The program is bos already: bos ${rest.join(' ')}`.trim();
  if (place === '' && word === 'cray') return `Here the program is bos: ${rest.join(' ')}`.trim();
  const other = adviseOtherWord(withoutVersion(group.words).join(' '), word);
  if (other !== undefined) return other;
  if (word === 'help') return `Type bos ${['help', ...group.words, ...rest].join(' ')}`;
  if (word.startsWith('-')) return 'Options come after the command, such as: bos sessions list --format json';
  return didYouMean(word, [...group.children.keys()]);
}

function adviseOldWord(word: string, modern: string, rest: readonly string[]): string {
  const words = verbs(rest);
  const status = word === 'session' && rest[0] === 'status' ? ' status list' : words;
  return `${word} is a word of v1. Type bos v1 ${word}${words} for v1, or bos v2 ${modern}${status} for v2. ${inScripts}`;
}

/** The words up to the first argument or option, with a mark where more was typed. */
function verbs(rest: readonly string[]): string {
  const count = rest.findIndex((word) => !/^[a-z]+$/.test(word));
  const words = count < 0 ? rest : rest.slice(0, count);
  const more = count < 0 ? '' : ' ...';
  return words.length > 0 ? ` ${words.slice(0, 2).join(' ')}${more}` : more;
}

/** Options that other releases or documents have, and what stands for them, by command. */
const replacedOptions: readonly { option: string; command: RegExp; advice: string }[] = [
  { option: '--staged', command: /sessions create$/, advice: 'Type --stage true.' },
  {
    option: '--template-uuid',
    command: /^(v2 )?sessions create$/,
    advice: `v2 calls it --template-name. ${inScripts}`,
  },
  {
    option: '--name',
    command: /sessiontemplates (create|update)$/,
    advice: `In v2 the name is an argument: bos v2 sessiontemplates create NAME --file FILE. ${inScripts}`,
  },
];

/** What to type instead of an option that a command does not take. */
export function adviseOption(node: Node, option: string, flags: readonly string[]): string | undefined {
  const command = node.words.join(' ');
  if (command === 'sandbox run') return 'Write -- before the command to run: bos sandbox run -- COMMAND';
  const replaced = replacedOptions.find((entry) => entry.option === option && entry.command.test(command));
  return replaced?.advice ?? didYouMean(option, flags);
}

/** What would have been right for one problem of the input of a command, whose words begin with its version. */
export function adviseProblem(problem: Problem, path: readonly string[] | undefined): string | undefined {
  if (problem.typed !== undefined) return adviseChoice(problem.typed, problem.choices);
  if (problem.kind !== 'missing') return undefined;
  const name = problem.parameter?.name ?? '';
  if (name === 'values') return 'Write it as bos config set core hostname=URL.';
  const [version = 'v2', group = ''] = path ?? [];
  const collection = name === 'template_name' ? (version === 'v1' ? 'sessiontemplate' : 'sessiontemplates') : group;
  return /^(template_name|session_id|session_template_id|component_id)$/.test(name)
    ? `bos ${version} ${collection.replace('sessiontemplatesvalid', 'sessiontemplates')} list shows the names.`
    : undefined;
}

function adviseChoice(typed: string, choices: readonly string[]): string | undefined {
  if (typed.toLowerCase() === 'configure')
    return 'v2 configures nodes by itself after they boot; to configure them without a boot, use CFS.';
  const [best] = suggest(
    typed,
    choices.filter((choice) => choice !== ''),
  );
  return best === undefined ? undefined : `Type ${best}.`;
}
