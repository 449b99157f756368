import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../web/shared/api/client';
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
