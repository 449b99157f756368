import { Alert, Badge, Table, Text, Title, UnstyledButton } from '@mantine/core';
import type { Schema } from '../../web/shared/api/client';
import { Empty } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText, numberText } from '../../web/shared/time/instants';
import { showElement } from '../play/show-element';
import { useWorkspace } from '../workspace/workspace';
import classes from './replay.module.css';

const texts = defineTexts({
  none: { vi: 'Kỳ này không có hồ sơ nào', en: 'There are no cases in this period' },
  problems: {
    vi: 'Bản đang vẽ chưa chạy được ({n} vấn đề). Xem mục Vấn đề.',
    en: 'The model cannot run yet ({n} problems). See Problems.',
  },
  cases: {
    vi: 'Đã chạy lại {cases} trong {found} hồ sơ của kỳ.',
    en: '{cases} of {found} cases of the period were replayed.',
  },
  reproduced: {
    vi: 'Trên bản đang áp dụng, {n} hồ sơ ({share} %) diễn ra đúng như đã diễn ra.',
    en: 'On the version in service {n} cases ({share} %) go just as they went.',
  },
  answered: {
    vi: 'Lịch sử trả lời {n} bước.',
    en: 'History answered {n} steps.',
  },
  assumed: {
    vi: 'Không có trong lịch sử, tính theo thời gian của mô hình và không có câu trả lời:',
    en: 'Not in history, counted by the time that the model gives and without an answer:',
  },
  figure: { vi: 'Kết quả', en: 'Outcome' },
  before: { vi: 'Bản đang áp dụng', en: 'Version in service' },
  after: { vi: 'Bản đang vẽ', en: 'As drawn' },
  finished: { vi: 'Đã xong', en: 'Finished' },
  running: { vi: 'Còn đang giải quyết', en: 'Still under way' },
  stuck: { vi: 'Không thể kết thúc', en: 'Cannot finish' },
  unknown: { vi: 'Không nói được', en: 'Cannot be said' },
  late: { vi: 'Quá hạn', en: 'Late' },
  median: { vi: 'Một nửa xong trong (giờ)', en: 'Half are done within (hours)' },
  load: { vi: 'Khối lượng theo người làm', en: 'Load by who does it' },
  who: { vi: 'Ai làm', en: 'Who' },
  steps: { vi: '{steps} bước · {hours} giờ', en: '{steps} steps · {hours} h' },
  changed: { vi: 'Hồ sơ sẽ khác đi ({n})', en: 'Cases that would go otherwise ({n})' },
  same: { vi: 'Không hồ sơ nào khác đi.', en: 'No case would go otherwise.' },
  case: { vi: 'Hồ sơ', en: 'Case' },
  how: { vi: 'Khác thế nào', en: 'How' },
  where: { vi: 'Ở bước', en: 'At' },
  more: { vi: 'Chỉ hiện {n} hồ sơ nặng nhất.', en: 'Only the {n} worst are shown.' },
});

const changes = defineTexts({
  NEWLY_STUCK: { vi: 'Không thể kết thúc', en: 'Cannot finish' },
  UNKNOWN: { vi: 'Không nói được', en: 'Cannot be said' },
  NEWLY_LATE: { vi: 'Thành quá hạn', en: 'Becomes late' },
  NO_LONGER_LATE: { vi: 'Không còn quá hạn', en: 'No longer late' },
  LATER: { vi: 'Xong muộn hơn', en: 'Done later' },
  EARLIER: { vi: 'Xong sớm hơn', en: 'Done earlier' },
  OTHER_WAY: { vi: 'Đi đường khác', en: 'Goes another way' },
});
const colors: Readonly<Record<string, string>> = {
  NEWLY_STUCK: 'red',
  NEWLY_LATE: 'red',
  UNKNOWN: 'orange',
  LATER: 'orange',
  NO_LONGER_LATE: 'teal',
  EARLIER: 'teal',
};

type Replay = Schema<'ReplayView'>;
type Outcome = NonNullable<Replay['after']>;

/** What would have been otherwise: figures side by side, load, and the cases, each with where it stands. */
export function ReplayReport({ replay }: { replay: Replay }) {
  const t = useTexts(texts);
  const { problems, found, cases, reproduced, answered, assumed, before, after, load } = replay;
  if (problems.length > 0)
    return (
      <Alert color="red" variant="light">
        {t('problems', { n: problems.length })}
      </Alert>
    );
  if (found === 0 || !after) return <Empty title={t('none')} />;
  return (
    <>
      <Text size="sm">
        {t('cases', { cases: numberText(cases), found: numberText(found) })}{' '}
        {reproduced !== null &&
          t('reproduced', {
            n: numberText(reproduced),
            share: numberText(Math.floor((reproduced / cases) * 100)),
          })}{' '}
        {t('answered', { n: numberText(answered) })}
      </Text>
      {assumed.length > 0 && (
        <Text size="sm" component="div">
          {t('assumed')}{' '}
          {assumed.map((step) => (
            <ElementLink key={step.id} {...step} count={step.cases} />
          ))}
        </Text>
      )}
      <div className={classes.figures}>
        <Outcomes before={before} after={after} />
        <Loads load={load} />
      </div>
      <Changed replay={replay} />
    </>
  );
}

function Outcomes({ before, after }: { before: Outcome | null; after: Outcome }) {
  const t = useTexts(texts);
  const rows: [keyof typeof texts, (outcome: Outcome) => number | null][] = [
    ['finished', (one) => one.finished],
    ['running', (one) => one.running],
    ['stuck', (one) => one.stuck],
    ['unknown', (one) => one.unknown],
    ['late', (one) => one.late],
    ['median', (one) => one.medianHours],
  ];
  const said = (value: number | null | undefined) => (value == null ? '–' : numberText(value));
  return (
    <Table verticalSpacing={4} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('figure')}</Table.Th>
          <Table.Th scope="col">{t('before')}</Table.Th>
          <Table.Th scope="col">{t('after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([key, read]) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{t(key)}</Table.Th>
            <Table.Td>{said(before && read(before))}</Table.Td>
            <Table.Td fw={before && read(before) !== read(after) ? 700 : undefined}>
              {said(read(after))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Loads({ load }: Pick<Replay, 'load'>) {
  const t = useTexts(texts);
  const said = (share: Replay['load'][number]['after']) =>
    share ? t('steps', { steps: numberText(share.steps), hours: numberText(share.hours) }) : '–';
  return (
    <Table verticalSpacing={4} className={classes.table}>
      <Table.Caption>{t('load')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('who')}</Table.Th>
          <Table.Th scope="col">{t('before')}</Table.Th>
          <Table.Th scope="col">{t('after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {load.map(({ group, name, before, after }) => (
          <Table.Tr key={group}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{said(before)}</Table.Td>
            <Table.Td>{said(after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Changed({ replay: { changed, changedCount } }: { replay: Replay }) {
  const t = useTexts(texts);
  const say = useTexts(changes);
  if (changedCount === 0) return <Text size="sm">{t('same')}</Text>;
  return (
    <section aria-label={t('changed', { n: changedCount })}>
      <Title order={3} size="h6">
        {t('changed', { n: numberText(changedCount) })}
      </Title>
      <Table verticalSpacing={4} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {(['case', 'how', 'before', 'after', 'where'] as const).map((key) => (
              <Table.Th scope="col" key={key}>
                {t(key)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(({ instanceId, caseCode, change, before, after, elements }) => (
            <Table.Tr key={instanceId}>
              <Table.Th scope="row">{caseCode ?? instanceId}</Table.Th>
              <Table.Td>
                <Badge size="sm" variant="light" tt="none" color={colors[change] ?? 'gray'}>
                  {say(change)}
                </Badge>
              </Table.Td>
              <Table.Td>{before?.endedAt ? instantText(before.endedAt) : '–'}</Table.Td>
              <Table.Td>{after.endedAt ? instantText(after.endedAt) : '–'}</Table.Td>
              <Table.Td>
                {elements.map((element) => (
                  <ElementLink key={element.id} {...element} />
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {changed.length < changedCount && (
        <Text size="xs" c="dimmed">
          {t('more', { n: changed.length })}
        </Text>
      )}
    </section>
  );
}

function ElementLink({ id, name, count }: { id: string; name: string | null; count?: number }) {
  const workspace = useWorkspace();
  return (
    <UnstyledButton className={classes.element} onClick={() => showElement(workspace, id)}>
      {name ?? id}
      {count !== undefined && ` (${numberText(count)})`}
    </UnstyledButton>
  );
}
