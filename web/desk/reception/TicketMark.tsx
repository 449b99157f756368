import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({
  serving: {
    vi: 'Đang phục vụ số {label}: hồ sơ sẽ được gắn với số này.',
    en: 'Ticket {label} is served: the case will be linked to it.',
  },
  ended: {
    vi: 'Số {label} không còn được phục vụ; hồ sơ vẫn được gắn với số này.',
    en: 'Ticket {label} is not served any more; the case will be linked to it all the same.',
  },
  unlink: { vi: 'Không gắn', en: 'Do not link' },
});

/** Whose ticket this reception began with; nothing when it is none that the official may see. */
export function TicketMark({ id, forget }: { id: string; forget: () => void }) {
  const t = useTexts(texts);
  const ticket = useQuery({
    queryKey: ['tickets', id],
    retry: false,
    queryFn: () => answerOf(api.GET('/api/v1/tickets/{id}', { params: { path: { id } } })),
  });
  if (!ticket.data) return null;
  const { label, state } = ticket.data;
  return (
    <Group gap="xs" mb="xs">
      <Text size="sm" role="status">
        {t(state === 'SERVING' ? 'serving' : 'ended', { label })}
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={forget}>
        {t('unlink')}
      </Button>
    </Group>
  );
}
