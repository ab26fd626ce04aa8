/** A name that no one else has: a random UUID. Node's cryptography takes longer to load than a short command runs. */
export async function makeUniqueName(): Promise<string> {
  const { randomUUID } = await import('node:crypto');
  return randomUUID();
}

/**
 * A name for a request in the logs of a server: a random UUID, which gateways expect (Envoy, `x-request-id`). Nothing is to be
 * guarded by it, so that cryptography need not be loaded.
 */
export function makeRequestId(): string {
  const digit = (): string => Math.floor(Math.random() * 16).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', digit);
}
