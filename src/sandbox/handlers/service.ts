import { release, templateTemplate } from '../defaults.js';
import type { Handler } from '../handler.js';

const showRelease: Handler = ({ base }) => ({
  body: {
    ...release,
    links: [
      { href: `${base}/`, rel: 'self' },
      { href: `${base}/v2`, rel: 'versions' },
    ],
  },
});

const listReleases: Handler = ({ base }) => ({ body: [{ ...release, links: [{ href: `${base}/`, rel: 'self' }] }] });

export const serviceHandlers: Readonly<Record<string, Handler>> = {
  list: listReleases,
  'v2.list': showRelease,
  'v2.version.list': showRelease,
  'v2.healthz.list': () => ({ body: { apiStatus: 'ok', dbStatus: 'ok' } }),
  'v2.sessiontemplatetemplate.list': () => ({ body: templateTemplate }),
};
