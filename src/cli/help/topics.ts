import type { Topic } from './topic.js';
import { environmentTopic, filesTopic } from './topics/environment.js';
import { exitCodesTopic } from './topics/exit-codes.js';
import { limitsTopic, nodesTopic } from './topics/nodes.js';
import { optionsTopic, outputTopic } from './topics/output.js';

/** What `bos help` knows beside commands, by its word. */
export const topics: Readonly<Record<string, Topic>> = {
  options: optionsTopic,
  output: outputTopic,
  'exit-codes': exitCodesTopic,
  environment: environmentTopic,
  nodes: nodesTopic,
  limits: limitsTopic,
  files: filesTopic,
};
