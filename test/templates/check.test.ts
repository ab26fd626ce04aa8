import { describe, expect, test } from 'vitest';
import { findOperation, type OperationId } from '../../src/api/registry.js';
import { checkTemplate } from '../../src/templates/check.js';
import { toJsonValue, toPlain, type JsonObject } from '../../src/util/json/value.js';

type Id = Extract<OperationId, `${string}sessiontemplate${string}`>;

function read(template: object, id: Id = 'v2.sessiontemplates.create', file = 't.json', tenant?: string) {
  const use = { operation: findOperation(id), name: 'compute', tenant };
  return checkTemplate(file, toJsonValue(template) as JsonObject, use);
}

async function check(template: object, id?: Id, file?: string): Promise<readonly string[]> {
  return (await read(template, id, file)).warnings;
}

async function sent(template: object, tenant?: string): Promise<unknown> {
  return toPlain((await read(template, undefined, undefined, tenant)).template);
}

const bootSets = { compute: { path: 's3://boot-images/1/manifest.json', type: 's3' } };

describe('a template for v2', () => {
  test('that the server takes passes without a word', async () => {
    expect(await check({ boot_sets: bootSets, enable_cfs: true })).toEqual([]);
  });

  test('that was read back loses what only says what is true anyway', async () => {
    expect(await sent({ name: 'compute', tenant: null, links: [], boot_sets: bootSets })).toEqual({
      boot_sets: bootSets,
    });
    expect(await sent({ tenant: '', boot_sets: bootSets })).toEqual({ boot_sets: bootSets });
    expect(await sent({ tenant: 'blue', boot_sets: bootSets }, 'blue')).toEqual({ boot_sets: bootSets });
  });

  test('that was read back under another name is refused', async () => {
    await expect(read({ name: 'uan', boot_sets: bootSets })).rejects.toMatchObject({
      code: 'bad-file',
      message: 't.json contains the name "uan", but the command is about "compute".',
      hint: 'Remove name from the file, or type that name. The server uses the name that was typed.',
    });
  });

  test('of another tenant is refused', async () => {
    await expect(read({ tenant: 'red', boot_sets: bootSets })).rejects.toMatchObject({
      message: 't.json contains the tenant "red", but the configuration says no tenant.',
    });
    await expect(read({ tenant: 'red', boot_sets: bootSets }, undefined, '-', 'blue')).rejects.toMatchObject({
      message: 'standard input contains the tenant "red", but the configuration says the tenant blue.',
      hint: 'Remove tenant from the file, or set core.tenant: the server uses the tenant of the configuration.',
    });
  });

  test('with one fault is refused in one sentence', async () => {
    await expect(check({ enable_cfs: true })).rejects.toMatchObject({
      code: 'bad-file',
      message: 't.json is not a valid template: boot_sets is missing.',
      hint: undefined,
    });
  });

  test('with several faults is refused with all of them', async () => {
    const compute = {
      type: '',
      path: 5,
      arch: '<ARCH>',
      node_list: [],
      node_groups: 'blue',
      kernel_parameters: 'x'.repeat(4097),
    };
    await expect(check({ boot_sets: { compute }, enable_cfs: 'yes' })).rejects.toMatchObject({
      message: 't.json is not a valid template.',
      hint: [
        'enable_cfs must be true or false, not "yes"',
        'boot_sets.compute.path must be text, not 5',
        'boot_sets.compute.type is empty',
        'boot_sets.compute.kernel_parameters has more than 4,096 characters',
        'boot_sets.compute.node_list is empty',
        'boot_sets.compute.node_groups must be a list, not "blue"',
        'boot_sets.compute.arch: "<ARCH>" is not one of X86, ARM, Other, Unknown',
      ].join('\n'),
    });
    await expect(check({ boot_sets: {}, description: '' })).rejects.toMatchObject({
      hint: 'description is empty\nboot_sets is empty',
    });
  });

  test('that changes another needs no boot sets', async () => {
    expect(await check({ description: 'd' }, 'v2.sessiontemplates.update')).toEqual([]);
  });

  test('with fields that nobody knows is warned of in one sentence, for servers get newer', async () => {
    expect(await check({ boot_sets: bootSets, colour: 'red', shape: 1 })).toEqual([
      't.json: colour and shape are not fields of a template that bos knows.',
    ]);
  });

  test('with a field that is nearly right is told the right one', async () => {
    const misspelt = { compute: { ...bootSets.compute, kernel_paramters: 'quiet' } };
    expect(await check({ boot_sets: misspelt })).toEqual([
      't.json: boot_sets.compute.kernel_paramters is not a field of a template that bos knows. Did you mean kernel_parameters?',
    ]);
  });

  test('with fields at the wrong level is told where they belong', async () => {
    const misplaced = { compute: { ...bootSets.compute, enable_cfs: true, configuration: 'c' } };
    await expect(check({ boot_sets: misplaced, arch: 'X86' })).rejects.toMatchObject({
      hint: [
        'boot_sets.compute.enable_cfs: enable_cfs belongs at the top of the template',
        'boot_sets.compute.configuration: configuration belongs in cfs',
        'arch: arch belongs in a boot set',
      ].join('\n'),
    });
  });

  test('with unknown fields beside other faults is told all of them at once', async () => {
    const misplaced = { compute: { ...bootSets.compute, enable_cfs: true, kernel_paramters: 'quiet' } };
    await expect(check({ boot_sets: misplaced, colour: 'red' })).rejects.toMatchObject({
      message: 't.json is not a valid template.',
      hint: [
        'boot_sets.compute.enable_cfs: enable_cfs belongs at the top of the template',
        'boot_sets.compute.kernel_paramters and colour are not fields of a template that bos knows. Did you mean kernel_parameters?',
      ].join('\n'),
    });
  });

  test('with ranges in a list of nodes is warned of: each is one name', async () => {
    const ranged = { compute: { ...bootSets.compute, node_list: ['x1c0s0b0n0', 'x1c0s[1-3]b0n0'] } };
    expect(await check({ boot_sets: ranged })).toEqual([
      't.json: boot_sets.compute.node_list contains x1c0s[1-3]b0n0. BOS reads no ranges here: it is one name, which no node has.',
    ]);
  });

  test('of v1 is told in one sentence, with the command that converts it', async () => {
    const old = {
      name: 'old',
      cfs_url: 'u',
      cfs: { branch: 'b' },
      boot_sets: { 'a.b': { ...bootSets.compute, network: 'nmn', cfs: { commit: 'c' } } },
    };
    await expect(check(old, undefined, 'old one.json')).rejects.toMatchObject({
      message:
        'old one.json is a template of v1: cfs_url, cfs.branch, boot_sets.a.b.network, boot_sets.a.b.cfs.commit and name are fields that v2 does not take.',
      hint: "Convert it to v2: bos convert templates 'old one.json'",
    });
    await expect(check({ partition: '', boot_sets: bootSets }, undefined, 't.yaml')).rejects.toMatchObject({
      message: 't.yaml is a template of v1: partition is a field that v2 does not take.',
      hint: 'Convert it to v2: bos convert templates t.yaml',
    });
  });

  test('that is a file of SAT, a session or a status is told what it is', async () => {
    await expect(check({ schema_version: '1.0.2', session_templates: [] }, undefined, 'b.yaml')).rejects.toMatchObject({
      message: 'b.yaml is not a valid template: boot_sets is missing. It looks like a bootprep file of SAT.',
    });
    await expect(check({ operation: 'boot', templateName: 't', boot_sets: [] })).rejects.toMatchObject({
      message: 't.json contains a session, not a session template.',
    });
    await expect(check({ metadata: {}, boot_sets: [], id: 's' })).rejects.toMatchObject({
      message: 't.json contains the status of a session, not a session template.',
    });
  });
});

describe('a template for v1', () => {
  test('may have its name inside', async () => {
    expect(await check({ name: 'other', boot_sets: bootSets }, 'v1.sessiontemplate.create')).toEqual([]);
  });

  test('may be without one, for it is typed', async () => {
    expect(await check({ boot_sets: bootSets }, 'v1.sessiontemplate.create')).toEqual([]);
  });
});
