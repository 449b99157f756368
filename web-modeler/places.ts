import { defineTexts, useTexts } from '../web/shared/texts/texts';
import type { Place } from '../web/shared/shell/places';

const texts = defineTexts({
  models: { vi: 'Mô hình', en: 'Models' },
  versions: { vi: 'Phiên bản', en: 'Versions' },
  templates: { vi: 'Bước dựng sẵn', en: 'Ready steps' },
  reviews: { vi: 'Trình duyệt', en: 'Reviews' },
});

/** Where a designer may go. */
export function usePlaces(): Place[] {
  const t = useTexts(texts);
  return [
    { href: '/modeler', label: t('models'), permission: 'model.read', keys: 'g m' },
    { href: '/modeler/versions', label: t('versions'), permission: 'model.read', keys: 'g v' },
    { href: '/modeler/templates', label: t('templates'), permission: 'model.edit', keys: 'g b' },
    { href: '/modeler/reviews', label: t('reviews'), permission: 'model.comment', keys: 'g d' },
  ];
}
