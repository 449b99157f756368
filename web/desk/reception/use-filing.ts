import { useMemo, useState } from 'react';
import { inLanguage, useLanguage } from '../../shared/texts/texts';
import { applicationForm, dataOf, valuesOf } from './application-form';
import type { Filing } from './filing';
import { precheck } from './precheck';
import { type ReceivedProcedure, useQuote, useReceivedProcedure, wrongFieldsOf } from './reception-queries';
import { useTier } from './use-tier';
import type { Schema } from '../../shared/api/client';

/** What is taken down, and all that follows from it: the form, the papers, fee and date, and what is still missing. */
export function useFiling(initial: Filing, receivingAgency: string) {
  const language = useLanguage();
  const [filing, setFiling] = useState(initial);
  const procedure = useReceivedProcedure(filing.procedureCode);
  const known = procedure.data;
  const fields = useMemo(() => known?.fields ?? [], [known]);
  const form = useMemo(() => (known ? applicationForm(known.form, known.fields) : null), [known]);
  const data = dataOf(valuesOf(filing.values, fields), fields);
  const decides = filing.competentAgency ?? receivingAgency;
  const quote = useQuote(known ? filing.procedureCode : null, filing.channel, data, decides);
  const wrongFields = wrongFieldsOf(quote.error);
  const components = known ? componentsOf(known, quote.data?.quote) : null;
  const tier = useTier(receivingAgency);
  const wanted = quote.data?.quote.competent.tier;
  const needsCompetent = wanted !== undefined && tier !== undefined && wanted !== tier;
  const labelOf = (field: string) =>
    inLanguage(fields.find(({ name }) => name === field)?.label, language) || field;

  return {
    filing,
    setFiling,
    change: (change: Partial<Filing>) => setFiling((before) => ({ ...before, ...change })),
    procedure,
    fields,
    form,
    data,
    quote,
    isIncomplete: wrongFields.length > 0,
    components,
    needsCompetent,
    findings: precheck(filing, {
      isChannelOpen: !known || known.view.channels.includes(filing.channel),
      needsCompetent,
      wrongData: wrongFields.map(({ field }) => labelOf(field)),
      papers:
        components?.map(({ code, isRequired, name }) => ({
          code,
          isRequired,
          name: inLanguage({ ...name }, language),
        })) ?? null,
    }),
  };
}

/** As the data decides; before it is complete, those that are needed in any case are marked so. */
function componentsOf(
  { view }: ReceivedProcedure,
  quote: Schema<'QuoteView'> | undefined,
): Schema<'QuotedComponent'>[] {
  if (quote && quote.procedureVersionId === view.id) return quote.components;
  const dossier = view.dossier as unknown as (Schema<'QuotedComponent'> & { required: unknown })[];
  return dossier.map(({ required, ...component }) => ({ ...component, isRequired: required === true }));
}
