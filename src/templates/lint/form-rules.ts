import { looksLikeNid } from '../../nodes/stored-name.js';
import { isObject } from '../../util/json/value.js';
import { isLegalName } from '../names.js';
import { readImageId, type LintRule, type LintSubject } from './facts.js';
import { textOf } from './subject.js';

/** Is the release known, and before `minor` of version 2? */
function isBefore({ facts: { release } }: LintSubject, minor: number): boolean {
  return release !== undefined && (release[0] < 2 || (release[0] === 2 && release[1] < minor));
}

const sbps = /^sbps:v1:iqn\.[^:]+(?::[^:]+)?:_sbps-(?:hsn|nmn)\._tcp\.[^:\s]+:\d+$/;

/** Rules about what stands in a template, which need no system. */
export const formRules: readonly LintRule[] = [
  {
    id: 'name',
    level: 'error',
    // Source: the schema of BOS 2.50, and the migration to it.
    check: (subject) => {
      const isOld = isBefore(subject, 28);
      const level = isOld ? 'warning' : 'error';
      const rest = isOld ? ': an upgrade of BOS renames or deletes it' : ' that v2 takes';
      const { name } = subject;
      const own =
        name === undefined || isLegalName(name)
          ? []
          : [{ at: ['name'], message: `"${name}" is not a name${rest}`, level } as const];
      const sets = subject.bootSets.filter(({ key }) => !isLegalName(key));
      return [
        ...own,
        ...sets.map(({ key, at }) => ({ at, message: `"${key}" is not a name of a boot set${rest}`, level }) as const),
      ];
    },
  },
  {
    id: 'no-nodes',
    level: 'error',
    // Source: verify_nonempty_hw_specifier_field of BOS.
    check: ({ bootSets }) =>
      bootSets
        .filter(({ nodes, groups, roles }) => nodes.length + groups.length + roles.length === 0)
        .map(({ at }) => ({ at, message: 'it has no node_list, node_roles_groups or node_groups' })),
  },
  {
    id: 'nid',
    level: 'warning',
    check: ({ bootSets, facts }) =>
      bootSets.flatMap(({ at, nodes }) => {
        const nid = nodes.find(looksLikeNid);
        if (nid === undefined) return [];
        const message = `it contains ${nid}, and BOS knows nodes by their xnames`;
        return [
          {
            at: [...at, 'node_list', nodes.indexOf(nid)],
            message,
            ...(facts.rejectsNids && { level: 'error' as const }),
          },
        ];
      }),
  },
  {
    id: 'rootfs',
    level: 'warning',
    // Source: verify_rootfs_provider of BOS, from 2.45 on.
    check: (subject) =>
      subject.bootSets
        .filter(({ provider }) => provider !== '' && provider !== 'sbps' && !isBefore(subject, 45))
        .map(({ at, provider }) => ({
          at: [...at, 'rootfs_provider'],
          message: `BOS has no provider ${provider} since 2.45: sessions would fail. It has sbps`,
        })),
  },
  {
    id: 'passthrough',
    level: 'warning',
    check: ({ bootSets }) =>
      bootSets
        .filter(({ provider, passthrough }) => provider === 'sbps' && passthrough !== '')
        .filter(({ passthrough }) => !sbps.test(passthrough) || passthrough.includes('my-system'))
        .map(({ at, passthrough }) => ({
          at: [...at, 'rootfs_provider_passthrough'],
          message: passthrough.includes('my-system')
            ? 'it contains my-system, which is a placeholder for the domain of the system'
            : 'it is not sbps:v1:IQN:_sbps-hsn._tcp.DOMAIN:SECONDS (or _sbps-nmn)',
        })),
  },
  {
    id: 'path',
    level: 'warning',
    check: ({ bootSets }) =>
      bootSets
        .filter(({ path }) => path !== '' && readImageId(path) === undefined)
        .map(({ at, path }) => ({
          at: [...at, 'path'],
          message: `${path} is not s3://boot-images/UUID/manifest.json, as the images of IMS are`,
        })),
  },
  {
    id: 'cfs',
    level: 'warning',
    check: ({ template, bootSets }) => {
      const enabled = template.get('enable_cfs');
      const cfs = template.get('cfs');
      const isConfigured = [
        isObject(cfs) ? textOf(cfs.get('configuration')) : '',
        ...bootSets.map(({ configuration }) => configuration),
      ];
      const hasAny = isConfigured.some((configuration) => configuration !== '');
      if (enabled === true && !hasAny) {
        return [{ at: ['enable_cfs'], message: 'it is true, and there is no configuration: nothing is configured' }];
      }
      if (enabled !== false || !hasAny) return [];
      return [{ at: ['enable_cfs'], message: 'it is false, and there is a configuration: nothing is configured' }];
    },
  },
];
