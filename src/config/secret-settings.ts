import { redactUrl } from '../util/redact.js';
import { redacted } from '../util/secrets.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';

const secretKey = /passw|passphrase|secret|api_?key|private_?key|(?:^|_)(?:otp|token)$/i;

/** The value of a setting as it may be shown: `[redacted]` for a password and the like, addresses without a user. */
export function maskSetting(key: string, value: JsonValue): JsonValue {
  if (isObject(value)) return maskSettings(value);
  if (secretKey.test(key)) return redacted;
  return typeof value === 'string' ? redactUrl(value) : value;
}

/** All settings of a configuration, or of a section, as they may be shown. */
export function maskSettings(settings: JsonObject): JsonObject {
  return new Map(Array.from(settings, ([key, value]) => [key, maskSetting(key, value)]));
}
