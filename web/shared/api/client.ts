import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../texts/language';
import { noteServerTime } from '../time/server-clock';
import type { components, paths } from './schema';
import { ApiProblem, type Problem } from './problem';

/** What the server says, by the name it has in the API document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const speak: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    // No form of another site can send this: the server takes nothing from a browser without it.
    request.headers.set('X-Requested-With', 'motcua');
    return request;
  },
  onResponse({ response }) {
    noteServerTime(response.headers.get('Date'));
    return undefined;
  },
};

/** The typed client of the whole API; paths as in `/api/docs`. `answerOf` turns its replies into values and errors. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(speak);

interface Reply<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The value of a reply; throws `ApiProblem` when it was refused or never came. */
export async function answerOf<Data>(asked: Promise<Reply<Data>>): Promise<Exclude<Data, undefined>> {
  let reply: Reply<Data>;
  try {
    reply = await asked;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw ApiProblem.unreachable(cause);
  }
  if (reply.response.ok) return reply.data as Exclude<Data, undefined>;
  const problem = ApiProblem.of(reply.response.status, reply.error as Partial<Problem> | undefined);
  if (problem.isSessionEnded) sessionEnded.forEach((listener) => listener());
  throw problem;
}

/** Told when an answer shows that nobody is signed in any more. */
export const sessionEnded = new Set<() => void>();

/** For commands: the same key for a command and its repetition, so that it is carried out once. */
export const newCommandKey = (): string => crypto.randomUUID();
