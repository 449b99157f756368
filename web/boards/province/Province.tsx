import { boardTexts } from '../board-list';
import { Board } from '../frame/Board';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { useTexts, defineTexts, inLanguage } from '../../shared/texts/texts';
import { CaseTiles } from '../tiles/CaseTiles';
import { FeedbackTiles } from '../tiles/FeedbackTiles';
import { CaseRows } from './CaseRows';
import { Trend } from './Trend';
import classes from './Province.module.css';

const texts = defineTexts({
  reach: { vi: 'Mọi cơ quan thuộc quyền theo dõi', en: 'All agencies that you oversee' },
  byAgency: { vi: 'Theo cơ quan', en: 'By agency' },
  byAgencyHelp: {
    vi: 'Cơ quan chủ trì giải quyết; nhiều hồ sơ quá hạn nhất đứng đầu',
    en: 'The agency that answers for the case; most overdue first',
  },
  byField: { vi: 'Theo lĩnh vực', en: 'By field' },
  byProcedure: { vi: 'Theo thủ tục', en: 'By procedure' },
});

/** The chairman's view: what is open, late and finished, by agency, field and procedure, with 30 days of trend. */
export default function Province() {
  const t = useTexts(texts);
  const nameOf = useTexts(boardTexts);
  const { agency } = useFilters();
  const shown = useBoard('province', { agency });
  const where = shown.content?.name;
  return (
    <Board
      title={nameOf('province')}
      help={where ? inLanguage({ ...where }) : t('reach')}
      filters={{ agency: true }}
      shown={shown}
    >
      {(board) => (
        <>
          <CaseTiles {...board} />
          <FeedbackTiles agency={agency} />
          <div className={classes.pair}>
            <Trend days={board.trend} />
            <CaseRows
              name="boards.by-field"
              title={t('byField')}
              subject="field"
              rows={board.byField}
              all={board.rowCounts.byField}
              list={board.list}
              filters={board.figureFilters}
            />
          </div>
          <CaseRows
            name="boards.by-agency"
            title={t('byAgency')}
            help={t('byAgencyHelp')}
            subject="agency"
            rows={board.byAgency}
            all={board.rowCounts.byAgency}
            list={board.list}
            filters={board.figureFilters}
          />
          <CaseRows
            name="boards.by-procedure"
            title={t('byProcedure')}
            subject="procedure"
            rows={board.byProcedure}
            all={board.rowCounts.byProcedure}
            list={board.list}
            filters={board.figureFilters}
          />
        </>
      )}
    </Board>
  );
}
