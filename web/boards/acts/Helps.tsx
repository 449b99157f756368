import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { HelpView } from '../../../src/dashboards/contract';
import { useMay, useMe } from '../../shared/session/session';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { casePage } from '../frame/lists';
import { AssignDialog } from './AssignDialog';
import { RedirectDialog } from './RedirectDialog';
import { UrgeDialog } from './UrgeDialog';

const texts = defineTexts({
  ASSIGN: { vi: 'Giao việc', en: 'Assign' },
  REASSIGN: { vi: 'Giao người khác', en: 'Reassign' },
  URGE: { vi: 'Đôn đốc', en: 'Urge' },
  EXTEND: { vi: 'Gia hạn', en: 'Extend' },
  ASK_EXTENSION: { vi: 'Đề nghị gia hạn', en: 'Ask for a new date' },
  REDIRECT: { vi: 'Chuyển đơn vị', en: 'Redirect' },
  ofCase: { vi: '{act} hồ sơ {code}', en: '{act}: case {code}' },
});

interface HelpsProps {
  caseId: string;
  caseCode: string;
  /** Who alone agrees on a new date. */
  leadAgencyId?: string;
  helps: readonly HelpView[];
  /** Who must move, by name, for a letter to them. */
  nameOfUnit?: (unitId: string | undefined) => string | undefined;
}

/**
 * What would help a case, as buttons; the server says which acts are open, the best one first. A new date is agreed on the case's
 * own page, where it shows what it does to the clock; who is not of the lead agency asks for it by letter.
 */
export function Helps({ caseId, caseCode, leadAgencyId, helps, nameOfUnit }: HelpsProps) {
  const t = useTexts(texts);
  const may = useMay();
  const { person } = useMe();
  const isLead = person?.posts.some(({ agencyId }) => agencyId === leadAgencyId) ?? false;
  const [chosen, choose] = useState<HelpView | null>(null);
  const close = () => choose(null);
  if (!may('case.act') && !may('case.supervise')) return null;
  return (
    <Group gap={6} wrap="nowrap">
      {helps.map((help, place) => {
        const isAsking = help.act === 'EXTEND' && !isLead;
        const name = t(isAsking ? 'ASK_EXTENSION' : help.act);
        const look = {
          size: 'compact-xs',
          variant: place === 0 ? 'light' : 'default',
          'aria-label': t('ofCase', { act: name, code: caseCode }),
        } as const;
        return help.act === 'EXTEND' && isLead ? (
          <Button key={help.act} {...look} component="a" href={`${casePage(caseId)}?act=extend`}>
            {name}
          </Button>
        ) : (
          <Button key={help.act} {...look} onClick={() => choose(help)}>
            {name}
          </Button>
        );
      })}
      {(chosen?.act === 'URGE' || chosen?.act === 'EXTEND') && (
        <UrgeDialog
          asks={chosen.act === 'EXTEND' ? 'newDate' : 'haste'}
          caseId={caseId}
          caseCode={caseCode}
          toUnitId={chosen.toUnitId}
          toName={nameOfUnit?.(chosen.toUnitId)}
          close={close}
        />
      )}
      {(chosen?.act === 'ASSIGN' || chosen?.act === 'REASSIGN') && chosen.taskId && (
        <AssignDialog taskId={chosen.taskId} caseCode={caseCode} close={close} />
      )}
      {chosen?.act === 'REDIRECT' && chosen.handoffId && (
        <RedirectDialog handoffId={chosen.handoffId} caseCode={caseCode} close={close} />
      )}
    </Group>
  );
}
