import ipaddr from 'ipaddr.js';

/**
 * What one subscriber is sure to hold: an IPv4 address, or the /64 of an IPv6 one, inside which they may choose 2^64
 * addresses. `unknown` for what is no address.
 */
export function addressRange(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray();
  return `${ipaddr.fromByteArray([...bytes.slice(0, 8), ...new Array<number>(8).fill(0)]).toString()}/64`;
}
