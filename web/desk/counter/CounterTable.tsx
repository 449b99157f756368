import { Paper, Table, Text, Title } from '@mantine/core';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import classes from './counter.module.css';
import type { Hall } from './hall-queries';
import { elapsedText } from './ticket-acts';
import { useSecond } from './use-second';

const texts = defineTexts({
  all: { vi: 'Các quầy', en: 'Counters' },
  counter: { vi: 'Quầy', en: 'Counter' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  ticket: { vi: 'Số', en: 'Ticket' },
  since: { vi: 'Thời gian', en: 'Time' },
  closed: { vi: 'Chưa mở', en: 'Closed' },
  shift: { vi: 'ca của {name}', en: 'shift of {name}' },
  free: { vi: 'Trống', en: 'Free' },
  called: { vi: 'đang gọi', en: 'called' },
  serving: { vi: 'đang phục vụ', en: 'serving' },
});

/** All counters of the hall at a glance. */
export function CounterTable({ hall }: { hall: Hall }) {
  const t = useTexts(texts);
  const now = useSecond();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="all-counters">
      <Title order={2} size="h5" id="all-counters" mb="xs">
        {t('all')}
      </Title>
      <div className={classes.scroll}>
        <Table verticalSpacing={6} aria-labelledby="all-counters">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('counter')}</Table.Th>
              <Table.Th>{t('officer')}</Table.Th>
              <Table.Th>{t('ticket')}</Table.Th>
              <Table.Th className={classes.right}>{t('since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {hall.counters.map(({ id, number, name, officer, ticket, onShift }) => (
              <Table.Tr key={id} data-own={id === hall.ownCounterId || undefined} className={classes.row}>
                <Table.Th scope="row">
                  {number}{' '}
                  <Text span size="sm" c="dimmed">
                    {inLanguage(name)}
                  </Text>
                </Table.Th>
                <Table.Td>
                  {officer?.name ?? (
                    <Text span size="sm" c="dimmed">
                      {t('closed')}
                      {onShift && ` · ${t('shift', { name: onShift.name })}`}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {ticket ? (
                    <>
                      <strong>{ticket.label}</strong>{' '}
                      <Text span size="sm" c="dimmed">
                        {t(ticket.state === 'CALLED' ? 'called' : 'serving')}
                      </Text>
                    </>
                  ) : (
                    officer && t('free')
                  )}
                </Table.Td>
                <Table.Td className={classes.right}>
                  {ticket && elapsedText(ticket.servedAt ?? ticket.calledAt ?? now, now)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}
