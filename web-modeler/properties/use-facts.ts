import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { inLanguage, useLanguage } from '../../web/shared/texts/texts';
import { today } from '../../web/shared/time/local-date';
import { useFiles } from '../workspace/workspace';
import type { Facts } from './facts/facts';
import { readDecisions } from './facts/read-decisions';
import { readForm } from './facts/read-form';
import { readProcedure } from './facts/read-procedure';
import { readProcesses } from './facts/read-processes';
import type { Choice } from './fields/field';
import { type SampleTexts, sampleValues } from './feel/sample';
import { unitsByKey } from './facts/units-by-key';

/** The organisation changes a few times a year. */
const staleTime = 600_000;

async function everyPage<Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next?: string }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    items.push(...answer.items);
    cursor = answer.next;
  } while (cursor);
  return items;
}

function useOrganisation() {
  const agencies = useQuery({
    queryKey: ['agencies', 'today'],
    staleTime,
    queryFn: () =>
      everyPage<Schema<'AgencySummary'>>((cursor) =>
        answerOf(
          api.GET('/api/v1/agencies', {
            params: { query: { limit: 200, date: today(), ...(cursor && { cursor }) } },
          }),
        ),
      ),
  });
  const units = useQuery({
    queryKey: ['units', 'today'],
    staleTime,
    queryFn: () =>
      everyPage<Schema<'UnitSummary'>>((cursor) =>
        answerOf(
          api.GET('/api/v1/units', {
            params: { query: { limit: 200, date: today(), ...(cursor && { cursor }) } },
          }),
        ),
      ),
  });
  return { agencies: agencies.data, units: units.data };
}

/** Processes in service that a model can call. */
function useDeployed(): readonly Choice[] | undefined {
  const { data } = useQuery({
    queryKey: ['definitions', 'callable'],
    staleTime: 60_000,
    queryFn: () =>
      everyPage<Schema<'DefinitionView'>>((cursor) =>
        answerOf(
          api.GET('/api/v1/definitions', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
        ),
      ),
  });
  return useMemo(
    () =>
      data && [...new Map(data.map(({ key, name }) => [key, { value: key, label: name ?? key }])).values()],
    [data],
  );
}

/** What the panel offers for the open model: from its other files as they are drawn now, and from the organisation. */
export function useModelFacts(sample: SampleTexts): Facts {
  const language = useLanguage();
  const files = useFiles();
  const { agencies, units } = useOrganisation();
  const deployed = useDeployed();
  const ofFiles = useMemo(() => {
    const of = (kind: string) => files.filter((file) => file.kind === kind);
    const procedures = of('procedure').flatMap(({ content }) => readProcedure(content) ?? []);
    return {
      ...(procedures[0] && { procedure: procedures[0] }),
      forms: of('form').flatMap(({ content, name }) => {
        const form = readForm(content);
        return form
          ? [{ value: form.id, label: form.title ?? form.id, detail: name, variables: form.variables }]
          : [];
      }),
      decisions: of('dmn').flatMap(({ content, name }) =>
        readDecisions(content).map((decision) => ({
          value: decision.id,
          label: decision.name ?? decision.id,
          detail: name,
          outputs: decision.outputs,
        })),
      ),
      processes: of('bpmn').flatMap(({ content, name }) => readProcesses(content, name)),
    };
  }, [files, language]);
  return useMemo(() => {
    const known = new Set(ofFiles.processes.map(({ value }) => value));
    return {
      ...ofFiles,
      processes: [...ofFiles.processes, ...(deployed ?? []).filter(({ value }) => !known.has(value))],
      agencies: (agencies ?? []).map(({ key, name }) => ({
        value: key,
        label: inLanguage({ ...name }, language),
        detail: key,
      })),
      units: unitsByKey(units ?? [], language),
      sample: { values: sampleValues(sample) },
    };
  }, [ofFiles, deployed, agencies, units, sample, language]);
}
