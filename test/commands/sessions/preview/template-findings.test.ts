import { expect, test } from 'vitest';
import { readFindings } from '../../../../src/commands/sessions/preview/template-findings.js';
import type { JsonValue } from '../../../../src/util/json/value.js';

const begin = "Session template: 't' boot set: 'a': ";

function read(text: string | undefined, operation: string, ...options: string[]): string[] {
  const request = { templateName: 't', operation, limit: '', staged: false, includeDisabled: false };
  const set = new Map<string, JsonValue>(options.map((name) => [name, true]));
  const { refusal, warning } = readFindings(text, request, set);
  return [refusal, warning];
}

test.each([
  ["No hardware specifier fields ('node_list',)", 'boot', 'refused'],
  ["No hardware specifier fields ('node_list',)", 'shutdown', 'refused'],
  ["Has NID in 'node_list'", 'shutdown', 'warned'],
  ["Has NID in 'node_list'", 'shutdown', 'refused', 'reject_nids'],
  ["Can't find boot artifacts. Error: x", 'reboot', 'refused'],
  ["Can't find boot artifacts. Error: x", 'shutdown', 'ignored'],
  ["Boot set arch 'X86' means IMS image arch should be 'x86_64', but it is not", 'boot', 'refused'],
  ["IMS image id '7' does not exist in IMS", 'boot', 'warned'],
  ["IMS image id '7' does not exist in IMS", 'boot', 'refused', 'ims_images_must_exist'],
  ["Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail", 'boot', 'warned'],
  ["Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail", 'shutdown', 'ignored'],
  ['something else', 'shutdown', 'warned'],
])('%s is for a %s: %s', (text, operation, kind, ...options) => {
  const whole = begin + text;
  expect(read(whole, operation, ...options)).toEqual([kind === 'refused' ? whole : '', kind === 'warned' ? whole : '']);
});

test('a template that is valid, or that nobody has checked, has none', () => {
  expect(read('Valid', 'boot')).toEqual(['', '']);
  expect(read(undefined, 'boot')).toEqual(['', '']);
});

test('lines are joined', () => {
  expect(read(`${begin}Can't find boot artifacts.\n\n  Error: x\n`, 'boot')).toEqual([
    `${begin}Can't find boot artifacts. Error: x`,
    '',
  ]);
});
