import type { StepRow } from '../../../src/dashboards/contract';
import { Empty } from '../../shared/states/states';
import { BoardTable } from '../chart/BoardTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { Panel } from '../chart/Panel';
import { taskList } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';
import { workColumns } from './work-columns';

const texts = defineTexts({
  title: { vi: 'Việc theo bước của quy trình', en: 'Tasks by step' },
  none: { vi: 'Không có việc nào đang mở', en: 'No task is open' },
});

/** Where in the procedures the open work stands. */
export function StepTable({ steps, all }: { steps: readonly StepRow[]; all: number }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  return (
    <Panel title={t('title')}>
      <BoardTable
        name="boards.steps"
        caption={t('title')}
        rows={steps}
        idOf={({ procedureCode, elementId }) => `${procedureCode} ${elementId}`}
        open={({ list }) => open(taskList(list))}
        empty={<Empty title={t('none')} />}
        columns={[
          { id: 'step', title: say('step'), value: ({ name }) => name, width: 240 },
          {
            id: 'procedure',
            title: say('procedure'),
            value: ({ procedureName }) => inLanguage({ ...procedureName }, language),
            width: 320,
          },
          ...workColumns<StepRow>(say),
        ]}
      />
      <MoreRows shown={steps.length} all={all} />
    </Panel>
  );
}
