import { Text } from '@mantine/core';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { PlaceLink } from './PlaceLink';

const texts = defineTexts({
  more: { vi: 'Và {n} dòng nữa', en: 'And {n} more rows' },
  all: { vi: 'Xem danh sách đầy đủ', en: 'See the whole list' },
});

/** Says how many rows of a long board are left out, and where they all are. */
export function MoreRows({ shown, all, href }: { shown: number; all: number; href?: string }) {
  const t = useTexts(texts);
  if (all <= shown) return null;
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('more', { n: numberText(all - shown) })}
      {href && (
        <>
          {' · '}
          <PlaceLink href={href}>{t('all')}</PlaceLink>
        </>
      )}
    </Text>
  );
}
