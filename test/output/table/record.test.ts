import { expect, test } from 'vitest';
import { renderRecord } from '../../../src/output/table/record.js';
import { parseJson } from '../../../src/util/json/parse.js';
import type { JsonObject } from '../../../src/util/json/value.js';
import { noColor, options } from '../../support/table-options.js';

const component = parseJson(`{
  "actual_state": {"boot_artifacts": {"kernel": "s3://boot-images/e3e70682/kernel"}, "bss_token": ""},
  "enabled": true, "error": "", "id": "x1",
  "last_action": {"action": "powering_on", "last_updated": "2024-03-01T20:31:01Z"},
  "links": [{"href": "/a", "rel": "self"}, {"href": "/b"}],
  "staged_state": {"boot_artifacts": {"kernel": ""}, "session": null}
}`) as JsonObject;

test('plain values stand first, the id above all, and groups are indented', async () => {
  expect(await renderRecord(component, noColor, { ...options, columns: [{ name: 'id', path: 'id' }] })).toEqual([
    'id              x1',
    'enabled         yes',
    'error           -',
    'staged_state    -',
    '',
    'actual_state',
    '  bss_token     -',
    '  boot_artifacts',
    '    kernel      s3://boot-images/e3e70682/kernel',
    '',
    'last_action',
    '  action        powering_on',
    '  last_updated  2024-03-01T20:31:01Z (3d ago)',
    '',
    'links',
    '  - href        /a',
    '    rel         self',
    '  - href        /b',
  ]);
});

test('long values wrap in their column', async () => {
  const record = parseJson(
    '{"kernel_parameters": "console=ttyS0,115200 bad_page=panic crashkernel=340M"}',
  ) as JsonObject;
  expect(await renderRecord(record, noColor, { ...options, width: 45 })).toEqual([
    'kernel_parameters  console=ttyS0,115200',
    '                   bad_page=panic',
    '                   crashkernel=340M',
  ]);
});

test('an empty record is not a line', async () => {
  expect(await renderRecord(new Map(), noColor, options)).toEqual([]);
});
