import type { Client } from '../http/client.js';
import type { Connector } from './lasting-client.js';

/** Does work with a client of its own, which is closed at the end, also of work that fails. Throws what `connect` and the work throw. */
export async function withClient<Result>(
  connector: Connector,
  options: Parameters<Connector['connect']>[0],
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connector.connect(options);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
