import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { timeText } from '../../shared/time/instants';
import { counterTexts } from './counter-texts';
import classes from './counter.module.css';
import type { Hall, Ticket } from './hall-queries';
import { canCallNext, elapsedText, isDue } from './ticket-acts';
import type { CounterActs } from './use-counter-acts';
import { useSecond } from './use-second';

const texts = defineTexts({
  waiting: { vi: 'Đang chờ ({count})', en: 'Waiting ({count})' },
  skipped: { vi: 'Vắng mặt khi gọi ({count})', en: 'Absent when called ({count})' },
  nobody: { vi: 'Không có ai chờ.', en: 'Nobody waits.' },
  more: { vi: 'và {count} người nữa', en: 'and {count} more' },
  priority: { vi: 'Ưu tiên', en: 'Priority' },
  passedOn: { vi: 'chuyển đến', en: 'passed on' },
  at: { vi: 'hẹn {time}', en: 'at {time}' },
  because: { vi: 'lý do: {reason}', en: 'reason: {reason}' },
  passedTo: { vi: 'chuyển đến quầy {number}', en: 'passed on to counter {number}' },
});

const shownAtOnce = 50;

/** Who waits, in turn, and who did not come when called. */
export function Queue({ hall, acts }: { hall: Hall; acts: CounterActs }) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const now = useSecond();
  const own = hall.counters.find(({ id }) => id === hall.ownCounterId);
  const canCall = own !== undefined && canCallNext(own.ticket) && !own.ticket;

  const row = (ticket: Ticket, isSkipped: boolean) => {
    const service = hall.services.find(({ id }) => id === ticket.serviceId);
    const target = hall.counters.find(({ id }) => id === ticket.counterId);
    const priority = hall.priorityClasses.find(({ code }) => code === ticket.priority);
    return (
      <li key={ticket.id} className={classes.waiting}>
        <div className={classes.waitingHead}>
          <strong className={classes.waitingLabel}>{ticket.label}</strong>
          {priority && (
            <Badge
              size="sm"
              variant="light"
              color="grape"
              tt="none"
              title={inLanguage({ vi: priority.vi, en: priority.en })}
            >
              {t('priority')}
            </Badge>
          )}
          <Text size="sm" className={classes.clock}>
            {ticket.appointedAt && !isDue(ticket, now)
              ? t('at', { time: timeText(ticket.appointedAt) })
              : elapsedText(ticket.queuedAt, now)}
          </Text>
        </div>
        <Text size="xs" c="dimmed">
          {service && inLanguage(service.name)}
          {ticket.state === 'TRANSFERRED' &&
            ` · ${target ? t('passedTo', { number: target.number }) : t('passedOn')}`}
          {ticket.passedOn?.reason && ` · ${t('because', { reason: String(ticket.passedOn.reason) })}`}
        </Text>
        {hall.mayWork && (isSkipped || canCall) && (
          <Group gap={4} mt={2}>
            {canCall && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void acts.run({ act: 'call', ticketId: ticket.id })}
              >
                {words('callHere')}
                <span className={classes.forScreenReaders}> {ticket.label}</span>
              </Button>
            )}
            {isSkipped && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void acts.run({ act: 'put-back', ticketId: ticket.id })}
              >
                {words('putBack')}
                <span className={classes.forScreenReaders}> {ticket.label}</span>
              </Button>
            )}
            {isSkipped && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void acts.run({ act: 'abandon', ticketId: ticket.id })}
              >
                {words('abandon')}
                <span className={classes.forScreenReaders}> {ticket.label}</span>
              </Button>
            )}
          </Group>
        )}
      </li>
    );
  };

  return (
    <div className={classes.side}>
      <Paper withBorder p="md" component="section" aria-labelledby="who-waits">
        <Title order={2} size="h5" id="who-waits" mb="xs">
          {t('waiting', { count: hall.waitingCount })}
        </Title>
        {hall.waiting.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('nobody')}
          </Text>
        ) : (
          <ol className={classes.list}>{hall.waiting.slice(0, shownAtOnce).map((one) => row(one, false))}</ol>
        )}
        {hall.waitingCount > shownAtOnce && (
          <Text size="sm" c="dimmed">
            {t('more', { count: hall.waitingCount - shownAtOnce })}
          </Text>
        )}
      </Paper>
      {hall.skipped.length > 0 && (
        <Paper withBorder p="md" component="section" aria-labelledby="who-was-absent">
          <Title order={2} size="h5" id="who-was-absent" mb="xs">
            {t('skipped', { count: hall.skipped.length })}
          </Title>
          <ul className={classes.list}>{hall.skipped.map((one) => row(one, true))}</ul>
        </Paper>
      )}
    </div>
  );
}
