import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';

type Session = Schema<'OwnSessionView'>;

const texts = defineTexts({
  title: { vi: 'Nơi đang đăng nhập', en: 'Where you are signed in' },
  what: {
    vi: 'Không nhận ra một phiên? Kết thúc phiên đó rồi đổi mật khẩu.',
    en: 'A session you do not know? End it, then change your password.',
  },
  unknown: { vi: 'Thiết bị không rõ', en: 'Unknown device' },
  here: { vi: 'phiên này', en: 'this one' },
  twoSteps: { vi: 'hai bước', en: 'two steps' },
  seen: { vi: 'Hoạt động {at} · địa chỉ {address}', en: 'Active {at} · address {address}' },
  since: { vi: 'Đăng nhập {at} · hết hạn {until}', en: 'Signed in {at} · ends {until}' },
  end: { vi: 'Kết thúc', en: 'End' },
  endOf: { vi: 'Kết thúc phiên {device}, {address}', en: 'End the session {device}, {address}' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all others' },
  endAll: { vi: 'Đăng xuất ở mọi nơi', en: 'Sign out everywhere' },
});

/** Every session of the account: each can be ended, all others together, or all with this one. */
export function OwnSessions() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => answerOf(api.GET('/api/v1/me/sessions')),
  });
  const end = useMutation({
    mutationFn: ({ id }: Session) =>
      answerOf(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
  const endMany = useMutation({
    mutationFn: (all: 'true' | 'false') =>
      answerOf(api.DELETE('/api/v1/me/sessions', { params: { query: { all } } })),
    onSuccess: (_, all) =>
      all === 'true' ? location.assign('/sign-in') : client.invalidateQueries({ queryKey: ['own-sessions'] }),
  });
  if (sessions.error) return <Refused error={sessions.error} retry={() => void sessions.refetch()} />;
  if (!sessions.data) return <Loading />;
  const { items } = sessions.data;
  const refusal = end.error ?? endMany.error;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('what')}
      </Text>
      {refusal && <Refused error={refusal} />}
      {items.map((session) => (
        <Paper key={session.id} withBorder p="sm" component="article">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Group gap="xs">
                <Text fw={600} size="sm">
                  {session.device || t('unknown')}
                </Text>
                {session.isThis && (
                  <Badge size="sm" variant="light" tt="none">
                    {t('here')}
                  </Badge>
                )}
                {session.secondFactor && (
                  <Badge size="sm" variant="light" color="teal" tt="none">
                    {t('twoSteps')}
                  </Badge>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {t('seen', { at: instantText(session.lastSeenAt), address: session.address })}
              </Text>
              <Text size="xs" c="dimmed">
                {t('since', { at: instantText(session.openedAt), until: instantText(session.expiresAt) })}
              </Text>
            </div>
            {!session.isThis && (
              <Button
                size="xs"
                variant="default"
                loading={end.isPending && end.variables.id === session.id}
                aria-label={t('endOf', {
                  device: session.device || t('unknown'),
                  address: session.address,
                })}
                onClick={() => end.mutate(session)}
              >
                {t('end')}
              </Button>
            )}
          </Group>
        </Paper>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={items.length < 2}
          loading={endMany.isPending && endMany.variables === 'false'}
          onClick={() => endMany.mutate('false')}
        >
          {t('endOthers')}
        </Button>
        <Button variant="light" color="red" onClick={() => endMany.mutate('true')}>
          {t('endAll')}
        </Button>
      </Group>
    </Stack>
  );
}
