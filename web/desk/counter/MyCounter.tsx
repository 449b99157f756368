import { Alert, Button, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { ChooseCounter } from './ChooseCounter';
import { counterTexts } from './counter-texts';
import classes from './counter.module.css';
import { CurrentTicket } from './CurrentTicket';
import type { Hall } from './hall-queries';
import type { CounterActs } from './use-counter-acts';

const texts = defineTexts({
  mine: { vi: 'Quầy của tôi', en: 'My counter' },
  refused: { vi: 'Chưa thực hiện được', en: 'Not done' },
  called: { vi: 'Đã gọi số {label}', en: 'Ticket {label} is called' },
  nobody: { vi: 'Không còn ai chờ quầy này', en: 'Nobody waits for this counter' },
});

/** Where one sits, and what one does there. */
export function MyCounter({ hall, acts }: { hall: Hall; acts: CounterActs }) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const [said, say] = useState('');
  const own = hall.counters.find(({ id }) => id === hall.ownCounterId);

  const next = async () => {
    if (!own) return;
    const answer = (await acts.run({ act: 'next', counterId: own.id })) as
      { ticket: { label: string } | null } | undefined;
    if (answer) say(answer.ticket ? t('called', { label: answer.ticket.label }) : t('nobody'));
  };

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="my-counter">
      <div className={classes.sectionHead}>
        <Title order={2} size="h5" id="my-counter">
          {own ? `${words('counter', { number: own.number })} – ${inLanguage(own.name)}` : t('mine')}
        </Title>
        {own && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => void acts.run({ act: 'close', counterId: own.id })}
          >
            {words('close')}
          </Button>
        )}
      </div>
      {acts.error !== null && (
        <Alert
          color="orange"
          variant="light"
          role="alert"
          title={t('refused')}
          withCloseButton
          onClose={acts.forget}
          mb="sm"
        >
          <Text size="sm">{acts.error instanceof Error ? acts.error.message : String(acts.error)}</Text>
        </Alert>
      )}
      {own ? (
        <CurrentTicket hall={hall} counter={own} acts={acts} next={() => void next()} />
      ) : (
        <ChooseCounter hall={hall} acts={acts} />
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Paper>
  );
}
