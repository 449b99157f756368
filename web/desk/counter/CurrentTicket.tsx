import { Badge, Button, Group, Kbd, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { useMay } from '../../shared/session/session';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { counterTexts } from './counter-texts';
import classes from './counter.module.css';
import type { CounterView, Hall } from './hall-queries';
import { LinkCase } from './LinkCase';
import { actsOn, canCallNext, elapsedText, enoughCalls, type TicketAct, waitingFor } from './ticket-acts';
import type { CounterActs } from './use-counter-acts';
import { useSecond } from './use-second';

const TransferDialog = lazy(() => import('./TransferDialog'));

const texts = defineTexts({
  nobody: { vi: 'Quầy đang trống', en: 'Nobody is at the counter' },
  waiting: { vi: '{count} người chờ quầy này', en: '{count} waiting for this counter' },
  noneWaits: { vi: 'Không có ai chờ quầy này', en: 'Nobody waits for this counter' },
  called: { vi: 'Đang gọi', en: 'Called' },
  times: { vi: 'gọi {count} lần', en: 'called {count} times' },
  serving: { vi: 'Đang phục vụ', en: 'Serving' },
  drawn: { vi: 'chờ {time}', en: 'waited {time}' },
  passedOn: {
    vi: 'Quầy {from} ({by}) chuyển đến: {reason}',
    en: 'Passed on by counter {from} ({by}): {reason}',
  },
  manyCalls: {
    vi: 'Đã gọi {count} lần mà chưa có người đến: nên bỏ qua, số vẫn gọi lại được.',
    en: 'Called {count} times and nobody came: better skip it; it can be called again.',
  },
});

interface CurrentTicketProps {
  hall: Hall;
  counter: CounterView;
  acts: CounterActs;
  next: () => void;
}

/** Who is at the counter, and what comes next by one key. */
export function CurrentTicket({ hall, counter, acts, next }: CurrentTicketProps) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const now = useSecond();
  const may = useMay();
  const [, go] = useLocation();
  const [isPassingOn, setPassingOn] = useState(false);
  const { ticket } = counter;
  const possible = actsOn(ticket);
  const service = hall.services.find(({ id }) => id === ticket?.serviceId);
  const priority = hall.priorityClasses.find(({ code }) => code === ticket?.priority);
  const waiting = waitingFor(counter, hall.waiting, now);
  const reception = ticket && `/desk/reception?ticket=${ticket.id}`;
  const mayReceive = may('case.file') && ticket?.state === 'SERVING';
  const isNextOff = !canCallNext(ticket) || (waiting === 0 && !ticket);

  const act = (wanted: TicketAct) => {
    if (!ticket) return;
    if (wanted === 'transfer') setPassingOn(true);
    else void acts.run({ act: wanted, ticketId: ticket.id });
  };
  const keyOf: Record<TicketAct, string> = { serve: 's', call: 'r', skip: 'k', finish: 'f', transfer: 't' };
  useKeys([
    { key: 'n', says: words(ticket ? 'finishAndNext' : 'next'), act: next, isOff: isNextOff },
    ...(Object.keys(keyOf) as TicketAct[]).map((one) => ({
      key: keyOf[one],
      says: words(one),
      act: () => act(one),
      isOff: !possible.includes(one),
    })),
    { key: 'h', says: words('reception'), act: () => reception && go(reception), isOff: !mayReceive },
  ]);

  return (
    <>
      <div className={classes.current} data-state={ticket?.state}>
        <span className={classes.label}>{ticket?.label ?? '–'}</span>
        <div>
          <Text fw={600}>
            {ticket ? t(ticket.state === 'CALLED' ? 'called' : 'serving') : t('nobody')}
            {ticket && (
              <span className={classes.clock}>
                {' '}
                {elapsedText((ticket.state === 'CALLED' ? ticket.calledAt : ticket.servedAt) ?? now, now)}
              </span>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {ticket
              ? [
                  service && inLanguage(service.name),
                  ticket.calls > 1 && t('times', { count: ticket.calls }),
                  ticket.calledAt &&
                    t('drawn', { time: elapsedText(ticket.queuedAt, Date.parse(ticket.calledAt)) }),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : waiting > 0
                ? t('waiting', { count: waiting })
                : t('noneWaits')}
          </Text>
          {priority && (
            <Badge variant="light" color="grape" tt="none" mt={4} title={priority.ground}>
              {inLanguage({ vi: priority.vi, en: priority.en })}
            </Badge>
          )}
        </div>
      </div>
      {ticket?.passedOn && (
        <Text size="sm" mb="xs">
          {t('passedOn', {
            from: ticket.passedOn.from,
            by: ticket.passedOn.by,
            reason: String(ticket.passedOn.reason ?? '–'),
          })}
        </Text>
      )}
      {ticket?.state === 'CALLED' && ticket.calls >= enoughCalls && (
        <Text size="sm" mb="xs">
          {t('manyCalls', { count: ticket.calls })}
        </Text>
      )}
      <Group gap="xs">
        {canCallNext(ticket) && (
          <Button
            onClick={next}
            disabled={isNextOff}
            loading={acts.busy === 'next'}
            rightSection={<Kbd size="xs">n</Kbd>}
            aria-keyshortcuts="n"
          >
            {words(ticket ? 'finishAndNext' : 'next')}
          </Button>
        )}
        {possible.map((one, place) => (
          <Button
            key={one}
            variant={place === 0 && ticket?.state === 'CALLED' ? 'filled' : 'default'}
            onClick={() => act(one)}
            loading={acts.busy === one}
            rightSection={<Kbd size="xs">{keyOf[one]}</Kbd>}
            aria-keyshortcuts={keyOf[one]}
          >
            {words(one)}
          </Button>
        ))}
        {mayReceive && reception && (
          <Button
            component={Link}
            href={reception}
            variant="light"
            rightSection={<Kbd size="xs">h</Kbd>}
            aria-keyshortcuts="h"
          >
            {words('reception')}
          </Button>
        )}
      </Group>
      {ticket?.state === 'SERVING' && <LinkCase ticket={ticket} acts={acts} />}
      <Suspense fallback={null}>
        {isPassingOn && ticket && (
          <TransferDialog
            hall={hall}
            counter={counter}
            ticket={ticket}
            acts={acts}
            close={() => setPassingOn(false)}
          />
        )}
      </Suspense>
    </>
  );
}
