import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isBinary } from '../support/program.js';
import { replayStory } from './replay.js';
import { runInChild, runInProcess } from './run-command.js';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.story'));

test('there are stories', () => {
  expect(files).toContain('first-boot.story');
});

/** What they tell depends on the clock, of which a process of its own has another: ages, and when a token ends. */
const tellingTime = [
  'clocks.story',
  'formats.story',
  'history.story',
  'list.story',
  'login.story',
  'not-started.story',
  'results.story',
  'tenants.story',
  'watch.story',
];
/** A wait would take as long as a boot does. */
const isWaiting = (name: string): boolean => /^(wait|boot-day)/.test(name);

test.each(files)(
  '%s goes as it is told',
  async (name) => {
    const story = readFileSync(new URL(name, import.meta.url), 'utf8');
    const run = isBinary && !tellingTime.includes(name) && !isWaiting(name) ? runInChild : runInProcess;
    expect(await replayStory(story, run)).toBe(story);
  },
  120_000,
);

describe('a story that is told wrong comes back right', () => {
  const right = '# A remark.\n$ bos v2 version list --format json --query major\n"2"\n';

  test('a right one comes back as it is', async () => {
    expect(await replayStory(right)).toBe(right);
  });

  test.each([
    ['another answer', right.replace('"2"', '"1"')],
    ['no answer', right.replace('"2"\n', '')],
    ['more of an answer', right.replace('"2"', '"2"\n"3"')],
    ['a complaint', right.replace('"2"', '"2"\n! warning')],
    ['a status', right.replace('"2"', '"2"\n? 1')],
  ])('%s', async (_, wrong) => {
    expect(wrong).not.toBe(right);
    expect(await replayStory(wrong)).toBe(right);
  });

  test('a complaint and a status that are left out', async () => {
    expect(await replayStory('$ bos v2 lst\n')).toBe(
      "$ bos v2 lst\n! error: No such command 'lst'.\n!   Did you mean list?\n? 2\n",
    );
  });

  test('an input, a file, time and a terminal have their effect', async () => {
    const story = [
      '> t.yaml',
      '| description: from a file',
      '$ bos v2 sessiontemplates update compute --file t.yaml --query description --format json',
      '"from a file"',
      '',
      '< description: from a pipe',
      '$ bos v2 sessiontemplates update compute --file - --query description --format json',
      '"from a pipe"',
      '',
      '$ bos v2 sessions create --template-name compute --operation boot --name s --query status.status --format json --quiet',
      '"pending"',
      '',
      '@ advance 10m',
      '% bos sessions list --columns name,status,started',
      'NAME  STATUS    AGE',
      's     complete  10m',
      '',
    ].join('\n');
    expect(await replayStory(story)).toBe(story);
  });

  test('the options of its sandbox and its faults have their effect', async () => {
    const story = [
      '@ sandbox --nodes 2',
      "$ bos v2 components list --query '[].id' --format json",
      '[',
      '  "x1000c0s0b0n0",',
      '  "x1000c0s0b0n1"',
      ']',
      '',
      '@ faults {"fault": ["404"]}',
      '$ bos v2 components list --query length --format json',
      '! {"error": {"code": "not-found", "message": "The sandbox was set up to respond like this. (404 Not Found)"}}',
      '? 5',
      '',
    ].join('\n');
    expect(await replayStory(story)).toBe(story);
  });

  test.each([
    ['$ rm -r /', 'A story cannot run rm -r /'],
    ['@ advance soon', '@ advance soon is not a time to advance.'],
    ['@ faults {"fault": ["what"]}', '@ faults {"fault": ["what"]} is not a trouble.'],
    ['@ wait 5m', '@ wait 5m is not a direction.'],
    ['@ sandbox --speed fast', "Invalid value for '--speed': fast is not a number from 0.01 to 10000."],
  ])('%s is refused', async (story, message) => {
    await expect(replayStory(story)).rejects.toThrow(message);
  });
});
