import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PeerCertificate } from 'node:tls';
import { decodeCertificate, isCut, splitCertificates } from './authorities.js';

/** Where an authority stands in a file of authorities, in bytes. */
interface Place {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** The files are those of systems, of some 200 kB; others are read whole as if nothing were remembered. */
const longestFile = 16 * 1024 * 1024;
const longestCertificate = 64 * 1024;
const longestPlace = 64 * 1024;

/**
 * The authority in `file` (absolute) that signed for `server` (host and port) when `rememberAuthority` was last told, as PEM; nothing where none
 * is known, or something else stands in its place now. Only the place is remembered: a text that is not in the file is never trusted.
 */
export function recallAuthority(cache: string, server: string, file: string): string | undefined {
  try {
    const path = locate(cache, server);
    if (!isShortFile(path, longestPlace) || !isShortFile(file, longestFile)) return undefined;
    const place = JSON.parse(readFileSync(path, 'utf8')) as Place;
    if (place.file !== file || !(place.length <= longestCertificate)) return undefined;
    // With the byte before it, which ends a line.
    const text = readAt(file, Math.max(0, place.offset - 1), place.length + Math.min(1, place.offset));
    const certificate = text.slice(-place.length);
    const isLine = place.offset === 0 || text.startsWith('\n');
    return isLine && !isCut(certificate) ? certificate : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers where in `file` the authority stands that signed for `server`, given what the server showed. What cannot be
 * remembered costs time, and no more: nothing is thrown.
 */
export function rememberAuthority(cache: string, server: string, file: string, shown: PeerCertificate): void {
  try {
    const path = locate(cache, server);
    if (!isShortFile(file, longestFile) || (existsSync(path) && !isShortFile(path, longestPlace))) return;
    const { raw } = findTop(shown);
    const text = readFileSync(file, 'latin1');
    const found = splitCertificates(text);
    const authority = found.find((certificate) => decodeCertificate(certificate).equals(raw));
    // One alone is as quickly read.
    if (authority === undefined || found.length === 1) return;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const place: Place = { file, offset: text.indexOf(authority), length: authority.length };
    writeFileSync(path, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // No place to remember it in.
  }
}

/** A pipe would be waited for, and a device may have no end. */
function isShortFile(path: string, longest: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= longest;
}

function locate(cache: string, server: string): string {
  return join(cache, `authority-${encodeURIComponent(server)}.json`);
}

/** The certificate at the end of a chain: the authority's own. */
function findTop(certificate: PeerCertificate): PeerCertificate {
  let top = certificate as PeerCertificate & { issuerCertificate?: PeerCertificate };
  while (top.issuerCertificate && top.issuerCertificate !== top) top = top.issuerCertificate;
  return top;
}

function readAt(path: string, offset: number, length: number): string {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}
