import { isHtml } from '../output/response-body.js';
import type { RenderOptions } from '../output/render.js';
import { decode } from '../http/response.js';

/** No more white space is looked through. */
const longestStart = 64 * 1024;

/** Does an answer begin as a list, behind a byte order mark and white space? */
export function isList(start: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[ \t\r\n]*\[/.test(start.toString('latin1', 0, longestStart));
}

/** Is it a list, or was one due? Nothing at all is nothing to show, and a web page is told of in its own words. */
export function isListDue(start: Buffer, { layout }: RenderOptions): boolean {
  if (isList(start)) return true;
  const text = decode(start.subarray(0, longestStart));
  return layout.view === 'rows' && text.trim() !== '' && !isHtml(text);
}
