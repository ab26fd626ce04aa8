import { describe, expect, test } from 'vitest';
import { isLoopback } from '../../../../src/commands/sandbox/start/listen.js';
import { type Settings, listSettingsWarnings } from '../../../../src/commands/sandbox/start/settings.js';
import { realisticPace } from '../../../../src/sandbox/pace.js';
import { noNodeTrouble, noWireTrouble } from '../../../../src/sandbox/trouble/trouble.js';
import { makeWorld } from '../../../../src/sandbox/world.js';

const settings: Settings = {
  world: makeWorld(2, realisticPace),
  trouble: noWireTrouble,
  address: '127.0.0.1',
  port: 0,
  paused: false,
  step: false,
  speed: 1,
  tls: false,
  auth: false,
  log: false,
  stateFile: undefined,
  saved: undefined,
  ignored: [],
};

describe('warnings', () => {
  test('are none where nobody else comes in and every name is known', () => {
    const trouble = { ...noNodeTrouble, failures: { x1000c0s0b0n0: ['configuring'] as const } };
    expect(listSettingsWarnings({ ...settings, world: { ...settings.world, trouble } })).toEqual([]);
  });

  test('say who may come in', () => {
    expect(listSettingsWarnings({ ...settings, address: '0.0.0.0' })).toEqual([
      'the sandbox listens on 0.0.0.0: other machines may reach it, and whoever reaches it can use it',
    ]);
    expect(listSettingsWarnings({ ...settings, address: '::', auth: true })).toEqual([
      'the sandbox listens on ::: other machines may reach it, and its faults can be set without a token',
    ]);
  });

  test('name the options that do not count', () => {
    const ignored = [{ name: 'nodes', source: 'world.yaml' }];
    expect(listSettingsWarnings({ ...settings, ignored })).toEqual([
      '--nodes is ignored: the machine is that of world.yaml',
    ]);
  });

  test('name the nodes that fail and are not there', () => {
    const trouble = { ...noNodeTrouble, failures: { x3000c0s19b1n0: ['configuring'] as const } };
    expect(listSettingsWarnings({ ...settings, world: { ...settings.world, trouble } })).toEqual([
      '--fail contains names that are not nodes of the sandbox: x3000c0s19b1n0',
    ]);
  });

  test('name the members of groups and partitions that are not nodes', () => {
    const world = { ...settings.world, groups: { blue: ['x9c0s0b0n0'] }, partitions: { p1: ['x9c0s0b0n1'] } };
    expect(listSettingsWarnings({ ...settings, world })).toEqual([
      'the group blue contains names that are not nodes: x9c0s0b0n0',
      'the partition p1 contains names that are not nodes: x9c0s0b0n1',
    ]);
  });
});

describe('a loopback address', () => {
  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', 'localhost'])('%s is one', (address) => {
    expect(isLoopback(address)).toBe(true);
  });

  test.each(['0.0.0.0', '::', '10.127.0.1'])('%s is none', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});
