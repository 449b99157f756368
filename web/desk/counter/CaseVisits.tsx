import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { minutesOf } from './ticket-acts';

const texts = defineTexts({
  title: { vi: 'Lượt tại quầy', en: 'At the counter' },
  waited: { vi: 'chờ {count} phút', en: 'waited {count} min' },
  served: { vi: 'phục vụ {count} phút', en: 'served {count} min' },
  counter: { vi: 'quầy {numbers}', en: 'counter {numbers}' },
});

/** The visits during which a case was filed or handed out: how long the person waited and was served, where and by whom. */
export function CaseVisits({ caseId, className }: { caseId: string; className?: string }) {
  const t = useTexts(texts);
  const visits = useQuery({
    queryKey: ['case-files', caseId, 'tickets'],
    queryFn: () => answerOf(api.GET('/api/v1/tickets', { params: { query: { case: caseId } } })),
  });
  if (!visits.data?.items.length) return null;
  const facts = ({ counters, officers, wait, service }: Schema<'TicketOfCaseView'>) =>
    [
      counters.length > 0 && t('counter', { numbers: counters.join(', ') }),
      officers.join(', '),
      wait !== null && t('waited', { count: minutesOf(wait) }),
      service !== null && t('served', { count: minutesOf(service) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {t('title')}
      </Title>
      <dl className={className}>
        {visits.data.items.map((visit) => (
          <Fragment key={visit.ticketId}>
            <dt>
              <strong>{visit.label}</strong>
            </dt>
            <dd>
              {instantText(visit.drawnAt)} · {inLanguage(visit.hallName)}
              <Text size="xs" c="dimmed" span display="block">
                {facts(visit)}
              </Text>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
