import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredBootSet } from '../../src/sandbox/records.js';
import { image, makeBench, type Bench } from './support.js';

let bench: Bench;
const arm = 'aaaaaaaa-ac42-42c7-873c-e758048897d6';
const lost = 'bbbbbbbb-ac42-42c7-873c-e758048897d6';
const pathOf = (id: string) => `s3://boot-images/${id}/manifest.json`;

beforeEach(() => {
  bench = makeBench({ images: { '9e3c75e1-ac42-42c7-873c-e758048897d6': 'x86_64', [arm]: 'aarch64' } });
});

function put(bootSet: Partial<StoredBootSet>): { status: number; body: unknown } {
  const complete = { ...image, node_list: ['x1000c0s0b0n0'], ...bootSet };
  return bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: complete } });
}

/** What the check of a template with such a boot set says, without the part that says where. */
function check(bootSet: Partial<StoredBootSet>): string {
  expect(put(bootSet).status).toBe(200);
  const said = bench.send('GET', '/v2/sessiontemplatesvalid/t').body as string;
  return said.replaceAll("Session template: 't' boot set: 'c': ", '');
}

describe('a template', () => {
  test.each([
    ['X1000C00S01B0N0', 'x1000c0s1b0n0'],
    ['NID000001', 'nid000001'],
    ['x1000c0s0b0n00', 'x1000c0s0b0n0'],
  ])('keeps the node %s as %s', (asked, kept) => {
    expect(put({ node_list: [asked] }).body).toMatchObject({ boot_sets: { c: { node_list: [kept] } } });
  });

  test('loses configurations that are empty', () => {
    const { body } = bench.send('PUT', '/v2/sessiontemplates/t', {
      cfs: { configuration: '' },
      boot_sets: { c: { ...image, cfs: {}, node_groups: ['blue'] } },
    });
    expect(body).toEqual({
      boot_sets: { c: { ...image, arch: 'X86', node_groups: ['blue'] } },
      name: 't',
      tenant: null,
    });
  });

  test('is judged whole when a part of it is patched', () => {
    put({ node_list: ['nid000001'] });
    bench.send('PATCH', '/v2/options', { reject_nids: true });
    expect(bench.send('PATCH', '/v2/sessiontemplates/t', { description: 'd' }).body).toMatchObject({
      detail: "The session template could not be patched: Boot set c: Has NID in 'node_list'",
    });
  });

  test('must say which nodes it is for', () => {
    const { status, body } = bench.send('PUT', '/v2/sessiontemplates/t', { boot_sets: { c: image } });
    expect(status).toBe(400);
    expect((body as { detail: string }).detail).toMatch(
      /^The session template could not be created: Boot set c: No hardware specifier fields/,
    );
  });

  test('must have an image of its architecture', () => {
    expect(put({ path: pathOf(arm) }).body).toMatchObject({
      detail:
        'The session template could not be created: bos.server.controllers.v2.boot_set.exceptions.BootSetArchMismatch: ' +
        "Boot set arch 'X86' means IMS image arch should be 'x86_64', but actual IMS image arch is 'aarch64'\n",
    });
    expect(put({ path: pathOf(arm), arch: 'ARM' }).status).toBe(200);
  });

  test('must have an image that is there, where the option says so', () => {
    expect(put({ path: pathOf(lost) }).status).toBe(200);
    bench.send('PATCH', '/v2/options', { ims_images_must_exist: true });
    expect(put({ path: pathOf(lost) }).body).toMatchObject({
      detail:
        'The session template could not be created: bos.server.controllers.v2.boot_set.exceptions.BootSetError: ' +
        `IMS image id '${lost}' does not exist in IMS\n`,
    });
  });
});

describe('the check of a template', () => {
  test.each<[Partial<StoredBootSet>, string]>([
    [{}, 'Valid'],
    [{ rootfs_provider: 'sbps' }, 'Valid'],
    [{ node_list: ['nid1'] }, "Has NID in 'node_list'"],
    [{ arch: 'Other' }, "Can't validate boot image arch: Boot set arch set to 'Other'"],
    [
      { node_list: ['nid1'], arch: 'Other' },
      "Has NID in 'node_list'; Can't validate boot image arch: Boot set arch set to 'Other'",
    ],
  ])('%j: %s', (bootSet, said) => {
    expect(check(bootSet)).toBe(said);
  });

  test.each<[Partial<StoredBootSet>, string]>([
    [{ type: 'http' }, 'BootImageMetadataUnknown: No BootImageMetadata class for type http'],
    [{ path: pathOf(lost) }, `ManifestNotFound: Unable to read manifest file '${pathOf(lost)}'.`],
    [{ path: 'nope', node_list: ['nid1'] }, "ManifestNotFound: Unable to read manifest file 'nope'."],
  ])('%j finds no image', (bootSet, said) => {
    expect(check(bootSet)).toBe(`Can't find boot artifacts. Error: bos.common.clients.s3.exceptions.${said}\n`);
  });

  test('does not look at images where nothing is to be booted', () => {
    put({ path: 'nope' });
    const create = (operation: string) => bench.send('POST', '/v2/sessions', { operation, template_name: 't' }).status;
    expect([create('shutdown'), create('boot'), create('reboot')]).toEqual([201, 400, 400]);
  });
});
