import { formatNodeList } from './node-text.js';
import type { SessionRequest } from './request.js';
import type { SetupRules } from './setup-rules.js';
import type { TemplateFindings } from './template-findings.js';
import type { BootSet, SessionTemplate } from './template.js';

/** What decides whether a session comes about at all. */
interface Prospect {
  readonly request: SessionRequest;
  readonly template: SessionTemplate;
  readonly rules: SetupRules;
  readonly findings: TemplateFindings;
  /** BOS refuses a session without a limit. */
  readonly requiresLimit: boolean;
  /** The boot sets of which the session would take nodes. */
  readonly bootSets: readonly BootSet[];
  /** Whether BOS lists the node to whoever asks. */
  readonly isListed: (id: string) => boolean;
}

/** Why a session would be refused, or would end at once, with no node taken: a sentence. Undefined when it would not. */
export function findFailure(prospect: Prospect): string | undefined {
  const { request, findings, requiresLimit } = prospect;
  if (requiresLimit && request.limit === '') {
    return "BOS would refuse it: its option session_limit_required requires a limit, even if it is --limit '*'.";
  }
  if (findings.refusal !== '') return `BOS would refuse it: ${findings.refusal}`;
  return findForeignNodes(prospect) ?? findUnsupportedProvider(prospect);
}

/** One node of others in a list is enough for the session of a tenant to fail. */
function findForeignNodes({ template, rules, isListed }: Prospect): string | undefined {
  if (template.tenant === '' || !rules.refusesForeign) return undefined;
  const foreign = new Set(template.bootSets.flatMap(({ nodes }) => nodes).filter((id) => !isListed(id)));
  if (foreign.size === 0) return undefined;
  return `The session would fail, and act on no node: the template lists ${formatNodeList([...foreign])}, not of the tenant ${template.tenant} or unknown to BOS.`;
}

function findUnsupportedProvider({ request, rules, bootSets }: Prospect): string | undefined {
  if (request.operation === 'shutdown') return undefined;
  const found = bootSets.find(({ rootfsProvider }) => rootfsProvider !== '' && !rules.providers.has(rootfsProvider));
  if (!found) return undefined;
  return `The session would fail, and act on no node: BOS does not support the rootfs_provider ${found.rootfsProvider} of the boot set ${found.name}.`;
}
