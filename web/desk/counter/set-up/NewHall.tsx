import { Alert, Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, newCommandKey } from '../../../shared/api/client';
import { AgencyPicker } from '../../../shared/organisation/AgencyPicker';
import { UnitPicker } from '../../../shared/organisation/UnitPicker';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import { hallKeys } from '../hall-queries';
import { firstPlan, problemsOf, requestOf } from './hall-plan';
import { PlanFields } from './PlanFields';

const texts = defineTexts({
  agency: { vi: 'Cơ quan', en: 'Agency' },
  unit: { vi: 'Bộ phận một cửa', en: 'One-stop' },
  key: { vi: 'Mã sảnh', en: 'Key of the hall' },
  keyHow: { vi: 'Chữ thường không dấu, số và dấu gạch nối', en: 'Small letters, digits and hyphens' },
  create: { vi: 'Lập sảnh chờ', en: 'Set the hall up' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  missing: { vi: 'Hãy chọn', en: 'Choose one' },
  refused: { vi: 'Chưa lập được', en: 'Not set up' },
});
const keyShape = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** A hall for a one-stop that has none, or one more. */
export default function NewHall({ done }: { done: (hallId?: string) => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [plan, setPlan] = useState(firstPlan);
  const [agency, setAgency] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [hallKey, setHallKey] = useState('chinh');
  const [isTold, setTold] = useState(false);
  const [command] = useState(newCommandKey);
  const problems = problemsOf(plan);
  const isReady = agency && unit && keyShape.test(hallKey) && problems.size === 0;
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/halls', {
          params: { header: { 'Idempotency-Key': `${command}-${hallKey}`.slice(0, 100) } },
          body: { ...requestOf(plan), agency: agency!, unit: unit!, key: hallKey },
        }),
      ),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: hallKeys.list });
      done(id);
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold(true);
        if (isReady && !create.isPending) create.mutate();
      }}
    >
      {create.error && (
        <Alert color="orange" variant="light" role="alert" title={t('refused')} mb="md">
          {create.error.message}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }} mb="md" maw={960}>
        <AgencyPicker
          label={t('agency')}
          required
          value={agency}
          error={isTold && !agency ? t('missing') : undefined}
          onChange={(id) => {
            setAgency(id);
            setUnit(null);
          }}
        />
        <UnitPicker
          key={agency}
          label={t('unit')}
          required
          disabled={!agency}
          agencyId={agency ?? undefined}
          value={unit}
          error={isTold && agency && !unit ? t('missing') : undefined}
          onChange={setUnit}
        />
        <TextInput
          label={t('key')}
          description={t('keyHow')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          maxLength={60}
          value={hallKey}
          error={isTold && !keyShape.test(hallKey) ? t('keyHow') : undefined}
          onChange={(event) => setHallKey(event.currentTarget.value.trim())}
        />
      </SimpleGrid>
      <PlanFields plan={plan} change={setPlan} problems={isTold ? problems : new Map()} />
      <Group mt="md">
        <Button type="submit" loading={create.isPending}>
          {t('create')}
        </Button>
        <Button variant="default" onClick={() => done()}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
