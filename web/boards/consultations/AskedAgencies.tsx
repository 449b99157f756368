import { useCallback } from 'react';
import type { AskedAgencyRow } from '../../../src/dashboards/contract';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { Figure } from '../chart/Figure';
import { heightOfBars, stackedBars } from '../chart/options';
import type { Palette } from '../chart/palette';
import { CountLink } from '../frame/CountLink';
import { consultationList } from '../frame/lists';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  title: { vi: 'Theo cơ quan được hỏi', en: 'By the agency that was asked' },
  open: { vi: 'Đang chờ', en: 'Waiting' },
  says: {
    vi: 'Biểu đồ cột ngang {n} cơ quan được hỏi ý kiến: quá hạn và còn trong hạn.',
    en: 'Bar chart of {n} agencies that were asked: overdue and in time.',
  },
});

/** Which agencies keep others waiting. */
export function AskedAgencies({ rows }: { rows: readonly AskedAgencyRow[] }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const nameOf = ({ name }: AskedAgencyRow) => inLanguage({ ...name }, language);
  const shape = JSON.stringify([
    rows.map(nameOf),
    [say('overdue'), say('inTime')],
    rows.map(({ overdue }) => overdue),
    rows.map(({ open, overdue }) => open - overdue),
  ]);
  const option = useCallback(
    (palette: Palette) => {
      const [names, [late, inTime], lateValues, others] = JSON.parse(shape) as [
        string[],
        [string, string],
        number[],
        number[],
      ];
      return stackedBars(palette, names, [
        { name: late, values: lateValues, color: palette.overdue },
        { name: inTime, values: others, color: palette.inTime },
      ]);
    },
    [shape],
  );
  return (
    <Figure
      name="boards.asked"
      title={t('title')}
      says={t('says', { n: rows.length })}
      option={option}
      height={heightOfBars(rows.length)}
      rows={rows}
      idOf={({ agencyId }) => agencyId}
      open={(row) => open(consultationList(row.list))}
      columns={[
        { id: 'agency', title: say('agency'), width: 320, value: nameOf },
        {
          id: 'open',
          title: t('open'),
          kind: 'number',
          width: 110,
          value: (row) => row.open,
          cell: (row) => <CountLink count={row.open} href={consultationList(row.list)} />,
        },
        {
          id: 'overdue',
          title: say('overdue'),
          kind: 'number',
          width: 110,
          value: (row) => row.overdue,
          cell: (row) => (
            <CountLink count={row.overdue} href={consultationList(row.list, { overdue: 'true' })} />
          ),
        },
      ]}
    />
  );
}
