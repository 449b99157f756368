import { createHash, type createPrivateKey, privateEncrypt } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DemoAuthority } from '../../src/one-stop-shop/signing/demo-authority';
import { openPkcs12 } from '../../src/one-stop-shop/signing/pades/pkcs12';

const day = 86_400_000;
const filePassword = 'mat-khau-khoa-2026';
const token = 'the-token';
export const pin = '246810';
export const credential = 'khoa-cua-lan';

/** How the service behaves from now on; `at` is the call that it concerns. */
export type Behaviour =
  | 'RIGHT'
  | { at: string; does: 'HANG' | 'CUT' | 'RUBBISH' | 'EMPTY' | 'ENDLESS' }
  | { at: string; status: number }
  | 'OTHER_BYTES'
  | 'OTHER_KEY'
  | 'NO_SIGNATURE'
  | 'NO_CERTIFICATE';

type Json = Record<string, unknown>;

/** A remote signing service (CSC API 1.0.4) behind real HTTP on this machine, for tests: it keeps two keys of one holder. */
export class RemoteStub {
  behaviour: Behaviour = 'RIGHT';
  /** Which of the two keys the credential stands for. */
  key = 0;
  readonly asked: string[] = [];
  private readonly hanging = new Set<ServerResponse>();
  private readonly keys: ReturnType<typeof openPkcs12>[];

  private constructor(
    private readonly server: Server,
    authority: DemoAuthority,
  ) {
    const issued = () =>
      openPkcs12(
        authority.issue({ commonName: 'Bùi Lan', organisation: 'UBND xã An Phú' }, filePassword),
        filePassword,
      );
    this.keys = [issued(), issued()];
  }

  static async open(authority = authorityAt(Date.now())): Promise<RemoteStub> {
    const server = createServer();
    const stub = new RemoteStub(server, authority);
    server.on('request', (request, response) => void stub.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/csc/v1/`;
  }

  /** As `SIGNING_URL` says it. */
  get address(): string {
    return this.url.replace('//', `//:${token}@`);
  }

  async close(): Promise<void> {
    for (const response of this.hanging) response.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = (request.url ?? '').replace('/csc/v1/', '');
    this.asked.push(path);
    const { behaviour } = this;
    if (typeof behaviour === 'object' && behaviour.at === path) {
      if ('status' in behaviour) return void response.writeHead(behaviour.status).end('{"error":"no"}');
      return this.misbehave(behaviour.does, response);
    }
    if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end('{}');
    const [status, body] = this.said(path, JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private misbehave(does: 'HANG' | 'CUT' | 'RUBBISH' | 'EMPTY' | 'ENDLESS', response: ServerResponse): void {
    if (does === 'HANG') return void this.hanging.add(response);
    response.writeHead(200, { 'content-type': 'application/json' });
    if (does === 'RUBBISH') return void response.end('<html>maintenance</html>');
    if (does === 'EMPTY') return void response.end();
    if (does === 'ENDLESS') return void response.end(`{"signatures":["${'A'.repeat(2_000_000)}"]}`);
    response.write('{"signatures":["');
    setImmediate(() => response.destroy());
  }

  private said(path: string, body: Json): [number, Json] {
    if (body.credentialID !== credential) return [400, { error: 'invalid_request' }];
    const { certificate, chain } = this.keys[this.key]!;
    if (path === 'credentials/info')
      return [
        200,
        {
          cert: {
            certificates:
              this.behaviour === 'NO_CERTIFICATE'
                ? ['bm90aGluZw==']
                : [certificate, ...chain].map(({ raw }) => raw.toString('base64')),
          },
        },
      ];
    if (path === 'credentials/authorize')
      return body.PIN === pin
        ? [200, { SAD: `agreed-${(body.hash as string[])[0]}` }]
        : [400, { error: 'invalid_pin' }];
    const [hash] = body.hash as string[];
    if (path !== 'signatures/signHash' || body.SAD !== `agreed-${hash}`)
      return [400, { error: 'invalid_sad' }];
    if (this.behaviour === 'NO_SIGNATURE') return [200, { signatures: [] }];
    const signed =
      this.behaviour === 'OTHER_BYTES'
        ? createHash('sha256').update('something else').digest()
        : Buffer.from(hash!, 'base64');
    const key = this.keys[this.behaviour === 'OTHER_KEY' ? 1 - this.key : this.key]!.key;
    return [200, { signatures: [signatureOver(signed, key).toString('base64')] }];
  }
}

/** RSASSA-PKCS1-v1_5 over a SHA-256 digest that is there already: the service never sees the bytes. */
function signatureOver(digest: Buffer, key: ReturnType<typeof createPrivateKey>): Buffer {
  const digestInfo = Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), digest]);
  return privateEncrypt(key, digestInfo);
}

export const authorityAt = (now: number): DemoAuthority =>
  new DemoAuthority('CA của dịch vụ ký từ xa', { validFrom: now - 30 * day, validTo: now + 3_650 * day });
