import { ServiceProblem } from './problem.js';
import type { World } from './world.js';

/** The name of the tenant that a request speaks for; empty for nobody in particular, who sees everything. */
export type Tenant = string;

/** Characters that the name of a tenant may have. */
const longestName = 127;

/** The header as it came in -> the tenant. Throws ServiceProblem where it is too long; it may be unknown. */
export function readTenant(header: string | undefined): Tenant {
  if (header !== undefined && header.length > longestName) throw new ServiceProblem(400, `'${header}' is too long`);
  return header ?? '';
}

/** The nodes of a tenant; undefined, which is all of them, for nobody in particular. Throws ServiceProblem for an unknown one. */
export function findTenantNodes(tenant: Tenant, { tenants }: World): ReadonlySet<string> | undefined {
  if (tenant === '') return undefined;
  if (Object.hasOwn(tenants, tenant)) return new Set(tenants[tenant]);
  throw new ServiceProblem(400, `Data not found for tenant ${tenant}`, 'Invalid tenant');
}

/** Throws ServiceProblem where nobody knows the tenant. */
export function requireTenant(tenant: Tenant, { tenants }: World): void {
  if (tenant === '' || Object.hasOwn(tenants, tenant)) return;
  throw new ServiceProblem(400, 'The provided tenant does not exist', 'Invalid tenant');
}

/** Where something that may belong to a tenant is kept: each has names of its own. */
export function makeKey(name: string, tenant: Tenant | null | undefined): string {
  return tenant ? `${tenant}/${name}` : name;
}

/** Throws ServiceProblem 404 where there is nothing: `Session for tenant 'blue' 'night' does not exist`. */
export function requireFound<Found>(found: Found | undefined, kind: string, name: string, tenant: Tenant): Found {
  if (found !== undefined) return found;
  const owner = tenant === '' ? '' : ` for tenant '${tenant}'`;
  throw new ServiceProblem(404, `${kind}${owner} '${name}' does not exist`);
}

/** Whether a tenant gets to see something in a list: its own. */
export function isVisible(owner: Tenant | null | undefined, tenant: Tenant): boolean {
  return tenant === '' || owner === tenant;
}
