import { findOperation } from '../../../api/registry.js';
import type { Client } from '../../../http/client.js';
import { buildRequest } from '../../../http/request.js';
import { askService } from '../../../service/ask.js';
import { isObject } from '../../../util/json/value.js';
import { compareRunning } from './kernel-parameters.js';
import type { RunningComponent } from './running-component.js';
import { readTemplate, type BootSet } from './template.js';

/** Whether a node runs what a boot set wants. See compareRunning. */
export type Comparison = (component: RunningComponent, bootSet: BootSet) => ReturnType<typeof compareRunning>;

/**
 * Makes the comparison for these nodes and their boot sets. When the kernel of some has more parameters than it must, the
 * other templates of BOS are asked for: an image brings none when a node runs just what some boot set with it gives. Throws
 * as askService does.
 */
export async function makeComparison(
  client: Client,
  pairs: readonly (readonly [RunningComponent, BootSet])[],
  reportEvery: string,
): Promise<Comparison> {
  const compare: Comparison = (component, bootSet) => compareRunning(component, bootSet, reportEvery);
  const doubtful = pairs.filter(([component, bootSet]) => compare(component, bootSet) === 'likely');
  if (doubtful.length === 0) return compare;
  const paths = new Set(doubtful.map(([, { path }]) => path));
  const bootSets = [...pairs.map(([, bootSet]) => bootSet), ...(await fetchBootSets(client))];
  const candidates = [...new Set(bootSets)].filter(({ path }) => paths.has(path));
  // Many nodes run the same.
  const kinds = [...new Map(pairs.map(([component]) => [describeRunning(component), component])).values()];
  const plain = new Set(
    candidates
      .filter((bootSet) => kinds.some((component) => compare(component, bootSet) === 'same'))
      .map(({ path }) => path),
  );
  return (component, bootSet) => {
    const compared = compare(component, bootSet);
    return compared === 'likely' && plain.has(bootSet.path) ? 'other' : compared;
  };
}

function describeRunning({ actualKernel, actualInitrd, actualParameters }: RunningComponent): string {
  return [actualKernel, actualInitrd, actualParameters].join('\n');
}

/** The boot sets of all templates; none when BOS does not list them. */
async function fetchBootSets(client: Client): Promise<BootSet[]> {
  const { path, query } = buildRequest(findOperation('v2.sessiontemplates.list'), new Map());
  const asked = await askService(client, path, query);
  if ('problem' in asked || !Array.isArray(asked.value)) return [];
  return asked.value.filter(isObject).flatMap((record) => readTemplate(record).bootSets);
}
