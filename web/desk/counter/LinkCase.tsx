import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { Ticket } from './hall-queries';
import type { CounterActs } from './use-counter-acts';

const texts = defineTexts({
  cases: { vi: 'Hồ sơ của lượt này:', en: 'Cases of this ticket:' },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  link: { vi: 'Gắn với số này', en: 'Link to this ticket' },
});

/** The cases of a ticket, and one more by its code: what was filed before, or whose result is handed out. */
export function LinkCase({ ticket, acts }: { ticket: Ticket; acts: CounterActs }) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const link = async (event: FormEvent) => {
    event.preventDefault();
    const caseId = code.trim();
    if (caseId && (await acts.run({ act: 'link', ticketId: ticket.id, caseId }))) setCode('');
  };
  return (
    <Group mt="sm" gap="sm" align="center">
      {ticket.cases.length > 0 && (
        <Text size="sm">
          {t('cases')}{' '}
          {ticket.cases.map(({ caseId, caseCode }) => (
            <Anchor key={caseId} component={Link} href={`/desk/cases/${caseId}`} mr="xs">
              {caseCode}
            </Anchor>
          ))}
        </Text>
      )}
      <form onSubmit={(event) => void link(event)}>
        <Group gap="xs">
          <TextInput
            size="xs"
            aria-label={t('code')}
            placeholder={t('code')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            maxLength={100}
          />
          <Button
            size="xs"
            type="submit"
            variant="default"
            disabled={!code.trim()}
            loading={acts.busy === 'link'}
          >
            {t('link')}
          </Button>
        </Group>
      </form>
    </Group>
  );
}
