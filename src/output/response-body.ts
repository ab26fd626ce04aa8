import { AnswerError } from '../errors/service.js';
import { JsonSyntaxError, parseJson } from '../util/json/parse.js';
import type { JsonValue } from '../util/json/value.js';

/** The body of a 2xx response: nothing, text that is not JSON (without a byte order mark), or a value. */
type ParsedBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: JsonValue };

/**
 * Reads the body of a 2xx response. Its first character decides, not its content type: the servers send JSON under several
 * types. Throws AnswerError when an object, a list or a string is cut short, or has something after it.
 */
export function parseBody(body: string): ParsedBody {
  const text = body.replace(/^\ufeff/, '');
  const start = text.trimStart();
  if (start === '') return { kind: 'empty' };
  if (!/^[[{"\-0-9tfn]/.test(start)) return { kind: 'text', text };
  try {
    return { kind: 'value', value: parseJson(text) };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError) || !isBroken(start, error)) return { kind: 'text', text };
    throw new AnswerError(`The server's response is not complete JSON: ${lowerFirst(error.message)}.`, {
      hint: 'The response may have been cut off on the way. Try again.',
      cause: error,
    });
  }
}

/** An object or a list that is not JSON is broken, and so is a string without its last quote; but `"a" b` is text. */
function isBroken(start: string, { reason }: JsonSyntaxError): boolean {
  return /^[[{]/.test(start) || (start.startsWith('"') && reason === 'Unexpected end');
}

/** Is the body a page for a browser, such as the form of a login server? */
export function isHtml(body: string): boolean {
  return /^\ufeff?\s*<(?:!doctype\s+html|html|head|body)\b/i.test(body);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
