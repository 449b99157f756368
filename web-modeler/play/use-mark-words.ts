import { useMemo } from 'react';
import { defineTexts, fill, useLanguage } from '../../web/shared/texts/texts';
import type { MarkWords } from './marks';

const texts = defineTexts({
  token: { vi: 'Hồ sơ đang ở đây ({count})', en: 'The case is here ({count})' },
  passed: { vi: 'Hồ sơ đã đi qua', en: 'The case came by here' },
  covered: { vi: 'Có kịch bản đi qua', en: 'A scenario comes by here' },
  missing: { vi: 'Chưa kịch bản nào đi qua', en: 'No scenario comes by here' },
});

export function useMarkWords(): MarkWords {
  const language = useLanguage();
  return useMemo(
    () => ({
      token: (count) => fill(texts.token[language], { count }),
      passed: texts.passed[language],
      covered: texts.covered[language],
      missing: texts.missing[language],
    }),
    [language],
  );
}
