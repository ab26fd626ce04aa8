import { describeResult } from '../sentences.js';
import type { WaitResult } from '../result.js';
import { describeNodes } from './nodes.js';

/** Endings of which nothing is known that failed: time ran out, or the waiting was broken off. */
const unfinished: readonly string[] = ['timed-out', 'interrupted', 'running'];

/**
 * The results of a waiting as JUnit XML, which GitLab, Jenkins and others show: a test case for each session. A session that failed is a
 * failure, one that was not waited for until its end an error.
 */
export function renderJunit(results: readonly WaitResult[]): string {
  const bad = results.filter(({ good }) => !good);
  const errors = bad.filter(({ outcome }) => unfinished.includes(outcome)).length;
  const seconds = results.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);
  const counts = formatAttributes({
    name: 'bos sessions',
    tests: String(results.length),
    failures: String(bad.length - errors),
    errors: String(errors),
    skipped: '0',
    time: String(seconds),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${counts}>`,
    `  <testsuite${counts}>`,
    ...results.flatMap(renderCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function renderCase(result: WaitResult): string[] {
  const { name, operation, templateName, durationSeconds, outcome, good } = result;
  const attributes = formatAttributes({
    classname: `${operation} with template ${templateName}`,
    name,
    time: String(durationSeconds ?? 0),
  });
  if (good) return [`    <testcase${attributes}/>`];
  const element = unfinished.includes(outcome) ? 'error' : 'failure';
  const text = escapeXml(describeNodes(result).join('\n'));
  return [
    `    <testcase${attributes}>`,
    `      <${element}${formatAttributes({ type: outcome, message: describeResult(result) })}>${text}</${element}>`,
    '    </testcase>',
  ];
}

function formatAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

/** No XML at all contains these (XML 1.0, section 2.2). */
const noCharacters = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replaceAll(noCharacters, '').replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
