import { ServiceProblem } from './problem.js';
import type { State } from './state.js';
import type { StoredBootSet, StoredTemplate } from './records.js';
import { checkImage, checkNodeNames, checkSpecifiers } from './template-check.js';
import { findTextFault } from './validation.js';
import { canonizeXname } from './xname.js';

/**
 * A template as it is kept: each boot set with its architecture and without its name, which is its key; names of nodes
 * in their one form; no empty configurations. Throws ServiceProblem, which begins with what could not be done to it.
 */
export function prepareTemplate(template: StoredTemplate, state: State, failure: string): StoredTemplate {
  const refuse = (reason: string): never => {
    throw new ServiceProblem(400, `${failure}: ${reason}`);
  };
  const boot_sets: StoredTemplate['boot_sets'] = {};
  for (const [key, bootSet] of Object.entries(template.boot_sets)) {
    const fault = findFault(key, bootSet, state);
    if (fault !== undefined) refuse(fault);
    boot_sets[key] = prepareBootSet(bootSet);
  }
  for (const key of Object.keys(template.boot_sets)) {
    // The key of a boot set is its name, and has to look like one.
    const fault = findTextFault(key, 'SessionTemplateName');
    if (fault !== undefined) refuse(fault);
  }
  return withoutEmptyConfiguration({ ...template, boot_sets });
}

function findFault(key: string, bootSet: StoredBootSet, state: State): string | undefined {
  if (bootSet.name !== undefined && bootSet.name !== key) {
    return `boot_sets key (${key}) does not match 'name' field of corresponding boot set (${bootSet.name})`;
  }
  const image = checkImage(bootSet, state);
  if (image?.severity === 'error') {
    return `bos.server.controllers.v2.boot_set.exceptions.${image.kind}: ${image.message}\n`;
  }
  for (const check of [checkSpecifiers, checkNodeNames]) {
    const finding = check(bootSet, state);
    if (finding?.severity === 'error') return `Boot set ${key}: ${finding.message}`;
  }
  return undefined;
}

function prepareBootSet(bootSet: StoredBootSet): StoredBootSet {
  const { arch = 'X86', node_list } = bootSet;
  const named = { ...bootSet, arch, ...(node_list && { node_list: node_list.map(canonizeXname) }) };
  return withoutEmptyConfiguration(without(named, 'name'));
}

function withoutEmptyConfiguration<Holder extends { cfs?: StoredBootSet['cfs'] }>(holder: Holder): Holder {
  return holder.cfs?.configuration ? holder : without(holder, 'cfs');
}

/** The same without an optional member. */
function without<Holder extends object>(holder: Holder, member: keyof Holder): Holder {
  return Object.fromEntries(Object.entries(holder).filter(([key]) => key !== member)) as Holder;
}
