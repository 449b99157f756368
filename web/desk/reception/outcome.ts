import type { Schema } from '../../shared/api/client';
import type { Filing } from './filing';
import { partyOf, providedOf } from './filing';
import { type DataField, dataOf, variablesOf } from './application-form';

export type Outcome = Schema<'ReceiveDossierRequest'>['outcome'];

export interface Decision {
  outcome: Outcome;
  supplement?: Schema<'ReceptionSupplement'>;
  refusal?: Schema<'ReceptionRefusal'>;
}

/** What is sent to receive a dossier in one act. `receivingAgency` is where the official sits. */
export function requestOf(
  filing: Filing,
  decision: Decision,
  {
    receivingAgency,
    fields,
    draftId,
  }: { receivingAgency: string; fields: readonly DataField[]; draftId: string },
): Schema<'ReceiveDossierRequest'> {
  const data = dataOf(filing.values, fields);
  const variables = variablesOf(data, fields);
  return {
    ...decision,
    draftId,
    ...(filing.ticket && { ticketId: filing.ticket }),
    ...(decision.outcome !== 'REFUSED' && { variables: variables as Record<string, never> }),
    filing: {
      procedureCode: filing.procedureCode!,
      channel: filing.channel,
      receivingAgency,
      applicant: partyOf(filing.applicant),
      ...(filing.filer && { filer: partyOf(filing.filer) }),
      ...(filing.competentAgency && { competentAgency: filing.competentAgency }),
      data: data as Record<string, never>,
      components: providedOf(filing.papers),
    },
  };
}
