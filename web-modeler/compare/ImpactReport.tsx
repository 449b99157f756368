import { Badge, Table, Text, Title } from '@mantine/core';
import type { Schema } from '../../web/shared/api/client';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText, numberText } from '../../web/shared/time/instants';
import classes from './impact.module.css';

const texts = defineTexts({
  none: {
    vi: 'Không có hồ sơ nào đang chạy theo quy trình này: áp dụng bản mới không ảnh hưởng đến ai.',
    en: 'Nothing is running in this process: the new version affects nobody.',
  },
  goesOn: {
    vi: 'Hồ sơ đang chạy tiếp tục theo phiên bản đã bắt đầu; hồ sơ mới theo bản mới. Bảng dưới là kết quả chuyển thử, chưa hồ sơ nào bị chuyển.',
    en: 'What is running goes on in the version it began with; new cases follow the new one. The table is a dry run: nothing was moved.',
  },
  gone: { vi: 'Bản mới không còn quy trình này.', en: 'The new version no longer has this process.' },
  running: { vi: 'Đang chạy', en: 'Running' },
  movable: { vi: 'Chuyển được', en: 'Can be moved' },
  blocked: { vi: 'Không chuyển được', en: 'Cannot be moved' },
  step: { vi: 'Bước đang đứng', en: 'Step they stand at' },
  here: { vi: 'Số hồ sơ', en: 'Cases' },
  outlook: { vi: 'Nếu chuyển sang bản mới', en: 'If moved to the new version' },
  all: { vi: 'chuyển được', en: 'can be moved' },
  version: { vi: 'Phiên bản {version}: {count}', en: 'Version {version}: {count}' },
  sample: {
    vi: 'Đã xem {examined} hồ sơ mới nhất trong {running}.',
    en: 'The newest {examined} of {running} were looked at.',
  },
  at: { vi: 'Tính lúc {at}', en: 'As of {at}' },
  steps: {
    vi: 'Các bước của {process} và số hồ sơ đang đứng',
    en: 'Steps of {process} and the cases that stand there',
  },
});

const reasons = defineTexts({
  missing: { vi: 'bước không còn ở bản mới', en: 'the step is gone' },
  'other-type': { vi: 'bước đã thành loại khác', en: 'the step is of another kind' },
  'other-scope': { vi: 'bước nằm ở quy trình con khác', en: 'the step lies in another sub-process' },
  'other-host': { vi: 'sự kiện gắn vào bước khác', en: 'the event is attached elsewhere' },
  'other-incoming-flows': { vi: 'các luồng đi vào cổng đã khác', en: 'other flows lead into the gateway' },
  'other-loop': { vi: 'cách lặp đã khác', en: 'it loops in another way' },
  'other-core': { vi: 'bản mới chạy trên bộ máy khác', en: 'another engine core runs the new version' },
  unreadable: { vi: 'không đọc được trạng thái', en: 'its state cannot be read' },
});

type Impact = Schema<'ImpactView'>;
type ProcessImpact = Impact['processes'][number];

/** What a change means for what is running, process by process: counts by step and the result of a dry run. */
export function ImpactReport({ impact }: { impact: Impact }) {
  const t = useTexts(texts);
  return (
    <div className={classes.report}>
      {impact.processes.map((process) => (
        <OneProcess key={process.key} process={process} />
      ))}
      <Text size="xs" c="dimmed">
        {t('at', { at: instantText(impact.at) })}
      </Text>
    </div>
  );
}

function OneProcess({ process }: { process: ProcessImpact }) {
  const t = useTexts(texts);
  const say = useTexts(reasons);
  const { running, examined, goesOn, blocked, steps, versions, isKept } = process;
  const name = process.name ?? process.key;
  const figures = [
    ['running', running, undefined],
    ['movable', goesOn, goesOn > 0 ? 'good' : undefined],
    ['blocked', blocked, blocked > 0 ? 'bad' : undefined],
  ] as const;
  return (
    <section className={classes.process} aria-label={name}>
      <Title order={3} size="h6">
        {name}
      </Title>
      {!isKept && (
        <Text size="sm" c="red">
          {t('gone')}
        </Text>
      )}
      {running === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <>
          <dl className={classes.figures}>
            {figures.map(([key, count, tone]) => (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd data-tone={tone}>{numberText(count)}</dd>
              </div>
            ))}
          </dl>
          <Text size="xs" c="dimmed">
            {versions
              .map(({ version, running: count }) => t('version', { version, count: numberText(count) }))
              .join(' · ')}
          </Text>
          {examined < running && (
            <Text size="xs">
              {t('sample', { examined: numberText(examined), running: numberText(running) })}
            </Text>
          )}
          <Text size="sm" my={6}>
            {t('goesOn')}
          </Text>
          <div
            className={classes.scroll}
            role="region"
            aria-label={t('steps', { process: name })}
            tabIndex={0}
          >
            <Table className={classes.table} verticalSpacing={4} striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('step')}</Table.Th>
                  <Table.Th className={classes.number}>{t('here')}</Table.Th>
                  <Table.Th>{t('outlook')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {steps.map((step) => (
                  <Table.Tr key={step.elementId}>
                    <Table.Td>{step.name ?? step.elementId}</Table.Td>
                    <Table.Td className={classes.number}>{numberText(step.instances)}</Table.Td>
                    <Table.Td>
                      {step.blocked.length === 0 ? (
                        <Badge size="sm" variant="light" color="teal" tt="none" radius="sm">
                          {t('all')}
                        </Badge>
                      ) : (
                        step.blocked.map(({ reason, instances }) => (
                          <Text key={reason} size="xs" className={classes.reason}>
                            {numberText(instances)}:{' '}
                            {reason in reasons ? say(reason as keyof typeof reasons) : reason}
                          </Text>
                        ))
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      )}
    </section>
  );
}
