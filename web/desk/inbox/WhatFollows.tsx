import { Text } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { actTexts, isActWithMeaning } from './act-texts';
import type { ItemDetail } from './use-inbox';
import classes from './work.module.css';

const texts = defineTexts({
  title: { vi: 'Hoàn thành thì', en: 'Completing leads to' },
  oneOf: {
    vi: 'Tùy nội dung nhập, hồ sơ chuyển sang:',
    en: 'Depending on what is entered, the case goes on to:',
  },
  next: { vi: 'Hồ sơ chuyển sang:', en: 'The case goes on to:' },
  side: {
    vi: 'Việc bên lề: hồ sơ vẫn ở bước chính của nó.',
    en: 'Beside the main path: the case stays at its step.',
  },
  end: { vi: 'Kết thúc', en: 'The end' },
  insteadOf: {
    vi: 'Bạn làm thay người vắng mặt; tên cả hai được ghi lại.',
    en: 'You stand in for somebody; both names are recorded.',
  },
});
const icons = { work: IconArrowRight, wait: IconHourglass, end: IconCircleCheck } as const;

/** What pressing "complete" does, said before it is pressed. */
export function WhatFollows({ item }: { item: ItemDetail }) {
  const t = useTexts(texts);
  const a = useTexts(actTexts);
  const { following, act, isSide, rights } = item;
  return (
    <section aria-label={t('title')} className={classes.follows}>
      {isActWithMeaning(act) && <Text size="xs">{a(act)}</Text>}
      {isSide && <Text size="xs">{t('side')}</Text>}
      {rights.insteadOf !== null && <Text size="xs">{t('insteadOf')}</Text>}
      {!isSide && following.length > 0 && (
        <>
          <Text size="xs" c="dimmed">
            {t(following.length > 1 ? 'oneOf' : 'next')}
          </Text>
          <ul>
            {following.map(({ elementId, name, kind, when }) => {
              const Icon = icons[kind];
              return (
                <li key={elementId}>
                  <Icon size={14} aria-hidden />
                  <span>
                    {when && <span className={classes.when}>{when}: </span>}
                    {name || t('end')}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
