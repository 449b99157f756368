import { Alert, Button, Group, MultiSelect, Paper, SegmentedControl, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { answerOf, api, newCommandKey } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { DayInput } from '../../shared/date/DayInput';
import { addDays } from '../../shared/date/month';
import { PersonPicker } from '../../shared/organisation/PersonPicker';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { useMe } from '../../shared/session/session';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { fold } from '../../shared/texts/fold';
import { today } from '../../shared/time/local-date';

const texts = defineTexts({
  title: { vi: 'Đăng ký vắng mặt hoặc ủy quyền', en: 'Be away or delegate' },
  reason: { vi: 'Lý do', en: 'Reason' },
  ABSENCE: { vi: 'Vắng mặt', en: 'Absence' },
  DELEGATION: { vi: 'Ủy quyền', en: 'Delegation' },
  from: { vi: 'Từ ngày', en: 'From' },
  last: { vi: 'Đến hết ngày', en: 'Last day' },
  lastHint: { vi: 'Để trống nếu chưa biết', en: 'Empty when not known yet' },
  to: { vi: 'Người thay', en: 'Substitute' },
  toHint: {
    vi: 'Thấy và làm được việc của bạn trong thời gian này; mỗi việc ghi rõ ai làm thay ai.',
    en: 'Sees and does your work meanwhile; each act says who did it for whom.',
  },
  procedures: { vi: 'Chỉ với thủ tục', en: 'Only for procedures' },
  all: { vi: 'Mọi thủ tục', en: 'All procedures' },
  save: { vi: 'Đăng ký', en: 'Save' },
  saved: { vi: 'Đã đăng ký.', en: 'Saved.' },
  backwards: { vi: 'Ngày cuối phải từ ngày bắt đầu trở đi', en: 'The last day is before the first' },
});

/** One period, one substitute. Days are whole days in Vietnam; the last one belongs to it. `of`: who is away. */
export function AbsenceForm({ of }: { of: string }) {
  const t = useTexts(texts);
  const me = useMe();
  const client = useQueryClient();
  const { procedures = [] } = useProcedures();
  const [reason, setReason] = useState<'ABSENCE' | 'DELEGATION'>('ABSENCE');
  const [from, setFrom] = useState(today);
  const [last, setLast] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [only, setOnly] = useState<string[]>([]);
  const key = useRef(newCommandKey());
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/substitutions', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: {
            reason,
            ...(of !== me.id && { from: of }),
            validFrom: from,
            ...(last && { validTo: addDays(last, 1) }),
            ...(to && { to }),
            ...(only.length > 0 && { procedures: only }),
          },
        }),
      ),
    onSuccess: () => {
      setLast('');
      setTo(null);
      setOnly([]);
      return client.invalidateQueries({ queryKey: ['substitutions'] });
    },
    // What did not arrive is sent again under its key; what was answered is over.
    onSettled: (_, error) => {
      if (!(error instanceof ApiProblem && error.isUndecided)) key.current = newCommandKey();
    },
  });
  const isBackwards = last !== '' && last < from;
  const field = save.error instanceof ApiProblem ? fieldOf(save.error) : undefined;
  const errorAt = (name: string) => (field === name ? save.error?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from !== '' && !isBackwards) save.mutate();
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="new-absence">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Title order={2} size="h4" id="new-absence">
            {t('title')}
          </Title>
          {save.error && !field && (
            <Alert color="red" variant="light" role="alert">
              {save.error.message}
            </Alert>
          )}
          <SegmentedControl
            aria-label={t('reason')}
            value={reason}
            onChange={(chosen) => setReason(chosen as typeof reason)}
            data={(['ABSENCE', 'DELEGATION'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <DayInput
              label={t('from')}
              value={from}
              min={today()}
              onChange={setFrom}
              error={errorAt('validFrom')}
              required
            />
            <DayInput
              label={t('last')}
              description={t('lastHint')}
              value={last}
              onChange={setLast}
              error={isBackwards ? t('backwards') : errorAt('validTo')}
            />
          </Group>
          <PersonPicker
            label={t('to')}
            description={t('toHint')}
            value={to}
            onChange={setTo}
            notId={of}
            error={errorAt('to')}
            required={reason === 'DELEGATION'}
          />
          <MultiSelect
            label={t('procedures')}
            placeholder={only.length === 0 ? t('all') : undefined}
            value={only}
            onChange={setOnly}
            searchable
            clearable
            hidePickedOptions
            data={procedures.map(({ code, name }) => ({ value: code, label: inLanguage({ ...name }) }))}
            filter={({ options, search }) =>
              options.filter(
                (option) => 'label' in option && fold(String(option.label)).includes(fold(search)),
              )
            }
            error={errorAt('procedures')}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
            <span role="status">{save.isSuccess && t('saved')}</span>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** The field that a refusal is about, where it names one of the form. */
function fieldOf({ problem }: ApiProblem): string | undefined {
  const named = problem.errors?.[0]?.field ?? problem.params?.field;
  return ['validFrom', 'validTo', 'to', 'procedures'].find((name) => name === named);
}
