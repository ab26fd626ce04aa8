import { lookUp } from '../../../output/path.js';
import type { ComponentRecord } from '../../../service/component.js';
import type { Describe } from '../../../service/record-extension.js';
import { JsonNumber, type JsonObject, type JsonValue } from '../../../util/json/value.js';
import type { JoinedService } from '../list/services.js';
import type { Dimension } from './count.js';

/** A node with what services beside BOS say of it. */
interface JoinedNode extends ComponentRecord {
  /** The members that the services have for it. */
  readonly said: JsonObject;
}

/** What nodes are counted by besides, when services are asked: all that many nodes can have in common. */
export function listJoinedDimensions(services: readonly JoinedService[]): readonly Dimension<JoinedNode>[] {
  return services
    .flatMap(({ columns }) => columns)
    .filter(({ name }) => name !== 'nid')
    .map(({ name, path }) => ({ name, read: ({ said }) => ({ value: showValue(lookUp(said, path)) }) }));
}

function showValue(value: JsonValue | undefined): string {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' ? value : '';
}

/** So many nodes are asked about at a time. */
const most = 1000;

/** Nodes with what `describe` finds. Throws what it throws. */
export async function* joinNodes(
  components: AsyncIterable<ComponentRecord>,
  describe: Describe,
): AsyncGenerator<JoinedNode> {
  let waiting: ComponentRecord[] = [];
  for await (const component of components) {
    waiting.push(component);
    if (waiting.length < most) continue;
    yield* joinBatch(waiting, describe);
    waiting = [];
  }
  yield* joinBatch(waiting, describe);
}

async function* joinBatch(batch: readonly ComponentRecord[], describe: Describe): AsyncGenerator<JoinedNode> {
  const find = await describe(batch.map(({ id }) => id));
  for (const component of batch) yield { ...component, said: find(component.id) };
}
