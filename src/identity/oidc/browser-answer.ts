import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError, type ErrorKind, type LocalizedText } from '../../kernel';

const statuses: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
  bug: 500,
};

/** Nothing but text. Not the sandbox that answers of the API are put in: in one, a page does not go on by itself. */
const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface BrowserAnswerOptions {
  messages: Readonly<Record<string, LocalizedText>>;
  refused?: (code: string) => void;
}

/**
 * Answers a browser that is on its way through a sign-in: with a page where others get a problem. `work` answers the page.
 * Refusals whose words are not in `messages` are for others to answer; `refused` is told of all.
 */
export async function answerBrowser(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { messages, refused }: BrowserAnswerOptions,
  work: () => Promise<string>,
): Promise<string> {
  const page = async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) refused?.(error.code);
      const words = error instanceof DomainError ? messages[error.code] : undefined;
      if (!words || !(headers.accept ?? '').includes('text/html')) throw error;
      const { kind, code } = error as DomainError;
      response.statusCode = statuses[kind];
      if (kind === 'unavailable') response.setHeader('Retry-After', '30');
      return refusalPage(code, words);
    }
  };
  const text = await page();
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', policy);
  return text;
}

/**
 * Goes on to a path of ours. Not a redirect: a browser that another site has sent here would follow it without the session
 * cookie, which is SameSite=Strict; a page of ours that goes on is no other site.
 */
export const onwardPage = (path: string): string =>
  pageOf(
    `<meta http-equiv="refresh" content="0;url=${escaped(path)}">`,
    `<p><a href="${escaped(path)}">Tiếp tục <span lang="en">(go on)</span></a></p>`,
  );

const refusalPage = (code: string, { vi, en }: LocalizedText): string =>
  pageOf(
    '',
    `<h1>Không đăng nhập được</h1><p>${escaped(vi)}</p><p lang="en">${escaped(en)}</p><p><code>${escaped(code)}</code></p>`,
  );

const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Đăng nhập</title>${head}</head><body><main>${body}</main></body></html>`;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign]);
