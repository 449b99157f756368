import { Alert, Badge, Button, Group, Loader, Modal, Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { Item } from './use-inbox';

const texts = defineTexts({
  assign: { vi: 'Giao việc', en: 'Give the work to' },
  delegate: { vi: 'Chuyển người khác làm', en: 'Hand the work to' },
  many: { vi: '{n} việc đã chọn', en: '{n} chosen items' },
  by: {
    vi: 'Theo khối lượng việc của bước “{name}”; nhẹ việc nhất ở trên.',
    en: 'By load, for the step “{name}”; who has least comes first.',
  },
  people: { vi: 'Người nhận', en: 'Who gets it' },
  open: { vi: '{n} việc', en: '{n} open' },
  overdue: { vi: '{n} quá hạn', en: '{n} overdue' },
  dueSoon: { vi: '{n} sắp hạn', en: '{n} due soon' },
  knows: { vi: 'đã làm {n} bước của hồ sơ này', en: 'did {n} steps of this case' },
  best: { vi: 'Gợi ý', en: 'Suggested' },
  excluded: {
    vi: 'Không giao được vì phải là người khác với bước trước: {names}',
    en: 'Must be another person than before: {names}',
  },
  nobody: {
    vi: 'Không có ai khác giữ vị trí làm được việc này.',
    en: 'Nobody else holds a post for this work.',
  },
  confirm: { vi: 'Giao', en: 'Give' },
  confirmDelegate: { vi: 'Chuyển', en: 'Hand over' },
  back: {
    vi: 'Người nhận làm xong hoặc trả lại cho bạn; tên cả hai được ghi lại.',
    en: 'They do it or give it back to you; both names are recorded.',
  },
});

interface GiveDialogProps {
  act: 'assign' | 'delegate';
  items: readonly Item[];
  meId: string;
  give: (personId: string) => Promise<void>;
  close: () => void;
}

/** Whom to give work to, in the order the server ranks the holders of the post in, with the figures behind it. */
export function GiveDialog({ act, items, meId, give, close }: GiveDialogProps) {
  const t = useTexts(texts);
  const [first] = items;
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['inbox', 'suggestions', first.taskId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/inbox/{taskId}/suggestions', { params: { path: { taskId: first.taskId } } })),
    staleTime: 0,
  });
  const people = (data?.items ?? []).filter(
    ({ personId }) =>
      !(act === 'delegate' && personId === meId) && !(items.length === 1 && personId === first.assignee),
  );
  useEffect(() => setChosen((old) => old ?? people[0]?.personId ?? null), [data]);

  const confirm = async () => {
    if (chosen === null) return;
    setBusy(true);
    try {
      await give(chosen);
      close();
    } catch (failure) {
      setRefused(failure instanceof Error ? failure.message : String(failure));
      setBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={close}
      centered
      title={items.length > 1 ? `${t(act)} · ${t('many', { n: items.length })}` : t(act)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <Stack>
          {refused && (
            <Alert color="red" variant="light" role="alert">
              {refused}
            </Alert>
          )}
          {error && <Refused error={error} />}
          {!data && !error && <Loader size="sm" />}
          {data && people.length === 0 && <Text size="sm">{t('nobody')}</Text>}
          {people.length > 0 && (
            <Radio.Group
              label={t('people')}
              description={t('by', { name: first.name })}
              value={chosen}
              onChange={setChosen}
            >
              <ScrollArea.Autosize mah={340} mt="xs" type="auto">
                <Stack gap={6}>
                  {people.map((person, place) => (
                    <Radio
                      key={person.personId}
                      value={person.personId}
                      data-autofocus={place === 0 || undefined}
                      label={
                        <Group gap={6}>
                          <Text span size="sm" fw={500}>
                            {person.name}
                          </Text>
                          {place === 0 && (
                            <Badge size="xs" variant="light" tt="none">
                              {t('best')}
                            </Badge>
                          )}
                        </Group>
                      }
                      description={[
                        t('open', { n: person.open }),
                        person.overdue > 0 && t('overdue', { n: person.overdue }),
                        person.dueSoon > 0 && t('dueSoon', { n: person.dueSoon }),
                        person.earlierSteps > 0 && t('knows', { n: person.earlierSteps }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    />
                  ))}
                </Stack>
              </ScrollArea.Autosize>
            </Radio.Group>
          )}
          {data && data.excluded.length > 0 && (
            <Text size="xs" c="dimmed">
              {t('excluded', { names: data.excluded.map(({ name }) => name).join(', ') })}
            </Text>
          )}
          {act === 'delegate' && (
            <Text size="xs" c="dimmed">
              {t('back')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={isBusy} disabled={chosen === null}>
              {t(act === 'assign' ? 'confirm' : 'confirmDelegate')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
