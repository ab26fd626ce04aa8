import type { Client } from '../../src/http/client.js';
import { holdResponse } from '../../src/http/response.js';
import { askForEnclosed } from '../../src/service/enclosed.js';
import { askForXnames } from '../../src/service/nids.js';
import { formatList } from './list-server.js';
import { testIo, type TestIoOptions } from './test-io.js';

/**
 * What reading a list of nodes may take, with a server that knows these nodes, numbered from 1; `said` is what was warned of
 * and done.
 */
export function contextWith(nodes: readonly string[] = [], options: TestIoOptions = {}) {
  const said: string[] = [];
  const client: Client = {
    send: ({ path, query }) => {
      said.push([path, ...query.flat()].join(' '));
      const numbered = nodes.map((ID, index) => ({ ID, NID: index + 1 }));
      const list = path.startsWith('/apis/smd/') ? JSON.stringify({ Components: numbered }) : formatList(nodes);
      return Promise.resolve(holdResponse({ status: 200, type: 'application/json' }, Buffer.from(list)));
    },
    close: () => Promise.resolve(void said.push('close')),
  };
  const connector = { connect: () => Promise.resolve(client) };
  return {
    said,
    io: testIo(options),
    warn: (text: string) => Promise.resolve(void said.push(text)),
    findEnclosed: (names: readonly string[]) => askForEnclosed(names, connector),
    findXnames: (nids: readonly string[]) => askForXnames(nids, connector),
  };
}
