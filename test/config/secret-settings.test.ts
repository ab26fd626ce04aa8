import { expect, test } from 'vitest';
import { maskSettings } from '../../src/config/secret-settings.js';
import { toJsonValue, toPlain, type JsonObject } from '../../src/util/json/value.js';

test('passwords, codes and tokens of a configuration are not shown, nor who an address is for; all else is', () => {
  const settings = toJsonValue({
    core: { hostname: 'https://ada:secret@api.example.com', tenant: 'blue', quiet: false },
    auth: { login: { username: 'ada', password: 'secret', rsa_token: '123456', rsa_required: true } },
    bos: { client_secret: ['a'], max_tokens: 5 },
  }) as JsonObject;
  expect(toPlain(maskSettings(settings))).toEqual({
    core: { hostname: 'https://[redacted]@api.example.com', tenant: 'blue', quiet: false },
    auth: { login: { username: 'ada', password: '[redacted]', rsa_token: '[redacted]', rsa_required: true } },
    bos: { client_secret: '[redacted]', max_tokens: 5 },
  });
});
