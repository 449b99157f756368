import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText, shareText } from '../../shared/time/instants';
import { useBoard } from '../frame/use-board';
import { figureTexts } from '../words/figures';
import classes from './Wall.module.css';
import { WallFrame } from './WallFrame';

const texts = defineTexts({
  title: { vi: 'Cơ quan nhiều hồ sơ quá hạn nhất', en: 'Agencies with most overdue cases' },
});

/** As many as can be read from across the room. */
const readable = 8;

export function WallAgencies({ agency }: { agency?: string }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const shown = useBoard('province', { agency });
  return (
    <WallFrame title={t('title')} shown={shown}>
      {({ byAgency }) => (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{say('agency')}</th>
              {(['overdue', 'dueSoon', 'open', 'onTimeShare'] as const).map((figure) => (
                <th key={figure} scope="col" className={classes.number}>
                  {say(figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byAgency.slice(0, readable).map(({ key, name, cases, month }) => (
              <tr key={key}>
                <th scope="row">{inLanguage({ ...name }, language)}</th>
                <td className={classes.number} data-tone={cases.overdue > 0 ? 'late' : undefined}>
                  {numberText(cases.overdue)}
                </td>
                <td className={classes.number} data-tone={cases.dueSoon > 0 ? 'soon' : undefined}>
                  {numberText(cases.dueSoon)}
                </td>
                <td className={classes.number}>{numberText(cases.open)}</td>
                <td className={classes.number}>{shareText(month.onTimeShare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </WallFrame>
  );
}
