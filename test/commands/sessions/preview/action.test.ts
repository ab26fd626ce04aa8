import { expect, test } from 'vitest';
import { compareRunning } from '../../../../src/commands/sessions/preview/kernel-parameters.js';
import { readRunningComponent } from '../../../../src/commands/sessions/preview/running-component.js';
import { readTemplate } from '../../../../src/commands/sessions/preview/template.js';
import { isObject, toJsonValue, type JsonObject } from '../../../../src/util/json/value.js';

const folder = 's3://boot-images/9e3c75e1';
const etag = '0123456789abcdef';
const tail = `quiet root=sbps-s3:${folder}/rootfs:${etag}:eth0 nmd_data=url=${folder}/rootfs,etag=${etag} bos_update_frequency=4h`;

function toObject(plain: unknown): JsonObject {
  const value = toJsonValue(plain);
  if (!isObject(value)) throw new Error('It is not an object.');
  return value;
}

const { bootSets } = readTemplate(
  toObject({
    boot_sets: {
      compute: {
        path: `${folder}/manifest.json`,
        kernel_parameters: 'quiet',
        rootfs_provider: 'sbps',
        rootfs_provider_passthrough: 'eth0',
      },
    },
  }),
);

function compare(kernel: string, initrd: string, kernel_parameters: string, reportEvery = '4h', change = {}) {
  const [compute] = bootSets;
  const bootSet = compute && { ...compute, ...change };
  if (!bootSet) throw new Error('There is no boot set.');
  const record = toObject({ id: 'a', actual_state: { boot_artifacts: { kernel, initrd, kernel_parameters } } });
  return compareRunning(readRunningComponent(record), bootSet, reportEvery);
}

test.each([
  ['the image with its parameters', `${folder}/kernel`, `${folder}/initrd`, tail, 'same'],
  [
    'the image with parameters of its own before them',
    `${folder}/kernel`,
    `${folder}/initrd`,
    `panic=-1 ${tail}`,
    'likely',
  ],
  [
    'the image with a root file system of another ETag',
    `${folder}/kernel`,
    `${folder}/initrd`,
    tail.replaceAll(etag, 'f-131'),
    'same',
  ],
  ['the image with two ETags', `${folder}/kernel`, `${folder}/initrd`, tail.replace(etag, 'f-131'), 'other'],
  ['the image with others behind them', `${folder}/kernel`, `${folder}/initrd`, `${tail} debug`, 'other'],
  ['the image without them', `${folder}/kernel`, `${folder}/initrd`, '', 'other'],
  ['another kernel', 's3://boot-images/other/kernel', `${folder}/initrd`, tail, 'other'],
  ['another initial RAM disk', `${folder}/kernel`, 's3://boot-images/other/initrd', tail, 'other'],
  ['nothing', '', '', '', 'other'],
])('a node that runs %s', (_, kernel, initrd, parameters, expected) => {
  expect(compare(kernel, initrd, parameters)).toBe(expected);
});

test('how often a node reports is one of its parameters', () => {
  expect(compare(`${folder}/kernel`, `${folder}/initrd`, tail, '2h')).toBe('other');
});

test.each([
  ['', '', 'quiet bos_update_frequency=4h'],
  ['', 'eth0', 'quiet root=::eth0 bos_update_frequency=4h'],
  [
    'sbps',
    '',
    `quiet root=sbps-s3:${folder}/rootfs:${etag} nmd_data=url=${folder}/rootfs,etag=${etag} bos_update_frequency=4h`,
  ],
  [
    'cpss3',
    'dvs',
    `quiet root=craycps-s3:${folder}/rootfs:${etag}:dvs nmd_data=url=${folder}/rootfs,etag=${etag} bos_update_frequency=4h`,
  ],
])('the provider %j that passes %j through gives %s', (rootfsProvider, rootfsPassthrough, parameters) => {
  const change = { rootfsProvider, rootfsPassthrough };
  expect(compare(`${folder}/kernel`, `${folder}/initrd`, parameters, '4h', change)).toBe('same');
});

test.each([
  [{ cfs: { configuration: 'common' } }, {}, 'common'],
  [{ cfs: { configuration: 'common' } }, { cfs: { configuration: 'own' } }, 'own'],
  [{ cfs: { configuration: 'common' } }, { cfs: { configuration: '' } }, 'common'],
  [{ cfs: { configuration: 'common' }, enable_cfs: false }, { cfs: { configuration: 'own' } }, ''],
  [{}, {}, ''],
])('the template %j and the boot set %j give the configuration %j', (template, bootSet, configuration) => {
  const read = readTemplate(toObject({ ...template, boot_sets: { compute: bootSet } }));
  expect(read.bootSets.map((set) => set.configuration)).toEqual([configuration]);
});

test('a template without boot sets has none', () => {
  expect(readTemplate(toObject({ boot_sets: [] }))).toEqual({ tenant: '', bootSets: [] });
});
