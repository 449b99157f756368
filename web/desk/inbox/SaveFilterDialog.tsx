import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { useMe } from '../../shared/session/session';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import type { InboxFilter } from './inbox-filter';
import { inboxKeys, type SavedFilter } from './use-inbox';

const texts = defineTexts({
  save: { vi: 'Lưu bộ lọc', en: 'Save the filter' },
  change: { vi: 'Sửa bộ lọc', en: 'Change the filter' },
  name: { vi: 'Tên bộ lọc', en: 'Name of the filter' },
  share: { vi: 'Chia sẻ với', en: 'Shared with' },
  onlyMe: { vi: 'Chỉ mình tôi', en: 'Only me' },
  useCurrent: {
    vi: 'Thay điều kiện bằng bộ lọc đang hiển thị',
    en: 'Take over the filter that is shown now',
  },
  confirm: { vi: 'Lưu', en: 'Save' },
  remove: { vi: 'Xóa bộ lọc', en: 'Delete the filter' },
});

interface SaveFilterDialogProps {
  /** What is shown now. */
  filter: InboxFilter;
  /** The one to change; absent: a new one. */
  saved?: SavedFilter;
  close: () => void;
  /** With the filter as it is kept now; undefined when it was deleted. */
  onSaved: (saved: SavedFilter | undefined) => void;
}

/** Keeps the filter under a name on the server, for oneself or for everybody in a unit of one's own. */
export function SaveFilterDialog({ filter, saved, close, onSaved }: SaveFilterDialogProps) {
  const t = useTexts(texts);
  const me = useMe();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(saved?.name ?? '');
  const [unitId, setUnitId] = useState(saved?.unitId ?? '');
  const [takesCurrent, setTakesCurrent] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const units = new Map(
    (me.person?.posts ?? []).map(({ unitId: id, unitName }) => [id, inLanguage({ ...unitName })]),
  );

  const run = async (act: () => Promise<SavedFilter | undefined>) => {
    setBusy(true);
    try {
      const kept = await act();
      await client.invalidateQueries({ queryKey: inboxKeys.filters });
      void client.invalidateQueries({ queryKey: inboxKeys.counts });
      onSaved(kept);
      close();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    run(() => {
      const criteria = (saved && !takesCurrent ? saved.criteria : filter) as never;
      const body = { name: name.trim(), criteria, ...(unitId && { unitId }) };
      return saved
        ? answerOf(
            api.PUT('/api/v1/inbox-filters/{id}', {
              params: { path: { id: saved.id } },
              body: { ...body, version: saved.version },
            }),
          )
        : answerOf(api.POST('/api/v1/inbox-filters', { body }));
    });
  const remove = () =>
    run(async () => {
      await answerOf(api.DELETE('/api/v1/inbox-filters/{id}', { params: { path: { id: saved!.id } } }));
      return undefined;
    });

  return (
    <Modal opened onClose={close} title={t(saved ? 'change' : 'save')} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {refused && (
            <Alert color="red" variant="light" role="alert">
              {refused}
            </Alert>
          )}
          <TextInput
            ref={field}
            label={t('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={100}
            required
            data-autofocus
          />
          <NativeSelect
            label={t('share')}
            value={unitId}
            onChange={(event) => setUnitId(event.currentTarget.value)}
            data={[
              { value: '', label: t('onlyMe') },
              ...[...units].map(([value, label]) => ({ value, label })),
            ]}
          />
          {saved && (
            <Checkbox
              label={t('useCurrent')}
              checked={takesCurrent}
              onChange={(event) => setTakesCurrent(event.currentTarget.checked)}
            />
          )}
          <Group justify="space-between">
            {saved ? (
              <Button color="red" variant="light" onClick={() => void remove()} disabled={isBusy}>
                {t('remove')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
              {t('confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
