import { Button, CloseButton, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type BulkOutcome, runBulk } from './bulk-work';
import { BulkResultsDialog } from './BulkResultsDialog';
import { GiveDialog } from './GiveDialog';
import classes from './inbox.module.css';
import { inboxKeys, type Item } from './use-inbox';
import type { WorkAct } from './use-work-acts';

const BulkComplete = lazy(() => import('./BulkComplete'));

const texts = defineTexts({
  chosen: { vi: 'Đã chọn {n}', en: '{n} chosen' },
  claim: { vi: 'Nhận', en: 'Take' },
  unclaim: { vi: 'Trả lại hàng', en: 'Give back' },
  assign: { vi: 'Giao', en: 'Assign' },
  delegate: { vi: 'Chuyển', en: 'Hand over' },
  complete: { vi: 'Hoàn thành', en: 'Complete' },
  done: { vi: 'Đã xong cả {n} việc.', en: 'All {n} items are done.' },
  none: { vi: 'Bỏ chọn', en: 'Choose nothing' },
  bar: { vi: 'Việc đã chọn', en: 'Chosen items' },
  failed: { vi: 'Chưa thực hiện được: {why}', en: 'Not done: {why}' },
});

interface BulkBarProps {
  items: readonly Item[];
  meId: string;
  choose: (ids: ReadonlySet<string>) => void;
}

/** One act on all that is chosen. What was refused stays chosen, each with its reason. */
export default function BulkBar({ items, meId, choose }: BulkBarProps) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState<WorkAct | null>(null);
  const [giving, setGiving] = useState<'assign' | 'delegate' | null>(null);
  const [isCompleting, setCompleting] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[] | null>(null);

  const note = (results: readonly BulkOutcome[]) => {
    void client.invalidateQueries({ queryKey: ['inbox'] });
    const refused = results.filter(({ isDone }) => !isDone);
    choose(new Set(refused.map(({ item }) => item.taskId)));
    if (refused.length > 0) setOutcomes(results);
    else notifications.show({ message: t('done', { n: results.length }), color: 'teal' });
  };
  const act = async (name: WorkAct, assignee?: string) => {
    setBusy(name);
    try {
      note(
        await runBulk(
          name,
          items.map((item) => ({ item })),
          keys.current,
          assignee,
        ),
      );
    } catch (error) {
      notifications.show({
        message: t('failed', { why: error instanceof Error ? error.message : String(error) }),
        color: 'red',
      });
      void client.invalidateQueries({ queryKey: inboxKeys.items });
    } finally {
      setBusy(null);
    }
  };
  const acts = [
    { key: 'c', name: 'claim', run: () => void act('claim') },
    { key: 'u', name: 'unclaim', run: () => void act('unclaim') },
    { key: 'a', name: 'assign', run: () => setGiving('assign') },
    { key: 'd', name: 'delegate', run: () => setGiving('delegate') },
    { key: 'e', name: 'complete', run: () => setCompleting(true) },
  ] as const;
  useKeys(acts.map(({ key, name, run }) => ({ key, says: `${t('bar')}: ${t(name)}`, act: run })));

  return (
    <div className={classes.bulk} role="group" aria-label={t('bar')}>
      <Group gap={4} wrap="wrap">
        <Text size="xs" fw={600} role="status">
          {t('chosen', { n: items.length })}
        </Text>
        {acts.map(({ key, name, run }) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            loading={busy === name}
            onClick={run}
            aria-keyshortcuts={key}
          >
            {t(name)}
          </Button>
        ))}
        <CloseButton size="sm" ml="auto" aria-label={t('none')} onClick={() => choose(new Set())} />
      </Group>
      {giving && items.length > 0 && (
        <GiveDialog
          act={giving}
          items={items}
          meId={meId}
          close={() => setGiving(null)}
          give={(personId) => act(giving, personId)}
        />
      )}
      {isCompleting && (
        <Suspense fallback={null}>
          <BulkComplete items={items} close={() => setCompleting(false)} onDone={note} />
        </Suspense>
      )}
      {outcomes && <BulkResultsDialog outcomes={outcomes} close={() => setOutcomes(null)} />}
    </div>
  );
}
