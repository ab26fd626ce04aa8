import { globalParameters, settingsWithoutOption } from '../../globals.js';
import type { HelpRow } from '../sections.js';
import type { Topic } from '../topic.js';

/** Variables beside those of options. */
export const otherVariables: readonly HelpRow[] = [
  ['`CRAY_CONFIG_DIR`', 'folder that contains `.config/cray`, instead of the home folder'],
  ['`BOS_REQUIRE_VERSION`', '`1`: a command without `v1` or `v2` is an error'],
  [
    '`BOS_CRAY_FALLBACK`',
    'under the name `cray`: the program that has other modules, instead of the next `cray` in PATH',
  ],
  ['`BOS_DEBUG`', 'any text: after an unexpected error, show where it happened'],
  ['`GITHUB_STEP_SUMMARY`', 'the summary of a GitHub job: `--report` is appended to this file too'],
  ['`CI`', 'any text: warn, as in a script, when a command gives no version'],
  [
    '`SSL_CERT_FILE`, `REQUESTS_CA_BUNDLE`, `SSL_CERT_DIR`',
    'PEM file of the certificate authorities to trust, or a folder of such files, unless `--cacert` names one',
  ],
  ['`NODE_EXTRA_CA_CERTS`', 'PEM file of additional authorities'],
  ['`http_proxy`, `https_proxy`, `all_proxy`', 'the proxy; also in capitals, except `http_proxy`'],
  ['`no_proxy`', 'servers to reach without the proxy'],
  ['`NO_COLOR`, `FORCE_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`', 'turn colour off, or on'],
  ['`TERM`, `COLUMNS`, `ACCESSIBLE`', 'what a terminal can show, and how wide a table is in a pipe'],
  [
    '`XDG_CACHE_HOME`',
    'where completion keeps names for half a minute, and `bos` which authority signed for a server; `~/.cache` when unset',
  ],
];

/** Variables by which machines log in, under `bos` alone. */
export const machineVariables: readonly HelpRow[] = [
  ['`CRAY_TOKEN`', 'the access token itself'],
  ['`CRAY_CLIENT_ID`', 'a client of Keycloak that logs in with its secret'],
  ['`CRAY_CLIENT_SECRET`', 'the secret of that client'],
  ['`CRAY_CLIENT_SECRET_FILE`', 'a file with the secret, and nothing else; used when `CRAY_CLIENT_SECRET` is not set'],
];

const titles = ['Variable', 'What it does'] as const;

const ofOptions: readonly HelpRow[] = [...globalParameters('bos'), ...settingsWithoutOption('bos')].flatMap(
  ({ env, flag, setting, help, settingOnly }): HelpRow[] => {
    if (env === undefined) return [];
    return [[`\`${env}\``, settingOnly === true ? `${help} (\`${setting ?? ''}\`)` : `\`${flag ?? ''}\`: ${help}`]];
  },
);

export const environmentTopic: Topic = {
  title: 'Environment',
  about: 'variables that `bos` reads',
  blocks: [
    'An option overrides its variable, and a variable overrides the configuration. An empty variable counts as unset.',
    { titles, rows: ofOptions },
    'Every option of a command also has a variable, made of the words of the command and the option: `CRAY_BOS_SESSIONS_LIST_STATUS` is the `--status` of `bos sessions list`.',
    'Other variables:',
    { titles, rows: otherVariables },
    'Scripts and jobs log in with these (only `bos` reads them):',
    { titles, rows: machineVariables },
  ],
};

export const filesTopic: Topic = {
  title: 'Files',
  about: 'where configurations and tokens are',
  blocks: [
    'Configurations and tokens are in `~/.config/cray`, or in `.config/cray` below `CRAY_CONFIG_DIR` when that is set. The `cray` command line uses the same files.',
    {
      titles: ['File', 'What it contains'],
      rows: [
        ['`configurations/NAME`', 'one configuration, in TOML'],
        ['`active_config`', 'the name of the configuration to use by default'],
        ['`tokens/HOST.USER`', 'the token of a user of a system, in JSON'],
      ],
    },
    'There are also the audit file of `core.audit`, with the changes that were made, and below `~/.cache` the names that completion keeps for half a minute and the place of the authority that signed for a server.',
    'Session templates are files in JSON, YAML or TOML; when a command takes a file, `-` is standard input.',
    { commands: ['bos config list', 'bos config use test', 'bos config set core timeout=30s'] },
  ],
};
