/** What a node can be for. */
export const roles = ['Compute', 'Service', 'System', 'Application', 'Storage', 'Management'];

/** What a node of such a role can be for in particular. */
export const subRoles = ['Worker', 'Master', 'Storage', 'UAN', 'Gateway', 'LNETRouter', 'Visualization', 'UserDefined'];
