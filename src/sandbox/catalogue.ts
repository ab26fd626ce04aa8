import { configuredNodes, oldConfiguredNodes } from './configured-nodes.js';
import { makeUuid } from './hashes.js';
import { ServiceProblem } from './problem.js';
import { handleLookup, type Lookups, type Moment } from './read-only.js';
import type { State } from './state.js';
import { suffersFrom } from './trouble/trouble.js';
import type { WireRequest, WireResponse } from './wire.js';

/** When all that is in the catalogues was made. */
const made = '2024-01-01T00:00:00Z';

/** The images of the world, as IMS lists them. */
const images: Lookups = {
  'GET images': (_, state) =>
    listImages(state)
      .filter((id) => !isWantedBy(id, 'image-gone', state))
      .map((id) => showImage(id, state)),
  'GET images/*': ({ name }, state) => {
    if (
      !isThere(name, state.world.images && Object.keys(state.world.images)) ||
      isWantedBy(name, 'image-gone', state)
    ) {
      throw noSuchImage();
    }
    return showImage(name, state);
  },
};

/** Those that were deleted a while ago, before the sandbox's clock shows now. */
const deletedImages: Lookups = {
  'GET deleted/images': (_, state, nowMs) =>
    listImages(state)
      .filter((id) => isWantedBy(id, 'image-gone', state))
      .map((id) => showDeletedImage(id, state, nowMs)),
  'GET deleted/images/*': ({ name }, state, nowMs) => {
    if (!isWantedBy(name, 'image-gone', state)) throw noSuchImage();
    return showDeletedImage(name, state, nowMs);
  },
};

const deletedBeforeMs = 2 * 3_600_000;

/** The configurations of the world, as the third version of CFS lists them. */
const configurations: Lookups = {
  'GET configurations': (_, state) => ({
    configurations: listConfigurations(state).map(showConfiguration),
    next: null,
  }),
  'GET configurations/*': ({ name }, state) => showConfiguration(requireConfiguration(name, state)),
};

/** As the second version does. */
const oldConfigurations: Lookups = {
  'GET configurations': (_, state) => listConfigurations(state).map(showOldConfiguration),
  'GET configurations/*': ({ name }, state) => showOldConfiguration(requireConfiguration(name, state)),
};

/** Responds to a request for the images (IMS) or configurations (CFS) of the machine; undefined for any other. */
export function handleCatalogueRequest(request: WireRequest, moment: Moment): WireResponse | undefined {
  return (
    handleLookup(request, moment, '/apis/ims/v3/', { ...images, ...deletedImages }) ??
    handleLookup(request, moment, '/apis/cfs/v3/', { ...configurations, ...configuredNodes }) ??
    handleLookup(request, moment, '/apis/cfs/v2/', { ...oldConfigurations, ...oldConfiguredNodes })
  );
}

/** Those that the world has; where it has any, those that the templates boot. */
function listImages({ world, templates }: State): string[] {
  if (world.images) return Object.keys(world.images);
  const paths = [...templates.values()].flatMap(({ boot_sets }) => Object.values(boot_sets).map(({ path }) => path));
  return [...new Set(paths.flatMap((path) => /^s3:\/\/boot-images\/([^/]+)\//.exec(path)?.[1] ?? []))];
}

function showImage(id: string, state: State) {
  const { world } = state;
  const path = `s3://boot-images/${id}/manifest.json`;
  const arch = world.images?.[id] ?? 'x86_64';
  return {
    arch: isWantedBy(id, 'wrong-arch', state) ? (arch === 'aarch64' ? 'x86_64' : 'aarch64') : arch,
    created: made,
    id,
    link: { etag: makeUuid(path).replaceAll('-', ''), path, type: 's3' },
    metadata: {},
    name: `image-${id.slice(0, 8)}`,
  };
}

function showDeletedImage(id: string, state: State, nowMs: number) {
  const { link, ...image } = showImage(id, state);
  const path = `s3://boot-images/deleted/${id}/deleted_manifest.json`;
  return { ...image, deleted: new Date(nowMs - deletedBeforeMs).toISOString(), link: { ...link, path } };
}

function noSuchImage(): ServiceProblem {
  return new ServiceProblem(404, 'The requested resource does not exist. Re-run request with valid ID.', 'Not Found');
}

/** Whether a node that suffers from a cause is to boot the image. */
function isWantedBy(id: string, cause: 'image-gone' | 'wrong-arch', { world, components }: State): boolean {
  return Object.keys(world.trouble?.failures ?? {}).some((node) => {
    const kernel = components.get(node)?.desired_state?.boot_artifacts?.kernel ?? '';
    return suffersFrom(world, node, cause) && kernel.startsWith(`s3://boot-images/${id}/`);
  });
}

/** Those that the world has; where it has any, those that the templates use. */
function listConfigurations({ world, templates }: State): string[] {
  if (world.configurations) return [...new Set([...world.configurations, ...world.failingConfigurations])];
  const used = [...templates.values()].flatMap(({ cfs, boot_sets }) =>
    [cfs, ...Object.values(boot_sets).map((set) => set.cfs)].flatMap((part) => part?.configuration ?? []),
  );
  return [...new Set([...used, ...world.failingConfigurations])].sort();
}

/** Throws ServiceProblem 404. */
function requireConfiguration(name: string, state: State): string {
  if (isThere(name, state.world.configurations && listConfigurations(state))) return name;
  throw new ServiceProblem(404, `Configuration ${name} could not be found`, 'Configuration not found');
}

function showConfiguration(name: string) {
  return { last_updated: made, layers: [], name };
}

function showOldConfiguration(name: string) {
  return { lastUpdated: made, layers: [], name };
}

/** Without a list everything is there. */
function isThere(name: string, list: readonly string[] | undefined): boolean {
  return list?.includes(name) ?? true;
}
