import type { LintRule } from './facts.js';

/** Parameters that the kernel takes any number of times, by how they begin. */
const repeatable =
  /^(?:console|earlycon|earlyprintk|ip|nameserver|hugepages|hugepagesz|initrd|module_blacklist|acpi_osi|mem|memmap|crashkernel|loglevel|BOOT_IMAGE|rd\.|ifname|bond|bridge|vlan|team|systemd\.|dyndbg)/;

/** What BOS puts behind the parameters of a template. Source: assemble_kernel_boot_parameters of BOS. */
const added = ['root', 'nmd_data', 'bos_update_frequency'];

/** Kernel parameters that are hardly what was meant. */
export const kernelRule: LintRule = {
  id: 'kernel-parameters',
  level: 'warning',
  check: ({ bootSets }) =>
    bootSets.flatMap(({ at, kernelParameters }) =>
      listOddities(kernelParameters).map((message) => ({ at: [...at, 'kernel_parameters'], message })),
    ),
};

function listOddities(text: string): string[] {
  const keys = splitParameters(text).map((parameter) => parameter.split('=')[0] ?? '');
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index && !repeatable.test(key));
  const placeholder = /\{\{.*?(?:\}\}|$)|\$\{(?!SPIRE_JOIN_TOKEN\})[^}]*\}?/.exec(text)?.[0];
  return [
    ...(/[\r\n]/.test(text) ? ['they contain a line break'] : []),
    ...(text.includes('\t') ? ['they contain a tab'] : []),
    ...((text.match(/"/g) ?? []).length % 2 === 1 ? ['they contain a quote that is not closed'] : []),
    ...(placeholder === undefined ? [] : [`they contain ${placeholder}, which nothing fills in`]),
    ...added.filter((key) => keys.includes(key)).map((key) => `they contain ${key}=, and BOS adds its own after it`),
    ...[...new Set(twice)].map((key) => `they contain ${key} twice`),
  ];
}

/** The parameters; blanks within quotes are part of one. */
function splitParameters(text: string): string[] {
  return text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];
}
