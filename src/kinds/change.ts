import type { Planner } from './command.js';
import { batchingFor, layoutOf, operationOf, planOne, showDone } from './request.js';

/** The kind of commands that change many: under `bos` in batches, where the names are more than one request takes. */
export const changeMany: Planner = async (form, context) => {
  const { input, face } = context;
  const operation = operationOf(form);
  const batching = batchingFor(operation, input);
  if (face === 'cray' || !batching) return planOne(form, context);
  const [{ planBatches }, { sendInBatches }] = await Promise.all([
    import('../service/name-batches.js'),
    import('./batches.js'),
  ]);
  const batches = planBatches(operation, batching, input, form);
  return {
    requests: batches.map(({ plan }) => plan),
    run: (client) => showDone(form, () => sendInBatches(batches, client, layoutOf(form), context)),
  };
};
