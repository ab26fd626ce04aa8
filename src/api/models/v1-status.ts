import { z } from 'zod';
import { anyCase, links } from './common.js';
import { V1SessionId } from './v1-session.js';

const nodeNames = z.array(z.string());
const nodesByError = z.record(z.string(), nodeNames);

const categoryName = anyCase('not_started', 'in_progress', 'succeeded', 'failed', 'excluded');

/** Counts and times of a session, boot set or phase. */
export const V1GenericMetadata = z.strictObject({
  complete: z.boolean().optional(),
  error_count: z.int().optional(),
  in_progress: z.boolean().optional(),
  start_time: z.string().optional(),
  stop_time: z.string().nullable().optional(),
});

const metadata = V1GenericMetadata.optional();

export const V1PhaseCategoryStatus = z.looseObject({ name: categoryName.optional(), node_list: nodeNames.optional() });

export const V1PhaseStatus = z.looseObject({
  name: anyCase('boot', 'configure', 'shutdown').optional(),
  metadata,
  categories: z.array(V1PhaseCategoryStatus).optional(),
  errors: nodesByError.optional(),
});

export const V1BootSetStatus = z.looseObject({
  name: z.string().optional(),
  session: V1SessionId.optional(),
  metadata,
  phases: z.array(V1PhaseStatus).optional(),
  links: links.optional(),
});

export const V1SessionStatus = z.looseObject({
  metadata,
  boot_sets: z.array(z.string()).min(1).optional(),
  id: V1SessionId.optional(),
  links: links.optional(),
});

/** The name of a phase in an update; empty for the boot set as a whole. */
const phaseName = z
  .string()
  .regex(/^($|[sS][hH][uU][tT][dD][oO][wW][nN]$|[bB][oO][oO][tT]$|[cC][oO][nN][fF][iI][gG][uU][rR][eE]$)/);

const nodeChange = z.strictObject({
  phase: phaseName,
  source: categoryName,
  destination: categoryName,
  node_list: nodeNames,
});

const update = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.looseObject({ update_type: z.enum([type]), phase: phaseName, data });

/** Changes of the status of a boot set. */
export const V1UpdateRequestList = z.array(
  z.union([
    update('NodeChangeList', nodeChange),
    update('NodeErrorsList', nodesByError),
    update('GenericMetadata', V1GenericMetadata),
  ]),
);
