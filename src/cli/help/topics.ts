import type { Topic } from './topic.js';
import { environmentTopic, filesTopic } from './topics/environment.js';
import { exitCodesTopic } from './topics/exit-codes.js';
import { limitsTopic, nodesTopic } from './topics/nodes.js';
import { optionsTopic, outputTopic } from './topics/output.js';

const explained: Readonly<Record<string, Topic>> = {
  options: optionsTopic,
  output: outputTopic,
  'exit-codes': exitCodesTopic,
  environment: environmentTopic,
  nodes: nodesTopic,
  limits: limitsTopic,
  files: filesTopic,
};

/** The list of topics, for people who do not know their names. */
const topicsTopic: Topic = {
  title: 'Topics',
  blocks: [
    'Each topic explains what applies to many commands: `bos help TOPIC`.',
    {
      titles: ['Topic', 'What it explains'],
      rows: [
        ['`limits`', 'which nodes a session acts on'],
        ['`nodes`', 'how to write nodes: ranges, NIDs, files, cabinets'],
        ['`output`', 'formats, columns, sorting, queries'],
        ['`exit-codes`', 'exit statuses and error codes'],
        ['`options`', 'the options that every command has'],
        ['`environment`', 'variables that `bos` reads'],
        ['`files`', 'where configurations and tokens are'],
      ],
    },
  ],
};

/** What `bos help` knows beside commands, by its word. */
export const topics: Readonly<Record<string, Topic>> = { ...explained, topics: topicsTopic };
