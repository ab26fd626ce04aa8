import { v2Components } from '../../api/v2/components.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, recursive } from '../../kinds/parameter.js';
import { oneOrSeveral } from '../../kinds/planners.js';
import { componentColumns } from './columns.js';
import { componentsList } from './list.js';

const parameter = parametersOf(v2Components.describe);

export const componentsDescribe: Command = {
  path: ['v2', 'components', 'describe'],
  forms: [
    {
      summary: 'Show the state of a node',
      examples: [
        { command: 'components describe x3000c0s19b1n0', about: 'show one node' },
        { command: "components describe 'x3000c0s[1-4]b0n0'", about: 'list four nodes', face: 'bos' },
      ],
      operation: v2Components.describe,
      parameters: [
        parameter('component_id', 'Name of the component (its xname)', { complete: 'components', holds: 'nodes' }),
        recursive,
      ],
      layout: { view: 'record', columns: componentColumns },
      plan: oneOrSeveral({ form: componentsList.forms[0], names: 'ids' }),
    },
  ],
};
