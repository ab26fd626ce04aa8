import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replayStory } from './replay.js';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.story'));

test('there are stories', () => {
  expect(files).toEqual([
    'components.story',
    'first-boot.story',
    'formats.story',
    'mistakes.story',
    'staged.story',
    'templates.story',
  ]);
});

test.each(files)('%s goes as it is told', async (name) => {
  const story = readFileSync(new URL(name, import.meta.url), 'utf8');
  expect(await replayStory(story)).toBe(story);
});

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
      '$ bos v2 sessions create --template-name compute --operation boot --name s --query status.status --format json',
      '"pending"',
      '',
      '@ advance 10m',
      '% bos sessions list --columns name,status,started',
      'NAME  STATUS    STARTED',
      's     complete  10m',
      '',
    ].join('\n');
    expect(await replayStory(story)).toBe(story);
  });

  test.each([
    ['$ rm -r /', 'A story cannot run rm -r /'],
    ['@ advance soon', '@ advance soon is no time to advance.'],
  ])('%s is refused', async (story, message) => {
    await expect(replayStory(story)).rejects.toThrow(message);
  });
});
