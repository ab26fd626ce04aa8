import { describe, expect, test } from 'vitest';
import { parseAssignment } from '../../../src/templates/set/assignment.js';

describe('what is typed to set a field', () => {
  test.each([
    ['description=a=b', { path: 'description', bootSet: undefined, keys: ['description'] }, 'set', 'a=b'],
    [
      'cfs.configuration=',
      { path: 'cfs.configuration', bootSet: undefined, keys: ['cfs', 'configuration'] },
      'set',
      '',
    ],
    ['boot_sets.*.arch=ARM', { path: 'boot_sets.*.arch', bootSet: '*', keys: ['arch'] }, 'set', 'ARM'],
    ['boot_sets.a.b.path=x', { path: 'boot_sets.a.b.path', bootSet: 'a.b', keys: ['path'] }, 'set', 'x'],
    [
      'boot_sets.a.b.cfs.configuration=x',
      { path: 'boot_sets.a.b.cfs.configuration', bootSet: 'a.b', keys: ['cfs', 'configuration'] },
      'set',
      'x',
    ],
    [
      'boot_sets.a.kernel_parameters+= quiet',
      { path: 'boot_sets.a.kernel_parameters', bootSet: 'a', keys: ['kernel_parameters'] },
      'append',
      ' quiet',
    ],
    ['enable_cfs:=false', { path: 'enable_cfs', bootSet: undefined, keys: ['enable_cfs'] }, 'set', false],
    ['description-', { path: 'description', bootSet: undefined, keys: ['description'] }, 'remove', null],
    ['boot_sets.a-', { path: 'boot_sets.a', bootSet: 'a', keys: [] }, 'remove', null],
    ['boot_sets.a.cfs-', { path: 'boot_sets.a.cfs', bootSet: 'a', keys: ['cfs'] }, 'remove', null],
  ])('%s', (text, target, kind, value) => {
    expect(parseAssignment(text)).toMatchObject({ target, kind, value });
  });

  test.each(['compute', 'a.b', '-'])('%s is the name of a template', (text) => {
    expect(parseAssignment(text)).toBeUndefined();
  });

  test.each([
    ['name=x', 'name is not a field of a session template that can be set.'],
    ['boot_sets=x', 'boot_sets is not a field of a session template that can be set.'],
    ['=x', 'An empty path is not a field of a session template that can be set.'],
    ['boot_sets.a=x', 'boot_sets.a is not a field of a session template that can be set.'],
    ['cfs:={', 'cfs:= must be followed by JSON: '],
  ])('%s is refused', (text, message) => {
    expect(() => parseAssignment(text)).toThrow(message);
  });
});
