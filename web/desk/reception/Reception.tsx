import { Anchor, Badge, Button, Menu, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { useKeys } from '../../shared/keys/keys';
import { useMe } from '../../shared/session/session';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { newFiling, readFiling } from './filing';
import { NewReception } from './NewReception';
import { receivingAgencies } from './receiving-agencies';
import classes from './reception.module.css';
import { useWaitingCount } from './waiting-queries';

const Waiting = lazy(() => import('./Waiting'));
const ReceiveSubmitted = lazy(() => import('./ReceiveSubmitted'));

const texts = defineTexts({
  title: { vi: 'Tiếp nhận hồ sơ', en: 'Reception' },
  fresh: { vi: 'Hồ sơ mới', en: 'New dossier' },
  waiting: { vi: 'Chờ tiếp nhận', en: 'Waiting for acceptance' },
  drafts: { vi: 'Đang làm dở ({n})', en: 'Begun ({n})' },
  draft: { vi: '{title} · {at}', en: '{title} · {at}' },
  unnamed: { vi: 'Chưa có tên', en: 'No name yet' },
  drop: { vi: 'Bỏ hồ sơ đang nhập', en: 'Drop this one' },
  notHere: { vi: 'Vị trí của bạn không tiếp nhận hồ sơ', en: 'Your post does not receive dossiers' },
  notHereWhy: {
    vi: 'Chỉ cán bộ của bộ phận một cửa tiếp nhận hồ sơ tại cơ quan của mình.',
    en: 'Dossiers are received by the officials of the one-stop of their agency.',
  },
});

/** Drafts that this page has begun itself: there is nothing to load. */
const begun = new Set<string>();
function begin(): string {
  const id = crypto.randomUUID();
  begun.add(id);
  return id;
}

/** The counter: a new dossier, one that was begun, or one that was filed online and waits. What is open stands in the address. */
export default function Reception() {
  const t = useTexts(texts);
  const me = useMe();
  const agencies = useMemo(() => receivingAgencies(me), [me]);
  const [params, setParams] = useSearchParams();
  // The next one is there before the address names it: the page is drawn with its form, once.
  const [next, setNext] = useState(begin);
  const named = params.get('draft');
  const draftId = named ?? next;
  const caseId = params.get('case');
  const isList = params.get('view') === 'waiting';
  const isNew = !caseId && !isList;
  const waiting = useWaitingCount(agencies);
  const drafts = useQuery({
    queryKey: ['reception-drafts'],
    queryFn: () => answerOf(api.GET('/api/v1/reception-drafts')),
  });
  const others = (drafts.data?.items ?? []).filter(({ id }) => id !== draftId);

  const start = () => setParams({ draft: begin() });
  useEffect(() => {
    if (!isNew || named) return;
    // A ticket of the counter stays with what it leads to.
    setParams((before) => new URLSearchParams([...before, ['draft', next]]), { replace: true });
    setNext(begin());
  }, [isNew, named, next, setParams]);
  useKeys([
    { key: 'alt+n', says: t('fresh'), act: start, inFields: true },
    { key: 'alt+w', says: t('waiting'), act: () => setParams({ view: 'waiting' }), inFields: true },
  ]);

  if (agencies.length === 0)
    return (
      <Empty isPage title={t('notHere')}>
        {t('notHereWhy')}
      </Empty>
    );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Title order={1} size="h3" mr="auto">
          {t('title')}
        </Title>
        {others.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="compact-sm" variant="default">
                {t('drafts', { n: others.length })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(({ id, title, savedAt }) => (
                <Menu.Item key={id} onClick={() => setParams({ draft: id })}>
                  {t('draft', { title: title || t('unnamed'), at: instantText(savedAt) })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button size="compact-sm" variant="default" onClick={start} aria-keyshortcuts="Alt+N">
          {t('fresh')}
        </Button>
        <Anchor
          component={Link}
          href="/desk/reception?view=waiting"
          size="sm"
          aria-current={isList ? 'page' : undefined}
          aria-keyshortcuts="Alt+W"
        >
          {t('waiting')}{' '}
          {waiting !== '' && (
            <Badge size="sm" variant="light" color={waiting === '0' ? 'gray' : 'orange'}>
              {waiting}
            </Badge>
          )}
        </Anchor>
      </header>
      <Suspense fallback={<Loading />}>
        {isList && <Waiting agencies={agencies} />}
        {caseId && <ReceiveSubmitted key={caseId} caseId={caseId} />}
        {isNew && <Draft key={draftId} id={draftId} ticket={ticketIn(params)} agencies={agencies} />}
      </Suspense>
    </div>
  );
}

/** The ticket that was called at the counter, as its page says it in the address; what is no id is nothing. */
const ticketIn = (params: URLSearchParams): string | null =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(params.get('ticket') ?? '')?.[0] ?? null;

interface DraftProps {
  id: string;
  ticket: string | null;
  agencies: ReturnType<typeof receivingAgencies>;
}

/** What was begun, as the server has it; a new one is empty. */
const Draft = memo(function Draft({ id, ticket, agencies }: DraftProps) {
  const [round, setRound] = useState(0);
  const isFresh = begun.has(id) && round === 0;
  const saved = useQuery({
    queryKey: ['reception-drafts', id, round],
    enabled: !isFresh,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
    queryFn: () => answerOf(api.GET('/api/v1/reception-drafts/{id}', { params: { path: { id } } })),
  });
  const isGone = saved.error instanceof ApiProblem && saved.error.isNotFound;
  if (!isFresh && saved.isPending) return <Loading />;
  if (saved.error && !isGone) return <Refused error={saved.error} retry={() => void saved.refetch()} />;
  const filing = saved.data ? readFiling(saved.data.content) : newFiling();
  return (
    <NewReception
      key={round}
      id={id}
      initial={{ ...filing, ticket: ticket ?? filing.ticket }}
      version={saved.data?.version}
      agencies={agencies}
      reload={() => setRound((before) => before + 1)}
    />
  );
});
