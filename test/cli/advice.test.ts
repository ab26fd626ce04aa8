import { describe, expect, test } from 'vitest';
import type { OperationId } from '../../src/api/registry.js';
import { findForm } from '../support/form.js';
import { adviseOption, adviseProblem, adviseWord } from '../../src/cli/advice.js';
import { resolveCommand } from '../../src/cli/resolve.js';
import { commands } from '../../src/commands/index.js';
import { adviseOtherWord } from '../../src/cli/other-words.js';
import { listNodes } from '../../scripts/reference/leaves.js';
import { buildTree, type Group } from '../../src/cli/tree.js';

const root = buildTree('bos', commands);
const findNode = (words: string) => resolveCommand(root, words.split(' ').filter(Boolean)).node;

/** What is said to a line whose words up to `at` are a group. */
function advise(place: string, line: string): string | undefined {
  const [word = '', ...rest] = line.split(' ');
  return adviseWord(findNode(place) as Group, word, rest);
}

describe('a word of v1 on v2', () => {
  test('without a version: both versions are named', () => {
    expect(advise('', 'session list')).toBe(
      'session is a word of v1. Type bos v1 session list for v1, or bos v2 sessions list for v2. In scripts: bos convert scripts FILE',
    );
  });

  test('with the version', () => {
    expect(advise('v2', 'sessiontemplate create --name compute')).toBe(
      'sessiontemplate is a word of v1. ' +
        'Type bos v1 sessiontemplate create ... for v1, or bos v2 sessiontemplates create ... for v2. In scripts: bos convert scripts FILE',
    );
  });

  test('the status of a session is shown by another command', () => {
    expect(advise('', 'session status list 8f2fc013')).toBe(
      'session is a word of v1. Type bos v1 session status list ... for v1, or bos v2 sessions status list for v2. In scripts: bos convert scripts FILE',
    );
  });

  test.each(['sessions status', 'v2 sessions status'])(
    'the status of nodes and what v1 wrote there, below %s',
    (place) => {
      expect(advise(place, 'describe Failed boot compute abc')).toBe(
        'v2 keeps the state of each node: bos v2 components list --session NAME --status failed. ' +
          'In scripts: bos convert scripts FILE',
      );
      expect(advise(place, 'update compute abc')).toBe(
        'v2 keeps the status of sessions itself. In scripts: bos convert scripts FILE',
      );
    },
  );

  test('alone', () => {
    expect(advise('', 'session')).toBe(
      'session is a word of v1. Type bos v1 session for v1, or bos v2 sessions for v2. In scripts: bos convert scripts FILE',
    );
  });
});

describe('another word', () => {
  test('of v2 on v1 says where it came', () => {
    expect(advise('v1', 'components list --status failed')).toBe('components is new in v2: bos v2 components list ...');
  });

  test('bos under bos is one too many', () => {
    expect(advise('', 'bos sessions list')).toBe('The program is bos already: bos sessions list');
  });

  test('that is an option belongs behind the command', () => {
    expect(advise('', '--format json')).toBe(
      'Options come after the command, such as: bos sessions list --format json',
    );
  });

  test.each([
    ['v2', 'sesions', 'Did you mean sessions?'],
    ['v2 sessions', 'lst', 'Did you mean list?'],
    ['v2 sessions', 'desc', 'Did you mean describe?'],
  ])('below %j that is nearly right: %s', (place, word, advice) => {
    expect(advise(place, word)).toBe(advice);
  });

  test.each([
    ['', 'copy', 'To copy a session template: bos sessiontemplates clone NAME NEW'],
    ['v2 sessiontemplates', 'cp', 'To copy a session template: bos sessiontemplates clone NAME NEW'],
    [
      'sessions',
      'cancel',
      'To stop the work of a session: bos components updatemany --filter-session SESSION_ID --enabled false. Deleting the session does not stop its nodes.',
    ],
    ['', 'diff', 'To compare session templates: bos sessiontemplates diff NAME NAME'],
    ['', 'edit', 'To edit a session template: bos sessiontemplates edit NAME'],
    ['sessions', 'edit', 'A session cannot be changed. Create another one: bos sessions create'],
    [
      'sessions',
      'logs',
      'bos has no logs. To see what went wrong: bos sessions explain SESSION_ID, or bos components explain NODE. Logs of BOS itself: kubectl -n services logs POD',
    ],
    [
      'components',
      'console',
      'bos has no consoles. Use conman -j NODE in the pod that has the console, or cray console',
    ],
    ['', 'reboot', 'In bos the command is: bos sessions create --operation reboot --template-name NAME'],
  ])('below %j that other programs have: %s', (place, word, advice) => {
    expect(advise(place, word)).toBe(advice);
  });

  test('of another program is not told of where it is a command', () => {
    const groups = listNodes(root).filter((node) => node.kind === 'group');
    const wrong = groups.flatMap(({ words, children }) =>
      [...children.keys()].filter((word) => adviseOtherWord(words.join(' '), word) !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  test('that is like none has no advice', () => {
    expect(advise('v2', 'quux')).toBeUndefined();
  });
});

describe('an option', () => {
  const say = (words: string, option: string, flags: string[] = []) => adviseOption(findNode(words), option, flags);

  test.each([
    ['v2 sessions create', '--staged', 'Type --stage true.'],
    ['sessions create', '--template-uuid', 'v2 calls it --template-name. In scripts: bos convert scripts FILE'],
    [
      'v2 sessiontemplates create',
      '--name',
      'In v2 the name is an argument: bos v2 sessiontemplates create NAME --file FILE. In scripts: bos convert scripts FILE',
    ],
  ])('of other documents: %s %s', (words, option, advice) => {
    expect(say(words, option)).toBe(advice);
  });

  test('of other documents means nothing elsewhere', () => {
    expect(say('v2 sessions list', '--staged')).toBeUndefined();
  });

  test('that is nearly right', () => {
    expect(say('v2 sessions list', '--statsu', ['--status', '--max-age'])).toBe('Did you mean --status?');
  });
});

describe('a value', () => {
  const choices = ['boot', 'reboot', 'shutdown'];
  const say = (typed: string) =>
    adviseProblem({ kind: 'value', parameter: undefined, message: 'Invalid …', typed, choices }, undefined);

  test.each([
    ['Boot', 'Type boot.'],
    ['shutdwon', 'Type shutdown.'],
    ['Configure', 'v2 configures nodes by itself after they boot; to configure them without a boot, use CFS.'],
    ['quux', undefined],
  ])('that is not a choice: %s', (typed, advice) => {
    expect(say(typed)).toBe(advice);
  });
});

describe('what is missing', () => {
  const say = (id: OperationId, name: string) => {
    const { path, parameters } = findForm(id);
    const parameter = parameters.find((candidate) => candidate.name === name);
    return adviseProblem({ kind: 'missing', parameter, message: 'Missing …', choices: [] }, path);
  };

  test.each<[OperationId, string, string]>([
    ['v2.sessions.create', 'template_name', 'bos v2 sessiontemplates list shows the names.'],
    ['v2.sessions.describe', 'session_id', 'bos v2 sessions list shows the names.'],
    ['v2.sessions.status.list', 'session_id', 'bos v2 sessions list shows the names.'],
    ['v1.session.describe', 'session_id', 'bos v1 session list shows the names.'],
    ['v2.components.describe', 'component_id', 'bos v2 components list shows the names.'],
    ['v2.sessiontemplatesvalid.describe', 'session_template_id', 'bos v2 sessiontemplates list shows the names.'],
  ])('of %s, %s: how to see what there is', (id, name, advice) => {
    expect(say(id, name)).toBe(advice);
  });

  test('anything else has no advice', () => {
    expect(say('v2.sessions.create', 'operation')).toBeUndefined();
  });
});
