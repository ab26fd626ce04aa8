/**
 * Names joined by commas -> parts of at most so many characters, commas included. What fits into one part stays as it
 * is; of more, a name that was there before is left out. A name that is too long by itself is a part of its own.
 */
export function splitNames(text: string, maximumLength: number): [string[], ...string[][]] {
  const names = text.split(',');
  if (text.length <= maximumLength) return [names];
  const first: string[] = [];
  const parts: [string[], ...string[][]] = [first];
  let part = first;
  let length = 0;
  for (const name of new Set(names)) {
    if (part.length > 0 && length + 1 + name.length > maximumLength) {
      part = [];
      length = 0;
      parts.push(part);
    }
    length += (part.length > 0 ? 1 : 0) + name.length;
    part.push(name);
  }
  return parts;
}
