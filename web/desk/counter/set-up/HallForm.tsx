import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api, newCommandKey } from '../../../shared/api/client';
import { ApiProblem } from '../../../shared/api/problem';
import { useKeys } from '../../../shared/keys/keys';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import { type Hall, hallKeys } from '../hall-queries';
import { planOf, problemsOf, requestOf } from './hall-plan';
import { PlanFields } from './PlanFields';

const texts = defineTexts({
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  undo: { vi: 'Bỏ thay đổi', en: 'Undo changes' },
  theirs: { vi: 'Tải bản mới, bỏ phần đang sửa', en: 'Load the new one, drop my changes' },
  refused: { vi: 'Chưa lưu được', en: 'Not saved' },
});

/** Services and counters of a hall that exists. Saved with the version that was seen; what is written stays until it is saved. */
export function HallForm({ hall }: { hall: Hall }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [first] = useState(() => planOf(hall));
  const [plan, setPlan] = useState(first);
  const [isTold, setTold] = useState(false);
  const key = useRef({ body: '', key: '' });
  const problems = problemsOf(plan);
  const save = useMutation({
    mutationFn: () => {
      const body = { ...requestOf(plan), version: hall.version };
      const text = JSON.stringify(body);
      if (key.current.body !== text) key.current = { body: text, key: newCommandKey() };
      const params = { path: { id: hall.id }, header: { 'Idempotency-Key': key.current.key } };
      return answerOf(api.PUT('/api/v1/halls/{id}', { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: hallKeys.list }),
  });
  const submit = () => {
    setTold(true);
    if (problems.size === 0 && !save.isPending) save.mutate();
  };
  useKeys([{ key: 'mod+s', says: t('save'), act: submit, inFields: true }]);
  const isChangedByOthers = save.error instanceof ApiProblem && save.error.code === 'HALL.CHANGED';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {save.error && (
        <Alert color="orange" variant="light" role="alert" title={t('refused')} mb="md">
          <Text size="sm">{save.error.message}</Text>
          {isChangedByOthers && (
            <Button
              size="compact-sm"
              variant="default"
              mt="xs"
              onClick={() => void client.invalidateQueries({ queryKey: hallKeys.hall(hall.id) })}
            >
              {t('theirs')}
            </Button>
          )}
        </Alert>
      )}
      <PlanFields plan={plan} change={setPlan} problems={isTold ? problems : new Map()} />
      <Group mt="md">
        <Button type="submit" loading={save.isPending} disabled={plan === first}>
          {t('save')}
        </Button>
        {plan !== first && (
          <Button variant="default" onClick={() => setPlan(first)}>
            {t('undo')}
          </Button>
        )}
        <Text size="sm" role="status">
          {save.isSuccess && plan === first ? t('saved') : ''}
        </Text>
      </Group>
    </form>
  );
}
