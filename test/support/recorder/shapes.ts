import type { CannedAnswer } from './canned-answer.js';

/** Answers that are asked for by name (`shape-nulls`): bodies and statuses that a client must bear. */
export const shapes: Readonly<Record<string, CannedAnswer>> = {
  emptyobj: json('{}\n'),
  emptylist: json('[]\n'),
  listobj: json('[{"a": 1, "b": null}, {"a": 2, "c": {"d": [1, 2]}}]\n'),
  liststr: json('["x", "y z", "q\\"uote"]\n'),
  listint: json('[1, 2, 3]\n'),
  listbool: json('[true, false]\n'),
  listmixed: json('[1, "a", {"b": 2}, null]\n'),
  listlist: json('[[1, 2], ["a"], []]\n'),
  listnull: json('[null, null]\n'),
  listemptyobj: json('[{}, {}]\n'),
  listfloat: json('[1.5, 2.0]\n'),
  nulls: json('{"a": null, "b": {"c": null}, "d": [null, 1], "e": [], "f": {}, "g": ""}\n'),
  onlynull: json('{"a": null}\n'),
  string: json('"hello"\n'),
  emptystring: json('""\n'),
  number: json('42\n'),
  float: json('1.0\n'),
  true: json('true\n'),
  false: json('false\n'),
  null: json('null\n'),
  unicode: json(
    '{"name": "Zürich ☃ 𝄞 日本", "kéy": "v", "esc": "tab\\there\\nnewline\\r\\u0007bell\x7f\u0085\u2028"}\n',
  ),
  unicodekeys: json('{"a b": 1, "a.b": 2, "\\"q\\"": 3, "": 4, "é": 5, "x-y": 6, "1": 7, "#": {"z z": {"k": 1}}}\n'),
  strings: json(
    '{"multi": "line1\\nline2\\n", "trail": "sp ", "lead": " sp", "colon": "a: b", "hash": "a # b", "dash": "- a", "yes": "yes", "true": "true", "null": "null", "tilde": "~", "num": "123", "flt": "1.5", "exp": "1e3", "oct": "0o17", "hex": "0x1F", "date": "2020-01-01", "ts": "2020-04-24T12:00:00Z", "star": "*a", "amp": "&a", "bang": "!a", "pct": "%a", "at": "@a", "bt": "`a", "q": "it\'s", "dq": "say \\"hi\\"", "bs": "a\\\\b", "bsx": "a\\\\x41", "empty": "", "brace": "{a}", "brack": "[a]", "comma": "a, b", "q?": "?", "pipe": "| x", "gt": "> x", "long": "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word", "longnospace": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "eq": "=", "y": "y", "on": "on", "merge": "<<", "doc": "---", "doce": "..."}\n',
  ),
  numbers: json(
    '{"int": 1, "neg": -5, "big": 12345678901234567890, "f": 1.5, "f0": 2.0, "small": 1e-07, "large": 1e+22, "e16": 1e+16, "neg0": -0.0, "third": 0.3333333333333333, "huge": 1.7976931348623157e+308}\n',
  ),
  deep: json('{"a": {"b": {"c": {"d": {"e": 1, "l": [{"m": {"n": [1, {"o": 2}]}}]}}}}, "z": 1}\n'),
  nestedlists: json('{"a": [[1, 2], [3]], "b": [["x"], []], "c": [{"d": [{"e": 1}, {"e": 2}]}, {"d": []}], "s": 1}\n'),
  arrtables: json(
    '{"links": [{"href": "/a", "rel": "self"}, {"href": "/b", "rel": "x"}], "name": "after", "o": {"links": [{"h": 1}], "n": 2}}\n',
  ),
  order: json('{"z": 1, "sub": {"q": 1}, "a": 2, "arr": [{"k": 1}], "b": [1]}\n'),
  mixedarr: json('{"a": [1, "x", true, 1.5], "b": [1, {"c": 2}], "c": [{"d": 1}, 2]}\n'),
  dupkeys: json('{"a": 1, "a": 2}'),
  nan: json('{"a": NaN, "b": Infinity, "c": -Infinity}'),
  loneSurrogate: json('{"a": "\\ud800"}'),
  empty200: json(''),
  empty201: json('', 201),
  space: json(' \n'),
  text: { status: 200, type: 'text/plain; charset=utf-8', body: 'plain text, not JSON ☃\n' },
  html: html('<html><body>login</body></html>\n'),
  latin1: plain(Buffer.from('636166e9', 'hex')),
  jsontext: plain('{"a": 1}'),
  bom: json('\ufeff{"a": 1}'),
  utf16: json(Buffer.from('fffe7b002200610022003a0020002200e90022007d00', 'hex')),
  truncated: json('{"a": 1, "b": ['),
  trailing: json('{"a": 1} junk'),
  noctype: bare(200, '{"a": 1}'),
  accepted: json('{"ok": true}\n', 202),
  nocontent: bare(204),
  r304: bare(304),
  e401: problem('{"title": "Unauthorized", "detail": "token expired", "status": 401, "type": "about:blank"}\n', 401),
  e401html: html('<html>401</html>', 401),
  e403: plain('RBAC: access denied', 403),
  e403empty: bare(403),
  e404plain: json('{"message": "nope"}\n', 404),
  e404titleonly: json('{"title": "Not Found", "status": 404}\n', 404),
  e404nulls: json('{"title": null, "detail": null}\n', 404),
  e404list: json('["title", "detail"]\n', 404),
  e404str: json('"title detail"\n', 404),
  e404num: json('5\n', 404),
  e404html: html('<h1>404</h1>', 404),
  e404empty: problem('', 404),
  e404multi: json(
    '{"title": "Two\\nlines", "detail": "a\\tb ☃ long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long "}\n',
    404,
  ),
  e404obj: json('{"title": {"a": 1}, "detail": [1, null, true, "x"]}\n', 404),
  e409: problem('{"title": "Conflict", "detail": "Component x is already updating", "status": 409}\n', 409),
  e422: json('{"title": "t", "detail": "d", "e": 22, "err_msg": "capmc message"}\n', 422),
  ecapmc: json('{"e": 22, "err_msg": "Invalid argument"}\n', 400),
  e500json: problem(
    '{"title": "Internal Server Error", "detail": "The server encountered an internal error", "status": 500, "type": "about:blank"}\n',
    500,
  ),
  e502: html('<html><head><title>502 Bad Gateway</title></head></html>', 502),
  e503: plain('no healthy upstream', 503),
  e504: plain('upstream request timeout', 504),
  e599: plain('odd', 599),
  e418: plain('teapot', 418),
  r301: redirect(301),
  r302: redirect(302),
  r303: redirect(303),
  r307: redirect(307),
  r308: redirect(308),
};

function json(body: string | Buffer, status = 200): CannedAnswer {
  return { status, type: 'application/json', body };
}

function problem(body: string, status: number): CannedAnswer {
  return { status, type: 'application/problem+json', body };
}

function plain(body: string | Buffer, status = 200): CannedAnswer {
  return { status, type: 'text/plain', body };
}

function html(body: string, status = 200): CannedAnswer {
  return { status, type: 'text/html', body };
}

function bare(status: number, body = ''): CannedAnswer {
  return { status, body };
}

function redirect(status: number): CannedAnswer {
  return { status, type: 'text/plain', body: 'moved', location: '/apis/bos/v2/options' };
}
