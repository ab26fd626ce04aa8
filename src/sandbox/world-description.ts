import { z } from 'zod';
import { duration, nodeMembers } from './trouble/document.js';
import { maximumNodes } from './world.js';
import { canonizeXname } from './xname.js';

const xname = z
  .string()
  .regex(/^x[0-9]+c[0-9]+s[0-9]+b[0-9]+n[0-9]+$/, 'is not the xname of a node')
  // The service writes each node in one way, and would never find one that is written otherwise.
  .refine((name) => canonizeXname(name) === name, 'has a zero too many');
const architecture = z.enum(['X86', 'ARM', 'Other', 'Unknown', 'UNKNOWN']);
const word = z.string().min(1);

const power = z.enum(['on', 'off']);

/** What is said of a node; a null says that the inventory does not know. */
const node = z.strictObject({
  id: xname,
  role: word.nullish(),
  sub_role: word.nullish(),
  /** The same in the words of recorded machines. */
  subrole: word.nullish(),
  arch: architecture.nullish(),
  nid: z.int().min(1).optional(),
  class: z.enum(['Mountain', 'Hill', 'River']).optional(),
  enabled: z.boolean().optional(),
  locked: z.boolean().optional(),
  power: power.optional(),
});

/** A list of nodes; an object by their names is as good. */
const nodeList = z.preprocess(
  listNodes,
  z
    .array(z.union([xname, node]))
    .min(1)
    .max(maximumNodes),
);

function listNodes(nodes: unknown): unknown {
  if (typeof nodes !== 'object' || nodes === null || Array.isArray(nodes)) return nodes;
  return Object.entries(nodes).map(([id, rest]: [string, unknown]) => ({ id, ...(rest as object) }));
}

/** One without tenants administers the whole system. */
const user = z.strictObject({ password: word, tenants: z.array(word).optional() });

/** How long every node takes for what it is told. */
const pace = z.strictObject({
  power_off: duration.optional(),
  power_on: duration.optional(),
  configure: duration.optional(),
});

const nodesByName = z.record(word, z.array(xname));

const imageArchitecture = z.enum(['x86_64', 'aarch64']);
const image = z.union([
  imageArchitecture.transform((arch) => ({ arch, etag: undefined })),
  z.strictObject({ arch: imageArchitecture.default('x86_64'), etag: word.optional() }),
]);

/** A world as a file has it. `role`, `arch` and `power` are those of every node that names none of its own. */
export const worldDescription = z
  .strictObject({
    nodes: nodeList,
    role: word.optional(),
    arch: architecture.optional(),
    power: power.optional(),
    pace: pace.optional(),
    groups: nodesByName.optional(),
    partitions: nodesByName.optional(),
    images: z.record(word, image).optional(),
    configurations: z
      .union([z.array(word), z.record(word, z.unknown()).transform((all) => Object.keys(all))])
      .optional(),
    tenants: nodesByName.optional(),
    users: z.record(word, user).optional(),
    failing_configurations: z.array(word).optional(),
    ...nodeMembers,
  })
  .superRefine(({ nodes, tenants = {}, fail }, context) => {
    const ids = new Set<string>();
    for (const [index, entry] of nodes.entries()) {
      const id = nameOf(entry);
      if (ids.has(id)) context.addIssue({ code: 'custom', path: ['nodes', index], message: `${id} is there twice` });
      ids.add(id);
    }
    const numbers = new Set<number>();
    for (const [index, entry] of nodes.entries()) {
      const nid = typeof entry === 'string' ? undefined : entry.nid;
      if (nid === undefined) continue;
      if (numbers.has(nid))
        context.addIssue({ code: 'custom', path: ['nodes', index], message: `nid ${nid} is there twice` });
      numbers.add(nid);
    }
    const lost = fail.find(([name]) => !ids.has(name));
    if (lost) context.addIssue({ code: 'custom', path: ['fail'], message: `${lost[0]} is none of the nodes` });
    // Groups and partitions may contain what is not a node, as those of an inventory do.
    for (const [name, own] of Object.entries(tenants)) {
      const stray = own.find((member) => !ids.has(member));
      if (stray === undefined) continue;
      context.addIssue({ code: 'custom', path: ['tenants', name], message: `${stray} is none of the nodes` });
    }
  });

/** The world that a file describes. */
export type WorldDescription = z.output<typeof worldDescription>;

/** A node that is an object there. */
export type NodeDescription = z.output<typeof node>;

/** The name of a node, however it is described. */
export function nameOf(entry: string | { id: string }): string {
  return typeof entry === 'string' ? entry : entry.id;
}
