import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type Filing, noPaper, type Paper as PaperEntry } from './filing';
import { Paper } from './Paper';

const texts = defineTexts({
  all: { vi: 'Đã có đủ bản giấy', en: 'All on paper' },
  count: {
    vi: '{there}/{required} giấy tờ bắt buộc đã có',
    en: '{there} of {required} required papers are there',
  },
  none: { vi: 'Thủ tục này không cần giấy tờ nào.', en: 'This procedure needs no papers.' },
});

/** The closed list of what the dossier consists of, each ticked off by how it was given. */
export function Papers(props: {
  components: readonly Schema<'QuotedComponent'>[];
  papers: Filing['papers'];
  onChange: (change: (papers: Filing['papers']) => Filing['papers']) => void;
  /** To look for what the state holds already. */
  identity: string | undefined;
  procedureCode: string;
}) {
  const { components, papers, onChange, identity = '', procedureCode } = props;
  const t = useTexts(texts);
  const isReusing = components.some(({ reuse }) => reuse) && /^[0-9A-Za-z .-]{6,50}$/.test(identity);
  const reusable = useQuery({
    queryKey: ['reusable', identity, procedureCode],
    enabled: isReusing,
    staleTime: 60_000,
    gcTime: 60_000,
    queryFn: () => answerOf(api.POST('/api/v1/applicants/reusable', { body: { identity, procedureCode } })),
  });
  const required = components.filter(({ isRequired }) => isRequired);
  const there = required.filter(({ code }) => papers[code]?.how);
  const change = (code: string) => (edit: (paper: PaperEntry) => PaperEntry) =>
    onChange((before) => ({ ...before, [code]: edit(before[code] ?? noPaper) }));

  if (components.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <Stack gap={0}>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('count', { there: there.length, required: required.length })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="Alt+P"
          onClick={() => onChange((before) => allOnPaper(before, components))}
        >
          {t('all')} (Alt+P)
        </Button>
      </Group>
      {components.map((component) => (
        <Paper
          key={component.code}
          component={component}
          paper={papers[component.code] ?? noPaper}
          onChange={change(component.code)}
          reusable={(reusable.data?.items ?? []).filter(
            ({ componentCode }) => componentCode === component.code,
          )}
        />
      ))}
    </Stack>
  );
}

/** Each required paper that is not ticked off yet was handed over the counter. */
export const allOnPaper = (
  papers: Filing['papers'],
  components: readonly Schema<'QuotedComponent'>[],
): Filing['papers'] => ({
  ...papers,
  ...Object.fromEntries(
    components
      .filter(({ code, isRequired }) => isRequired && !papers[code]?.how)
      .map(({ code, copies }) => [code, { ...noPaper, ...papers[code], how: 'PAPER' as const, copies }]),
  ),
});
