import { z } from 'zod';
import { componentId } from './common.js';

const componentIds = z.array(componentId).max(32768).optional();

/** The nodes whose staged session shall start. */
export const V2ApplyStagedComponents = z.strictObject({ xnames: componentIds });

/** What became of them; `ignored` had nothing staged. */
export const V2ApplyStagedStatus = z.strictObject({
  succeeded: componentIds,
  failed: componentIds,
  ignored: componentIds,
});
