import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { DayInput } from '../../web/shared/date/DayInput';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';

const texts = defineTexts({
  add: { vi: 'Giả sử có thêm ngày nghỉ', en: 'Suppose a day off' },
  day: { vi: 'Ngày nghỉ', en: 'Day off' },
  name: { vi: 'Tên ngày nghỉ', en: 'Its name' },
  usual: { vi: 'Ngày nghỉ thêm', en: 'Another day off' },
  remove: { vi: 'Bỏ ngày nghỉ này', en: 'Without this day off' },
});

type Day = Readonly<{ date: string; name: string }>;

/** Days on which nobody would have worked: what another calendar would have meant. */
export function DaysOff({ days, change }: { days: readonly Day[]; change: (days: readonly Day[]) => void }) {
  const t = useTexts(texts);
  const set = (place: number, day: Day) => change(days.map((one, at) => (at === place ? day : one)));
  return (
    <div>
      {days.map((day, place) => (
        <Group key={place} gap="xs" mb={4} align="flex-end">
          <DayInput
            size="xs"
            label={t('day')}
            value={day.date}
            onChange={(date) => set(place, { ...day, date })}
          />
          <TextInput
            size="xs"
            label={t('name')}
            value={day.name}
            maxLength={200}
            onChange={(event) => set(place, { ...day, name: event.currentTarget.value || t('usual') })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('remove')}
            onClick={() => change(days.filter((_, at) => at !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => change([...days, { date: '', name: t('usual') }])}
      >
        {t('add')}
      </Button>
    </div>
  );
}
