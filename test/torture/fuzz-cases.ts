import { commands } from '../../src/commands/index.js';
import { globalParameters } from '../../src/cli/globals.js';
import { splitShellWords } from '../../src/util/shell-words.js';
import { shared } from '../support/home.js';
import { mutateData, mutateText } from './mutate.js';
import type { Random } from './random.js';

/** One run: what is typed, the files in the home folder, and which share of the answers is spoilt. */
export interface FuzzCase {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly answerRate: number;
}

type MakeCase = (random: Random, url: string) => FuzzCase;

/** These start other programs, run for ever, or ask a host of the command line's choice. */
const left = /^(v2 )?(sandbox (start|run)|sessiontemplates edit|init)\b/;

/** The command lines that help shows, without those that need a shell. */
const lines: readonly (readonly string[])[] = commands
  .flatMap(({ forms }) => forms.flatMap(({ examples }) => examples.map(({ command }) => command)))
  .filter((line) => !left.test(line) && !/[<>|$]/.test(line) && !/\/etc\/|api\.example/.test(line))
  .map((line) => splitShellWords(line) ?? []);

const words: readonly string[] = [
  ...commands.flatMap(({ path }) => path),
  ...commands.flatMap(({ forms }) => forms.flatMap(({ parameters }) => parameters.map(({ flag }) => flag ?? '-'))),
  ...globalParameters('bos').map(({ flag }) => flag ?? '-h'),
  ...['true', 'false', '-1', '5', '1h', '', ' ', '--', '-', '-x', '-vvv', '@nodes.txt', 'x1000c0s[0-1]b0n0', 'compute'],
  ...['a.json', 'a.yaml', 'a.toml', '{}', '{"a": 1}', '[].name', 'first-boot', 'json', 'table', 'a,b', '*', '!x', 'é'],
];

const template = {
  description: 'All nodes',
  enable_cfs: true,
  cfs: { configuration: 'c' },
  boot_sets: {
    compute: {
      path: 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json',
      type: 's3',
      kernel_parameters: 'quiet',
      node_list: ['x1000c0s0b0n0'],
      node_roles_groups: ['Compute'],
    },
  },
};

const yaml = `# All nodes\nname: compute\ndescription: All nodes\nboot_sets:\n  compute: &a\n    path: s3://i/manifest.json\n    type: s3\n    node_list: [x1000c0s0b0n0]\n  other: *a\n`;

const toml = `description = "All nodes"\n[boot_sets.compute]\npath = "s3://i/manifest.json"\ntype = "s3"\nnode_list = [\n  "x1000c0s0b0n0", # one\n]\n`;

/** A user who logs in, which is not done over plain http. */
const loginSettings = "\n[auth.login]\nusername = 'operator' # me\n";

/** Nobody listens there: the token is read all the same. */
const secureUrl = 'https://127.0.0.1:9';

const token = {
  access_token: 'abc.def.ghi',
  refresh_token: 'r',
  token_type: 'bearer',
  expires_at: 9e9,
  client_id: 'c',
};

function settings(url: string): string {
  return `# mine\n[core]\nhostname = "${url}"\ntimeout = "2s"\nretries = 1\n\n[bos.v2.sessions.list]\nstatus = "running"\n`;
}

function makeFiles(url: string): Record<string, string> {
  const data = JSON.stringify(template);
  return {
    [shared.active]: 'default',
    [shared.default]: settings(url),
    'a.json': data,
    'a.yaml': yaml,
    'a.toml': toml,
    'nodes.txt': 'x1000c0s0b0n0\nx1000c0s0b[0-1]n1 # two\n',
    'repaired.txt': 'x1000c0s0b0n0\n',
    'compute.json': data,
    'change.yaml': 'description: other\n',
    'old-compute.json': data,
    'templates/compute.yaml': yaml,
    'deploy/boot.sh': 'cray bos v1 session create --template-uuid compute --operation boot\n',
  };
}

function pickSome<T>(list: readonly T[], count: number, random: Random): T[] {
  return Array.from({ length: count }, () => random.pick(list));
}

/** Paths stay in the home folder, whatever became of a word. */
function isSafe(argv: readonly string[]): boolean {
  return (
    !left.test(argv.join(' ')) && argv.every((word) => !/(^|[=@,:\s])[/~]|\.\.|^(start|run|edit|init)$/.test(word))
  );
}

/** How each kind of input is made; what is not of its kind is as it should be. */
export const fuzzCases: Readonly<Record<string, MakeCase>> = {
  argv(random, url) {
    const line = random.pick(lines);
    const changed = line.map((word) => (random.fraction() < 0.2 ? mutateText(word, random) : word));
    const added = [...changed, ...pickSome(words, random.whole(4), random)];
    const argv = random.fraction() < 0.3 ? pickSome(words, random.whole(8), random) : added;
    return { argv: isSafe(argv) ? argv : line, files: makeFiles(url), answerRate: 0 };
  },
  configuration(random, url) {
    const files = { ...makeFiles(url), [shared.default]: mutateText(settings(url) + loginSettings, random) };
    return { argv: random.pick(readers.configuration), files, answerRate: 0 };
  },
  token(random) {
    const text = JSON.stringify(random.fraction() < 0.5 ? mutateData(token, random) : token);
    const mutated = random.fraction() < 0.5 ? mutateText(text, random) : text;
    const files = {
      ...makeFiles(secureUrl),
      [shared.default]: settings(secureUrl) + loginSettings,
      [shared.token('127_0_0_1:9.operator')]: mutated,
      'token.json': mutated,
    };
    return { argv: random.pick(readers.token), files, answerRate: 0 };
  },
  template(random, url) {
    const data = JSON.stringify(mutateData(template, random), null, 2);
    const files = {
      ...makeFiles(url),
      'a.json': random.fraction() < 0.5 ? data : mutateText(data, random),
      'a.yaml': mutateText(yaml, random),
      'a.toml': mutateText(toml, random),
      'templates/compute.yaml': mutateText(yaml, random),
    };
    return { argv: random.pick(readers.template), files, answerRate: 0 };
  },
  answers(random, url) {
    const format = ['json', 'table', 'yaml', 'toml', 'csv', 'jsonl', 'name'];
    const further = random.fraction() < 0.5 ? ['--format', random.pick(format)] : [];
    return { argv: [...random.pick(lines), ...further], files: makeFiles(url), answerRate: 0.7 };
  },
};

const split = (list: readonly string[]): string[][] => list.map((line) => line.split(' '));

const readers = {
  configuration: split([
    'config list',
    'config list --origin',
    'config describe',
    'config get core.hostname',
    'config set core timeout=5s',
    'config set bos.v2.sessions.list status=pending',
    'config unset core.retries',
    'sessions list --dry-run',
    'sessions create --template-name a --operation boot --dry-run',
  ]),
  token: split([
    'auth status',
    'auth status --format json',
    'auth logout',
    'sessions list',
    'sessions list --token token.json',
    'sessions delete first-boot --token token.json',
  ]),
  template: split([
    'sessiontemplates create compute --file a.json',
    'sessiontemplates create compute --file a.yaml',
    'sessiontemplates create compute --file a.toml',
    'sessiontemplates update compute --file a.yaml',
    'sessiontemplates lint -f a.json --offline',
    'sessiontemplates lint -f templates',
    'sessiontemplates diff -f a.yaml',
    'sessiontemplates apply -f templates --dry-run',
    'sessiontemplates apply -f a.json -f a.yaml',
    'convert templates a.json a.yaml',
    'convert scripts a.yaml a.toml a.json --diff',
  ]),
};
