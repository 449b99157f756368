import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { numberText, shareText } from '../../shared/time/instants';
import { useBoard } from '../frame/use-board';
import { figureTexts } from '../words/figures';
import classes from './Wall.module.css';
import { WallFrame } from './WallFrame';

const texts = defineTexts({
  title: { vi: 'Hồ sơ toàn tỉnh', en: 'Cases of the province' },
  silent: { vi: 'Bị bỏ quên', en: 'Forgotten' },
});

/** The few numbers that say how things stand. */
export function WallFigures({ agency }: { agency?: string }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const shown = useBoard('province', { agency });
  const silent = useBoard('silent', { agency });
  const where = shown.content?.name;
  return (
    <WallFrame title={where ? inLanguage({ ...where }) : t('title')} shown={shown}>
      {({ cases, month, today }) => {
        const figures = [
          { name: say('open'), value: numberText(cases.open) },
          {
            name: say('overdue'),
            value: numberText(cases.overdue),
            tone: cases.overdue > 0 ? 'late' : 'good',
          },
          {
            name: say('dueSoon'),
            value: numberText(cases.dueSoon),
            tone: cases.dueSoon > 0 ? 'soon' : 'good',
          },
          { name: `${say('finished')} · ${say('today').toLowerCase()}`, value: numberText(today.finished) },
          {
            name: `${say('onTimeShare')} · ${say('month').toLowerCase()}`,
            value: shareText(month.onTimeShare),
            tone: month.late > 0 ? 'soon' : 'good',
          },
          {
            name: t('silent'),
            value: silent.content ? numberText(silent.content.count) : '–',
            tone: (silent.content?.count ?? 0) > 0 ? 'late' : 'good',
          },
        ];
        return (
          <dl className={classes.figures}>
            {figures.map(({ name, value, tone }) => (
              <div key={name} data-tone={tone}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        );
      }}
    </WallFrame>
  );
}
