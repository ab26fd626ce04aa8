import { printPython } from './python-text.js';
import type { State } from './state.js';
import type { StoredBootSet, StoredTemplate } from './records.js';

/** Something wrong with a boot set. Sessions are refused for an error, and made in spite of a warning. */
interface Finding {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The service's own name for the kind of error, which it lets slip when a template is stored. */
  readonly kind?: string;
}

type Check = (bootSet: StoredBootSet, state: State) => Finding | undefined;

const error = (message: string, kind?: string): Finding => ({ severity: 'error', message, ...(kind && { kind }) });
const warning = (message: string): Finding => ({ severity: 'warning', message });

const imagePath = /^s3:\/\/boot-images\/([^/]+)\/manifest\.json$/;
const imageId = /^s3:\/\/boot-images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/./;

/** Architecture of the image that a boot set wants. */
const wantedArchitectures: Readonly<Record<string, string>> = { ARM: 'aarch64', Unknown: 'x86_64', X86: 'x86_64' };

const supportedProviders: readonly string[] = ['sbps'];

export const checkSpecifiers: Check = (bootSet) => {
  const specifiers = ['node_list', 'node_roles_groups', 'node_groups'] as const;
  if (specifiers.some((specifier) => bootSet[specifier])) return undefined;
  return error(`No hardware specifier fields (${printPython(specifiers)})`);
};

/** The service wants xnames. `reject_nids` says how much. */
export const checkNodeNames: Check = ({ node_list = [] }, { options }) => {
  if (!node_list.some((node) => node.startsWith('nid'))) return undefined;
  const message = "Has NID in 'node_list'";
  return options.reject_nids ? error(message) : warning(message);
};

const checkArtifacts: Check = ({ type, path }, { world }) => {
  const trouble = (reason: string) =>
    error(`Can't find boot artifacts. Error: bos.common.clients.s3.exceptions.${reason}\n`);
  if (type !== 's3') return trouble(`BootImageMetadataUnknown: No BootImageMetadata class for type ${type}`);
  const id = imagePath.exec(path)?.[1];
  if (id !== undefined && hasImage(id, world)) return undefined;
  return trouble(`ManifestNotFound: Unable to read manifest file '${path}'.`);
};

/** Whether the image is there, and for which architecture. */
export const checkImage: Check = ({ path, arch = 'X86' }, { options, world }) => {
  const id = imageId.exec(path)?.[1];
  if (id === undefined) return warning(`Boot artifact S3 URL '${path}' doesn't follow convention for IMS images`);
  if (!hasImage(id, world)) {
    const message = `IMS image id '${id}' does not exist in IMS`;
    return options.ims_images_must_exist ? error(message, 'BootSetError') : warning(message);
  }
  if (arch === 'Other') return warning("Can't validate boot image arch: Boot set arch set to 'Other'");
  const wanted = wantedArchitectures[arch];
  const actual = world.images?.[id] ?? wanted;
  if (actual === wanted) return undefined;
  return error(
    `Boot set arch '${arch}' means IMS image arch should be '${wanted}', but actual IMS image arch is '${actual}'`,
    'BootSetArchMismatch',
  );
};

const checkProvider: Check = ({ rootfs_provider: provider }) => {
  if (provider === undefined || supportedProviders.includes(provider)) return undefined;
  return warning(`Unsupported rootfs_provider ('${provider}') will cause boot/reboot sessions to fail`);
};

const checks: readonly Check[] = [checkSpecifiers, checkNodeNames, checkProvider];
const bootChecks: readonly Check[] = [...checks, checkArtifacts, checkImage];

/**
 * What is wrong with a template: the first error, else all warnings in one line, each with its boot set, in the
 * service's words. Undefined where nothing is. `operation` says whether it is to boot something.
 */
export function checkStoredTemplate(template: StoredTemplate, operation: string, state: State): Finding | undefined {
  const warnings: string[] = [];
  for (const [name, bootSet] of Object.entries(template.boot_sets)) {
    for (const check of operation === 'shutdown' ? checks : bootChecks) {
      const finding = check(bootSet, state);
      if (!finding) continue;
      const message = `Session template: '${template.name}' boot set: '${name}': ${finding.message}`;
      if (finding.severity === 'error') return error(message);
      warnings.push(message);
    }
  }
  return warnings.length === 0 ? undefined : warning(warnings.join('; '));
}

function hasImage(id: string, { images }: State['world']): boolean {
  return images === undefined || Object.hasOwn(images, id);
}
