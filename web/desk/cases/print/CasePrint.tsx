import { Anchor, Button, Group, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../../../shared/keys/keys';
import { Loading, Refused } from '../../../shared/states/states';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import { useCase, useCustody, useHandoffs, useHistory } from '../case-queries';
import { ControlSheet } from './ControlSheet';
import classes from './print.module.css';
import { Summary } from './Summary';

const texts = defineTexts({
  title: { vi: 'In hồ sơ {code}', en: 'Print case {code}' },
  print: { vi: 'In', en: 'Print' },
  open: { vi: 'Về hồ sơ', en: 'Back to the case' },
});

/** A case on paper (A4): what it is and what happened, then the control sheet of who had it. */
export default function CasePrint({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const [, go] = useLocation();
  const file = useCase(caseId);
  const custody = useCustody(caseId);
  const handoffs = useHandoffs(caseId);
  const history = useHistory(caseId);
  const code = file.data?.code ?? '';
  useKeys([
    { key: 'p', says: t('print'), act: () => window.print() },
    { key: 'o', says: t('open'), act: () => go(`/desk/cases/${caseId}`) },
  ]);
  useEffect(() => {
    document.title = t('title', { code });
  });
  const failed = [file, custody, handoffs, history].find(({ error }) => error);
  if (failed) return <Refused isPage error={failed.error!} retry={() => void failed.refetch()} />;
  if (!file.data || !custody.data || !handoffs.data || !history.data) return <Loading />;
  return (
    <div className={classes.screen}>
      <Group justify="space-between" className={`${classes.tools} no-print`}>
        <Title order={1} size="h4">
          {t('title', { code })}
        </Title>
        <Group gap="sm">
          <Button onClick={() => window.print()} aria-keyshortcuts="P">
            {t('print')}
          </Button>
          <Anchor component={Link} href={`/desk/cases/${caseId}`} aria-keyshortcuts="O">
            {t('open')}
          </Anchor>
        </Group>
      </Group>
      <Summary file={file.data} custody={custody.data} events={history.data} />
      <ControlSheet file={file.data} custody={custody.data} handoffs={handoffs.data} />
    </div>
  );
}
