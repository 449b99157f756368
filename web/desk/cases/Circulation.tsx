import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { DueText } from '../../shared/time/DueText';
import { instantText } from '../../shared/time/instants';
import { type Case, useConsultations, useHandoffs, useLetters } from './case-queries';
import classes from './case.module.css';
import { CustodyChain } from './CustodyChain';
import { codeTexts, placeText, wordOf } from './words';

const texts = defineTexts({
  handoffs: { vi: 'Phiếu kiểm soát quá trình (giao – nhận)', en: 'Control sheet (handoffs)' },
  consultations: { vi: 'Lấy ý kiến', en: 'Consultations' },
  letters: { vi: 'Đôn đốc, nhắc việc', en: 'Urging letters and reminders' },
  none: { vi: 'Không có.', en: 'None.' },
  from: { vi: 'Bên giao', en: 'From' },
  to: { vi: 'Bên nhận', en: 'To' },
  work: { vi: 'Việc', en: 'Work' },
  state: { vi: 'Tình trạng', en: 'State' },
  times: { vi: 'Thời gian', en: 'Times' },
  sent: { vi: 'Gửi {at}', en: 'Sent {at}' },
  accepted: { vi: 'Nhận {at}', en: 'Accepted {at}' },
  refused: { vi: 'Trả lại {at}', en: 'Sent back {at}' },
  closed: { vi: 'Xong {at}', en: 'Done {at}' },
  acceptBy: { vi: 'Phải nhận trước {at}', en: 'To be accepted by {at}' },
  late: { vi: 'Trễ', en: 'Late' },
  cooperates: { vi: 'phối hợp', en: 'cooperates' },
  asked: { vi: 'Hỏi', en: 'Asked' },
  question: { vi: 'Nội dung hỏi', en: 'Question' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  due: { vi: 'Hạn trả lời', en: 'Answer due' },
  silence: { vi: 'Nếu im lặng: {what}', en: 'When silent: {what}' },
  text: { vi: 'Nội dung', en: 'Text' },
  at: { vi: 'Lúc', en: 'At' },
});

/** Where the case went and who was asked: custody, the control sheet, consultations, letters. */
export function Circulation({ file }: { file: Case }) {
  const t = useTexts(texts);
  return (
    <Stack gap="lg">
      <CustodyChain caseId={file.id} />
      <Part title={t('handoffs')}>
        <Handoffs caseId={file.id} />
      </Part>
      <Part title={t('consultations')}>
        <Consultations caseId={file.id} />
      </Part>
      <Part title={t('letters')}>
        <Letters caseId={file.id} />
      </Part>
    </Stack>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Handoffs({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const handoffs = useHandoffs(caseId);
  if (handoffs.isPending) return <Loading />;
  if (handoffs.error) return <Refused error={handoffs.error} retry={() => void handoffs.refetch()} />;
  if (handoffs.data.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th>{t('to')}</Table.Th>
            <Table.Th>{t('work')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th>{t('times')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {handoffs.data.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                {placeText(one.from, language)}
                <Person name={one.from.personName} />
              </Table.Td>
              <Table.Td>
                {placeText(one.to, language)}
                <Person name={one.to.personName} />
              </Table.Td>
              <Table.Td>
                {one.taskName}
                {!one.isCustody && (
                  <Text size="xs" c="dimmed">
                    {t('cooperates')}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <HandoffState state={one.state} />
                {one.isLate && (
                  <Badge color="red" variant="light" tt="none" ml={4}>
                    {t('late')}
                  </Badge>
                )}
                {one.reason && <Text size="xs">{inLanguage(one.reason)}</Text>}
                {one.note && <Text size="xs">{one.note}</Text>}
              </Table.Td>
              <Table.Td>
                {[
                  t('sent', { at: instantText(one.sentAt) }),
                  one.state === 'SENT' &&
                    one.acceptDueAt &&
                    t('acceptBy', { at: instantText(one.acceptDueAt) }),
                  one.acceptedAt && t('accepted', { at: instantText(one.acceptedAt) }),
                  one.refusedAt && t('refused', { at: instantText(one.refusedAt) }),
                  one.closedAt && !one.refusedAt && t('closed', { at: instantText(one.closedAt) }),
                ].map(
                  (line) =>
                    line && (
                      <Text key={line} size="xs">
                        {line}
                      </Text>
                    ),
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const Person = ({ name }: { name: string | null }) =>
  name && (
    <Text size="xs" c="dimmed">
      {name}
    </Text>
  );

const handoffColors: Readonly<Record<string, string>> = {
  SENT: 'lam',
  ACCEPTED: 'teal',
  REFUSED: 'orange',
  DONE: 'gray',
  RECALLED: 'gray',
};

export function HandoffState({ state }: { state: string }) {
  const language = useLanguage();
  return (
    <Badge color={handoffColors[state] ?? 'gray'} variant="light" tt="none">
      {wordOf(codeTexts, state === 'REFUSED' ? 'HANDOFF_REFUSED' : state, language)}
    </Badge>
  );
}

function Consultations({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const asked = useConsultations(caseId);
  if (asked.isPending) return <Loading />;
  if (asked.error) return <Refused error={asked.error} retry={() => void asked.refetch()} />;
  if (asked.data.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('asked')}</Table.Th>
            <Table.Th>{t('question')}</Table.Th>
            <Table.Th>{t('due')}</Table.Th>
            <Table.Th>{t('answer')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {asked.data.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Th scope="row" fw={400}>
                {placeText(one.asked, language)}
              </Table.Th>
              <Table.Td>{one.question}</Table.Td>
              <Table.Td>
                {instantText(one.dueAt)}
                {one.state === 'OPEN' ? (
                  <div>
                    <DueText
                      dueAt={one.dueAt}
                      class={one.overdueAt ? 'OVERDUE' : 'IN_TIME'}
                      agencyId={one.asked.agencyId}
                    />
                  </div>
                ) : (
                  <div>
                    <ClassBadge class={one.result} />
                  </div>
                )}
                <Text size="xs" c="dimmed">
                  {t('silence', { what: wordOf(codeTexts, one.silence, language) })}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {wordOf(codeTexts, one.outcome ?? one.state, language)}
                </Text>
                {one.answer}
                {one.answeredAt && (
                  <Text size="xs" c="dimmed">
                    {instantText(one.answeredAt)}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Letters({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const letters = useLetters(caseId);
  if (letters.isPending) return <Loading />;
  if (letters.error) return <Refused error={letters.error} retry={() => void letters.refetch()} />;
  if (letters.data.length === 0) return <Text size="sm">{t('none')}</Text>;
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('at')}</Table.Th>
            <Table.Th>{t('to')}</Table.Th>
            <Table.Th>{t('text')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.data.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                {instantText(one.sentAt)}
                <Text size="xs" c="dimmed">
                  {wordOf(codeTexts, one.kind, language)}
                </Text>
              </Table.Td>
              <Table.Td>{placeText(one.to, language)}</Table.Td>
              <Table.Td>{one.text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
