/** A name that no one else has: a random UUID. Node's cryptography takes longer to load than a short command runs. */
export async function makeUniqueName(): Promise<string> {
  const { randomUUID } = await import('node:crypto');
  return randomUUID();
}
