import { describe, expect, test } from 'vitest';
import { NetworkError, ServerError } from '../../src/errors/service.js';
import { holdResponse } from '../../src/http/response.js';
import { askForNids, askForXnames } from '../../src/service/nids.js';
import type { Connector } from '../../src/service/lasting-client.js';

/** An inventory that responds with this, and the queries that it was asked. */
function inventoryOf(response: unknown): Connector & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    connect: () =>
      Promise.resolve({
        send: ({ query }) => {
          asked.push(query.map((pair) => pair.join('=')).join('&'));
          if (response instanceof Error) throw response;
          return Promise.resolve(
            holdResponse({ status: 200, type: 'application/json' }, Buffer.from(JSON.stringify(response))),
          );
        },
        close: () => Promise.resolve(),
      }),
  };
}

function nodesFrom(first: number, count: number): { Components: { ID: string; NID: number }[] } {
  return {
    Components: Array.from({ length: count }, (_, index) => ({ ID: `x1000c0s${index}b0n0`, NID: first + index })),
  };
}

/** Message, hint and code of the error that a look-up ends in. */
async function refuse(asking: Promise<unknown>): Promise<unknown[]> {
  const error = await asking.then(
    () => new Error('it was found'),
    (thrown: unknown) => thrown as Error,
  );
  const { hint, code } = error as { hint?: string; code?: string };
  return [error.message, hint, code];
}

describe('the xnames of NIDs', () => {
  test('up to 100 are asked for by number, more by the lowest and the highest', async () => {
    const few = inventoryOf(nodesFrom(7, 2));
    expect([...(await askForXnames(['nid000008', 'nid7', 'NID08'], few))]).toEqual([
      ['nid000008', 'x1000c0s1b0n0'],
      ['nid7', 'x1000c0s0b0n0'],
      ['NID08', 'x1000c0s1b0n0'],
    ]);
    const many = inventoryOf(nodesFrom(900, 200));
    await askForXnames(
      Array.from({ length: 101 }, (_, index) => `nid${1000 - index}`),
      many,
    );
    expect([few.asked, many.asked]).toEqual([
      ['type=Node&nid=8&nid=7&nidonly=true'],
      ['type=Node&nid_start=900&nid_end=1000&nidonly=true'],
    ]);
  });

  test('numbers that no node can have are unknown without a request', async () => {
    const inventory = inventoryOf(nodesFrom(0, 1));
    expect(await refuse(askForXnames(['nid0', 'nid99999999999999999999'], inventory))).toEqual([
      'The hardware inventory has no node with the NIDs nid[0,99999999999999999999]',
      'Nothing was sent to BOS.',
      'not-found',
    ]);
    expect(inventory.asked).toEqual([]);
  });

  test('a number that two nodes have is an error when it is asked for', async () => {
    const twice = {
      Components: [
        { ID: 'x1c0s0b0n0', NID: 1 },
        { ID: 'x1c0s1b0n0', NID: 1 },
        { ID: 'x1c0s2b0n0', NID: 2 },
      ],
    };
    expect(await refuse(askForXnames(['nid1', 'nid2'], inventoryOf(twice)))).toEqual([
      'In the hardware inventory nid000001 is x1c0s0b0n0, and x1c0s1b0n0 too.',
      'Nothing was sent to BOS. Give the xname of the node that you mean.',
      'bad-answer',
    ]);
    expect(await askForXnames(['nid2'], inventoryOf(twice))).toEqual(new Map([['nid2', 'x1c0s2b0n0']]));
  });

  test('an inventory that cannot be asked is an error of its kind', async () => {
    const nothingSent = 'Nothing was sent to BOS.';
    const prefix = 'The hardware inventory (HSM) does not say which node has which NID: ';
    expect(await refuse(askForXnames(['nid1'], inventoryOf(new NetworkError('network', 'Away.'))))).toEqual([
      `${prefix}Away.`,
      nothingSent,
      'network',
    ]);
    expect(await refuse(askForXnames(['nid1'], inventoryOf(new ServerError(403, 'No.'))))).toEqual([
      `${prefix}No.`,
      nothingSent,
      'not-allowed',
    ]);
  });

  test.each([null, [], 'text', 7, {}, { Components: 'none' }, { Components: {} }])(
    'the response %j is an error',
    async (response) => {
      expect(await refuse(askForXnames(['nid1'], inventoryOf(response)))).toEqual([
        'The hardware inventory (HSM) does not say which node has which NID: The response is not what was expected.',
        'Nothing was sent to BOS.',
        'bad-answer',
      ]);
    },
  );

  test.each([
    [null],
    [{ NID: 1 }],
    [{ ID: 'x1c0s0b0n0' }],
    [{ ID: 'x1c0s0b0n0', NID: '1' }],
    [{ ID: 'x1c0s0b0n0,all', NID: 1 }],
    [{ ID: 'Compute', NID: 1 }],
    [{ ID: 'x1c0s0b0', NID: 1 }],
    [{ ID: ['x1c0s0b0n0'], NID: 1 }],
  ])('the record %j is not a node with a NID', async (record) => {
    expect(await refuse(askForXnames(['nid1'], inventoryOf({ Components: [record] })))).toEqual([
      'The hardware inventory has no node with the NID nid000001',
      'Nothing was sent to BOS.',
      'not-found',
    ]);
  });
});

describe('the NIDs of xnames', () => {
  const away = 'To list the nodes by their xnames: --format nodes';

  test('up to 100 are asked for by name, for more the whole list', async () => {
    const inventory = inventoryOf(nodesFrom(900, 200));
    expect(await askForNids(['x1000c0s7b0n0', 'x1000c0s0b0n0', 'x1000c0s7b0n0'], inventory)).toEqual([
      'nid000907',
      'nid000900',
    ]);
    const many = Array.from({ length: 101 }, (_, index) => `x1000c0s${index}b0n0`);
    expect(await askForNids(many, inventory)).toHaveLength(101);
    expect(await askForNids([], inventory)).toEqual([]);
    expect(inventory.asked).toEqual([
      'type=Node&id=x1000c0s7b0n0&id=x1000c0s0b0n0&nidonly=true',
      'type=Node&nidonly=true',
    ]);
  });

  test('a node without one is an error, since the list would lack it', async () => {
    const inventory = inventoryOf({
      Components: [
        { ID: 'x1c0s0b0n0', NID: 1 },
        { ID: 'x1c0s1b0n0', NID: 0 },
      ],
    });
    expect(await refuse(askForNids(['x1c0s0b0n0', 'x1c0s1b0n0', 'x1c0s2b0n0'], inventory))).toEqual([
      'The hardware inventory has no NID of x1c0s[1-2]b0n0',
      away,
      'not-found',
    ]);
  });

  test('an inventory that cannot be asked is an error', async () => {
    expect(await refuse(askForNids(['x1c0s0b0n0'], inventoryOf(new NetworkError('network', 'Away.'))))).toEqual([
      'The hardware inventory (HSM) does not say which node has which NID: Away.',
      away,
      'network',
    ]);
  });
});
