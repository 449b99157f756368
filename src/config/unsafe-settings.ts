import ipaddr from 'ipaddr.js';
import { type Config, ConfigurationError } from './config';

/** Settings that are readable one by one and unsafe together. Refusals end the start, warnings are said and it goes on. */
export interface UnsafeSettings {
  refusals: string[];
  warnings: string[];
}

/** Throws `ConfigurationError` with a sentence for each refusal; answers the warnings. */
export function refuseUnsafe(config: Config): string[] {
  const { refusals, warnings } = unsafeSettings(config);
  if (refusals.length > 0) throw new ConfigurationError(refusals.join('\n'));
  return warnings;
}

export function unsafeSettings(config: Config): UnsafeSettings {
  const rules: ((config: Config) => string | false | undefined)[] = [
    plainHttpOnTheNetwork,
    plainPublicUrl,
    demoOnTheNetwork,
    everybodyIsAProxy,
    plainMail,
    plainIssuer,
  ];
  const hints: typeof rules = [plainDatabase, proxyUnnamed];
  const said = (list: typeof rules) =>
    list.map((rule) => rule(config)).filter((one) => typeof one === 'string');
  return { refusals: said(rules), warnings: said(hints) };
}

/** Whether only this machine can be meant. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  /^127(\.\d{1,3}){3}$/.test(host) ||
  /^\[?::1\]?$/.test(host);

const isPlain = (address: string, secure: string): boolean => new URL(address).protocol !== secure;

const plainHttpOnTheNetwork = ({ host, publicUrl, allowPlainHttp }: Config) =>
  !isLoopback(host) &&
  !allowPlainHttp &&
  (publicUrl === undefined || isPlain(publicUrl, 'https:')) &&
  `HOST=${host} lets other machines connect, and without https all they send, passwords included, can be read on the way: put a proxy with TLS in front and set PUBLIC_URL=https://..., or, in a closed network, set ALLOW_PLAIN_HTTP=yes.`;

const plainPublicUrl = ({ publicUrl, allowPlainHttp }: Config) =>
  publicUrl !== undefined &&
  isPlain(publicUrl, 'https:') &&
  !isLoopback(new URL(publicUrl).hostname) &&
  !allowPlainHttp &&
  `PUBLIC_URL=${publicUrl} is not https, so sessions can be stolen on the way: give an https address, or, in a closed network, set ALLOW_PLAIN_HTTP=yes.`;

const demoOnTheNetwork = ({ demo, host, publicUrl }: Config) =>
  demo &&
  (!isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname))) &&
  '--demo makes accounts whose password everybody knows, and other machines could sign in with it: start the demo on HOST=127.0.0.1 without a PUBLIC_URL, or leave --demo out.';

const everybodyIsAProxy = ({ trustedProxies }: Config) => {
  const wide = trustedProxies.find((one) => {
    const bits = ipaddr.isValidCIDR(one) ? ipaddr.parseCIDR(one)[1] : ipaddr.isValid(one) ? 32 : undefined;
    return bits === undefined || bits < 8;
  });
  return (
    wide !== undefined &&
    `TRUSTED_PROXIES holds ${wide}, which is no address or nearly every address: whoever is trusted can claim to be anybody. Name the proxies, for instance TRUSTED_PROXIES=127.0.0.1.`
  );
};

const plainMail = ({ smtpUrl, allowPlainHttp }: Config) => {
  if (smtpUrl === undefined || allowPlainHttp) return undefined;
  const { protocol, hostname, searchParams } = new URL(smtpUrl);
  return (
    protocol === 'smtp:' &&
    !isLoopback(hostname) &&
    searchParams.get('requireTLS') !== 'true' &&
    'SMTP_URL sends letters, with links that set passwords, to another machine without insisting on TLS: give smtps://..., or smtp://...?requireTLS=true, or, in a closed network, set ALLOW_PLAIN_HTTP=yes.'
  );
};

const plainIssuer = ({ oidc, citizenOidc }: Config) => {
  const plain = [oidc, citizenOidc].find(
    (one) => one && isPlain(one.issuer, 'https:') && !isLoopback(new URL(one.issuer).hostname),
  );
  return (
    plain &&
    `The OpenID Connect provider ${plain.issuer} is not https, so anybody on the way could sign people in: give its https address.`
  );
};

const plainDatabase = ({ database }: Config) =>
  'url' in database &&
  !isLoopback(new URL(database.url).hostname) &&
  new URL(database.url).searchParams.get('tls') !== 'yes' &&
  'DATABASE_URL leads to another machine without TLS, so whoever is on the way reads everything: add ?tls=yes, or see that the network between is closed.';

const proxyUnnamed = ({ publicUrl, host, trustedProxies }: Config) =>
  publicUrl?.startsWith('https:') &&
  isLoopback(host) &&
  trustedProxies.length === 0 &&
  'PUBLIC_URL says that there is a proxy in front, and TRUSTED_PROXIES does not name it: everybody will seem to come from the address of the proxy and share its limits. Set TRUSTED_PROXIES=127.0.0.1.';
