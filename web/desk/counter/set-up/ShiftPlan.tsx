import { ActionIcon, Alert, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, newCommandKey } from '../../../shared/api/client';
import { PersonPicker } from '../../../shared/organisation/PersonPicker';
import { Loading, Refused } from '../../../shared/states/states';
import { defineTexts, inLanguage, useTexts } from '../../../shared/texts/texts';
import { weekdayText } from '../../../shared/time/instants';
import { today } from '../../../shared/time/local-date';
import { DateField } from '../../reception/DateField';
import { type Hall, hallKeys } from '../hall-queries';
import { dayAfter, nextShift, problemsOf, requestOf, restOfWeek, rowsOf, type ShiftRow } from './shift-plan';
import classes from './set-up.module.css';

const texts = defineTexts({
  day: { vi: 'Ngày', en: 'Day' },
  before: { vi: 'Ngày trước', en: 'The day before' },
  after: { vi: 'Ngày sau', en: 'The day after' },
  from: { vi: 'Từ', en: 'From' },
  until: { vi: 'Đến', en: 'Until' },
  main: { vi: 'Cán bộ trực', en: 'Officer' },
  backup: { vi: 'Người trực thay', en: 'Stands in' },
  add: { vi: 'Thêm ca', en: 'Add a shift' },
  addFor: { vi: 'Thêm ca cho quầy {number}', en: 'Add a shift of counter {number}' },
  remove: {
    vi: 'Bỏ ca {from}–{until} của quầy {number}',
    en: 'Remove shift {from}–{until} of counter {number}',
  },
  none: {
    vi: 'Chưa phân ca: ai của Bộ phận một cửa cũng mở được quầy.',
    en: 'No shift: anybody of the one-stop may open it.',
  },
  counter: { vi: 'Quầy {number} – {name}', en: 'Counter {number} – {name}' },
  save: { vi: 'Lưu ca ngày này', en: 'Save this day' },
  week: {
    vi: 'Lưu đến hết tuần ({count} ngày nữa)',
    en: 'Save until the end of the week ({count} more days)',
  },
  saved: { vi: 'Đã lưu {count} ngày.', en: '{count} days are saved.' },
  copy: { vi: 'Lấy ca của ngày trước', en: 'Take the shifts of the day before' },
  refused: { vi: 'Chưa lưu được', en: 'Not saved' },
});
const problemTexts = defineTexts({
  times: { vi: 'Giờ không đúng, viết như 7:30', en: 'Not a time: write it as 7:30' },
  order: { vi: 'Ca phải kết thúc sau khi bắt đầu', en: 'It ends before it begins' },
  overlap: { vi: 'Trùng giờ với ca khác của quầy', en: 'It overlaps another shift of the counter' },
  main: { vi: 'Hãy chọn cán bộ trực', en: 'Choose who sits there' },
  samePerson: { vi: 'Người trực thay phải là người khác', en: 'Somebody else has to stand in' },
});

const plansOf = (id: string, day: string) =>
  answerOf(api.GET('/api/v1/halls/{id}/shifts', { params: { path: { id }, query: { day } } }));

/** Who sits at which counter on a day, and who stands in (NĐ 61/2018 Art. 11); saved for the day or the rest of its week. */
export function ShiftPlan({ hall }: { hall: Hall }) {
  const t = useTexts(texts);
  const [day, setDay] = useState(today);
  const plan = useQuery({ queryKey: hallKeys.shifts(hall.id, day), queryFn: () => plansOf(hall.id, day) });
  return (
    <>
      <div className={classes.days}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('before')}
          onClick={() => setDay(dayAfter(day, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <DateField label={t('day')} value={day} onChange={(chosen) => chosen && setDay(chosen)} />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('after')}
          onClick={() => setDay(dayAfter(day, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <Text size="sm" fw={600} role="status" lh="36px">
          {weekdayText(`${day}T12:00:00+07:00`)}
        </Text>
      </div>
      {plan.error && !plan.data ? (
        <Refused error={plan.error} retry={() => void plan.refetch()} />
      ) : plan.data ? (
        <Day key={`${day} ${plan.dataUpdatedAt}`} hall={hall} day={day} saved={rowsOf(plan.data)} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function Day({ hall, day, saved }: { hall: Hall; day: string; saved: ShiftRow[] }) {
  const t = useTexts(texts);
  const say = useTexts(problemTexts);
  const client = useQueryClient();
  const [rows, setRows] = useState(saved);
  const [isTold, setTold] = useState(false);
  const problems = isTold ? problemsOf(rows) : new Map<string, never>();
  const rest = restOfWeek(day);
  const change = (id: string, part: Partial<ShiftRow>) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)));

  const save = useMutation({
    mutationFn: async (days: readonly string[]) => {
      for (const one of days)
        await answerOf(
          api.PUT('/api/v1/halls/{id}/shifts', {
            params: { path: { id: hall.id }, header: { 'Idempotency-Key': newCommandKey() } },
            body: requestOf(one, rows),
          }),
        );
      return days.length;
    },
    onSuccess: (_, days) =>
      Promise.all(
        days
          .filter((one) => one !== day)
          .map((one) => client.invalidateQueries({ queryKey: hallKeys.shifts(hall.id, one) })),
      ),
  });
  const copy = useMutation({
    mutationFn: () => plansOf(hall.id, dayAfter(day, -1)),
    onSuccess: (plan) => setRows(rowsOf(plan)),
  });
  const submit = (days: readonly string[]) => {
    setTold(true);
    if (problemsOf(rows).size === 0 && !save.isPending) save.mutate(days);
  };
  const refused = save.error ?? copy.error;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit([day]);
      }}
    >
      {refused && (
        <Alert color="orange" variant="light" role="alert" title={t('refused')} mb="md">
          {refused.message}
        </Alert>
      )}
      {hall.counters.map(({ id, number, name }) => {
        const own = rows.filter(({ counterId }) => counterId === id);
        return (
          <Paper key={id} withBorder p="md" mb="sm" component="section" aria-labelledby={`counter-${id}`}>
            <Group justify="space-between">
              <Title order={2} size="h6" id={`counter-${id}`}>
                {t('counter', { number, name: inLanguage(name) })}
              </Title>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} />}
                aria-label={t('addFor', { number })}
                onClick={() => setRows((before) => [...before, nextShift(before, id)])}
              >
                {t('add')}
              </Button>
            </Group>
            {own.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('none')}
              </Text>
            ) : (
              <ul className={classes.rows}>
                {own.map((row) => {
                  const problem = problems.get(row.id);
                  return (
                    <li key={row.id}>
                      <div className={classes.shift}>
                        <TextInput
                          label={t('from')}
                          value={row.from}
                          maxLength={5}
                          onChange={(event) => change(row.id, { from: event.currentTarget.value })}
                        />
                        <TextInput
                          label={t('until')}
                          value={row.until}
                          maxLength={5}
                          onChange={(event) => change(row.id, { until: event.currentTarget.value })}
                        />
                        <PersonPicker
                          label={t('main')}
                          required
                          value={row.main}
                          onChange={(main) => change(row.id, { main })}
                        />
                        <PersonPicker
                          label={t('backup')}
                          value={row.backup}
                          onChange={(backup) => change(row.id, { backup })}
                        />
                        <div className={classes.tools}>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t('remove', { from: row.from, until: row.until, number })}
                            onClick={() => setRows((before) => before.filter((one) => one.id !== row.id))}
                          >
                            <IconTrash size={16} />
                          </ActionIcon>
                        </div>
                      </div>
                      {problem && (
                        <Text size="sm" c="var(--mantine-color-error)" role="alert">
                          {say(problem)}
                        </Text>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
          </Paper>
        );
      })}
      <Group mt="md" gap="sm">
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        {rest.length > 0 && (
          <Button variant="default" disabled={save.isPending} onClick={() => submit([day, ...rest])}>
            {t('week', { count: rest.length })}
          </Button>
        )}
        <Button variant="subtle" loading={copy.isPending} onClick={() => copy.mutate()}>
          {t('copy')}
        </Button>
        <Text size="sm" role="status">
          {save.isSuccess && t('saved', { count: save.data })}
        </Text>
      </Group>
    </form>
  );
}
