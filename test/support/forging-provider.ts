import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Forgery {
  /** Over the claims of an honest id token. */
  claims?: object;
  /** Of the header; default RS256. */
  alg?: 'RS256' | 'none' | 'HS256';
  /** Signed with a key that the provider does not publish. */
  isForeignKey?: boolean;
  /** The token endpoint answers with this instead. */
  tokenStatus?: number;
}

/** A provider that hands out whatever id token it is told to, to show which ones are refused. */
export async function startForgingProvider(clientId: string, clientSecret: string) {
  const keys = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2_048 }));
  let forgery: Forgery = {};
  let nonce = '';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, issuer);
    asked.push(pathname);
    const json = (body: object, status = 200): unknown =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration')
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
        authorization_response_iss_parameter_supported: true,
      });
    if (pathname === '/jwks')
      return json({ keys: [{ ...keys[0].publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] });
    const { tokenStatus } = forgery;
    if (tokenStatus) return json({ error: 'invalid_grant' }, tokenStatus);
    return json({ access_token: 'worthless', token_type: 'Bearer', id_token: idToken() });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function idToken(): string {
    const { alg = 'RS256', claims = {}, isForeignKey = false } = forgery;
    const now = Math.floor(Date.now() / 1_000);
    const honest = { iss: issuer, aud: clientId, sub: 'forged', iat: now, exp: now + 300, nonce };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg, kid: 'one' })}.${part({ ...honest, ...claims })}`;
    return `${text}.${signature(text, alg, keys[isForeignKey ? 1 : 0].privateKey)}`;
  }
  function signature(text: string, alg: string, key: KeyObject): string {
    if (alg === 'none') return '';
    if (alg === 'HS256') return createHmac('sha256', clientSecret).update(text).digest('base64url');
    return sign('sha256', Buffer.from(text), key).toString('base64url');
  }

  return {
    issuer,
    /** Paths that were asked for. */
    asked,
    /** What the next sign-in gets; `authorization` is the address that the browser was sent to. */
    forge: (authorization: string, next: Forgery = {}) => {
      forgery = next;
      nonce = new URL(authorization).searchParams.get('nonce')!;
      return new URL(authorization).searchParams.get('state')!;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type ForgingProvider = Awaited<ReturnType<typeof startForgingProvider>>;
