import { makeUuid } from './hashes.js';
import { ServiceProblem } from './problem.js';
import { handleLookup, type Lookups } from './read-only.js';
import type { State } from './state.js';
import type { WireRequest, WireResponse } from './wire.js';

/** When all that is in the catalogues was made. */
const made = '2024-01-01T00:00:00Z';

/** The images of the world, as IMS lists them. */
const images: Lookups = {
  'GET images': (_, state) => listImages(state).map((id) => showImage(id, state)),
  'GET images/*': ({ name }, state) => {
    if (!isThere(name, state.world.images && Object.keys(state.world.images))) {
      throw new ServiceProblem(
        404,
        'The requested resource does not exist. Re-run request with valid ID.',
        'Not Found',
      );
    }
    return showImage(name, state);
  },
};

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
export function handleCatalogueRequest(request: WireRequest, state: State): WireResponse | undefined {
  return (
    handleLookup(request, state, '/apis/ims/v3/', images) ??
    handleLookup(request, state, '/apis/cfs/v3/', configurations) ??
    handleLookup(request, state, '/apis/cfs/v2/', oldConfigurations)
  );
}

/** Those that the world has; where it has any, those that the templates boot. */
function listImages({ world, templates }: State): string[] {
  if (world.images) return Object.keys(world.images);
  const paths = [...templates.values()].flatMap(({ boot_sets }) => Object.values(boot_sets).map(({ path }) => path));
  return [...new Set(paths.flatMap((path) => /^s3:\/\/boot-images\/([^/]+)\//.exec(path)?.[1] ?? []))];
}

function showImage(id: string, { world }: State) {
  const path = `s3://boot-images/${id}/manifest.json`;
  return {
    arch: world.images?.[id] ?? 'x86_64',
    created: made,
    id,
    link: { etag: makeUuid(path).replaceAll('-', ''), path, type: 's3' },
    metadata: {},
    name: `image-${id.slice(0, 8)}`,
  };
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
