import { describe, expect, test } from 'vitest';
import { openLiveRegion } from '../../src/output/live-region.js';

/** A terminal that keeps what is written to it, with its escape sequences to be seen. */
function terminal(columns: number, rows: number) {
  const written: string[] = [];
  return {
    columns,
    rows,
    isTTY: true,
    write(text: string | Uint8Array) {
      written.push(String(text).replaceAll('\u001b', '^'));
      return Promise.resolve();
    },
    take: () => written.splice(0).join(''),
  };
}

describe('a live region', () => {
  test('a frame takes the place of the last one', async () => {
    const output = terminal(20, 10);
    const region = openLiveRegion(output);
    await region.paint(['one', 'two']);
    expect(output.take()).toBe('\rone^[K\ntwo^[K\n^[J');
    await region.paint(['three']);
    expect(output.take()).toBe('\r^[2Athree^[K\n^[J');
    await region.clear();
    expect(output.take()).toBe('\r^[1A^[J');
  });

  test('what is too wide or too high is cut off, and no colour stays on', async () => {
    const output = terminal(6, 3);
    const region = openLiveRegion(output);
    await region.paint(['\u001b[31mabcdefgh\u001b[39m', '日本語', 'gone']);
    expect(output.take()).toBe('\r^[31mabcde^[39m^[K\n日本^[K\n^[J');
  });

  test('a terminal that became narrower has broken the lines of the last frame', async () => {
    const output = terminal(20, 10);
    const region = openLiveRegion(output);
    await region.paint(['0123456789abcdef', 'x']);
    output.take();
    output.columns = 8;
    await region.paint(['y']);
    expect(output.take()).toBe('\r^[3Ay^[K\n^[J');
  });

  test('it never goes back beyond the top of the window', async () => {
    const output = terminal(20, 10);
    const region = openLiveRegion(output);
    await region.paint(['1', '2', '3', '4', '5']);
    output.take();
    output.rows = 4;
    await region.paint(['6']);
    expect(output.take()).toBe('\r^[3A6^[K\n^[J');
  });

  test('nothing is cleared where nothing was painted', async () => {
    const output = terminal(20, 10);
    await openLiveRegion(output).clear();
    expect(output.take()).toBe('');
  });
});
