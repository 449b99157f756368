import type { LiveSnapshot } from '../../../src/dashboards/contract.js';
import { currentLanguage } from './texts.js';

const key = 'motcua.token';

/** The token of this tab. A link from the terminal brings it in the fragment, which no server ever sees. */
export function readToken(): string | null {
  const fromLink = new URLSearchParams(location.hash.slice(1)).get('token');
  if (fromLink) {
    sessionStorage.setItem(key, fromLink);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(key);
}

export const keepToken = (token: string): void => sessionStorage.setItem(key, token);
export const forgetToken = (): void => sessionStorage.removeItem(key);

export class Refused extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function get(path: string): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, {
    headers: {
      authorization: `Bearer ${sessionStorage.getItem(key) ?? ''}`,
      'accept-language': currentLanguage(),
    },
  });
  if (!response.ok) throw new Refused(response.status);
  return response;
}

export interface InstanceView {
  id: string;
  definitionId: string;
  state: string;
  waits: { id: string; kind: string; elementId: string; name?: string; dueAt?: string }[];
  /** Where its tokens are, as the engine counts them. */
  tokens: { elementId: string; count: number }[];
  incidents: { elementId: string; code: string; message: string }[];
}

export interface HistoryItem {
  seq: number;
  type: string;
  elementId: string;
  at: string;
  actorId: string;
  data?: { code?: string; assignee?: string };
}

/** `next` is there while more can be read. */
export interface HistoryPage {
  items: HistoryItem[];
  next?: string;
}

export const readSnapshot = async (): Promise<LiveSnapshot> => (await get('/live')).json();
export const readInstance = async (id: string): Promise<InstanceView> =>
  (await get(`/process-instances/${encodeURIComponent(id)}`)).json();
export const readHistory = async (id: string, after: number): Promise<HistoryPage> =>
  (await get(`/process-instances/${encodeURIComponent(id)}/history?after=${after}&limit=1000`)).json();
export const readDiagram = async (definitionId: string): Promise<string> =>
  (await get(`/definitions/${encodeURIComponent(definitionId)}/xml`)).text();
