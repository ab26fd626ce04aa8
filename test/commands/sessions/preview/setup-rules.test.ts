import { expect, test } from 'vitest';
import { readSetupRules } from '../../../../src/commands/sessions/preview/setup-rules.js';
import { toJsonValue } from '../../../../src/util/json/value.js';

const newest = {
  leavesOutLocked: true,
  refusesForeign: true,
  stagesShutdown: false,
  leavesOutUnknown: true,
  providers: new Set(['sbps']),
};
const old = {
  leavesOutLocked: false,
  refusesForeign: false,
  stagesShutdown: true,
  leavesOutUnknown: false,
  providers: new Set(['sbps']),
};

test.each([
  [{ major: '2', minor: '50', patch: '0' }, newest],
  [{ major: 2, minor: 47, patch: 0 }, newest],
  [{ major: '3', minor: '0' }, newest],
  [{ major: '2', minor: '46', patch: '9' }, old],
  [{ major: '2', minor: '45' }, old],
  [
    { major: '2', minor: '44' },
    { ...old, providers: new Set(['sbps', 'cpss3']) },
  ],
  [
    { major: '1', minor: '99' },
    { ...old, providers: new Set(['sbps', 'cpss3']) },
  ],
  [{ major: 'two', minor: '' }, newest],
  [undefined, newest],
])('the release %j sets sessions up by its own rules', (version, rules) => {
  expect(readSetupRules(version && toJsonValue(version))).toEqual(rules);
});
