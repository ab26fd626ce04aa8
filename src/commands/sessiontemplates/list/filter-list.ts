import { readText } from '../../../api/input.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext, Form, RequestsPlan } from '../../../kinds/command.js';
import { limitForm } from '../../../kinds/list.js';
import { openNodeContext } from '../../../kinds/node-context.js';
import { layoutOf, planRequest } from '../../../kinds/request.js';
import { fetchRecords } from '../../../service/fetch.js';
import { fetchInventory, type Inventory } from '../../../service/inventory.js';
import { isObject, type JsonObject } from '../../../util/json/value.js';
import type { LintBootSet } from '../../../templates/lint/facts.js';
import { listSetMembers } from '../../../templates/lint/node-rules.js';
import { readSubject, textOf } from '../../../templates/lint/subject.js';
import { readNodes } from '../../../nodes/node-list.js';
import { canonizeXname } from '../../../nodes/stored-name.js';

/** The templates that use an image or a configuration, or that hold a node, a group or a role: all that is asked for has to be so. */
export function planFilteredList(form: Form, context: CommandContext): RequestsPlan {
  return {
    requests: [planRequest(form, context.input)],
    note: 'The templates that match are picked from the list.',
    async run(client) {
      const held = await readHeld(context);
      const records = await fetchRecords(client, 'v2.sessiontemplates.list');
      const matches = await chooseFilter(client, held, context);
      await context.print(records.filter(matches), layoutOf(limitForm(form, context)));
    },
  };
}

type Filter = (record: JsonObject) => boolean;

async function chooseFilter(client: Client, held: readonly string[], context: CommandContext): Promise<Filter> {
  const { input } = context;
  const [image, configuration] = ['uses_image', 'uses_configuration'].map((name) => readText(input, name));
  const isHeld = held.length === 0 ? () => true : await chooseHolder(client, held, context);
  return (record) => {
    const { bootSets, template } = readSubject(undefined, record, {});
    const cfs = template.get('cfs');
    const configurations = [
      isObject(cfs) ? textOf(cfs.get('configuration')) : '',
      ...bootSets.map((set) => set.configuration),
    ];
    return (
      (image === undefined ||
        bootSets.some(({ path }) => path === image || path.startsWith(`s3://boot-images/${image}`))) &&
      (configuration === undefined || configurations.includes(configuration)) &&
      bootSets.some(isHeld)
    );
  };
}

/** What `--holds` names: one node, group or role, or the nodes of NIDs, of which a template needs one. Throws as readNodes does. */
async function readHeld(context: CommandContext): Promise<readonly string[]> {
  const typed = readText(context.input, 'holds');
  if (typed === undefined) return [];
  if (!/^nid[0-9[]/i.test(typed)) return [typed];
  const source = { option: '--holds', recursive: false, context: openNodeContext(context) };
  return readNodes(typed, source);
}

/** Without HSM only what a template itself contains is known. */
async function chooseHolder(
  client: Client,
  names: readonly string[],
  context: CommandContext,
): Promise<(set: LintBootSet) => boolean> {
  const found = await fetchInventory(client);
  const isNamed = ({ nodes, groups, roles }: LintBootSet): boolean =>
    names.some((name) => nodes.includes(canonizeXname(name)) || groups.includes(name) || roles.includes(name));
  if ('unavailable' in found) {
    await context.warn(`groups and roles were not searched: ${found.unavailable}`);
    return isNamed;
  }
  const wanted = new Set(
    names.flatMap((name) => found.groups.get(name) ?? found.roles.get(name) ?? [canonizeXname(name)]),
  );
  return (set) => isNamed(set) || holdsAny(set, wanted, found);
}

function holdsAny(set: LintBootSet, wanted: ReadonlySet<string>, inventory: Inventory): boolean {
  return [...listSetMembers(set, inventory)].some((node) => wanted.has(node));
}
