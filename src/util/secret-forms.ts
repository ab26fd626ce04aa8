/** What is shorter is not a secret that could be found again in a text: a number, a word. In characters. */
export const shortestSecret = 6;

/**
 * The ways in which a secret is written inside other text: as it is, in JSON (also twice), HTML, URLs, base64 at each of its
 * three positions, hexadecimal, quoted for a shell, and as our own output shows it. Longest first, each once.
 */
export function listForms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    bytes.toString('latin1'),
    ...escapeJson(secret),
    ...escapeHtml(secret),
    ...encodeForUrl(secret),
    ...encodeBase64(bytes),
    bytes.toString('hex'),
    secret.replaceAll("'", String.raw`'\''`),
    secret.replaceAll("'", String.raw`\'`),
    secret.replace(/\s+/g, ' ').trim(),
  ];
  return [...new Set(forms)].filter(({ length }) => length >= shortestSecret).sort((a, b) => b.length - a.length);
}

/** By the ways of the usual writers: what they escape differs. */
function escapeJson(text: string): string[] {
  const once = JSON.stringify(text).slice(1, -1);
  const ascii = escapeMatches(once, /[^ -~]/g);
  const forms = [
    once,
    ascii,
    ascii.replace(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`),
    once.replaceAll('/', '\\/'),
    escapeMatches(once, /[<>&]/g),
    escapeMatches(once, /[<>&'+=]/g),
  ];
  return [...forms, ...forms.map((form) => JSON.stringify(form).slice(1, -1))];
}

function escapeMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escapeHtml(text: string): string[] {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quotes = [
    ['&quot;', '&#39;'],
    ['&quot;', '&#x27;'],
    ['&#34;', '&#39;'],
  ] as const;
  return [safe, ...quotes.map(([double, single]) => safe.replaceAll('"', double).replaceAll("'", single))];
}

function encodeForUrl(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed());
  const strict = component.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([['', text]]).toString().slice(1);
  const forms = [component, strict, strict.replaceAll('%20', '+'), form, encodeURI(text.toWellFormed())];
  const lower = forms.map((encoded) => encoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()));
  return [...forms, ...lower, encodeURIComponent(strict)];
}

/** Where it begins inside what was encoded decides the letters: those that depend on its neighbours are left out. */
function encodeBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const first = Math.ceil((before * 8) / 6);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    return (['base64', 'base64url'] as const).map((encoding) => padded.toString(encoding).slice(first, end));
  });
}
