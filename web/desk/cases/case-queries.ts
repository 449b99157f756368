import { type QueryKey, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { useMay } from '../../shared/session/session';

export type Case = Schema<'CaseFileView'>;
export type CaseEvent = Schema<'CaseEventView'>;
export type CaseActs = Schema<'CaseActsView'>;
export type ActOffer = Schema<'ActOfferView'>;
export type Custody = Schema<'CustodyView'>;
export type Handoff = Schema<'HandoffView'>;
export type Consultation = Schema<'ConsultationView'>;
export type Clock = Schema<'ClockView'>;
export type Attachment = Schema<'AttachmentView'>;

/** Everything shown of a case lies below this key: an act or an event makes all of it fresh. */
export const caseKey = (caseId: string): QueryKey => ['cases', 'one', caseId];

const at = (id: string) => ({ params: { path: { id } } });

export const useCase = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'file'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}', at(id))),
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'history'],
    queryFn: async () => (await answerOf(api.GET('/api/v1/case-files/{id}/history', at(id)))).items,
  });

export const useCustody = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'custody'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}/custody', at(id))),
  });

export const useHandoffs = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'handoffs'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}/handoffs', at(id))),
  });

export const useConsultations = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'consultations'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}/consultations', at(id))),
  });

export const useLetters = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'letters'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}/letters', at(id))),
  });

export const useClocks = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'clocks'],
    queryFn: async () => (await answerOf(api.GET('/api/v1/case-files/{id}/clocks', at(id)))).items,
  });

/** One clock with its ledger: why this date. */
export const useClock = (caseId: string, clockId: string | undefined) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'clock', clockId],
    queryFn: () => answerOf(api.GET('/api/v1/clocks/{id}', at(clockId!))),
    enabled: clockId !== undefined,
  });

export const useAttachments = (id: string, isReadable: boolean) =>
  useQuery({
    queryKey: [...caseKey(id), 'attachments'],
    queryFn: async () => (await answerOf(api.GET('/api/v1/case-files/{id}/attachments', at(id)))).items,
    enabled: isReadable,
  });

/** What the reader can do now; nothing for those who only look. */
export function useActs(id: string) {
  const may = useMay();
  return useQuery({
    queryKey: [...caseKey(id), 'acts'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}/acts', at(id))),
    enabled: may('case.act'),
  });
}

/** Keeps a case as it is on the screen as it is on the server. */
export const useLiveCase = (id: string): void =>
  useLiveQueries({ topic: 'case', id }, () => [caseKey(id)], [caseKey(id)]);
