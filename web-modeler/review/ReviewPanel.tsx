import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../web/shared/api/client';
import { useMay } from '../../web/shared/session/session';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { dateText, instantText } from '../../web/shared/time/instants';
import { indexXml } from '../compare/xml-index';
import { useModel } from '../workspace/model-context';
import { useFile, usePlace, useWorkspace } from '../workspace/workspace';
import { CommentBox } from './CommentBox';
import { CommentThreads } from './CommentThreads';
import classes from './review.module.css';
import { SendForm } from './SendForm';
import { StateBadge } from './StateBadge';

const texts = defineTexts({
  comments: { vi: 'Góp ý', en: 'Comments' },
  ofElement: { vi: 'Ý kiến về “{name}”', en: 'Comment on “{name}”' },
  ofFile: { vi: 'Ý kiến về tệp {name}', en: 'Comment on the file {name}' },
  ofModel: { vi: 'Ý kiến về cả mô hình', en: 'Comment on the whole model' },
  pick: {
    vi: 'Chọn một bước trên sơ đồ để góp ý đúng chỗ.',
    en: 'Select a step on the diagram to comment on it.',
  },
  approval: { vi: 'Trình phê duyệt', en: 'Approval' },
  sentBy: { vi: '{name} trình lúc {at}', en: 'Sent by {name}, {at}' },
  decidedBy: { vi: '{name}, {at}', en: '{name}, {at}' },
  decision: { vi: 'Quyết định {number} ngày {date}', en: 'Decision {number} of {date}' },
  look: { vi: 'Xem bản trình', en: 'Look at it' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  again: { vi: 'Trình bản mới', en: 'Send again' },
  waits: {
    vi: 'Bản trình không đổi theo những gì bạn vẽ tiếp. Muốn thay, hãy rút lại rồi trình bản mới.',
    en: 'What was sent does not follow what you go on to draw. To replace it, withdraw it and send again.',
  },
  earlier: { vi: 'Các lần trình trước', en: 'Sent before' },
});

/** What is said of the model, and its way to the office that approves. */
export default function ReviewPanel() {
  const t = useTexts(texts);
  const { id, archivedAt } = useModel();
  const may = useMay();
  return (
    <div className={classes.panel}>
      <section className={classes.column} aria-label={t('comments')}>
        <Title order={2} size="h6" mb={8}>
          {t('comments')}
        </Title>
        {may('model.comment') && archivedAt === null && <NewComment />}
        <Threads isReadOnly={archivedAt !== null} />
      </section>
      <section className={classes.column} aria-label={t('approval')}>
        <Title order={2} size="h6" mb={8}>
          {t('approval')}
        </Title>
        {may('proposal.use') && (
          <Approval modelId={id} maySend={may('definition.deploy') && archivedAt === null} />
        )}
      </section>
    </div>
  );
}

function Threads({ isReadOnly }: { isReadOnly: boolean }) {
  const workspace = useWorkspace();
  return (
    <CommentThreads
      modelId={workspace.modelId}
      isReadOnly={isReadOnly}
      show={(file, elementId) => workspace.showNamed(file, elementId)}
    />
  );
}

function NewComment() {
  const t = useTexts(texts);
  const { id } = useModel();
  const { fileId, elementId } = usePlace();
  const file = useFile(fileId);
  const element = elementId && file?.kind === 'bpmn' ? indexXml(file.content).get(elementId) : undefined;
  const elementName = element?.name ?? elementId;
  const isKnown = file !== undefined && file.revision > 0;
  return (
    <div className={classes.compose}>
      <CommentBox
        modelId={id}
        label={
          !isKnown
            ? t('ofModel')
            : elementId
              ? t('ofElement', { name: elementName ?? '' })
              : t('ofFile', { name: file.name })
        }
        about={
          isKnown
            ? { fileId: file.id, ...(elementId && { elementId, ...(elementName && { elementName }) }) }
            : undefined
        }
      />
      {!elementId && (
        <Text size="xs" c="dimmed">
          {t('pick')}
        </Text>
      )}
    </div>
  );
}

function Approval({ modelId, maySend }: { modelId: string; maySend: boolean }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [isWriting, setWriting] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['reviews', 'of', modelId],
    queryFn: () => answerOf(api.GET('/api/v1/reviews', { params: { query: { modelId, limit: 20 } } })),
  });
  const withdrawing = useMutation({
    mutationFn: (id: string) =>
      answerOf(api.POST('/api/v1/reviews/{id}/withdraw', { params: { path: { id } } })),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['reviews'] });
      await client.invalidateQueries({ queryKey: ['model', modelId] });
    },
  });
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const [newest, ...earlier] = data.items;
  const isOpen = newest?.state === 'OPEN';
  return (
    <>
      {newest && (
        <div className={classes.sent}>
          <div className={classes.row}>
            <StateBadge state={newest.state} />
            <Link href={`/modeler/reviews/${newest.id}`} className={classes.link}>
              {t('look')}
            </Link>
            {isOpen && newest.isOwn && (
              <Button
                size="compact-xs"
                variant="default"
                loading={withdrawing.isPending}
                onClick={() => withdrawing.mutate(newest.id)}
              >
                {t('withdraw')}
              </Button>
            )}
          </div>
          <Text size="xs" c="dimmed">
            {t('sentBy', { name: newest.proposedBy.name, at: instantText(newest.proposedAt) })}
          </Text>
          {newest.decidedBy && (
            <Text size="xs" c="dimmed">
              {t('decidedBy', { name: newest.decidedBy.name, at: instantText(newest.decidedAt) })}
            </Text>
          )}
          {newest.decisionNumber && (
            <Text size="xs">
              {t('decision', { number: newest.decisionNumber, date: dateText(newest.decisionDate) })}
            </Text>
          )}
          {newest.decisionNote && <p className={classes.words}>{newest.decisionNote}</p>}
          {isOpen && (
            <Text size="xs" mt={4}>
              {t('waits')}
            </Text>
          )}
          {withdrawing.error && <Refused error={withdrawing.error} />}
        </div>
      )}
      {maySend && !isOpen && newest && !isWriting && (
        <Button size="xs" variant="light" onClick={() => setWriting(true)}>
          {t('again')}
        </Button>
      )}
      {maySend && !isOpen && (!newest || isWriting) && <SendForm onSent={() => setWriting(false)} />}
      {earlier.length > 0 && (
        <>
          <Title order={3} size="h6" mt="sm" mb={4}>
            {t('earlier')}
          </Title>
          <ul className={classes.earlier}>
            {earlier.map(({ id, state, proposedAt }) => (
              <li key={id} className={classes.row}>
                <StateBadge state={state} />
                <Link href={`/modeler/reviews/${id}`} className={classes.link}>
                  {instantText(proposedAt)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
