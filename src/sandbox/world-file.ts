import { toPlain, type JsonValue } from '../util/json/value.js';
import type { Pace } from './pace.js';
import { readNodeTrouble } from './trouble/document.js';
import { nameOf, worldDescription, type NodeDescription, type WorldDescription } from './world-description.js';
import { describeWorldFaults } from './world-faults.js';
import { makeNode, type World, type WorldNode } from './world.js';

/** As many problems as a message names. */
const listedProblems = 5;

/** What a file says about a world makes no sense. The message has a line for each of the first problems, with its place. */
export class WorldFileError extends Error {}

/** The content of a file -> the world it describes. Throws WorldFileError. */
export function readWorld(content: JsonValue, pace: Pace): World {
  const { data, error } = worldDescription.safeParse(toPlain(content), { reportInput: true });
  if (error)
    throw new WorldFileError(listProblems(describeWorldFaults(error.issues, Object.keys(worldDescription.shape))));
  const { role = 'Compute', arch = 'X86', power } = data;
  return {
    nodes: data.nodes.map((entry, index) => {
      const usual = { ...makeNode(nameOf(entry), index), role, arch, ...(power && { power }) };
      return typeof entry === 'string' ? usual : describeNode(entry, usual);
    }),
    groups: data.groups ?? {},
    ...(data.partitions && { partitions: data.partitions }),
    ...(data.images && readImages(data.images)),
    ...(data.configurations && { configurations: data.configurations }),
    tenants: data.tenants ?? {},
    ...(data.users && { users: readUsers(data.users) }),
    failingConfigurations: data.failing_configurations ?? [],
    ...(hasTrouble(data) && { trouble: readNodeTrouble(data) }),
    pace: readPace(data.pace, pace),
  };
}

function readPace({ power_off, power_on, configure }: NonNullable<WorldDescription['pace']> = {}, usual: Pace): Pace {
  const span = (timeMs: number) => ({ leastMs: timeMs, mostMs: timeMs });
  return {
    powerOff: power_off === undefined ? usual.powerOff : span(power_off),
    powerOn: power_on === undefined ? usual.powerOn : span(power_on),
    configure: configure === undefined ? usual.configure : span(configure),
  };
}

function hasTrouble({ fail, fail_rate, slow }: WorldDescription): boolean {
  return fail.length > 0 || fail_rate > 0 || slow;
}

/** `usual` stands in for what is not said; a null says that the inventory does not know. */
function describeNode(entry: NodeDescription, usual: WorldNode): WorldNode {
  const power = entry.power ?? usual.power;
  const { role = usual.role, arch = usual.arch } = entry;
  const subRole = entry.sub_role ?? entry.subrole ?? undefined;
  return {
    id: entry.id,
    ...(role != null && { role }),
    ...(subRole !== undefined && { subRole }),
    ...(arch != null && { arch }),
    nid: entry.nid ?? usual.nid,
    class: entry.class ?? usual.class,
    enabled: entry.enabled ?? usual.enabled,
    locked: entry.locked ?? usual.locked,
    ...(power && { power }),
  };
}

function readImages(images: NonNullable<WorldDescription['images']>): Pick<World, 'images' | 'rootEtags'> {
  const entries = Object.entries(images);
  const etags = entries.flatMap(([id, { etag }]) => (etag === undefined ? [] : [[id, etag] as const]));
  return {
    images: Object.fromEntries(entries.map(([id, { arch }]) => [id, arch])),
    ...(etags.length > 0 && { rootEtags: Object.fromEntries(etags) }),
  };
}

function readUsers(users: NonNullable<WorldDescription['users']>): NonNullable<World['users']> {
  return Object.fromEntries(
    Object.entries(users).map(([name, { password, tenants }]) => [name, { password, ...(tenants && { tenants }) }]),
  );
}

function listProblems(problems: readonly string[]): string {
  const more = problems.length - listedProblems;
  return (more > 0 ? [...problems.slice(0, listedProblems), `${more} more problems`] : problems).join('\n');
}
