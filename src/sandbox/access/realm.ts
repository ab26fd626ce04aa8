/** Someone who can log in. */
export interface User {
  readonly password: string;
  /** The tenants that the user administers; without it the user administers the whole system. */
  readonly tenants?: readonly string[];
}

/** Who there is. */
export interface Realm {
  readonly users: Readonly<Record<string, User>>;
  /** Clients that log in by themselves, and their secrets. Each administers the whole system. */
  readonly clients: Readonly<Record<string, string>>;
  /** What tokens are signed with: those of another sandbox are worth nothing here. */
  readonly secret: string;
}

/** What a realm is made of: users by name and names of tenants, as a world has them. */
interface RealmSource {
  readonly users?: Readonly<Record<string, User>>;
  readonly tenants: Readonly<Record<string, unknown>>;
}

/**
 * The realm of a world: its users; where it names none, `admin` and an administrator `TENANT-admin` for each tenant,
 * whose passwords are their names.
 */
export function makeRealm({ users, tenants }: RealmSource, secret: string): Realm {
  return {
    users: users ?? defaultUsers(Object.keys(tenants)),
    clients: { 'admin-client': 'admin-client-secret' },
    secret,
  };
}

function defaultUsers(tenants: readonly string[]): Record<string, User> {
  const administrators = tenants.map((tenant) => {
    const name = `${tenant}-admin`;
    return [name, { password: name, tenants: [tenant] }] as const;
  });
  return { admin: { password: 'admin' }, ...Object.fromEntries(administrators) };
}

/** A name and its password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The first who administers the whole system; undefined where nobody does. */
export function findAdministrator({ users }: Realm): Login | undefined {
  const found = Object.entries(users).find(([, user]) => user.tenants === undefined);
  return found && { username: found[0], password: found[1].password };
}

/** The client that people log in with: it has no secret. */
export const publicClient = 'shasta';
