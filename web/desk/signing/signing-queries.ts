import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';

export type Waiting = Schema<'WaitingDocumentView'>;
export type Step = 'SIGN' | 'ISSUE';
export type SigningKey = Schema<'SigningKeyView'>;
export type SigningResults = Schema<'SigningResults'>;

/** What waits for one at a step. It is looked at again when the page is turned to: others sign and seal meanwhile. */
export const useWaiting = (step: Step) =>
  useQuery({
    queryKey: ['signing', step],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/signing/documents', { params: { query: { step } }, signal })),
  });

/** The documents that are meant: those chosen, else the one that is open. */
export function meantDocuments(
  rows: readonly Waiting[],
  chosen: ReadonlySet<string>,
  openId: string | null,
): Waiting[] {
  const meant = rows.filter(({ id }) => (chosen.size > 0 ? chosen.has(id) : id === openId));
  return meant.filter(({ isOwnWork }) => !isOwnWork).slice(0, mostAtOnce);
}

/** As many as one command takes. */
export const mostAtOnce = 100;

/** What the dialog tells of one document afterwards. */
export const outcomesOf = (
  documents: readonly Waiting[],
  { items }: SigningResults,
): { document: Waiting; isDone: boolean; text: string | null }[] =>
  documents.map((document) => {
    const result = items.find(({ documentId }) => documentId === document.id);
    return {
      document,
      isDone: result?.isDone ?? false,
      text: result?.message ?? result?.number ?? null,
    };
  });

/** `C=VN, O=UBND xã An Phú, CN=Bùi Lan` as people read it: who, then of what; what is written otherwise stays as it is. */
export function nameInCertificate(subject: string): string {
  const part = (key: string) => new RegExp(`(?:^|, )${key}=(.*?)(?=, [A-Za-z.]+=|$)`).exec(subject)?.[1];
  const [name, organisation] = [part('CN'), part('O')];
  if (!name) return subject;
  return organisation && organisation !== name ? `${name}, ${organisation}` : name;
}
