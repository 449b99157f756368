import type { UnitRow } from '../../../src/dashboards/contract';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { useAgencyNames } from '../frame/use-agency-names';
import { figureTexts } from '../words/figures';
import { workColumns } from './work-columns';
import { WorkFigure } from './WorkFigure';

const texts = defineTexts({ title: { vi: 'Việc theo đơn vị', en: 'Tasks by unit' } });

export function UnitFigure({
  units,
  all,
  title,
}: {
  units: readonly UnitRow[];
  all: number;
  title?: string;
}) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const agencyName = useAgencyNames();
  const isOfSeveral = new Set(units.map(({ agencyId }) => agencyId)).size > 1;
  const unitName = ({ name }: UnitRow) => inLanguage({ ...name }, language);
  // Every commune has units of the same names.
  const nameOf = (unit: UnitRow) =>
    isOfSeveral ? `${unitName(unit)} – ${agencyName(unit.agencyId)}` : unitName(unit);
  return (
    <WorkFigure
      name="boards.units"
      title={title ?? t('title')}
      rows={units}
      all={all}
      idOf={({ unitId }) => unitId}
      nameOf={nameOf}
      columns={[
        { id: 'unit', title: say('unit'), value: unitName, width: 240 },
        { id: 'agency', title: say('agency'), value: ({ agencyId }) => agencyName(agencyId), width: 220 },
        ...workColumns<UnitRow>(say),
      ]}
    />
  );
}
