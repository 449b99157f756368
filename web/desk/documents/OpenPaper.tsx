import { Button, Group, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FileView } from '../../shared/files/FileView';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import classes from './documents.module.css';

const texts = defineTexts({ close: { vi: 'Đóng', en: 'Close' } });

/** The paper beside the table it was opened from; it has the focus when it comes. */
export function OpenPaper({ href, title, close }: { href: string; title: string; close: () => void }) {
  const t = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.paper} aria-label={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={2} size="h5" tabIndex={-1} ref={heading}>
          {title}
        </Title>
        <Button size="xs" variant="default" onClick={close} flex="none">
          {t('close')}
        </Button>
      </Group>
      <FileView href={href} name={`${title}.pdf`.replace(/\//g, '-')} mediaType="application/pdf" />
    </section>
  );
}
