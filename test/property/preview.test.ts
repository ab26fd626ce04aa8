import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandHostlist } from '../../src/nodes/hostlist.js';
import { nameNodes, startMachine } from '../commands/sessions/preview/machine.js';

const ids = nameNodes(8);
const some = fc.subarray(ids);

/** The image of the templates. */
const image = '9e3c75e1-ac42-42c7-873c-e758048897d6';

/**
 * Nodes in every state that the inventory can tell, in groups and partitions of which some have the name of a role, or of each
 * other; an image whose root file system has any ETag; two tenants.
 */
const worlds = fc.record({
  nodes: fc.tuple(
    ...ids.map((id) =>
      fc.record(
        {
          id: fc.constant(id),
          power: fc.constantFrom('on', 'off'),
          role: fc.constantFrom('Compute', 'Application', null),
          arch: fc.constantFrom('X86', 'X86', 'ARM', 'UNKNOWN', 'Other', null),
          enabled: fc.constantFrom(true, true, false),
          locked: fc.boolean(),
        },
        { requiredKeys: ['id', 'power', 'role'] },
      ),
    ),
  ),
  groups: fc.record({ blue: some, red: some, Compute: some, none: fc.constant([]) }),
  partitions: fc.record({ p1: some, red: some, Application: some }, { requiredKeys: [] }),
  images: fc.record({
    [image]: fc.record({ arch: fc.constant('x86_64'), etag: fc.constantFrom('f-131', 'a:b', '0') }),
  }),
  tenants: fc.record({ sky: some, sea: fc.constant([...ids]) }),
});

const bootSets = fc.record(
  {
    one: fc.record({ node_groups: fc.constantFrom(['blue'], ['blue', 'p1']), arch: fc.constantFrom('X86', 'Unknown') }),
    two: fc.record(
      {
        node_list: fc.subarray(ids, { minLength: 1 }),
        rootfs_provider: fc.constantFrom('sbps', 'sbps', 'cpss3'),
        rootfs_provider_passthrough: fc.constant('eth0'),
      },
      { requiredKeys: ['node_list'] },
    ),
    three: fc.record({
      node_list: fc.constant(['x9c0s0b0n0']),
      node_roles_groups: fc.constantFrom(['Compute'], ['Application']),
    }),
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
  'p1',
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

const tenants = fc.constantFrom(undefined, undefined, 'sky', 'sea');

interface Preview {
  readonly boot_sets: readonly { readonly actions: readonly { readonly action: string; readonly nodes: string }[] }[];
}

interface Component {
  readonly id: string;
  readonly status: { readonly phase?: string };
}

test('on any machine that is at rest a session does to each node what its preview says', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, tenants, bootSets, words, words, async (world, tenant, sets, before, now) => {
      const machine = await startMachine(world);
      if (tenant !== undefined) await machine.bos(`config set core tenant=${tenant}`);
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
    { numRuns: 60 },
  );
});
