import { Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { SilentCase } from '../../../src/dashboards/contract';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { BoardTable } from '../chart/BoardTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { boardTexts } from '../board-list';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { casePage } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';
import classes from './Silent.module.css';

const texts = defineTexts({
  help: {
    vi: 'Mọi hồ sơ đang mở phải có người chịu trách nhiệm, việc kế tiếp và ngày của việc đó. Con số này phải bằng 0.',
    en: 'Every open case must have an owner, a next action and its date. This number has to be 0.',
  },
  zero: { vi: 'Không có hồ sơ nào bị bỏ quên', en: 'No case is forgotten' },
  some: { vi: 'hồ sơ đang bị bỏ quên', en: 'cases are forgotten' },
  list: { vi: 'Các hồ sơ thiếu', en: 'What is missing' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  filed: { vi: 'Nộp lúc', en: 'Filed' },
  OWNER: { vi: 'người chịu trách nhiệm', en: 'owner' },
  NEXT_ACTION: { vi: 'việc kế tiếp', en: 'next action' },
  NEXT_DATE: { vi: 'ngày của việc kế tiếp', en: 'date of the next action' },
});

/** The watch over cases that nobody would touch again by themselves. */
export default function Silent() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOpen();
  const procedures = useProcedures();
  const { agency } = useFilters();
  const shown = useBoard('silent', { agency });
  const missing = (silent: SilentCase) => silent.missing.map((what) => t(what)).join(', ');
  return (
    <Board title={nameOf('silent')} help={t('help')} filters={{ agency: true }} shown={shown}>
      {({ count, items }) => (
        <>
          <div className={classes.count} data-some={count > 0 || undefined}>
            {count === 0 && <IconCircleCheck size={56} stroke={1.4} aria-hidden />}
            <span className={classes.number}>{count}</span>
            <Text>{count === 0 ? t('zero') : t('some')}</Text>
          </div>
          {items.length > 0 && (
            <Panel title={t('list')}>
              <BoardTable
                name="boards.silent"
                caption={t('list')}
                rows={items}
                idOf={({ caseId }) => caseId}
                open={({ caseId }) => open(casePage(caseId))}
                columns={[
                  {
                    id: 'code',
                    title: say('caseCode'),
                    width: 200,
                    value: ({ code }) => code,
                    cell: ({ code, caseId }) => <PlaceLink href={casePage(caseId)}>{code}</PlaceLink>,
                  },
                  { id: 'missing', title: t('missing'), width: 280, value: missing },
                  {
                    id: 'agency',
                    title: say('agency'),
                    width: 240,
                    value: ({ leadAgencyName }) => inLanguage({ ...leadAgencyName }, language),
                  },
                  {
                    id: 'procedure',
                    title: say('procedure'),
                    width: 260,
                    value: ({ procedureCode }) => procedures.nameOf(procedureCode),
                  },
                  {
                    id: 'filed',
                    title: t('filed'),
                    kind: 'instant',
                    width: 150,
                    value: ({ filedAt }) => filedAt,
                  },
                ]}
              />
            </Panel>
          )}
        </>
      )}
    </Board>
  );
}
