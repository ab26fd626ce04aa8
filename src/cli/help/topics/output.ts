import type { FormatName } from '../../../output/formats.js';
import { globalParameters } from '../../globals.js';
import { describeOption } from '../describe.js';
import type { Topic } from '../topic.js';

const formatMeanings: Readonly<Record<FormatName, string>> = {
  table:
    'for people; only as `bos`, where it is the default on a terminal, and wherever `--columns` or `--no-headers` is given',
  toml: 'the default in a pipe, and always as `cray`',
  json: 'for scripts',
  jsonl: 'JSON, one record per line; only as `bos`',
  yaml: 'the same data in block style',
  csv: 'the columns of the table, for spreadsheets; only as `bos`',
  name: 'names, one per line; only as `bos`',
  nodes: 'nodes, as one list with ranges; only as `bos`',
  nids: 'the NIDs of nodes, as one list with ranges for Slurm; only as `bos`',
};

export const outputTopic: Topic = {
  title: 'Output',
  about: 'formats, columns, sorting, queries',
  blocks: [
    'Results go to stdout, everything else to stderr. `--quiet` omits everything except results and errors.',
    {
      titles: ['`--format`', 'What it is'],
      rows: Object.entries(formatMeanings).map(([name, meaning]) => [`\`${name}\``, meaning]),
    },
    '`--columns` chooses the columns of a table or a CSV, by their names or by paths into a record; `--no-headers` omits the header. `--sort-by` sorts a list in every format, and `--query` prints what a JMESPath expression selects.',
    'In a script, give the API version and use JSON. Tables are for people, and may change.',
    {
      commands: [
        "bos v2 components list --status failed --format json --query '[].id'",
        'bos components list --sort-by last_updated:desc --columns id,phase,last_updated',
        'bos components list --session first-boot --format nodes',
      ],
    },
  ],
};

export const optionsTopic: Topic = {
  title: 'Options of every command',
  about: 'the options that every command has',
  blocks: [
    'You can type them anywhere after the words of a command.',
    { titles: ['Option', 'What it does'], rows: globalParameters('bos').map(describeOption) },
    'The first of these that is set is used: the option, its variable in the environment, the configuration, the default. `bos config list --origin` shows the settings in use, and where each comes from.',
    'Every option of a command can have a default of its own: `bos config set bos.sessions.list status=running`.',
    {
      commands: [
        'bos components list --status failed --format csv --columns id,session,error',
        'bos sessions create --template-name compute --operation boot --limit blue --dry-run',
      ],
    },
  ],
};
