import { lookup as systemLookup } from 'node:dns/promises';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { Json, JsonObject } from '../../kernel';
import { checkDestination, isPublicAddress } from './destination.policy';

export interface HttpCall {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: Json;
}

export interface HttpAnswer {
  status: number;
  /** Parsed JSON, or the text when the answer is text. */
  body: Json;
}

export interface HttpLimits {
  allowedHosts: readonly string[];
  /** Whole call, connection included. */
  timeoutMs: number;
  maxBytes: number;
  /** Resolves a name to addresses; `isPublic` and `ca` exist so that tests can reach a server of their own. */
  resolve?: (hostname: string) => Promise<string[]>;
  isPublic?: (address: string) => boolean;
  ca?: string;
}

/** The call did not bring an answer that can be used. `retry` says whether another attempt can help. */
export class HttpCallFailed extends Error {
  constructor(
    readonly code: string,
    readonly retry: boolean,
    message: string,
  ) {
    super(message);
    this.name = 'HttpCallFailed';
  }
}

/**
 * One HTTPS call that cannot be turned against the server's own network: the name is resolved once, every address
 * must be public, and the connection goes to that very address (no DNS rebinding). No redirects, no cookies, no
 * proxy, a limit on time and on size. The answer is data of a stranger: only JSON without dangerous keys, or text.
 */
export async function callHttp(call: HttpCall, limits: HttpLimits): Promise<HttpAnswer> {
  const checked = checkDestination(call.url, limits.allowedHosts);
  if (!checked.ok)
    throw new HttpCallFailed(checked.code, false, `The address ${call.url} may not be called.`);
  const { url, hostname } = checked.destination;
  const address = await pin(hostname, limits);
  const payload = call.body === undefined ? undefined : JSON.stringify(call.body);

  return new Promise<HttpAnswer>((resolve, reject) => {
    const fail = (code: string, retry: boolean, message: string) =>
      reject(new HttpCallFailed(code, retry, message));
    const outgoing = request(
      url,
      {
        method: call.method,
        agent: false,
        lookup: always(address),
        ca: limits.ca,
        headers: {
          accept: 'application/json, text/plain',
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...call.headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > limits.maxBytes) {
            fail('CONNECTOR.ANSWER_TOO_LARGE', false, `The answer is larger than ${limits.maxBytes} bytes.`);
            outgoing.destroy();
          } else chunks.push(chunk);
        });
        incoming.on('end', () => {
          clearTimeout(deadline);
          const status = incoming.statusCode ?? 0;
          if (status >= 300 && status < 400)
            return fail('CONNECTOR.REDIRECT_REFUSED', false, 'The service answered with a redirect.');
          try {
            resolve({
              status,
              body: readBody(incoming.headers['content-type'] ?? '', Buffer.concat(chunks)),
            });
          } catch (error) {
            fail('CONNECTOR.ANSWER_NOT_UNDERSTOOD', false, (error as Error).message);
          }
        });
        incoming.on('error', (error) => fail('CONNECTOR.BROKEN_OFF', true, error.message));
      },
    );
    const deadline = setTimeout(() => {
      fail('CONNECTOR.TIMEOUT', true, `No complete answer within ${limits.timeoutMs} ms.`);
      outgoing.destroy();
    }, limits.timeoutMs);
    outgoing.on('error', (error) => {
      clearTimeout(deadline);
      fail('CONNECTOR.UNREACHABLE', true, error.message);
    });
    outgoing.on('close', () => clearTimeout(deadline));
    outgoing.end(payload);
  });
}

async function pin(hostname: string, limits: HttpLimits): Promise<string> {
  const resolve =
    limits.resolve ?? (async (name) => (await systemLookup(name, { all: true })).map((a) => a.address));
  const isPublic = limits.isPublic ?? isPublicAddress;
  let addresses: string[];
  try {
    addresses = isIP(hostname) ? [hostname] : await resolve(hostname);
  } catch {
    throw new HttpCallFailed('CONNECTOR.NAME_NOT_RESOLVED', true, `The name ${hostname} is not known.`);
  }
  if (addresses.length === 0 || !addresses.every(isPublic))
    throw new HttpCallFailed('CONNECTOR.ADDRESS_NOT_PUBLIC', false, `${hostname} is not a public address.`);
  return addresses[0];
}

function always(address: string): LookupFunction {
  const family = isIP(address);
  return ((_hostname, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  }) as LookupFunction;
}

function readBody(contentType: string, bytes: Buffer): Json {
  if (bytes.length === 0) return null;
  const text = bytes.toString('utf8');
  if (/^application\/([\w.-]+\+)?json\b/i.test(contentType))
    return JSON.parse(text, refuseDangerousKeys) as Json;
  if (/^text\/plain\b/i.test(contentType)) return text;
  throw new Error(`content of type "${contentType}" is not accepted`);
}

function refuseDangerousKeys(key: string, value: Json): Json {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw new Error(`the key "${key}" is not accepted`);
  return value;
}

/** Reads the input of a service task; throws with the name of the field that does not fit. */
export function readHttpCall(input: JsonObject): HttpCall {
  const { url, method = 'GET', headers = {}, body } = input;
  if (typeof url !== 'string') throw new TypeError('url must be text');
  if (typeof method !== 'string' || !/^(GET|POST|PUT|PATCH|DELETE)$/.test(method))
    throw new TypeError('method must be GET, POST, PUT, PATCH or DELETE');
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers))
    throw new TypeError('headers must be an object');
  for (const [name, value] of Object.entries(headers))
    if (typeof value !== 'string' || /[\r\n]/.test(name + value))
      throw new TypeError(`header ${name} must be one line of text`);
  return { url, method, headers: headers as Record<string, string>, body };
}
