import { Badge } from '@mantine/core';
import type { OfficerRow } from '../../../src/dashboards/contract';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { workColumns } from '../agency/work-columns';
import { WorkFigure } from '../agency/WorkFigure';
import { CountLink } from '../frame/CountLink';
import { taskList } from '../frame/lists';
import { useAgencyNames } from '../frame/use-agency-names';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  absent: { vi: 'vắng', en: 'absent' },
  oldest: { vi: 'Việc cũ nhất từ', en: 'Oldest task since' },
  completed: { vi: 'Đã làm', en: 'Done' },
  completedLate: { vi: 'Đã làm, trễ', en: 'Done late' },
});

interface OfficerFigureProps {
  name: string;
  title: string;
  officers: readonly OfficerRow[];
  /** How many there are. */
  all: number;
}

/** Who has how much, how it stands, and what they have done. */
export function OfficerFigure({ name, title, officers, all }: OfficerFigureProps) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const agencyName = useAgencyNames();
  return (
    <WorkFigure
      name={name}
      title={title}
      rows={officers}
      all={all}
      idOf={({ personId, unitId }) => `${personId} ${unitId}`}
      nameOf={(officer) => (officer.isAbsent ? `${officer.name} (${t('absent')})` : officer.name)}
      columns={[
        {
          id: 'name',
          title: say('officer'),
          width: 210,
          value: (officer) => officer.name,
          cell: (officer) => (
            <>
              {officer.name}{' '}
              {officer.isAbsent && (
                <Badge size="xs" color="gray" variant="light" tt="none">
                  {t('absent')}
                </Badge>
              )}
            </>
          ),
        },
        {
          id: 'unit',
          title: say('unit'),
          width: 220,
          value: ({ unitName }) => inLanguage({ ...unitName }, language),
        },
        {
          id: 'agency',
          title: say('agency'),
          width: 220,
          value: ({ agencyId }) => agencyName(agencyId),
        },
        ...workColumns<OfficerRow>(say, true),
        { id: 'oldest', title: t('oldest'), kind: 'instant', width: 150, value: ({ oldestAt }) => oldestAt },
        {
          id: 'completed',
          title: t('completed'),
          kind: 'number',
          width: 100,
          value: ({ completed }) => completed,
          cell: ({ completed, completedList }) => (
            <CountLink count={completed} href={taskList(completedList)} />
          ),
        },
        {
          id: 'completedLate',
          title: t('completedLate'),
          kind: 'number',
          width: 110,
          value: ({ completedLate }) => completedLate,
          cell: ({ completedLate, completedList }) => (
            <CountLink count={completedLate} href={taskList(completedList, { late: 'true' })} />
          ),
        },
      ]}
    />
  );
}
