import { expect, test } from 'vitest';
import { renderJunit } from '../../../src/commands/sessions/wait/report/junit.js';
import { renderMarkdown } from '../../../src/commands/sessions/wait/report/markdown.js';
import { noDetails } from '../../../src/commands/sessions/wait/details.js';
import { buildResult, type WaitResult } from '../../../src/commands/sessions/wait/result.js';
import { beginWait } from '../../../src/commands/sessions/wait/state.js';

const options = {
  for: 'complete',
  timeoutMs: undefined,
  intervalMs: undefined,
  failFast: false,
  maxFailed: { nodes: 0 },
} as const;
const session = { name: 'a', operation: 'boot', templateName: 'compute', staged: false };
const base = buildResult(beginWait(session, 0), 'complete', noDetails, options);
const good: WaitResult = { ...base, outcome: 'succeeded', good: true, nodes: 2, successful: 2, durationSeconds: 90 };
const bad: WaitResult = {
  ...base,
  name: 'b<&"|*',
  outcome: 'failed',
  good: false,
  nodes: 2,
  successful: 1,
  failed: 1,
  durationSeconds: 61.5,
  failures: [{ label: 'no <power>\u0007 & "more"', count: 1, nodes: 'x1c0s0b0n0' }],
};

test('JUnit has a test case for each session, is escaped, and has no control characters', () => {
  const text = renderJunit([good, bad, { ...good, name: 'c', outcome: 'interrupted', good: false }]);
  expect(text.split('\n').slice(0, 8)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="bos sessions" tests="3" failures="1" errors="1" skipped="0" time="241.5">',
    '  <testsuite name="bos sessions" tests="3" failures="1" errors="1" skipped="0" time="241.5">',
    '    <testcase classname="boot with template compute" name="a" time="90"/>',
    '    <testcase classname="boot with template compute" name="b&lt;&amp;&quot;|*" time="61.5">',
    '      <failure type="failed" message="1 of 2 nodes failed.">1 failed: no &lt;power&gt; &amp; &quot;more&quot;: x1c0s0b0n0</failure>',
    '    </testcase>',
    '    <testcase classname="boot with template compute" name="c" time="90">',
  ]);
  expect(text).toContain('<error type="interrupted"');
});

test('Markdown has a line for each session, and what failed is below', () => {
  expect(renderMarkdown([good, bad]).split('\n')).toEqual([
    '| Session | Outcome | What | Nodes | Successful | Failed | Took |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| ✅ a | succeeded | boot with template compute | 2 | 2 | 0 | 1m 30s |',
    '| ❌ b\\<&"\\|\\* | failed | boot with template compute | 2 | 1 | 1 | 1m 1s |',
    '',
    '**b\\<&"\\|\\***: 1 of 2 nodes failed.',
    '',
    '- 1 failed: no \\<power\\>\\\\u0007 & "more": x1c0s0b0n0',
    '',
  ]);
});
