import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { letOwnPagesFrame, nonceOf } from './response-headers';

/**
 * Serves a page of ours. Its scripts and styles are known by their tags: each gets the nonce of this answer. `isFramed`: it stands
 * inside another page of ours, and of nobody else's.
 */
export const servePage =
  (file: string, { isFramed = false } = {}): RequestHandler =>
  (_request, response, next) => {
    if (isFramed) letOwnPagesFrame(response);
    readFile(file, 'utf8').then(
      (html) => void response.type('html').send(withNonce(html, nonceOf(response))),
      next,
    );
  };

/** For pages written by us, never for text from outside. */
export const withNonce = (html: string, nonce: string): string =>
  html.replace(/<(script|style|link|meta(?= property="csp-nonce"))(?=[\s>])/g, `<$1 nonce="${nonce}"`);
