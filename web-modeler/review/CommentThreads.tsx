import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Loading, Refused } from '../../web/shared/states/states';
import { useMay } from '../../web/shared/session/session';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import { CommentBox } from './CommentBox';
import classes from './review.module.css';
import { SaidWords } from './SaidWords';
import { type Comment, useComments, useSettling } from './use-comments';

const texts = defineTexts({
  which: { vi: 'Ý kiến nào', en: 'Which comments' },
  open: { vi: 'Chưa xong ({count})', en: 'Open ({count})' },
  resolved: { vi: 'Đã xong ({count})', en: 'Settled ({count})' },
  noneOpen: { vi: 'Không còn ý kiến nào chờ giải quyết.', en: 'No comment is waiting.' },
  noneResolved: { vi: 'Chưa có ý kiến nào đã giải quyết.', en: 'No comment has been settled yet.' },
  whole: { vi: 'Cả mô hình', en: 'The whole model' },
  goneFile: { vi: 'tệp đã bị xóa', en: 'the file was removed' },
  resolve: { vi: 'Đánh dấu đã xong', en: 'Settle' },
  reopen: { vi: 'Mở lại', en: 'Open again' },
  settledBy: { vi: '{name} đánh dấu đã xong lúc {at}', en: 'Settled by {name}, {at}' },
});

/** What was said, thread by thread; `show` leads to what it is about. */
export function CommentThreads(props: {
  modelId: string;
  isReadOnly?: boolean;
  show?: (file: string, elementId?: string) => void;
}) {
  const { modelId, isReadOnly = false, show } = props;
  const t = useTexts(texts);
  const mayComment = useMay()('model.comment') && !isReadOnly;
  const [view, setView] = useState<'open' | 'resolved'>('open');
  const { data, error, refetch } = useComments(modelId);
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const open = data.items.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = data.items.filter(({ resolvedAt }) => resolvedAt !== null);
  const shown = view === 'open' ? open : resolved;
  return (
    <div>
      <SegmentedControl
        size="xs"
        mb={8}
        aria-label={t('which')}
        value={view}
        onChange={(chosen) => setView(chosen === 'resolved' ? 'resolved' : 'open')}
        data={[
          { value: 'open', label: t('open', { count: open.length }) },
          { value: 'resolved', label: t('resolved', { count: resolved.length }) },
        ]}
      />
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(view === 'open' ? 'noneOpen' : 'noneResolved')}
        </Text>
      ) : (
        <ul className={classes.threads}>
          {shown.map((comment) => (
            <li key={comment.id} className={classes.thread}>
              <Thread modelId={modelId} comment={comment} mayComment={mayComment} show={show} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Thread(props: {
  modelId: string;
  comment: Comment;
  mayComment: boolean;
  show?: (file: string, elementId?: string) => void;
}) {
  const { modelId, comment, mayComment, show } = props;
  const t = useTexts(texts);
  const settling = useSettling(modelId);
  const { fileName, elementId, elementName, resolvedBy, resolvedAt } = comment;
  const isOpen = resolvedAt === null;
  const about =
    comment.fileId === null
      ? t('whole')
      : [elementName ?? elementId, fileName ?? t('goneFile')].filter(Boolean).join(' · ');
  return (
    <article>
      <header className={classes.about}>
        {fileName && show ? (
          <button
            type="button"
            className={classes.link}
            onClick={() => show(fileName, elementId ?? undefined)}
          >
            {about}
          </button>
        ) : (
          <span>{about}</span>
        )}
        {mayComment && (
          <Button
            size="compact-xs"
            variant="default"
            loading={settling.isPending}
            onClick={() => settling.mutate({ id: comment.id, isResolved: isOpen })}
          >
            {t(isOpen ? 'resolve' : 'reopen')}
          </Button>
        )}
      </header>
      {[comment, ...comment.answers].map((said) => (
        <SaidWords
          key={said.id}
          modelId={modelId}
          said={said}
          isAnswer={said.id !== comment.id}
          mayComment={mayComment}
        />
      ))}
      {resolvedBy && (
        <Text size="xs" c="dimmed">
          {t('settledBy', { name: resolvedBy.name, at: instantText(resolvedAt) })}
        </Text>
      )}
      {settling.error && <Refused error={settling.error} />}
      {mayComment && <CommentBox modelId={modelId} answersId={comment.id} />}
    </article>
  );
}
