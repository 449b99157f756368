import { Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { ActBar } from './acts/ActBar';
import { CaseAside } from './CaseAside';
import { CaseDiagram } from './CaseDiagram';
import { CaseHeader } from './CaseHeader';
import { type Case, useCase, useCustody, useLiveCase } from './case-queries';
import classes from './case.module.css';
import { Circulation } from './Circulation';
import { Dossier } from './Dossier';
import { Outcome } from './Outcome';
import { Timeline } from './Timeline';
import { WhyThisDate } from './WhyThisDate';

const CaseDocuments = lazy(() => import('./letters/CaseDocuments'));

const texts = defineTexts({
  story: { vi: 'Diễn biến', en: 'Story' },
  dossier: { vi: 'Thành phần hồ sơ', en: 'Dossier' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  circulation: { vi: 'Luân chuyển', en: 'Circulation' },
  process: { vi: 'Quy trình', en: 'Process' },
  outcome: { vi: 'Kết quả, phí', en: 'Results, fees' },
  print: { vi: 'In hồ sơ', en: 'Print the case' },
  why: { vi: 'Vì sao ngày này?', en: 'Why this date?' },
  show: { vi: 'Xem: {tab}', en: 'Show: {tab}' },
  title: { vi: 'Hồ sơ {code}', en: 'Case {code}' },
});
const tabs = ['story', 'dossier', 'circulation', 'process', 'outcome', 'documents'] as const;
type Tab = (typeof tabs)[number];

/** One case: where it stands, why it is due then, what happened, and every act that can be done on it. */
export default function CasePage({ caseId }: { caseId: string }) {
  const file = useCase(caseId);
  useLiveCase(caseId);
  if (file.data) return <Opened file={file.data} />;
  if (file.error) return <Refused isPage error={file.error} retry={() => void file.refetch()} />;
  return <Loading />;
}

function Opened({ file }: { file: Case }) {
  const t = useTexts(texts);
  const custody = useCustody(file.id);
  const [query, setQuery] = useSearchParams();
  const [, go] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const tab = tabs.find((one) => one === query.get('tab')) ?? 'story';
  const show = (wanted: Tab) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('tab', wanted);
        return after;
      },
      { replace: true },
    );
  useKeys([
    { key: 'w', says: t('why'), act: () => setAsking(true) },
    { key: 'i', says: t('print'), act: () => go(`/desk/cases/${file.id}/print`) },
    ...tabs.map((one, place) => ({
      key: String(place + 1),
      says: t('show', { tab: t(one) }),
      act: () => show(one),
    })),
  ]);
  useEffect(() => {
    document.title = t('title', { code: file.code });
  });
  return (
    <div className={classes.page}>
      <CaseHeader file={file} custody={custody.data} why={() => setAsking(true)} />
      <ActBar file={file} />
      <div className={classes.body}>
        <Tabs
          value={tab}
          onChange={(wanted) => show(wanted as Tab)}
          keepMounted={false}
          activateTabWithKeyboard
        >
          <Tabs.List mb="sm">
            {tabs.map((one, place) => (
              <Tabs.Tab key={one} value={one} aria-keyshortcuts={String(place + 1)}>
                {t(one)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="story">
            <Timeline file={file} />
          </Tabs.Panel>
          <Tabs.Panel value="dossier">
            <Dossier file={file} />
          </Tabs.Panel>
          <Tabs.Panel value="documents">
            <Suspense fallback={<Loading />}>
              <CaseDocuments file={file} />
            </Suspense>
          </Tabs.Panel>
          <Tabs.Panel value="circulation">
            <Circulation file={file} />
          </Tabs.Panel>
          <Tabs.Panel value="process">
            <CaseDiagram file={file} />
          </Tabs.Panel>
          <Tabs.Panel value="outcome">
            <Outcome file={file} />
          </Tabs.Panel>
        </Tabs>
        <CaseAside file={file} />
      </div>
      {isAsking && <WhyThisDate caseId={file.id} close={() => setAsking(false)} />}
    </div>
  );
}
