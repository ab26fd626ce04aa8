import { handleLookup, type Lookups, type Moment } from './read-only.js';
import type { State } from './state.js';
import { suffersFrom } from './trouble/trouble.js';
import type { WireRequest, WireResponse } from './wire.js';
import { canonizeXname } from './xname.js';

const lookups: Lookups = {
  'GET bootparameters': ({ query }, state) =>
    listNames(query, state).flatMap((id) => {
      const artifacts = findArtifacts(id, state);
      return artifacts ? [{ hosts: [id], ...artifacts }] : [];
    }),
  'GET endpoint-history': ({ query }, state, nowMs) => {
    const endpoint = query.get('endpoint');
    return endpoint !== null && endpoint !== 'bootscript'
      ? []
      : listNames(query, state).flatMap((id) => {
          const atMs = state.nodes.get(id)?.bootScriptAtMs;
          if (atMs === undefined || atMs > nowMs) return [];
          return [{ name: id, endpoint: 'bootscript', last_epoch: Math.floor(atMs / 1000) }];
        });
  },
};

/** Responds to a request for the boot script service (BSS) of the machine; undefined for any other. */
export function handleBootScriptRequest(request: WireRequest, moment: Moment): WireResponse | undefined {
  return handleLookup(request, moment, '/apis/bss/boot/v1/', lookups);
}

function listNames(query: URLSearchParams, { world }: State): string[] {
  const wanted = new Set(query.getAll('name').map(canonizeXname));
  return world.nodes.map(({ id }) => id).filter((id) => wanted.size === 0 || wanted.has(id));
}

/** What BOS wrote when it switched the node on: the token says that it did. */
function findArtifacts(id: string, { components, world }: State) {
  const desired = components.get(id)?.desired_state;
  const { kernel = '', initrd = '', kernel_parameters: params = '' } = desired?.boot_artifacts ?? {};
  if (kernel === '' || !desired?.bss_token || suffersFrom(world, id, 'service-error')) return undefined;
  if (!suffersFrom(world, id, 'other-image')) return { kernel, initrd, params };
  const folder = 's3://boot-images/00000000-0000-4000-8000-000000000000';
  return { kernel: `${folder}/kernel`, initrd: `${folder}/initrd`, params };
}
