import { useCallback } from 'react';
import type { AttributionRow } from '../../../src/dashboards/contract';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { Figure } from '../chart/Figure';
import { heightOfBars, stackedBars } from '../chart/options';
import type { Palette } from '../chart/palette';
import { CountLink } from '../frame/CountLink';
import { caseList } from '../frame/lists';
import { useOpen } from '../frame/use-open';
import { causeText } from '../words/causes';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  title: { vi: 'Trễ hạn tính cho', en: 'To whom lateness is put down' },
  help: {
    vi: 'Cơ quan giữ hồ sơ, được giao hoặc được hỏi ý kiến vào lúc hồ sơ quá hạn',
    en: 'Who held it, had been sent it or had been asked when the date passed',
  },
  as: { vi: 'Với tư cách', en: 'As' },
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  says: {
    vi: 'Biểu đồ cột ngang: {n} nguyên nhân trễ hạn; nhiều nhất {most} với {count} hồ sơ.',
    en: 'Bar chart of {n} reasons; most: {most} with {count} cases.',
  },
});

const drawn = 12;

/** Who answers for how many of the late cases that are still open. */
export function Attribution({ rows }: { rows: readonly AttributionRow[] }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const nameOf = ({ agencyName }: AttributionRow) => inLanguage({ ...agencyName }, language);
  const first = rows.slice(0, drawn);
  const shape = JSON.stringify([
    first.map((row) => `${nameOf(row)} – ${causeText(row.cause, language)}`),
    [t('cases'), first.map(({ cases }) => cases)],
  ]);
  const option = useCallback(
    (palette: Palette) => {
      const [names, [name, values]] = JSON.parse(shape) as [string[], [string, number[]]];
      return stackedBars(palette, names, [{ name, values, color: palette.overdue }], 320);
    },
    [shape],
  );
  return (
    <Figure
      name="boards.attribution"
      title={t('title')}
      help={t('help')}
      says={t('says', {
        n: rows.length,
        most: rows[0] ? nameOf(rows[0]) : '–',
        count: rows[0]?.cases ?? 0,
      })}
      option={option}
      height={heightOfBars(first.length)}
      rows={rows}
      idOf={({ agencyId, cause }) => `${agencyId} ${cause}`}
      open={(row) => open(caseList(row.list))}
      columns={[
        { id: 'agency', title: say('agency'), width: 300, value: nameOf },
        { id: 'cause', title: t('as'), width: 220, value: ({ cause }) => causeText(cause, language) },
        {
          id: 'cases',
          title: t('cases'),
          kind: 'number',
          width: 100,
          value: ({ cases }) => cases,
          cell: (row) => <CountLink count={row.cases} href={caseList(row.list)} />,
        },
      ]}
    />
  );
}
