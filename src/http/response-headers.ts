import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is answered at an address: data for programs, a page of ours, or a file that pages are made of. */
export type AnswerClass = 'data' | 'page' | 'file';

/** A browser runs, frames, shares and guesses nothing of what we answer; whoever has seen us over https comes back over https. */
const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
};

const inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Scripts only from the tags that carry this answer's nonce, and from what those scripts import. */
const pagePolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // What scripts set on single elements: positions in diagrams and tables. No rule of a sheet, no address.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers of each class. Files keep the caching that their server gives them. */
export function headersOf(kind: AnswerClass, nonce = ''): Readonly<Record<string, string>> {
  switch (kind) {
    case 'data':
      return { ...always, 'Content-Security-Policy': inert, 'Cache-Control': 'no-store' };
    case 'page':
      return { ...always, 'Content-Security-Policy': pagePolicy(nonce), 'Cache-Control': 'no-store' };
    case 'file':
      return { ...always, 'Content-Security-Policy': inert };
  }
}

/** Express matches paths whatever their case; so does this. */
export function answerClassOf(url: string): AnswerClass {
  const path = url.split('?', 1)[0].toLowerCase();
  if (/^\/api\/docs\/?$/.test(path)) return 'page';
  if (path.startsWith('/api/docs/')) return 'file';
  if (/^\/(api\/|socket\.io\/|healthz$|readyz$|metrics$)/.test(path)) return 'data';
  return /\.(?!html?$)\w+$/.test(path) ? 'file' : 'page';
}

const nonces = new WeakMap<object, string>();

/** Of an answer of the class `page`: what its tags carry. */
export const nonceOf = (response: object): string => nonces.get(response) ?? '';

/** A page that pages of this origin may show in a frame. */
export function letOwnPagesFrame(response: ServerResponse): void {
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  const policy = pagePolicy(nonceOf(response)).replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  response.setHeader('Content-Security-Policy', policy);
}

export function setHeaders(response: ServerResponse, kind: AnswerClass): void {
  if (kind === 'page') nonces.set(response, randomBytes(16).toString('base64'));
  for (const [name, value] of Object.entries(headersOf(kind, nonceOf(response))))
    response.setHeader(name, value);
}

/** Before anything else looks at a request, so that no answer can be without. */
export function securityHeaders({ method, url = '/' }: IncomingMessage, response: ServerResponse): void {
  setHeaders(response, answerClassOf(url));
  // Who signs out of a shared machine leaves nothing on it. Not "cookies": those of other sites below our domain are not ours.
  if (method === 'DELETE' && /^\/api\/v1\/(citizen-)?session\/?$/i.test(url.split('?', 1)[0]))
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
}
