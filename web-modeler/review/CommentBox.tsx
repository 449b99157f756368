import { Button, Group, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useWriting } from './use-comments';

const texts = defineTexts({
  write: { vi: 'Viết ý kiến', en: 'Write a comment' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  send: { vi: 'Gửi ý kiến', en: 'Comment' },
  hint: { vi: 'Ctrl+Enter để gửi', en: 'Ctrl+Enter sends' },
});

/** Where something is said; what was typed stays until it has arrived. */
export function CommentBox(props: {
  modelId: string;
  /** The comment that is answered. */
  answersId?: string;
  about?: { fileId: string; elementId?: string; elementName?: string };
  label?: string;
  onSent?: () => void;
}) {
  const { modelId, answersId, about } = props;
  const t = useTexts(texts);
  const [text, setText] = useState('');
  const writing = useWriting(modelId);
  const send = () => {
    if (text.trim() === '' || writing.isPending) return;
    const body = { text, ...(answersId ? { answersId } : about) };
    writing.mutate(body, {
      onSuccess: () => {
        setText('');
        props.onSent?.();
      },
    });
  };
  const isAnswer = answersId !== undefined;
  return (
    <div>
      <Textarea
        size="xs"
        label={isAnswer ? undefined : props.label}
        aria-label={isAnswer ? t('answer') : undefined}
        placeholder={t(isAnswer ? 'answer' : 'write')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([['mod+Enter', send]])}
        maxLength={4000}
        autosize
        minRows={isAnswer ? 1 : 2}
        maxRows={8}
        error={writing.error?.message}
      />
      {(text !== '' || !isAnswer) && (
        <Group justify="space-between" mt={4} gap={8}>
          <Text size="xs" c="dimmed">
            {t('hint')}
          </Text>
          <Button
            size="compact-xs"
            variant="light"
            onClick={send}
            loading={writing.isPending}
            disabled={text.trim() === ''}
          >
            {t(isAnswer ? 'answer' : 'send')}
          </Button>
        </Group>
      )}
    </div>
  );
}
