import { serverNow } from '../../../web/shared/time/server-clock';
import type { Draft, DraftStore } from './saver';

/** A draft as this browser keeps it: whose it is by id, and of which window. */
export interface KeptDraft extends Draft {
  modelId: string;
  ownerId: string;
  pageId: string;
  /** Epoch milliseconds. */
  at: number;
}

const storeName = 'drafts';

/** The window that keeps drafts of a page holds a lock of this name for as long as it lives. */
const lockOf = (pageId: string): string => `motcua-page-${pageId}`;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('motcua-modeler', 1);
    asked.onupgradeneeded = () => {
      const store = asked.result.createObjectStore(storeName, { keyPath: ['modelId', 'fileId', 'pageId'] });
      store.createIndex('model', ['ownerId', 'modelId']);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the browser keeps nothing'));
  });
  return opened;
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  return new Promise((resolve, reject) => {
    // `strict`: it is on the disk when it is told to be kept.
    const transaction = database.transaction(storeName, mode, { durability: 'strict' });
    const asked = ask(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser did not keep it'));
  });
}

/** Models hold how cases are handled, not cases: what is kept here tells nothing of any person. */
export function draftStore(modelId: string, ownerId: string, pageId: string): DraftStore {
  return {
    put: (draft) =>
      inStore<IDBValidKey>('readwrite', (store) =>
        store.put({ ...draft, modelId, ownerId, pageId, at: serverNow() } satisfies KeptDraft),
      ).then(() => undefined),
    delete: (fileId) =>
      inStore('readwrite', (store) => store.delete([modelId, fileId, pageId])).then(() => undefined),
  };
}

/** Lives for as long as `signal` is not aborted, or the window. */
export function keepAlive(pageId: string, signal: AbortSignal): void {
  void navigator.locks?.request(
    lockOf(pageId),
    () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
  );
}

/** What windows that are gone have left of a model; none where the browser keeps nothing. */
export async function leftDrafts(modelId: string, ownerId: string): Promise<KeptDraft[]> {
  try {
    const all = await inStore<KeptDraft[]>('readonly', (store) =>
      store.index('model').getAll([ownerId, modelId]),
    );
    const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
    return all.filter(({ pageId }) => !held.has(lockOf(pageId)));
  } catch {
    return [];
  }
}

export const forgetDraft = ({ modelId, fileId, pageId }: KeptDraft): Promise<void> =>
  draftStore(modelId, '', pageId).delete(fileId);
