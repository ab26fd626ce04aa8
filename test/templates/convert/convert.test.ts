import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertTemplate } from '../../../src/templates/convert/convert.js';
import { toJsonValue, toPlain, type JsonObject } from '../../../src/util/json/value.js';

interface Case {
  readonly id: string;
  readonly about: string;
  readonly input: object;
  readonly expect: { result: 'converted' | 'error'; classes: string[]; name?: string; template?: object };
}

const cases = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);

function convert(template: object, options: Parameters<typeof convertTemplate>[1] = {}) {
  const { name, template: converted, findings } = convertTemplate(toJsonValue(template) as JsonObject, options);
  return {
    name,
    template: converted && toPlain(converted),
    classes: [...new Set(findings.map((finding) => finding.class))],
    messages: findings.map(({ message }) => message),
  };
}

describe('templates that the functions of the real service converted', () => {
  test.each(cases.map((one) => [one.id, one.about, one] as const))('%s: %s', (_, __, { input, expect: right }) => {
    const { name, template, classes } = convert(input);
    expect(classes.sort()).toEqual([...right.classes].sort());
    expect(template).toEqual(right.template);
    if (right.result === 'converted') expect(name).toBe(right.name);
  });
});

const compute = { path: 's3://boot-images/1/manifest.json', type: 's3', arch: 'X86', node_groups: ['blue'] };
const sound = { name: 't', boot_sets: { compute } };

/** What is found in a sound template that differs in some fields, or whose boot set does. */
function findIn(fields: object, set: object = {}) {
  return convert({ ...sound, boot_sets: { compute: { ...compute, ...set } }, ...fields });
}

describe('one thing after the other', () => {
  test('a template of v2 stays as it is, without its name', () => {
    expect(convert(sound)).toEqual({ name: 't', template: { boot_sets: { compute } }, classes: [], messages: [] });
  });

  test('nulls and unknown fields go at every level', () => {
    const { template, messages } = findIn(
      { enable_cfs: null, owner: 'me', links: [], tenant: null, cfs: { configuration: 'c', commit: 'x' } },
      { etag: null, cfs: { branch: 'b' }, rootfs_provider: '', rootfs_provider_passthrough: '', comment: 'x' },
    );
    expect(template).toEqual({
      boot_sets: { compute: { ...compute, rootfs_provider_passthrough: '' } },
      cfs: { configuration: 'c' },
    });
    expect(messages).toEqual([
      'enable_cfs is null.',
      'owner is not a field of v2.',
      'links is set by the service.',
      'tenant is set by the service.',
      'cfs.commit is not a field of v2.',
      'boot_sets.compute.etag is null.',
      'boot_sets.compute.cfs.branch is not a field of v2.',
      'boot_sets.compute.rootfs_provider is empty.',
      'boot_sets.compute.comment is not a field of v2.',
    ]);
  });

  test('a configuration by address is lost, unless nothing is to be configured', () => {
    expect(findIn({ enable_cfs: true, cfs_url: 'https://x', cfs_branch: 'main' }).classes).toEqual([
      'dropped',
      'cfs-lost',
    ]);
    expect(findIn({ enable_cfs: false, cfs_url: 'https://x' }).classes).toEqual(['dropped']);
    expect(findIn({ cfs: { branch: 'main' } }, { cfs: { configuration: 'c' } }).classes).toEqual(['dropped']);
  });

  test('a type becomes s3', () => {
    expect(findIn({}, { type: 'ims' }).messages).toEqual(['boot_sets.compute.type becomes s3, the only type of v2.']);
  });

  test('a description is cut to 1,023 characters, not halves of them', () => {
    const { template, classes } = findIn({ description: '🚀'.repeat(1024) });
    expect(classes).toEqual(['cut']);
    expect(template).toMatchObject({ description: '🚀'.repeat(1023) });
  });

  test('a NID stays as it is, and is to be looked at', () => {
    const { template, messages } = findIn({}, { node_list: ['nid000001', 'X3000C0S1B0N0'] });
    expect(template).toMatchObject({ boot_sets: { compute: { node_list: ['nid000001', 'x3000c0s1b0n0'] } } });
    expect(messages).toEqual([
      'X3000C0S1B0N0 becomes x3000c0s1b0n0.',
      'boot_sets.compute.node_list contains nid000001: BOS knows nodes by their xnames.',
    ]);
  });

  test('a root file system that is gone is replaced when a passthrough is given', () => {
    const given = {
      boot_sets: { compute: { ...compute, rootfs_provider: 'cpss3', rootfs_provider_passthrough: 'dvs:x' } },
    };
    expect(convert({ name: 't', ...given }, { passthrough: 'sbps:v1:x' })).toMatchObject({
      template: { boot_sets: { compute: { rootfs_provider: 'sbps', rootfs_provider_passthrough: 'sbps:v1:x' } } },
      messages: [
        'boot_sets.compute.rootfs_provider cpss3 does not exist in BOS 2.45 and later: it becomes sbps, with the passthrough that was given.',
      ],
    });
  });

  test('the order of boot sets is lost when their ordinals differ', () => {
    const two = (first: object, second: object) => ({
      name: 't',
      boot_sets: { a: { ...compute, ...first }, b: { ...compute, ...second } },
    });
    expect(convert(two({ shutdown_ordinal: 1 }, { shutdown_ordinal: 2 })).classes).toEqual(['dropped', 'order-lost']);
    expect(convert(two({ boot_ordinal: 1 }, { boot_ordinal: 1 })).classes).toEqual(['dropped']);
  });

  test('another name within a boot set is to be looked at', () => {
    expect(findIn({}, { name: 'nodes' }).messages).toEqual([
      'boot_sets.compute.name is not a field of v2: the key of a boot set is its name.',
      'boot_sets.compute was called "nodes" within: v2 calls it compute.',
    ]);
  });

  test('a copy that an upgrade left is converted, and told', () => {
    expect(findIn({ name: 't_v1_deprecated' })).toMatchObject({
      name: 't_v1_deprecated',
      classes: ['deprecated-copy'],
    });
  });

  test('what a server would refuse all the same is an error', () => {
    expect(findIn({}, { kernel_parameters: 'x'.repeat(4097) })).toMatchObject({
      template: undefined,
      messages: ['boot_sets.compute.kernel_parameters has more than 4,096 characters.'],
    });
    expect(findIn({}, { path: '' }).classes).toEqual(['no-path']);
    expect(convert({ name: 't', boot_sets: {} }).classes).toEqual(['no-boot-sets']);
  });
});

describe('names', () => {
  test('one that v2 does not take becomes that of the upgrade', () => {
    expect(findIn({ name: 'my nodes (new)' })).toMatchObject({
      name: 'auto_renamed_my_nodes_new',
      template: { description: 'Former name: my nodes (new)' },
      classes: ['renamed'],
    });
    expect(findIn({ name: '-a', description: 'x' })).toMatchObject({
      name: 'auto_renamed_-a',
      template: { description: 'x; Former name: -a' },
    });
  });

  test('the note of the former name is shorter when the description is long, and missing when it is full', () => {
    const description = (length: number) => findIn({ name: 'a b', description: 'd'.repeat(length) }).template;
    expect(description(1009)).toMatchObject({ description: `${'d'.repeat(1009)}; Auto-renamed` });
    expect(description(1020)).toMatchObject({ description: 'd'.repeat(1020) });
  });

  test.each(['compute-', `${'x'.repeat(113)}-${'y'.repeat(20)}`, '§', ''])(
    'an upgrade deletes a template that is called %j',
    (name) => {
      expect(findIn({ name })).toMatchObject({ name: undefined, template: undefined, classes: ['name'] });
    },
  );

  test('the file gives the name when the template has none, and somebody who types one decides', () => {
    const nameless = { boot_sets: sound.boot_sets };
    expect(convert(nameless, { fileName: 'compute' }).name).toBe('compute');
    expect(convert({ ...sound, name: 'a-' }, { typedName: 'a', fileName: 'b' })).toMatchObject({
      name: 'a',
      classes: [],
    });
    expect(convert(nameless).messages).toEqual(['The template has no name. Give it one with --name.']);
  });
});
