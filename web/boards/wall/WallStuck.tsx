import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { useBoard } from '../frame/use-board';
import { figureTexts } from '../words/figures';
import { minutesText } from '../words/minutes';
import classes from './Wall.module.css';
import { WallFrame } from './WallFrame';

const texts = defineTexts({
  title: {
    vi: 'Kẹt giữa các cơ quan: {stuck} · Chờ ý kiến: {open}, quá hạn {overdue}',
    en: 'Stuck between agencies: {stuck} · Opinions waited for: {open}, {overdue} overdue',
  },
  none: { vi: 'Không có hồ sơ nào bị kẹt', en: 'Nothing is stuck' },
});

const readable = 7;

/** What does not move between agencies, the longest wait first. */
export function WallStuck({ agency }: { agency?: string }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const handoffs = useBoard('handoffs', { agency });
  const asked = useBoard('consultations', { agency });
  const told = (value: number | undefined) => (value === undefined ? '–' : numberText(value));
  return (
    <WallFrame
      title={t('title', {
        stuck: told(handoffs.content?.stuckCount),
        open: told(asked.content?.open),
        overdue: told(asked.content?.overdue),
      })}
      shown={handoffs}
    >
      {({ stuck }) =>
        stuck.length === 0 ? (
          <p className={classes.calm}>{t('none')}</p>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{say('caseCode')}</th>
                <th scope="col">{say('from')}</th>
                <th scope="col">{say('to')}</th>
                <th scope="col" className={classes.number}>
                  {say('waited')}
                </th>
              </tr>
            </thead>
            <tbody>
              {stuck.slice(0, readable).map(({ handoffId, caseCode, from, to, waitedMinutes }) => (
                <tr key={handoffId}>
                  <th scope="row">{caseCode.slice(-12)}</th>
                  <td>{inLanguage({ ...from.agencyName }, language)}</td>
                  <td>{inLanguage({ ...to.agencyName }, language)}</td>
                  <td className={classes.number} data-tone="late">
                    {minutesText(waitedMinutes)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </WallFrame>
  );
}
