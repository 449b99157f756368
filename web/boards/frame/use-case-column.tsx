import { useProcedures } from '../../shared/procedures/use-procedures';
import type { Column } from '../../shared/table/column';
import { useTexts } from '../../shared/texts/texts';
import { TwoLines } from '../chart/TwoLines';
import { figureTexts } from '../words/figures';
import { casePage } from './lists';
import { PlaceLink } from './PlaceLink';

interface OfCase {
  caseId: string;
  caseCode: string;
  procedureCode: string;
}

/** The column by which a row's case is found: its code, and the procedure below it. */
export function useCaseColumn(): Column<OfCase> {
  const say = useTexts(figureTexts);
  const procedures = useProcedures();
  return {
    id: 'code',
    title: say('caseCode'),
    width: 240,
    value: ({ caseCode }) => caseCode,
    cell: ({ caseCode, caseId, procedureCode }) => (
      <TwoLines
        first={<PlaceLink href={casePage(caseId)}>{caseCode}</PlaceLink>}
        second={procedures.nameOf(procedureCode)}
      />
    ),
  };
}
