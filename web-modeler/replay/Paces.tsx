import { Button, NumberInput } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '../../web/shared/api/client';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './replay.module.css';

const texts = defineTexts({
  open: { vi: 'Giả sử nhân lực khác đi', en: 'Suppose other numbers of people' },
  close: { vi: 'Nhân lực như đã có', en: 'People as they were' },
  times: { vi: 'Nhanh gấp mấy lần: {group}', en: 'How many times as fast: {group}' },
});

/** How many times as fast each group would work: 2 for twice the people, 0.5 for half of them. */
export function Paces({
  load,
  pace,
  change,
}: {
  load: Schema<'ReplayView'>['load'];
  pace: ReadonlyMap<string, number>;
  change: (pace: ReadonlyMap<string, number>) => void;
}) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(pace.size > 0);
  const set = (group: string, value: string | number) => {
    const next = new Map(pace);
    if (typeof value === 'number' && value > 0 && value !== 1) next.set(group, value);
    else next.delete(group);
    change(next);
  };
  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconUsers size={14} />}
        aria-expanded={isOpen}
        onClick={() => {
          if (isOpen) change(new Map());
          setOpen(!isOpen);
        }}
      >
        {t(isOpen ? 'close' : 'open')}
      </Button>
      {isOpen && (
        <div className={classes.paces}>
          {load.map(({ group, name }) => (
            <NumberInput
              key={group}
              size="xs"
              label={name}
              aria-label={t('times', { group: name })}
              value={pace.get(group) ?? 1}
              min={0.1}
              max={10}
              step={0.5}
              decimalScale={2}
              onChange={(value) => set(group, value)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
