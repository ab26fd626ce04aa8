import { expect, test, describe } from 'vitest';
import { expandHostlist } from '../../src/nodes/hostlist.js';
import { startMachine, type Machine } from '../commands/sessions/preview/machine.js';
import {
  describeRecorded,
  describeWorld,
  listComponentBodies,
  readPreviewCases,
  type PreviewCase,
} from './preview-case.js';

/** Cases of which the preview says something else than what the real server did, and why. */
const explained: Readonly<Record<string, string>> = {};

/** What is done to the power of a node, for each action of a preview. */
const powerCalls: Readonly<Record<string, readonly string[]>> = {
  reboot: ['Soft-Off', 'On'],
  power_on: ['On'],
  power_off: ['Soft-Off'],
  configure: [],
  stage: [],
  nothing: [],
};

interface Preview {
  readonly nodes: number;
  readonly exact: boolean;
  readonly boot_sets: readonly { readonly actions: readonly { readonly action: string; readonly nodes: string }[] }[];
  readonly warnings: readonly string[];
  readonly unchecked: readonly string[];
}

/** A sandbox in the state of a case, and a user of its tenant. */
async function startCase(recorded: PreviewCase): Promise<Machine> {
  const machine = await startMachine(describeWorld(recorded));
  const { tenant } = recorded;
  const put = async (path: string, body: object, headers: Record<string, string> = {}): Promise<void> => {
    const response = await fetch(`${machine.url}/apis/bos/v2/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
  };
  const owner = tenant === null ? {} : { 'cray-tenant-name': tenant };
  for (const [name, template] of Object.entries(recorded.templates)) {
    await put(`sessiontemplates/${name}`, template, owner);
  }
  await put('components', listComponentBodies(recorded));
  if (tenant !== null) await machine.bos(`config set core tenant=${tenant}`);
  return machine;
}

function listOptions({ session }: PreviewCase): string {
  return [
    `--template-name ${session.template_name} --operation ${session.operation}`,
    session.limit === undefined ? '' : ` --limit ${session.limit}`,
    session.stage === true ? ' --stage true' : '',
    session.include_disabled === true ? ' --include-disabled true' : '',
  ].join('');
}

function describePreview({ boot_sets: bootSets }: Preview): Record<string, readonly string[]> {
  const told = bootSets.flatMap(({ actions }) => actions);
  const nodes = told.flatMap(({ action, nodes: list }) =>
    expandHostlist(list).map((id) => [id, powerCalls[action] ?? [action]] as const),
  );
  return Object.fromEntries(nodes.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const cases = readPreviewCases();

describe('a preview says what the session of release 2.50 then did', () => {
  test.each(cases.map((recorded) => [recorded.id, recorded] as const))('%s', async (id, recorded) => {
    const machine = await startCase(recorded);
    const preview = (await machine.json(`sessions preview ${listOptions(recorded)}`)) as Preview;
    const recordedPower = describeRecorded(recorded);
    if (explained[id] === undefined) expect(describePreview(preview)).toEqual(recordedPower);
    else expect(describePreview(preview)).not.toEqual(recordedPower);
    expect([preview.nodes, preview.exact, preview.unchecked]).toEqual([Object.keys(recordedPower).length, true, []]);
    if (recorded.error?.includes('not available to this tenant') === true) {
      expect(preview.warnings[0]).toMatch(/^The session would fail, and act on no node: the template lists /);
    }
    if (recorded.status !== 201) expect(preview.warnings[0]).toMatch(/^BOS would refuse it: /);
  });

  test('but for two in a hundred, which are there', () => {
    expect(Object.keys(explained).length).toBeLessThanOrEqual(cases.length * 0.02);
    expect(Object.keys(explained).filter((id) => !cases.some((recorded) => recorded.id === id))).toEqual([]);
  });
});
