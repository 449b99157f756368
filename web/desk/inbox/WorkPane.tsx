import { Anchor, Button } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { ApiProblem } from '../../shared/api/problem';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type Completed } from './use-work-acts';
import { type Item, useItem } from './use-inbox';

/** For the list to be drawn. */
const prepareAfter = 1_000;
const loadWork = () => import('./Work');
const Work = lazy(loadWork);

const texts = defineTexts({
  nothing: { vi: 'Chọn một việc để xử lý', en: 'Choose an item to work on' },
  how: {
    vi: 'J và K đi qua danh sách, Enter vào việc đang chọn, ? xem mọi phím tắt.',
    en: 'J and K go through the list, Enter goes into the chosen item, ? shows all keys.',
  },
  unknown: {
    vi: 'Việc này không còn, hoặc không thuộc phạm vi của bạn.',
    en: 'There is no such work, or it is not for your post.',
  },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
});

/** What the first item will need, while there is nothing else to do: the forms are most of it. */
const prepareWork = async (): Promise<void> => {
  await loadWork();
  await import('../../shared/form/form-js/open-form');
};

interface WorkPaneProps {
  taskId: string | undefined;
  /** What the first item needs is loaded behind the list. */
  isListThere: boolean;
  /** Keys act on what is chosen in the list instead. */
  isListActing: boolean;
  back: () => void;
  onCompleted: (item: Item, completed: Completed) => void;
}

export function WorkPane({ taskId, isListThere, isListActing, back, onCompleted }: WorkPaneProps) {
  const t = useTexts(texts);
  const { data: item, error, refetch } = useItem(taskId);
  useEffect(() => {
    if (!isListThere) return undefined;
    const timer = setTimeout(() => void prepareWork().catch(() => undefined), prepareAfter);
    return () => clearTimeout(timer);
  }, [isListThere]);
  if (taskId === undefined) return <Empty title={t('nothing')}>{t('how')}</Empty>;
  if (error instanceof ApiProblem && error.isNotFound)
    return (
      <Empty title={t('unknown')}>
        <Anchor component="button" size="sm" onClick={back}>
          {t('back')}
        </Anchor>
      </Empty>
    );
  if (!item && error)
    return (
      <>
        <Refused error={error} retry={() => void refetch()} />
        <Button variant="subtle" onClick={back} hiddenFrom="sm">
          {t('back')}
        </Button>
      </>
    );
  if (!item) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Work
        key={taskId}
        item={item}
        isOffline={error !== null}
        isListActing={isListActing}
        back={back}
        onCompleted={(completed) => onCompleted(item, completed)}
      />
    </Suspense>
  );
}
