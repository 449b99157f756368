import { Alert, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  title: { vi: 'Không hiển thị được phần này', en: 'This part cannot be shown' },
  what: {
    vi: 'Trang gặp lỗi, hoặc hệ thống vừa được nâng cấp. Những gì đã gửi đều còn ở máy chủ; hãy tải lại trang.',
    en: 'The page has met a fault, or the system has just been upgraded. What was sent is safe on the server; load the page again.',
  },
  reload: { vi: 'Tải lại trang', en: 'Load the page again' },
});

interface BoundaryProps {
  /** Where one is: elsewhere it is tried anew. */
  place?: string;
  children: ReactNode;
}

/** What breaks below it is said in its place: the rest of the page stays, and so does the way to another one. */
export class Boundary extends Component<BoundaryProps, { place?: string; error?: unknown }> {
  override state: { place?: string; error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: { place?: string }) {
    return state.place === place ? null : { place, error: undefined };
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken({ error }: { error: unknown }) {
  const t = useTexts(texts);
  return (
    <Alert color="red" variant="light" title={t('title')} m="md" role="alert">
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <Stack gap="xs">
        <Text size="sm">{t('what')}</Text>
        <Text size="xs">{error instanceof Error ? error.message : String(error)}</Text>
        <Group>
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
