import { describe, expect, test } from 'vitest';
import { findOperation, type OperationId } from '../../src/api/registry.js';
import { checkTemplate } from '../../src/cli/template-check.js';
import { toJsonValue, type JsonObject } from '../../src/util/json/value.js';

type Id = Extract<OperationId, `${string}sessiontemplate${string}`>;

function check(template: object, id: Id = 'v2.sessiontemplates.create', file = 't.json'): Promise<string[]> {
  return checkTemplate(findOperation(id), toJsonValue(template) as JsonObject, file);
}

const bootSets = { compute: { path: 's3://boot-images/1/manifest.json', type: 's3' } };

describe('a template for v2', () => {
  test('that the server takes passes without a word', async () => {
    expect(await check({ boot_sets: bootSets, enable_cfs: true })).toEqual([]);
  });

  test('with what was read back is refused, with the command that leaves it out', async () => {
    await expect(check({ name: 'compute', tenant: null, boot_sets: bootSets })).rejects.toMatchObject({
      code: 'bad-file',
      message: 't.json has name and tenant, which the server sets itself and refuses to be given.',
      hint: "Leave out what was read back: jq 'del(.name, .tenant)' t.json",
    });
  });

  test('from standard input has its file to be named', async () => {
    await expect(check({ name: 'compute' }, 'v2.sessiontemplates.create', '-')).rejects.toMatchObject({
      message: 'standard input has name, which the server sets itself and refuses to be given.',
      hint: "Leave out what was read back: jq 'del(.name)' FILE",
    });
  });

  test('that the server would refuse is refused, with all that is wrong', async () => {
    await expect(check({ boot_sets: { compute: { type: 's3' } }, enable_cfs: 'yes' })).rejects.toMatchObject({
      code: 'bad-file',
      message: 't.json is no template that the server would take.',
      hint: expect.stringMatching(/^enable_cfs: .*\nboot_sets\.compute\.path: .*$/) as string,
    });
  });

  test('that changes another needs no boot sets', async () => {
    expect(await check({ description: 'd' }, 'v2.sessiontemplates.update')).toEqual([]);
    await expect(check({ description: 'd' })).rejects.toMatchObject({
      hint: expect.stringMatching(/^boot_sets: /) as string,
    });
  });

  test('with a field that nobody knows is warned of, for servers get newer', async () => {
    expect(await check({ boot_sets: bootSets, colour: 'red' })).toEqual([
      't.json: colour is no field of a template that bos knows.',
    ]);
  });

  test('with a field that is nearly right is told the right one', async () => {
    const misspelt = { compute: { ...bootSets.compute, kernel_paramters: 'quiet' } };
    expect(await check({ boot_sets: misspelt })).toEqual([
      't.json: boot_sets.compute.kernel_paramters is no field of a template that bos knows. Did you mean kernel_parameters?',
    ]);
  });
});

describe('a template for v1', () => {
  test('may have its name inside', async () => {
    expect(await check({ name: 'compute', boot_sets: bootSets }, 'v1.sessiontemplate.create')).toEqual([]);
  });

  test('may be without one, for it is typed', async () => {
    expect(await check({ boot_sets: bootSets }, 'v1.sessiontemplate.create')).toEqual([]);
  });
});
