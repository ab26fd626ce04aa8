import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command, Planner } from '../../kinds/command.js';
import { limitRows, local } from '../../kinds/parameter.js';
import { list } from '../../kinds/planners.js';
import { templateColumns } from './columns.js';

const filters = [
  local.text('uses_image', 'Only those that boot this image: its id, or the beginning of its id', {
    face: 'bos',
    placeholder: 'ID',
  }),
  local.text('uses_configuration', 'Only those with this configuration', { face: 'bos', placeholder: 'NAME' }),
  local.text('holds', 'Only those with this node, or with nodes of this group or role', {
    face: 'bos',
    placeholder: 'NODE|GROUP|ROLE',
  }),
];

const whole = list();

/** The list as it comes, unless only some of it is wanted. */
const filtered: Planner = async (form, context) => {
  if (!filters.some(({ name }) => context.input.has(name))) return whole(form, context);
  return (await import('./list/filter-list.js')).planFilteredList(form, context);
};

export const sessiontemplatesList: Command = {
  path: ['v2', 'sessiontemplates', 'list'],
  forms: [
    {
      summary: 'List session templates',
      examples: [
        { command: 'sessiontemplates list --columns name,configuration', about: 'names and configurations' },
        { command: 'sessiontemplates list --holds x3000c0s19b1n0', about: 'which templates boot a node', face: 'bos' },
      ],
      operation: v2SessionTemplates.list,
      parameters: [...filters, limitRows],
      layout: { view: 'rows', columns: templateColumns },
      plan: filtered,
    },
  ],
};
