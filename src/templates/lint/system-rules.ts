import { isObject } from '../../util/json/value.js';
import { readImageId, type ImageFact, type LintBootSet, type LintRule, type LintSubject } from './facts.js';
import { textOf } from './subject.js';

/** The architecture of the image that nodes of an architecture boot; undefined where BOS does not look. */
const imageArchitectures: Readonly<Record<string, string>> = { X86: 'x86_64', Unknown: 'x86_64', ARM: 'aarch64' };

interface BootSetImage {
  readonly set: LintBootSet;
  readonly id: string;
  /** Undefined when IMS does not know it. */
  readonly image: ImageFact | undefined;
}

/** The boot sets whose image was asked for. */
function listImages({ bootSets, facts: { images } }: LintSubject): BootSetImage[] {
  return bootSets.flatMap((set) => {
    const id = readImageId(set.path);
    return id !== undefined && images?.has(id) ? [{ set, id, image: images.get(id) }] : [];
  });
}

/** Rules about images, configurations and tenants, which the services of a system are asked for. */
export const systemRules: readonly LintRule[] = [
  {
    id: 'image-unknown',
    level: 'warning',
    check: (subject) =>
      listImages(subject)
        .filter(({ image }) => image === undefined)
        .map(({ set, id }) => ({
          at: [...set.at, 'path'],
          message: `IMS has no image ${id}`,
          ...(subject.facts.wantsImages && { level: 'error' as const }),
        })),
  },
  {
    id: 'image-arch',
    level: 'error',
    check: (subject) =>
      listImages(subject).flatMap(({ set, image }) => {
        const wanted = imageArchitectures[set.arch];
        if (!image?.arch || wanted === undefined || image.arch === wanted) return [];
        const message = `the boot set is for ${set.arch}, and its image is of ${image.arch}, not ${wanted}`;
        return [{ at: set.has('arch') ? [...set.at, 'arch'] : set.at, message }];
      }),
  },
  {
    id: 'etag',
    level: 'warning',
    check: (subject) =>
      listImages(subject)
        .filter(({ set, image }) => image?.etag && set.etag !== '' && set.etag !== image.etag)
        .map(({ set, image }) => ({
          at: [...set.at, 'etag'],
          message: `it is not that of the image, which is ${image?.etag ?? ''}`,
        })),
  },
  {
    id: 'configuration-unknown',
    level: 'error',
    check: ({ template, bootSets, facts }) => {
      const cfs = template.get('cfs');
      const all = [
        { at: ['cfs', 'configuration'], name: isObject(cfs) ? textOf(cfs.get('configuration')) : '' },
        ...bootSets.map(({ at, configuration }) => ({ at: [...at, 'cfs', 'configuration'], name: configuration })),
      ];
      return all
        .filter(({ name }) => facts.configurations?.get(name) === false)
        .map(({ at, name }) => ({ at, message: `CFS has no configuration ${name}` }));
    },
  },
  {
    id: 'tenant',
    level: 'error',
    check: ({ bootSets, facts: { tenantNodes } }) =>
      bootSets.flatMap(({ at, nodes }) => {
        const other = tenantNodes ? nodes.filter((node) => !tenantNodes.has(node)) : [];
        const [first] = other;
        if (first === undefined) return [];
        const more = other.length > 1 ? ` and ${other.length - 1} more` : '';
        const message = `${first}${more} is not a node of the tenant: a session would fail as a whole`;
        return [{ at: [...at, 'node_list', nodes.indexOf(first)], message }];
      }),
  },
];
