import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '../../kernel';

/** True when a page of this server, or no page at all, says it sent this. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  if (!origin) return true;
  if (publicUrl && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Refuses what the page of another site has sent, whatever cookie the browser added. `Sec-Fetch-Site` decides where it
 * is present, which a page cannot forge; else `Origin`; else there was no browser.
 */
export function assertSameSite(headers: IncomingHttpHeaders, publicUrl: string | undefined): void {
  const site = headers['sec-fetch-site'];
  const isOwn =
    site === undefined ? isOwnOrigin(headers, publicUrl) : site === 'same-origin' || site === 'none';
  if (!isOwn) throw new DomainError('IDENTITY.CROSS_SITE', 'forbidden');
}

/** Of a browser that is signed in by cookie: only what no plain form of another site can be. */
export function assertDeliberate(headers: IncomingHttpHeaders, publicUrl: string | undefined): void {
  assertSameSite(headers, publicUrl);
  const isJson = /^application\/json *(;|$)/i.test(headers['content-type'] ?? '');
  if (!isJson && headers['x-requested-with'] === undefined)
    throw new DomainError('IDENTITY.CROSS_SITE', 'forbidden');
}
