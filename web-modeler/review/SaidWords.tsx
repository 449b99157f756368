import { Button, Group, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { Schema } from '../../web/shared/api/client';
import { useMe } from '../../web/shared/session/session';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import classes from './review.module.css';
import { useEditing } from './use-comments';

const texts = defineTexts({
  edit: { vi: 'Sửa', en: 'Edit' },
  editLabel: { vi: 'Sửa ý kiến', en: 'Edit the comment' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  edited: { vi: 'đã sửa lúc {at}', en: 'edited {at}' },
});

/** One thing that was said; who said it may put it right, and that it was put right is said. */
export function SaidWords(props: {
  modelId: string;
  said: Schema<'CommentAnswerView'>;
  isAnswer: boolean;
  mayComment: boolean;
}) {
  const { modelId, said, isAnswer, mayComment } = props;
  const t = useTexts(texts);
  const me = useMe();
  const [draft, setDraft] = useState<string | null>(null);
  const editing = useEditing(modelId);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setDraft(null);
    editing.reset();
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = () => {
    if (draft === null || draft.trim() === '' || editing.isPending) return;
    editing.mutate({ id: said.id, text: draft }, { onSuccess: leave });
  };
  return (
    <div className={classes.said} data-answer={isAnswer || undefined}>
      <p className={classes.by}>
        <strong>{said.writtenBy.name}</strong>{' '}
        <time dateTime={said.writtenAt}>{instantText(said.writtenAt)}</time>
        {said.editedAt && ` · ${t('edited', { at: instantText(said.editedAt) })}`}
      </p>
      {draft === null ? (
        <p className={classes.words}>{said.text}</p>
      ) : (
        <>
          <Textarea
            size="xs"
            aria-label={t('editLabel')}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={getHotkeyHandler([
              ['mod+Enter', save],
              ['Escape', leave],
            ])}
            maxLength={4000}
            autosize
            maxRows={8}
            autoFocus
            error={editing.error?.message}
          />
          <Group gap={8} mt={4}>
            <Button size="compact-xs" variant="light" loading={editing.isPending} onClick={save}>
              {t('save')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={leave}>
              {t('cancel')}
            </Button>
          </Group>
        </>
      )}
      {draft === null && mayComment && me.id === said.writtenBy.id && (
        <Button ref={button} size="compact-xs" variant="subtle" onClick={() => setDraft(said.text)}>
          {t('edit')}
        </Button>
      )}
    </div>
  );
}
