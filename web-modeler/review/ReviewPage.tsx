import { Alert, Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { useLiveQueries } from '../../web/shared/live/use-live';
import { useMay } from '../../web/shared/session/session';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { dateText, instantText } from '../../web/shared/time/instants';
import { Comparison } from '../compare/Comparison';
import { ImpactReport } from '../compare/ImpactReport';
import { CommentBox } from './CommentBox';
import { CommentThreads } from './CommentThreads';
import { DecisionForm } from './DecisionForm';
import { Findings } from './Findings';
import classes from './review.module.css';
import { rollBack } from './roll-back';
import { SecondOpinion } from './SecondOpinion';
import { StateBadge } from './StateBadge';
import { Stories } from './Stories';
import { useFindings } from './use-findings';
import { today } from '../../web/shared/time/local-date';

type Review = Schema<'ReviewView'>;

const texts = defineTexts({
  changes: { vi: 'Thay đổi', en: 'What changes' },
  compared: { vi: 'So với {versions}', en: 'Compared with {versions}' },
  version: { vi: '{key} phiên bản {version}', en: '{key} version {version}' },
  first: {
    vi: 'Quy trình mới, chưa có phiên bản nào đang áp dụng',
    en: 'A new process: no version is in service',
  },
  findings: { vi: 'Kiểm tra theo quy tắc', en: 'Problems' },
  stories: { vi: 'Kịch bản', en: 'Scenarios' },
  opinion: { vi: 'Ý kiến thứ hai', en: 'Second opinion' },
  impact: { vi: 'Ảnh hưởng đến hồ sơ đang giải quyết', en: 'Impact on what is running' },
  comments: { vi: 'Góp ý', en: 'Comments' },
  comment: { vi: 'Ý kiến về cả mô hình', en: 'Comment on the whole model' },
  decide: { vi: 'Quyết định', en: 'Decision' },
  own: {
    vi: 'Bạn đã trình bản này nên người khác của cơ quan kiểm soát phải phê duyệt.',
    en: 'You have sent this, so somebody else of the office that approves has to decide.',
  },
  notYours: {
    vi: 'Cơ quan kiểm soát thủ tục hành chính sẽ phê duyệt.',
    en: 'The office that approves will decide.',
  },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  facts: { vi: 'Thông tin trình', en: 'About it' },
  model: { vi: 'Mô hình', en: 'Model' },
  files: { vi: 'Tệp gửi trực tiếp', en: 'Files sent directly' },
  reason: { vi: 'Lý do', en: 'Reason' },
  sentBy: { vi: 'Người trình', en: 'Sent by' },
  sentAt: { vi: 'Trình lúc', en: 'Sent' },
  until: { vi: 'Phê duyệt trước', en: 'To be approved before' },
  effective: { vi: 'Có hiệu lực từ', en: 'In force from' },
  onApproval: { vi: 'ngay khi được phê duyệt', en: 'as soon as it is approved' },
  decidedBy: { vi: 'Người quyết định', en: 'Decided by' },
  decidedAt: { vi: 'Quyết định lúc', en: 'Decided' },
  decision: { vi: 'Quyết định số', en: 'Decision' },
  ofDate: { vi: '{number} ngày {date}', en: '{number} of {date}' },
  note: { vi: 'Ghi chú', en: 'Note' },
  published: { vi: 'Đã ban hành', en: 'Published' },
  overtaken: {
    vi: 'Sau khi trình, phiên bản khác của quy trình này đã được ban hành. Phần thay đổi dưới đây so với bản đang áp dụng: hãy kiểm tra để không mất những gì bản đó đã sửa.',
    en: 'Another version was published after this was sent. The changes below are against the one in service now: look whether what that one changed would be lost.',
  },
  past: {
    vi: 'Ngày có hiệu lực đã qua: hồ sơ tiếp nhận từ lúc phê duyệt sẽ theo bản mới.',
    en: 'The day has passed: cases received after the approval follow it.',
  },
  effectFrom: {
    vi: 'Hồ sơ tiếp nhận từ {date} theo bản mới.',
    en: 'Cases received from {date} on follow it.',
  },
  effectNow: { vi: 'Bản mới có hiệu lực ngay.', en: 'It is in force at once.' },
  rollBack: { vi: 'Dùng lại phiên bản trước', en: 'Go back to the version before' },
  rollBackHint: {
    vi: 'Mở một mô hình có đúng các tệp của phiên bản trước để trình phê duyệt lại.',
    en: 'Opens a model with the very files of the version before, to be sent for approval again.',
  },
  back: { vi: 'Các bản trình', en: 'Reviews' },
});

/** What somebody reads who decides: what changes, what the rules and the stories say, whom it concerns, what was said; and the decision. */
export default function ReviewPage({ id }: { id: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const may = useMay();
  const {
    data: review,
    error,
    refetch,
  } = useQuery({
    queryKey: ['reviews', id],
    queryFn: () => answerOf(api.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
  });
  const modelId = review?.model?.id;
  useLiveQueries(
    modelId ? { topic: 'model', id: modelId } : null,
    () => [
      ['model', modelId],
      ['reviews', id],
    ],
    [
      ['model', modelId],
      ['reviews', id],
    ],
  );
  if (error) return <Refused isPage error={error} retry={() => void refetch()} />;
  if (!review) return <Loading />;
  const isOpen = review.state === 'OPEN';
  const isOvertaken = isOpen && review.processes.some(({ from, latest }) => from?.id !== latest?.id);
  const isPast = isOpen && review.effectiveFrom !== null && review.effectiveFrom < today();
  return (
    <div className={classes.page}>
      <div>
        <Link href="/modeler/reviews" className={classes.link}>
          {t('back')}
        </Link>
        <div className={classes.row}>
          <Title order={1} size="h4">
            {review.model?.name ?? inLanguage({ ...review.title }, language)}
          </Title>
          <StateBadge state={review.state} />
        </div>
      </div>
      {isOvertaken && (
        <Alert color="orange" variant="light" p="xs">
          {t('overtaken')}
        </Alert>
      )}
      <div className={classes.layout}>
        <div className={classes.main}>
          <Changes id={id} />
          <Section title={t('findings')}>
            <Findings id={id} modelId={modelId} />
          </Section>
          <Section title={t('stories')}>
            <Stories id={id} names={review.stories} />
          </Section>
          <OpinionSection id={id} />
          {isOpen && <ImpactSection id={id} />}
          {modelId && may('model.read') && (
            <Section title={t('comments')}>
              {may('model.comment') && <CommentBox modelId={modelId} label={t('comment')} />}
              <CommentThreads modelId={modelId} />
            </Section>
          )}
        </div>
        <aside className={classes.aside}>
          <section className={classes.card} aria-label={t('facts')}>
            <Facts review={review} />
            {isPast && (
              <Text size="xs" mt={6}>
                {t('past')}
              </Text>
            )}
          </section>
          {isOpen && (
            <section className={classes.card} aria-label={t('decide')}>
              <Title order={2} size="h6" mb={8}>
                {t('decide')}
              </Title>
              {review.isOwn ? (
                <Own id={id} mayApprove={may('definition.approve')} />
              ) : may('definition.approve') ? (
                <DecisionForm
                  id={id}
                  effect={
                    review.effectiveFrom && !isPast
                      ? t('effectFrom', { date: dateText(review.effectiveFrom) })
                      : t('effectNow')
                  }
                />
              ) : (
                <Text size="sm">{t('notYours')}</Text>
              )}
            </section>
          )}
          {review.state === 'APPROVED' && may('model.edit') && <RollBack review={review} />}
        </aside>
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h6" mb={8}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Changes({ id }: { id: string }) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery({
    queryKey: ['reviews', id, 'comparison'],
    queryFn: () => answerOf(api.GET('/api/v1/reviews/{id}/comparison', { params: { path: { id } } })),
  });
  return (
    <Section title={t('changes')}>
      {error ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <Text size="xs" c="dimmed" mb={6}>
            {data.before.length === 0
              ? t('first')
              : t('compared', {
                  versions: data.before.map(({ key, version }) => t('version', { key, version })).join(', '),
                })}
          </Text>
          <Comparison files={data.files} />
        </>
      )}
    </Section>
  );
}

/** Whether two engines run the stories alike. Its warnings stand among the findings. */
function OpinionSection({ id }: { id: string }) {
  const t = useTexts(texts);
  const { data } = useFindings(id);
  if (!data?.opinions) return null;
  return (
    <Section title={t('opinion')}>
      <SecondOpinion opinions={data.opinions} />
    </Section>
  );
}

function ImpactSection({ id }: { id: string }) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery({
    queryKey: ['reviews', id, 'impact'],
    queryFn: () => answerOf(api.GET('/api/v1/reviews/{id}/impact', { params: { path: { id } } })),
    staleTime: 60_000,
  });
  return (
    <Section title={t('impact')}>
      <div className={classes.card}>
        {error ? (
          <Refused error={error} retry={() => void refetch()} />
        ) : data ? (
          <ImpactReport impact={data} />
        ) : (
          <Loading />
        )}
      </div>
    </Section>
  );
}

function Facts({ review }: { review: Review }) {
  const t = useTexts(texts);
  const facts: [string, ReactNode][] = [
    [
      t('model'),
      review.model ? (
        <Link href={`/modeler/models/${review.model.id}`} className={classes.link}>
          {review.model.name}
        </Link>
      ) : (
        t('files')
      ),
    ],
    [t('reason'), <span className={classes.words}>{review.reason}</span>],
    [t('sentBy'), review.proposedBy.name],
    [t('sentAt'), instantText(review.proposedAt)],
    [t('effective'), review.effectiveFrom ? dateText(review.effectiveFrom) : t('onApproval')],
  ];
  if (review.state === 'OPEN') facts.push([t('until'), instantText(review.expiresAt)]);
  if (review.decidedBy) facts.push([t('decidedBy'), review.decidedBy.name]);
  if (review.decidedAt) facts.push([t('decidedAt'), instantText(review.decidedAt)]);
  if (review.decisionNumber)
    facts.push([
      t('decision'),
      t('ofDate', { number: review.decisionNumber, date: dateText(review.decisionDate) }),
    ]);
  if (review.decisionNote)
    facts.push([t('note'), <span className={classes.words}>{review.decisionNote}</span>]);
  if (review.published.length > 0)
    facts.push([
      t('published'),
      review.published.map(({ key, version }) => t('version', { key, version })).join(', '),
    ]);
  return (
    <dl className={classes.facts}>
      {facts.map(([term, said]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function Own({ id, mayApprove }: { id: string; mayApprove: boolean }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/reviews/{id}/withdraw', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['reviews'] }),
  });
  return (
    <>
      <Text size="sm" mb={8}>
        {t(mayApprove ? 'own' : 'notYours')}
      </Text>
      <Button
        size="xs"
        variant="default"
        loading={withdrawing.isPending}
        onClick={() => withdrawing.mutate()}
      >
        {t('withdraw')}
      </Button>
      {withdrawing.error && <Refused error={withdrawing.error} />}
    </>
  );
}

/** Back to what was in service before this was approved: by the same way, as a model that is sent again. */
function RollBack({ review }: { review: Review }) {
  const t = useTexts(texts);
  const [, go] = useLocation();
  const before = review.processes.find(({ from }) => from !== null)?.from;
  const beginning = useMutation({
    mutationFn: () =>
      rollBack({
        definitionId: before!.id,
        version: before!.version,
        name: review.model?.name ?? before!.key,
      }),
    onSuccess: (address) => go(address),
  });
  if (!before) return null;
  return (
    <section className={classes.card}>
      <Text size="xs" c="dimmed" mb={6}>
        {t('rollBackHint')}
      </Text>
      <Button size="xs" variant="default" loading={beginning.isPending} onClick={() => beginning.mutate()}>
        {t('rollBack')}
      </Button>
      {beginning.error && <Refused error={beginning.error} />}
    </section>
  );
}
