import { Button, Group, NumberInput, Select } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { DayInput } from '../../web/shared/date/DayInput';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { localDateOf } from '../../web/shared/time/local-date';
import { limitText, type Unit, units, unitTexts } from './step-words';
import type { Step } from './story';
import { TimeInput } from './TimeInput';

const texts = defineTexts({
  title: { vi: 'Cho thời gian trôi', en: 'Let time pass' },
  amount: { vi: 'Bao lâu', en: 'How long' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  pass: { vi: 'Cho trôi', en: 'Let it pass' },
  until: { vi: 'Hoặc đến ngày', en: 'Or until' },
  time: { vi: 'Lúc', en: 'At' },
  go: { vi: 'Chờ đến lúc đó', en: 'Wait until then' },
});

/** The driven clock: forward by working or plain time, or to an instant; every timer on the way fires at its own. */
export function PassTime({
  now,
  isBusy,
  send,
}: {
  now: string;
  isBusy: boolean;
  send: (step: Step) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [value, setValue] = useState<number | string>(1);
  const [unit, setUnit] = useState<Unit>('working-day');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('17:00');
  const number = Number(value);
  return (
    <section aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <Group gap={6} align="end">
        <NumberInput
          size="xs"
          w={80}
          label={t('amount')}
          value={value}
          min={0}
          step={1}
          onChange={setValue}
          decimalSeparator={language === 'vi' ? ',' : '.'}
        />
        <Select
          size="xs"
          w={150}
          label={t('unit')}
          value={unit}
          allowDeselect={false}
          onChange={(chosen) => chosen && setUnit(chosen as Unit)}
          data={units.map((one) => ({ value: one, label: unitTexts[one][language] }))}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconClockPlay size={14} aria-hidden />}
          disabled={isBusy || !(number > 0)}
          onClick={() => send({ pass: limitText(number, unit) })}
        >
          {t('pass')}
        </Button>
        <DayInput size="xs" label={t('until')} value={day} min={localDateOf(now)} onChange={setDay} />
        <TimeInput label={t('time')} value={time} onChange={setTime} />
        <Button
          size="xs"
          variant="default"
          disabled={isBusy || day === ''}
          onClick={() => send({ until: `${day}T${time}:00+07:00` })}
        >
          {t('go')}
        </Button>
      </Group>
    </section>
  );
}
