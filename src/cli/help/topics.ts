import type { Topic } from './topic.js';
import { environmentTopic, filesTopic } from './topics/environment.js';
import { exitCodesTopic } from './topics/exit-codes.js';
import { limitsTopic, nodesTopic } from './topics/nodes.js';
import { optionsTopic, outputTopic } from './topics/output.js';

const explained: Readonly<Record<string, Topic>> = {
  limits: limitsTopic,
  nodes: nodesTopic,
  output: outputTopic,
  'exit-codes': exitCodesTopic,
  options: optionsTopic,
  environment: environmentTopic,
  files: filesTopic,
};

/** The list of topics, for people who do not know their names. */
const topicsTopic: Topic = {
  title: 'Topics',
  about: 'the list of these',
  blocks: [
    'Each topic explains what applies to many commands: `bos help TOPIC`.',
    {
      titles: ['Topic', 'What it explains'],
      rows: Object.entries(explained).map(([name, { about }]) => [`\`${name}\``, about]),
    },
  ],
};

/** What `bos help` knows beside commands, by its word. */
export const topics: Readonly<Record<string, Topic>> = { ...explained, topics: topicsTopic };
