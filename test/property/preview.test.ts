import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandHostlist } from '../../src/nodes/hostlist.js';
import { nameNodes, startMachine } from '../commands/sessions/preview/machine.js';

const ids = nameNodes(8);
const some = fc.subarray(ids);

/** Nodes in every state that the inventory can tell, in groups of which one has the name of a role. */
const worlds = fc.record({
  nodes: fc.tuple(
    ...ids.map((id) =>
      fc.record(
        {
          id: fc.constant(id),
          power: fc.constantFrom('on', 'off'),
          role: fc.constantFrom('Compute', 'Application'),
          arch: fc.constantFrom('X86', 'X86', 'ARM', 'Unknown'),
          enabled: fc.constantFrom(true, true, false),
          locked: fc.boolean(),
        },
        { requiredKeys: ['id', 'power', 'role'] },
      ),
    ),
  ),
  groups: fc.record({ blue: some, red: some, Compute: some, none: fc.constant([]) }),
});

const bootSets = fc.record(
  {
    one: fc.record({ node_groups: fc.constant(['blue']), arch: fc.constantFrom('X86', 'ARM') }),
    two: fc.record({ node_list: some.map((list) => [...list, 'x9c0s0b0n0']) }),
    three: fc.record({ node_roles_groups: fc.constantFrom(['Compute'], ['Application']) }),
  },
  { requiredKeys: ['one', 'two'] },
);

const names = fc.constantFrom(
  'blue',
  'red',
  'Compute',
  'Application',
  'none',
  'nosuch',
  '*',
  'all',
  ...ids.slice(0, 3),
);
const terms = fc.tuple(fc.constantFrom('', '&', '!'), names).map(([mark, name]) => mark + name);
const limits = fc.tuple(names, fc.array(terms, { maxLength: 4 })).map(([first, more]) => [first, ...more].join(','));
const words = fc
  .tuple(
    fc.constantFrom('boot', 'reboot', 'shutdown'),
    fc.option(limits, { nil: undefined }),
    fc.constantFrom('', ' --include-disabled true'),
  )
  .map(
    ([operation, limit, more]) => `--operation ${operation}${limit === undefined ? '' : ` --limit ${limit}`}${more}`,
  );

/** What BOS says of a node that it has just looked at, for each action. */
const phases: Readonly<Record<string, string>> = {
  reboot: 'powering_off',
  power_off: 'powering_off',
  power_on: 'powering_on',
  configure: 'configuring',
  nothing: '',
};

interface Preview {
  readonly boot_sets: readonly { readonly actions: readonly { readonly action: string; readonly nodes: string }[] }[];
}

interface Component {
  readonly id: string;
  readonly status: { readonly phase?: string };
}

test('on any machine that is at rest a session does to each node what its preview says', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, bootSets, words, words, async (world, sets, before, now) => {
      const machine = await startMachine(world);
      await machine.makeTemplate('any', sets);
      await machine.json(`sessions create --template-name any ${before} --name before`);
      await machine.advance(900);
      const preview = (await machine.json(`sessions preview --template-name any ${now}`)) as Preview;
      await machine.json(`sessions create --template-name any ${now} --name now`);
      await machine.advance(8);
      const touched = (await machine.json('components list --session now')) as Component[];
      const told = preview.boot_sets
        .flatMap(({ actions }) => actions)
        .flatMap(({ action, nodes }) => expandHostlist(nodes).map((id) => [id, phases[action]]));
      expect(Object.fromEntries(touched.map(({ id, status }) => [id, status.phase ?? '']))).toEqual(
        Object.fromEntries(told),
      );
    }),
    { numRuns: 40 },
  );
});
