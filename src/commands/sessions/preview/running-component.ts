import { textAt } from '../../../output/path.js';
import { readComponent, type ComponentRecord } from '../../../service/component.js';
import type { JsonObject } from '../../../util/json/value.js';

/** A node in BOS, with all that it runs. */
export interface RunningComponent extends ComponentRecord {
  readonly actualInitrd: string;
  readonly actualParameters: string;
}

/** A record of the list of components -> the node; a missing member is empty. */
export function readRunningComponent(record: JsonObject): RunningComponent {
  return {
    ...readComponent(record),
    actualInitrd: textAt(record, 'actual_state.boot_artifacts.initrd'),
    actualParameters: textAt(record, 'actual_state.boot_artifacts.kernel_parameters'),
  };
}
