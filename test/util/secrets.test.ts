import { describe, expect, test } from 'vitest';
import { createSecrets } from '../../src/util/secrets.js';

function hide(secret: string, text: string, shortest?: number): string {
  const secrets = createSecrets();
  secrets.add(secret);
  return secrets.hide(text, shortest);
}

describe('a secret is hidden', () => {
  const password = `pa"ss/w&<örd>' + 1`;

  test.each([
    ['as it is', password],
    ['in JSON', JSON.stringify(password).slice(1, -1)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(password)).slice(3, -3)],
    ['in JSON that is ASCII', String.raw`pa\"ss/w&<\u00f6rd>' + 1`],
    ['in JSON with escaped slashes', String.raw`pa\"ss\/w&<örd>' + 1`],
    ['in JSON that is safe in HTML', String.raw`pa\"ss/w\u0026\u003cörd\u003e' + 1`],
    ['in HTML', 'pa&quot;ss/w&amp;&lt;örd&gt;&#39; + 1'],
    ['in HTML, by another writer', 'pa&quot;ss/w&amp;&lt;örd&gt;&#x27; + 1'],
    ['in a URL', 'pa%22ss%2Fw%26%3C%C3%B6rd%3E%27%20%2B%201'],
    ['in a URL, in small letters', 'pa%22ss%2fw%26%3c%c3%b6rd%3e%27%20%2b%201'],
    ['in a form', 'pa%22ss%2Fw%26%3C%C3%B6rd%3E%27+%2B+1'],
    ['as Latin-1', 'pa"ss/w&<Ã¶rd>\' + 1'],
    ['in hexadecimal', Buffer.from(password).toString('hex')],
    ['for a shell', String.raw`pa"ss/w&<örd>'\'' + 1`],
  ])('%s', (_, written) => {
    expect(hide(password, `before ${written} behind`)).toBe('before [redacted] behind');
  });

  test.each(['', 'a', 'ab', 'user:'])('in base64, wherever it begins: behind "%s"', (before) => {
    const written = Buffer.from(`${before}pass-word-1:`).toString('base64');
    const shown = hide('pass-word-1', `Basic ${written}`);
    expect(shown).toContain('[redacted]');
    expect(Buffer.from(shown.slice('Basic '.length).split('[')[0] ?? '', 'base64').toString()).not.toContain('pa');
  });

  test('each time that it is there', () => {
    expect(hide('pass-word-1', 'pass-word-1, pass-word-1pass-word-1')).toBe('[redacted], [redacted][redacted]');
  });

  test('a long one also where it was cut off, from its half on', () => {
    const token = 'abcdefghijklmnopqrstuvwxyz0123456789';
    expect(hide(token, `${token.slice(0, 20)}…`)).toBe('[redacted]…');
    expect(hide(token, `${token.slice(0, 10)}…`)).toBe('abcdefghij…');
  });
});

test('what is longer is hidden whole, though a part of it is secret too', () => {
  const secrets = createSecrets();
  secrets.add('ada-love');
  secrets.add('ada-love:lace-1815');
  expect(secrets.hide('//ada-love:lace-1815@h, ada-love')).toBe('//[redacted]@h, [redacted]');
});

test('one that is added later is hidden from then on', () => {
  const secrets = createSecrets();
  expect(secrets.hide('pass-word-1')).toBe('pass-word-1');
  secrets.add('pass-word-1');
  expect(secrets.hide('pass-word-1')).toBe('[redacted]');
});

test('what is short is a word by chance: it is not hidden, nor anything shorter than is asked for', () => {
  expect(hide('admin', 'admin')).toBe('admin');
  expect(hide('   ', 'a   b')).toBe('a   b');
  expect(hide('compute', 'compute')).toBe('[redacted]');
  expect(hide('compute', 'compute', 12)).toBe('compute');
});
