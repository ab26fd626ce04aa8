import { expect, test } from 'vitest';
import { drawPreview } from '../../../../src/commands/sessions/preview/picture.js';
import { createStyle } from '../../../../src/output/style.js';
import { toJsonValue } from '../../../../src/util/json/value.js';
import { Chalk } from 'chalk';

const preview = {
  system: 'sandbox',
  tenant: 'astronomy',
  template_name: 'compute',
  operation: 'reboot',
  limit: 'blue',
  stage: false,
  nodes: 5131,
  exact: true,
  boot_sets: [
    {
      name: 'x86',
      nodes: 5131,
      actions: [
        { action: 'reboot', count: 5120, nodes: 'x[1000-1019]c[0-7]s[0-7]b[0-1]n[0-1]' },
        { action: 'nothing', count: 11, nodes: 'x1020c0s[0-7]b0n0,x1020c0s[0-2]b1n0' },
      ],
    },
    { name: 'arm', nodes: 0, actions: [] },
  ],
  left_out: [{ reason: 'outside_limit', count: 1, nodes: '' }],
  warnings: ['The session night is working on 1 node (x1020c0s0b0n0) and would lose it.'],
  unchecked: [],
};

function draw(value: object, width: number, level: 0 | 1 = 0): string[] {
  const options = {
    view: 'record',
    columns: [],
    width,
    color: level > 0,
    headers: true,
    ascii: false,
    now: 0,
  } as const;
  return [...drawPreview(toJsonValue(value), createStyle(new Chalk({ level })), options)];
}

test('a preview fits a narrow terminal', () => {
  expect(draw(preview, 40)).toEqual([
    'Preview on sandbox (tenant astronomy):',
    'reboot of 5,131 nodes with the template',
    'compute, limit blue',
    '',
    'Boot set x86',
    '  5,120 nodes  rebooted',
    '               x[1000-1019]c[0-7]s[0-7]b',
    '               [0-1]n[0-1]',
    '     11 nodes  left as they are: already',
    '               in the desired state',
    '               x1020c0s[0-7]b0n0,',
    '               x1020c0s[0-2]b1n0',
    '',
    'Boot set arm  no nodes',
    '',
    'Left out',
    '  1 node  outside the limit',
    '',
    'Warnings',
    '  ! The session night is working on 1',
    '    node (x1020c0s0b0n0) and would lose',
    '    it.',
  ]);
});

test('a count that nobody is sure of is not told as if it were', () => {
  const doubtful = { ...preview, exact: false, left_out: [], warnings: [] };
  expect(draw(doubtful, 110)[0]).toBe(
    'Preview on sandbox (tenant astronomy): reboot of perhaps 5,131 nodes with the template compute, limit blue',
  );
  const empty = { name: 'x86', nodes: 0, actions: [] };
  expect(draw({ ...doubtful, nodes: 0, boot_sets: [empty] }, 120)).toEqual([
    'Preview on sandbox (tenant astronomy): reboot of an unknown number of nodes with the template compute, limit blue',
    '',
    'Boot set x86  no known nodes',
  ]);
});

test('a limit of many names is counted', () => {
  const limit = Array.from({ length: 5000 }, (_, index) => `x1000c0s0b0n${index}`).join(',');
  expect(draw({ ...preview, limit }, 110)[0]).toBe(
    'Preview on sandbox (tenant astronomy): reboot of 5,131 nodes with the template compute, limit of 5,000 names',
  );
});

test('text of a server cannot steer the terminal', () => {
  const evil = { ...preview, template_name: '\u001b[2J', warnings: ['The session \u001b[2J is at work.'] };
  expect(draw(evil, 80).join('\n')).not.toContain('\u001b');
});

test('colour changes no word', () => {
  // eslint-disable-next-line no-control-regex -- the escape sequences of colours
  const plain = draw(preview, 80, 1).map((line) => line.replaceAll(/\u001b\[\d+m/g, ''));
  expect(plain).toEqual(draw(preview, 80));
});
