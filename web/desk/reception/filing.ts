import type { Schema } from '../../shared/api/client';

export type Party = Schema<'PartyRequest'>;
export type Way = Schema<'ProvidedComponentRequest'>['how'];
export type Channel = Schema<'FileCaseRequest'>['channel'];

/** A file that waits on the server for a day to become part of the case. */
export interface WaitingFile {
  uploadId: string;
  name: string;
  size: number;
  /** Case that it is reused from. */
  fromCase?: string;
}

export interface Paper {
  how: Way | null;
  copies: number;
  files: WaitingFile[];
}

/** What is taken down at the counter: the whole of it is the draft. */
export interface Filing {
  applicant: Party;
  filer: Party | null;
  procedureCode: string | null;
  channel: Channel;
  /** Id of the agency at whose counter this is; null = the only one of the official. */
  receivingAgency: string | null;
  /** Who decides, where that is not the receiving agency. */
  competentAgency: string | null;
  /** As the form has it. */
  values: Record<string, unknown>;
  papers: Record<string, Paper>;
  /** Of the ticket that was called at the counter. */
  ticket: string | null;
}

export const noParty: Party = { kind: 'PERSON', name: '' };
export const noPaper: Paper = { how: null, copies: 1, files: [] };

export const newFiling = (): Filing => ({
  applicant: noParty,
  filer: null,
  procedureCode: null,
  channel: 'COUNTER',
  receivingAgency: null,
  competentAgency: null,
  values: {},
  papers: {},
  ticket: null,
});

/** A draft as it was saved, by whichever version of this page; what it lacks is as in a new one. */
export const readFiling = (saved: Record<string, unknown>): Filing => ({
  ...newFiling(),
  ...(saved as Partial<Filing>),
});

/** Whether there is anything worth keeping. */
export const isBlank = ({ applicant, filer, procedureCode }: Filing): boolean =>
  procedureCode === null &&
  filer === null &&
  Object.entries(applicant).every(([field, value]) => field === 'kind' || !value);

/** In the list of what one has begun. */
export const titleOf = ({ applicant, procedureCode }: Filing): string =>
  [applicant.name.trim(), procedureCode].filter(Boolean).join(' · ').slice(0, 300);

/** What the server takes as a party: nothing that is empty. */
export function partyOf(party: Party): Party {
  const entries = Object.entries(party).map(([field, value]) => [field, value?.trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value)) as unknown as Party;
}

export const providedOf = (papers: Filing['papers']): Schema<'ProvidedComponentRequest'>[] =>
  Object.entries(papers).flatMap(([code, { how, copies, files }]) =>
    how === null
      ? []
      : [
          {
            code,
            how,
            copies,
            ...(files.length > 0 && { uploadIds: files.map(({ uploadId }) => uploadId) }),
          },
        ],
  );
