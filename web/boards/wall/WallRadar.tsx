import type { CSSProperties } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { useBoard } from '../frame/use-board';
import { shortDay } from '../radar/days';
import { figureTexts } from '../words/figures';
import classes from './Wall.module.css';
import { WallFrame } from './WallFrame';

const texts = defineTexts({
  title: { vi: 'Hồ sơ đến hạn 10 ngày làm việc tới', en: 'Cases due in the next 10 working days' },
});

/** What is late and what comes due, day by day. */
export function WallRadar({ agency }: { agency?: string }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const shown = useBoard('radar', { agency });
  return (
    <WallFrame title={t('title')} shown={shown}>
      {({ overdue, days }) => {
        const columns = [
          { name: say('overdue'), cases: overdue, isLate: true },
          ...days.map(({ date, cases }) => ({ name: shortDay(date, language), cases, isLate: false })),
        ];
        const most = Math.max(1, ...columns.map(({ cases }) => cases));
        return (
          <dl className={classes.columns}>
            {columns.map(({ name, cases, isLate }) => (
              <div key={name} data-late={isLate || undefined}>
                <dd>
                  {numberText(cases)}
                  <span className={classes.bar} style={{ '--share': cases / most } as CSSProperties} />
                </dd>
                <dt>{name}</dt>
              </div>
            ))}
          </dl>
        );
      }}
    </WallFrame>
  );
}
