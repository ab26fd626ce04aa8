import { describe, expect, test } from 'vitest';
import type { LintFacts } from '../../../src/templates/lint/facts.js';
import { lintTemplate } from '../../../src/templates/lint/lint.js';
import { toJsonValue, type JsonObject } from '../../../src/util/json/value.js';

const id = '9e3c75e1-ac42-42c7-873c-e758048897d6';

/** A system on which the sound template is all right. */
const facts: LintFacts = {
  release: [2, 50],
  images: new Map([
    [id, { arch: 'x86_64', etag: 'e1' }],
    ['00000000-0000-4000-8000-000000000001', undefined],
    ['00000000-0000-4000-8000-000000000002', { arch: 'aarch64', etag: 'e2' }],
  ]),
  configurations: new Map([
    ['there', true],
    ['gone', false],
  ]),
  inventory: {
    nodes: new Map([
      ['x1000c0s0b0n0', { arch: 'X86' }],
      ['x1000c0s0b0n1', { arch: 'ARM' }],
      ['x3000c0s1b0n0', { arch: 'X86' }],
    ]),
    groups: new Map([
      ['blue', ['x1000c0s0b0n0']],
      ['empty', []],
    ]),
    roles: new Map([
      ['Compute', ['x1000c0s0b0n0', 'x1000c0s0b0n1']],
      ['Management', ['x3000c0s1b0n0']],
    ]),
  },
};

const compute = {
  path: `s3://boot-images/${id}/manifest.json`,
  type: 's3',
  etag: 'e1',
  kernel_parameters: 'console=ttyS0,115200 console=tty0 quiet spire_join_token=${SPIRE_JOIN_TOKEN}',
  node_roles_groups: ['Compute'],
  rootfs_provider: 'sbps',
  rootfs_provider_passthrough: 'sbps:v1:iqn.2023-06.csm.iscsi:_sbps-hsn._tcp.sys.example.com:300',
};
const sound = { enable_cfs: true, cfs: { configuration: 'there' }, boot_sets: { compute } };

interface Change {
  readonly name?: string;
  readonly template?: object;
  readonly set?: object;
  readonly facts?: LintFacts;
}

function lint({ name = 'compute', template = {}, set = {}, facts: other = {} }: Change): string[] {
  const changed = { ...sound, boot_sets: { compute: { ...compute, ...set } }, ...template };
  return lintTemplate(name, toJsonValue(changed) as JsonObject, { ...facts, ...other }).map(
    ({ rule, level, path, message }) => `${level} ${rule} ${path.join('.')}: ${message}`,
  );
}

test('nothing is found in a sound template, with all facts and with none', () => {
  expect(lint({})).toEqual([]);
  expect(lintTemplate('compute', toJsonValue(sound) as JsonObject, {})).toEqual([]);
});

const image = (number: number): string => `s3://boot-images/00000000-0000-4000-8000-00000000000${number}/manifest.json`;

const cases: readonly (readonly [about: string, change: Change, found: readonly string[]])[] = [
  ['an unknown field', { template: { colour: 'blue' } }, ['error field colour: it is not a field of v2']],
  [
    'a field of boot sets at the top',
    { template: { kernel_parameters: 'quiet', node_list: [] } },
    ['error field kernel_parameters: it belongs in a boot set', 'error field node_list: it belongs in a boot set'],
  ],
  [
    'a field of the template in a boot set',
    { set: { enable_cfs: true, configuration: 'there' } },
    [
      'error field boot_sets.compute.enable_cfs: it belongs at the top of the template',
      'error field boot_sets.compute.configuration: it belongs in cfs',
    ],
  ],
  [
    'a field of v1',
    { set: { boot_ordinal: 1 } },
    ['error field boot_sets.compute.boot_ordinal: it is a field of v1, which v2 does not take'],
  ],
  [
    'a wrong type',
    { template: { enable_cfs: 'yes' } },
    ['error schema enable_cfs: enable_cfs must be true or false, not "yes"'],
  ],
  [
    'a text that is too long',
    { template: { description: 'x'.repeat(1024) } },
    ['error schema description: description has more than 1,023 characters'],
  ],
  ['no boot sets', { template: { boot_sets: {} } }, ['error schema boot_sets: boot_sets is empty']],
  ['a name', { name: 'a b' }, ['error name name: "a b" is not a name that v2 takes']],
  [
    'a name on 2.16',
    { name: 'a-', facts: { release: [2, 16] } },
    ['warning name name: "a-" is not a name: an upgrade of BOS renames or deletes it'],
  ],
  [
    'the name of a boot set',
    { template: { boot_sets: { 'a b': compute } } },
    ['error name boot_sets.a b: "a b" is not a name of a boot set that v2 takes'],
  ],
  [
    'no nodes',
    { set: { node_roles_groups: undefined } },
    ['error no-nodes boot_sets.compute: it has no node_list, node_roles_groups or node_groups'],
  ],
  [
    'a NID',
    { set: { node_list: ['nid000001'] } },
    ['warning nid boot_sets.compute.node_list.0: it contains nid000001, and BOS knows nodes by their xnames'],
  ],
  [
    'a NID that the server refuses',
    { set: { node_list: ['nid000001'] }, facts: { rejectsNids: true } },
    ['error nid boot_sets.compute.node_list.0: it contains nid000001, and BOS knows nodes by their xnames'],
  ],
  [
    'a provider that is gone',
    { set: { rootfs_provider: 'cpss3' } },
    [
      'warning rootfs boot_sets.compute.rootfs_provider: BOS has no provider cpss3 since 2.45: sessions would fail. It has sbps',
    ],
  ],
  ['a provider that is still there', { set: { rootfs_provider: 'cpss3' }, facts: { release: [2, 30] } }, []],
  [
    'a passthrough',
    { set: { rootfs_provider_passthrough: 'dvs:api-gw-service-nmn.local:300:nmn0' } },
    [
      'warning passthrough boot_sets.compute.rootfs_provider_passthrough: it is not sbps:v1:IQN:_sbps-hsn._tcp.DOMAIN:SECONDS (or _sbps-nmn)',
    ],
  ],
  [
    'a passthrough from a document',
    {
      set: { rootfs_provider_passthrough: 'sbps:v1:iqn.2023-06.csm.iscsi:_sbps-nmn._tcp.my-system.my-site-domain:300' },
    },
    [
      'warning passthrough boot_sets.compute.rootfs_provider_passthrough: it contains my-system, which is a placeholder for the domain of the system',
    ],
  ],
  [
    'a path',
    { set: { path: 's3://boot-images/1/manifest.json' } },
    [
      'warning path boot_sets.compute.path: s3://boot-images/1/manifest.json is not s3://boot-images/UUID/manifest.json, as the images of IMS are',
    ],
  ],
  [
    'an unknown image',
    { set: { path: image(1) } },
    ['warning image-unknown boot_sets.compute.path: IMS has no image 00000000-0000-4000-8000-000000000001'],
  ],
  [
    'an unknown image that the server refuses',
    { set: { path: image(1) }, facts: { wantsImages: true } },
    ['error image-unknown boot_sets.compute.path: IMS has no image 00000000-0000-4000-8000-000000000001'],
  ],
  [
    'the architecture of an image',
    { set: { path: image(2), etag: '' } },
    ['error image-arch boot_sets.compute: the boot set is for X86, and its image is of aarch64, not x86_64'],
  ],
  [
    'another architecture that nobody looks at',
    { set: { arch: 'Other', node_roles_groups: ['Compute'] }, facts: { inventory: undefined } },
    [],
  ],
  [
    'an ETag',
    { set: { etag: 'e9' } },
    ['warning etag boot_sets.compute.etag: it is not that of the image, which is e1'],
  ],
  [
    'an unknown configuration',
    { template: { cfs: { configuration: 'gone' } } },
    ['error configuration-unknown cfs.configuration: CFS has no configuration gone'],
  ],
  [
    'an unknown configuration of a boot set',
    { set: { cfs: { configuration: 'gone' } } },
    ['error configuration-unknown boot_sets.compute.cfs.configuration: CFS has no configuration gone'],
  ],
  [
    'nothing to configure',
    { template: { cfs: {} } },
    ['warning cfs enable_cfs: it is true, and there is no configuration: nothing is configured'],
  ],
  [
    'a configuration for nothing',
    { template: { enable_cfs: false } },
    ['warning cfs enable_cfs: it is false, and there is a configuration: nothing is configured'],
  ],
  [
    'unknown nodes',
    { set: { node_list: ['x1c0s0b0n0', 'X1000C0S00B0N0', 'x2c0s0b0n0'] } },
    ['warning unknown-nodes boot_sets.compute.node_list.0: HSM has no node x1c0s0b0n0 and 1 more'],
  ],
  [
    'unknown groups and roles',
    { set: { node_groups: ['blue', 'empty', 'red'], node_roles_groups: ['Compute', 'Compute_Old'] } },
    [
      'warning unknown-nodes boot_sets.compute.node_groups.1: the group empty has no members',
      'warning unknown-nodes boot_sets.compute.node_groups.2: HSM has no group red',
      'warning unknown-nodes boot_sets.compute.node_roles_groups.1: HSM has no role Compute_Old',
    ],
  ],
  [
    'nodes of another architecture',
    { set: { node_roles_groups: undefined, node_list: ['x1000c0s0b0n1'] } },
    ['warning nodes-arch boot_sets.compute: none of its nodes is of the architecture X86: it would act on none'],
  ],
  [
    'a node in two boot sets',
    { template: { boot_sets: { one: compute, two: { ...compute, node_groups: ['blue'] } } } },
    ['warning overlap boot_sets.two: x1000c0s0b0n0 is also in one: the last boot set counts, which is two'],
  ],
  [
    'a role in two boot sets, for two architectures',
    {
      template: {
        boot_sets: { one: compute, two: { ...compute, arch: 'ARM', path: image(2), etag: 'e2' } },
      },
    },
    [],
  ],
  [
    'management nodes',
    { set: { node_roles_groups: ['Management'] } },
    ['error management boot_sets.compute: it contains management nodes: x3000c0s1b0n0'],
  ],
  [
    'a node of another tenant',
    { set: { node_list: ['x1000c0s0b0n0', 'x1000c0s0b0n1'] }, facts: { tenantNodes: new Set(['x1000c0s0b0n0']) } },
    [
      'error tenant boot_sets.compute.node_list.1: x1000c0s0b0n1 is not a node of the tenant: a session would fail as a whole',
    ],
  ],
  ...(
    [
      ['quiet\nsplash', 'they contain a line break'],
      ['quiet\tsplash', 'they contain a tab'],
      ['a="b', 'they contain a quote that is not closed'],
      ['a={{ image }}', 'they contain {{ image }}, which nothing fills in'],
      ['a=${HOME}', 'they contain ${HOME}, which nothing fills in'],
      ['root=live:x', 'they contain root=, and BOS adds its own after it'],
      ['nmd_data=x', 'they contain nmd_data=, and BOS adds its own after it'],
      ['bos_update_frequency=1h', 'they contain bos_update_frequency=, and BOS adds its own after it'],
      ['iommu=pt iommu=off', 'they contain iommu twice'],
    ] as const
  ).map(
    ([kernel_parameters, message]) =>
      [
        `kernel parameters: ${JSON.stringify(kernel_parameters)}`,
        { set: { kernel_parameters } },
        [`warning kernel-parameters boot_sets.compute.kernel_parameters: ${message}`],
      ] as const,
  ),
];

describe('each rule finds', () => {
  test.each(cases)('%s', (_, change, found) => {
    expect(lint(change)).toEqual(found);
  });
});

describe('without the facts a rule says nothing', () => {
  test.each([
    ['images', { set: { path: image(1) } }, { images: undefined }],
    ['configurations', { template: { cfs: { configuration: 'gone' } } }, { configurations: undefined }],
    ['inventory', { set: { node_list: ['x1c0s0b0n0'] } }, { inventory: undefined }],
  ] as const)('%s', (_, change, without) => {
    expect(lint({ ...change, facts: without })).toEqual([]);
  });
});

test('of the example of the documents only the provider is told', () => {
  const example = {
    boot_sets: {
      compute: {
        etag: 'foo',
        kernel_parameters:
          'console=ttyS0,115200 bad_page=panic crashkernel=340M hugepagelist=2m-2g intel_iommu=off intel_pstate=disable iommu=pt ' +
          'ip=dhcp numa_interleave_omit=headless numa_zonelist_order=node oops=panic pageblock_order=14 pcie_ports=native ' +
          'printk.synchronous=y rd.neednet=1 rd.retry=10 rd.shell turbo_boost_limit=999 spire_join_token=${SPIRE_JOIN_TOKEN}',
        node_roles_groups: ['Compute'],
        path: `s3://boot-images/${id}/manifest.json`,
        rootfs_provider: 'cpss3',
        rootfs_provider_passthrough: 'dvs:api-gw-service-nmn.local:300:nmn0',
        type: 's3',
      },
    },
    cfs: { configuration: 'compute-config' },
    enable_cfs: true,
    name: 'cle-compute',
  };
  expect(lintTemplate('cle-compute', toJsonValue(example) as JsonObject, {}).map(({ rule }) => rule)).toEqual([
    'rootfs',
  ]);
});
