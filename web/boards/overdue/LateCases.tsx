import { Text } from '@mantine/core';
import type { LateCase } from '../../../src/dashboards/contract';
import { Empty } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText, numberText } from '../../shared/time/instants';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { Helps } from '../acts/Helps';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { casePage } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { useOpen } from '../frame/use-open';
import { caseStateText } from '../words/case-states';
import { causeText } from '../words/causes';
import { figureTexts } from '../words/figures';
import { minutesText } from '../words/minutes';
import { TwoLines } from '../chart/TwoLines';

const texts = defineTexts({
  overdue: { vi: 'Hồ sơ quá hạn', en: 'Overdue cases' },
  soon: { vi: 'Hồ sơ sắp đến hạn', en: 'Cases due soon' },
  noneLate: { vi: 'Không có hồ sơ quá hạn', en: 'No case is overdue' },
  noneSoon: { vi: 'Không có hồ sơ sắp đến hạn', en: 'No case is due soon' },
  first: {
    vi: '{shown} trong {all} hồ sơ; ô số phía trên mở danh sách đủ.',
    en: '{shown} of {all}; the tile above opens the whole list.',
  },
  over: { vi: 'Quá', en: 'Over by' },
  left: { vi: 'Còn', en: 'Left' },
  working: { vi: '{time} làm việc', en: '{time} of working time' },
  holder: { vi: 'Đang giữ', en: 'Held by' },
  transit: { vi: 'đang chuyển đến', en: 'on its way to' },
  applicant: { vi: 'Người nộp hồ sơ', en: 'The applicant' },
  nobody: { vi: 'chưa ai nhận', en: 'nobody has taken it' },
  step: { vi: 'Bước, người thụ lý', en: 'Step, officer' },
  attributed: { vi: 'Trễ tính cho', en: 'Put down to' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  level: { vi: 'Báo cấp trên', en: 'Escalated' },
  urged: { vi: 'Đôn đốc lúc', en: 'Urged' },
  extended: { vi: 'Đã gia hạn', en: 'Extended' },
});

interface LateCasesProps {
  name: string;
  cases: readonly LateCase[];
  all: number;
  isSoon?: boolean;
}

/** Late cases, each with who must move and what would help. */
export function LateCases({ name, cases, all, isSoon = false }: LateCasesProps) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const title = t(isSoon ? 'soon' : 'overdue');
  const holderOf = ({ holder, custody }: LateCase) =>
    custody === 'APPLICANT' || !holder ? t('applicant') : inLanguage({ ...holder.unitName }, language);
  return (
    <Panel
      title={title}
      help={
        cases.length < all ? t('first', { shown: numberText(cases.length), all: numberText(all) }) : undefined
      }
    >
      <BoardTable
        name={name}
        caption={title}
        rows={cases}
        rowHeight={56}
        idOf={({ caseId }) => caseId}
        open={({ caseId }) => open(casePage(caseId))}
        empty={<Empty title={t(isSoon ? 'noneSoon' : 'noneLate')} />}
        columns={[
          {
            id: 'code',
            title: say('caseCode'),
            width: 250,
            value: ({ code }) => code,
            cell: (late) => (
              <TwoLines
                first={<PlaceLink href={casePage(late.caseId)}>{late.code}</PlaceLink>}
                second={inLanguage({ ...late.procedureName }, language)}
              />
            ),
          },
          {
            id: 'minutes',
            title: t(isSoon ? 'left' : 'over'),
            kind: 'number',
            width: 150,
            value: ({ minutes }) => minutes,
            cell: ({ minutes, dueAt }) => (
              <TwoLines
                first={
                  <Text span size="sm" fw={600} title={t('working', { time: minutesText(minutes) })}>
                    {minutesText(minutes)}
                  </Text>
                }
                second={instantText(dueAt)}
              />
            ),
          },
          {
            id: 'due',
            title: say('due'),
            kind: 'instant',
            width: 150,
            isHiddenAtFirst: true,
            value: ({ dueAt }) => dueAt,
          },
          {
            id: 'helps',
            title: say('act'),
            width: 260,
            value: ({ helps }) => helps.map(({ act }) => act).join(', '),
            cell: (late) => (
              <Helps
                caseId={late.caseId}
                caseCode={late.code}
                leadAgencyId={late.leadAgencyId}
                helps={late.helps}
                nameOfUnit={(unitId) =>
                  unitId === late.holder?.unitId
                    ? inLanguage({ ...late.holder?.unitName }, language)
                    : unitId === late.attribution?.unitId
                      ? inLanguage({ ...late.attribution?.unitName }, language)
                      : undefined
                }
              />
            ),
          },
          {
            id: 'holder',
            title: t('holder'),
            width: 220,
            value: holderOf,
            cell: (late) => (
              <TwoLines
                first={late.custody === 'TRANSIT' ? `${t('transit')} ${holderOf(late)}` : holderOf(late)}
                second={inLanguage(late.holder && { ...late.holder.agencyName }, language)}
              />
            ),
          },
          {
            id: 'step',
            title: t('step'),
            width: 220,
            value: ({ stepName, ownerName }) => [stepName, ownerName].filter(Boolean).join(' · '),
            cell: ({ stepName, ownerName, taskId }) => (
              <TwoLines first={stepName ?? '–'} second={ownerName ?? (taskId ? t('nobody') : '')} />
            ),
          },
          ...(isSoon
            ? []
            : [
                {
                  id: 'attribution',
                  title: t('attributed'),
                  width: 230,
                  value: ({ attribution }: LateCase) =>
                    attribution ? inLanguage({ ...attribution.unitName }, language) : null,
                  cell: ({ attribution }: LateCase) =>
                    attribution && (
                      <TwoLines
                        first={`${inLanguage({ ...attribution.unitName }, language)}`}
                        second={causeText(attribution.cause, language)}
                      />
                    ),
                },
              ]),
          {
            id: 'state',
            title: say('state'),
            width: 150,
            value: ({ state }) => caseStateText(state, language),
          },
          {
            id: 'class',
            title: say('due'),
            width: 130,
            isHiddenAtFirst: true,
            value: ({ class: dueClass }) => dueClass,
            cell: ({ class: dueClass }) => <ClassBadge class={dueClass} size="xs" />,
          },
          {
            id: 'lead',
            title: t('lead'),
            width: 220,
            isHiddenAtFirst: true,
            value: ({ leadAgencyName }) => inLanguage({ ...leadAgencyName }, language),
          },
          {
            id: 'level',
            title: t('level'),
            kind: 'number',
            width: 110,
            value: ({ escalationLevel }) => escalationLevel,
          },
          { id: 'urged', title: t('urged'), kind: 'instant', width: 150, value: ({ urgedAt }) => urgedAt },
          {
            id: 'extended',
            title: t('extended'),
            kind: 'number',
            width: 100,
            value: ({ extensions }) => extensions,
          },
        ]}
      />
    </Panel>
  );
}
