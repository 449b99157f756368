import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface Destination {
  url: URL;
  hostname: string;
}

/** Why a call may not leave the server; codes are stable. */
export type DestinationRefusal =
  | 'CONNECTOR.BAD_URL'
  | 'CONNECTOR.NOT_HTTPS'
  | 'CONNECTOR.CREDENTIALS_IN_URL'
  | 'CONNECTOR.HOST_NOT_ALLOWED'
  | 'CONNECTOR.ADDRESS_NOT_PUBLIC';

/**
 * Which address a connector may call: https only, a host that the installation allows by name, no user and
 * password in the address. `allowedHosts` entries are exact host names, or `*.example.vn` for one level below.
 */
export function checkDestination(
  text: string,
  allowedHosts: readonly string[],
): { ok: true; destination: Destination } | { ok: false; code: DestinationRefusal } {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { ok: false, code: 'CONNECTOR.BAD_URL' };
  }
  if (url.protocol !== 'https:') return { ok: false, code: 'CONNECTOR.NOT_HTTPS' };
  if (url.username || url.password) return { ok: false, code: 'CONNECTOR.CREDENTIALS_IN_URL' };
  const hostname = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (!allowedHosts.some((allowed) => matches(hostname, allowed.toLowerCase())))
    return { ok: false, code: 'CONNECTOR.HOST_NOT_ALLOWED' };
  if (isIP(hostname) && !isPublicAddress(hostname))
    return { ok: false, code: 'CONNECTOR.ADDRESS_NOT_PUBLIC' };
  return { ok: true, destination: { url, hostname } };
}

function matches(hostname: string, allowed: string): boolean {
  if (!allowed.startsWith('*.')) return hostname === allowed;
  const parent = allowed.slice(1);
  return hostname.endsWith(parent) && !hostname.slice(0, -parent.length).includes('.');
}

/** True for globally routable unicast addresses only; IPv4 inside IPv6 is judged as the IPv4 address it carries. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast';
}
