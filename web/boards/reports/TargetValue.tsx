import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, newCommandKey } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { shareText } from '../../shared/time/instants';
import { readShare } from './target-period';

const texts = defineTexts({
  label: { vi: 'Kế hoạch: {name}, phần trăm', en: 'Planned: {name}, percent' },
  wrong: { vi: 'Từ 0 đến 100, một số lẻ', en: 'From 0 to 100, one decimal' },
  stale: {
    vi: 'Người khác vừa sửa chỉ tiêu này. Kế hoạch mới đã hiện ở đây, nhập lại nếu vẫn cần.',
    en: 'Somebody else has just changed this target. The new one is shown; type again if still needed.',
  },
});

const textOf = (planned: number | null): string =>
  planned === null ? '' : (planned / 10).toLocaleString('vi', { maximumFractionDigits: 1 });

/** What is planned, typed in place: Enter or leaving the field saves it, Escape takes it back. */
export function TargetValue(props: {
  indicator: string;
  name: string;
  period: string;
  agencyId: string | undefined;
  planned: number | null;
  version: number | null;
  isReadOnly: boolean;
  queryKey: readonly unknown[];
}) {
  const { planned, version, period, agencyId, indicator } = props;
  const t = useTexts(texts);
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [key, setKey] = useState(newCommandKey);
  const saving = useMutation({
    mutationFn: (value: number | null) =>
      answerOf(
        api.PUT('/api/v1/reports/targets/{indicator}', {
          params: { path: { indicator }, header: { 'Idempotency-Key': key } as never },
          body: { period, value, ...(agencyId && { agencyId }), ...(version !== null && { version }) },
        }),
      ),
    onSettled: async (_, error) => {
      const isUnheard = error instanceof ApiProblem && error.problem.status === 0;
      if (!isUnheard) setKey(newCommandKey());
      await client.invalidateQueries({ queryKey: props.queryKey });
      if (!isUnheard) setTyped(null);
    },
  });
  if (props.isReadOnly) return <>{shareText(planned === null ? null : planned / 1_000)}</>;
  const text = typed ?? textOf(planned);
  const value = readShare(text);
  const save = () => {
    if (typed === null || value === undefined || saving.isPending) return;
    if (value === planned) setTyped(null);
    else saving.mutate(value);
  };
  const refused =
    saving.error &&
    (saving.error instanceof ApiProblem && saving.error.problem.status === 409
      ? t('stale')
      : saving.error.message);
  return (
    <TextInput
      size="xs"
      aria-label={t('label', { name: props.name })}
      value={text}
      inputMode="decimal"
      rightSection={<Text size="xs">%</Text>}
      error={value === undefined ? t('wrong') : refused}
      readOnly={saving.isPending}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={save}
      onKeyDown={({ key: pressed }) => {
        if (pressed === 'Enter') save();
        if (pressed === 'Escape') setTyped(null);
      }}
    />
  );
}
