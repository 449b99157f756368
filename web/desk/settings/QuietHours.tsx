import { Alert, Button, Checkbox, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';

type Hours = Schema<'QuietHoursView'>;

const texts = defineTexts({
  title: { vi: 'Giờ không gửi thư', en: 'Quiet hours' },
  isOn: { vi: 'Không gửi thư cảnh báo trong khoảng giờ này', en: 'Send no letters of alerts in these hours' },
  what: {
    vi: 'Thư chờ đến hết giờ; trong phần mềm vẫn báo ngay.',
    en: 'Letters wait until they end; in the product you are told at once.',
  },
  from: { vi: 'Từ', en: 'From' },
  until: { vi: 'Đến', en: 'To' },
  nextDay: { vi: 'hôm sau', en: 'of the next day' },
  days: { vi: 'Bắt đầu vào các ngày', en: 'Beginning on' },
  0: { vi: 'Thứ hai', en: 'Monday' },
  1: { vi: 'Thứ ba', en: 'Tuesday' },
  2: { vi: 'Thứ tư', en: 'Wednesday' },
  3: { vi: 'Thứ năm', en: 'Thursday' },
  4: { vi: 'Thứ sáu', en: 'Friday' },
  5: { vi: 'Thứ bảy', en: 'Saturday' },
  6: { vi: 'Chủ nhật', en: 'Sunday' },
  save: { vi: 'Lưu giờ', en: 'Save the hours' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
});
/** Monday first, as the server counts. */
const week = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** When one's letters wait. */
export function QuietHours({ hours }: { hours: Hours }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [wanted, setWanted] = useState(hours);
  const change = (part: Partial<Hours>) => setWanted((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: (body: Hours) => answerOf(api.PUT('/api/v1/alert-rules/quiet-hours', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['alert-rules'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(wanted);
  };
  return (
    <Paper withBorder p="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('title')}
          </Title>
          {save.error && (
            <Alert color="red" variant="light" role="alert">
              {save.error.message}
            </Alert>
          )}
          <Checkbox
            label={t('isOn')}
            description={t('what')}
            checked={wanted.isOn}
            onChange={({ currentTarget }) => change({ isOn: currentTarget.checked })}
          />
          {wanted.isOn && (
            <>
              <Group align="flex-start">
                <TextInput
                  type="time"
                  label={t('from')}
                  value={wanted.from}
                  onChange={({ currentTarget }) => change({ from: currentTarget.value })}
                  required
                />
                <TextInput
                  type="time"
                  label={t('until')}
                  description={wanted.until <= wanted.from ? t('nextDay') : undefined}
                  inputWrapperOrder={['label', 'input', 'description']}
                  value={wanted.until}
                  onChange={({ currentTarget }) => change({ until: currentTarget.value })}
                  required
                />
              </Group>
              <Checkbox.Group
                label={t('days')}
                value={wanted.days.map(String)}
                onChange={(days) => change({ days: days.map(Number) })}
              >
                <Group gap="sm" mt={4}>
                  {week.map((day) => (
                    <Checkbox key={day} value={day} label={t(day)} />
                  ))}
                </Group>
              </Checkbox.Group>
            </>
          )}
          <Group>
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('save')}
            </Button>
            <span role="status">{save.isSuccess && wanted === save.variables ? t('saved') : ''}</span>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
