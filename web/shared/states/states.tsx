import { Alert, Button, Center, Group, Loader, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  refused: { vi: 'Không tải được', en: 'Could not be loaded' },
  forbidden: {
    vi: 'Vị trí công tác của bạn không có quyền xem mục này.',
    en: 'Your post has no right to see this.',
  },
  request: { vi: 'Mã yêu cầu: {id}', en: 'Request: {id}' },
});

export function Loading() {
  const t = useTexts(texts);
  return (
    <Center p="xl" role="status" aria-label={t('loading')}>
      <Loader size="sm" />
    </Center>
  );
}

/** Nothing there: says what that means and, where there is something to do, how to begin. `isPage`: it is all there is on the page. */
export function Empty({
  title,
  isPage = false,
  children,
}: {
  title: string;
  isPage?: boolean;
  children?: ReactNode;
}) {
  return (
    <Center p="xl">
      <Stack gap="xs" align="center" maw={420}>
        <Title order={isPage ? 1 : 2} size="h5" ta="center">
          {title}
        </Title>
        {children && (
          <Text c="dimmed" size="sm" ta="center" component="div">
            {children}
          </Text>
        )}
      </Stack>
    </Center>
  );
}

/** Why something could not be shown, in the server's words, and a way on. `isPage`: it is all there is on the page. */
export function Refused({
  error,
  isPage = false,
  retry,
}: {
  error: unknown;
  isPage?: boolean;
  retry?: () => void;
}) {
  const t = useTexts(texts);
  const problem = error instanceof ApiProblem ? error : undefined;
  return (
    <Alert color="red" variant="light" title={t('refused')} m="md" role="alert">
      {isPage && <VisuallyHidden component="h1">{t('refused')}</VisuallyHidden>}
      <Stack gap="xs">
        <Text size="sm">
          {problem?.isForbidden ? t('forbidden') : error instanceof Error ? error.message : String(error)}
        </Text>
        {problem?.problem.requestId && (
          <Text size="xs">
            {problem.code} · {t('request', { id: problem.problem.requestId })}
          </Text>
        )}
        {retry && (
          <Group>
            <Button size="xs" variant="default" onClick={retry}>
              {t('retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
