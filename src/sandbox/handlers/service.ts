import { templateTemplate } from '../defaults.js';
import type { Handler } from '../handler.js';
import { releaseOf } from '../release.js';
import type { ServiceOptions } from '../release.js';

const showRelease =
  (api: 'v1' | 'v2'): Handler =>
  ({ base }, { world }) => ({
    body: {
      ...releaseOf(world).version,
      links: [
        { href: `${base}/`, rel: 'self' },
        { href: `${base}/${api}`, rel: 'versions' },
      ],
    },
  });

/** An entry for each API; all of them have the version of the service. */
const listReleases: Handler = ({ base }, { world }) => {
  const { apis, version } = releaseOf(world);
  return { body: apis.map(() => ({ ...version, links: [{ href: `${base}/`, rel: 'self' }] })) };
};

const showHealth: Handler = () => ({ body: { apiStatus: 'ok', dbStatus: 'ok' } });

export const serviceHandlers: Readonly<Record<string, Handler>> = {
  list: listReleases,
  'v1.list': showRelease('v1'),
  'v1.version.list': showRelease('v1'),
  'v1.healthz.list': showHealth,
  'v2.list': showRelease('v2'),
  'v2.version.list': showRelease('v2'),
  'v2.healthz.list': showHealth,
  'v2.sessiontemplatetemplate.list': () => ({ body: templateTemplate }),
};

/** Options that the service does not know are returned, and not kept. */
const updateOptions: Handler = ({ body }, state) => {
  const patch = body as Partial<ServiceOptions>;
  const known = Object.fromEntries(Object.entries(patch).filter(([name]) => Object.hasOwn(state.options, name)));
  return { body: { ...state.options, ...patch }, changes: { options: { ...state.options, ...known } } };
};

export const optionsHandlers: Readonly<Record<string, Handler>> = {
  'v2.options.list': (_, state) => ({ body: state.options }),
  'v2.options.update': updateOptions,
};
