import type { Dispatcher } from 'undici';

/** First value of a header; the name in lower case. */
export function readHeader(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
