import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { readTemplate, type StepTemplate } from './step-template';

export const templatesKey = ['step-templates'] as const;

export const useTemplateList = () =>
  useQuery({
    queryKey: templatesKey,
    queryFn: () => answerOf(api.GET('/api/v1/step-templates')),
    staleTime: 60_000,
  });

/** What there is to insert, by key. */
export function useTemplates(): ReadonlyMap<string, StepTemplate> {
  const { data } = useTemplateList();
  return useMemo(
    () =>
      new Map(
        (data?.items ?? []).flatMap(({ key, content }) => {
          const template = readTemplate(content);
          return template ? [[key, template] as const] : [];
        }),
      ),
    [data],
  );
}

interface Saved {
  key: string;
  /** The newest that was seen; 0: there is none yet. */
  version: number;
  /** Absent: it is taken out of the catalogue. */
  content?: string;
}

/** Saves one version more. */
export const useSaveTemplate = (done: (saved: Schema<'StepTemplateView'>) => unknown) =>
  useMutation({
    mutationFn: ({ key, ...body }: Saved) =>
      answerOf(api.PUT('/api/v1/step-templates/{key}', { params: { path: { key } }, body })),
    onSuccess: done,
  });
