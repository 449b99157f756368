import { Button, Checkbox, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useFiles, useIsReadOnly, useWorkspace } from '../workspace/workspace';
import { checkedSteps, type Kind, kinds, proposed } from './propose';
import { fileNameOf, storyText } from './story';
import type { Trial } from './trials';

const texts = defineTexts({
  title: { vi: 'Lưu thành kịch bản', en: 'Keep as a scenario' },
  vi: { vi: 'Tên kịch bản', en: 'Title in Vietnamese' },
  en: { vi: 'Tên tiếng Anh', en: 'Title in English' },
  file: { vi: 'Tệp: {name}', en: 'File: {name}' },
  expect: { vi: 'Kiểm tra ở cuối', en: 'Checked at the end' },
  each: {
    vi: 'Kiểm tra cả việc mở và hạn sau từng bước',
    en: 'Check what is open and when it is due after each step too',
  },
  state: { vi: 'Trạng thái hồ sơ', en: 'State of the case' },
  reached: { vi: 'Điểm kết thúc', en: 'Ends that were reached' },
  open: { vi: 'Việc đang mở', en: 'Open tasks' },
  awaits: { vi: 'Thông điệp đang chờ', en: 'Awaited messages' },
  due: { vi: 'Các hạn', en: 'Due dates' },
  sent: { vi: 'Thông điệp đã gửi', en: 'Messages that were sent' },
  variables: { vi: 'Toàn bộ dữ liệu', en: 'All data' },
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  readOnly: {
    vi: 'Mô hình chỉ để xem, không lưu được.',
    en: 'The model is only looked at: nothing can be kept.',
  },
});

/** Keeps a trial among the files of the model, with what is to be expected of it from now on. */
export function SaveStory({ trial, close }: { trial: Trial; close: () => void }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const isReadOnly = useIsReadOnly();
  const taken = useFiles().map(({ name }) => name);
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [wanted, setWanted] = useState<Kind[]>(['state', 'reached', 'open', 'due']);
  const [isEach, setEach] = useState(true);
  const { story, played } = trial;
  const last = played.moments.at(-1)!;
  const name = fileNameOf(vi, taken);
  const save = () => {
    const when = isEach ? checkedSteps(story.when, played.moments) : story.when;
    const text = storyText({
      ...story,
      title: { vi: vi.trim(), en: en.trim() || vi.trim() },
      when,
      then: proposed(last, new Set(wanted)),
    });
    workspace.show({ fileId: workspace.add(name, text) });
    close();
  };
  return (
    <Modal opened onClose={close} title={t('title')} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (vi.trim() && !isReadOnly) save();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('vi')}
            value={vi}
            description={t('file', { name })}
            maxLength={200}
            onChange={(event) => setVi(event.currentTarget.value)}
          />
          <TextInput
            label={t('en')}
            value={en}
            maxLength={200}
            onChange={(event) => setEn(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('expect')}
            value={wanted}
            onChange={(values) => setWanted(values as Kind[])}
          >
            <Group gap="xs" mt={6}>
              {kinds.map((kind) => (
                <Checkbox key={kind} size="xs" value={kind} label={t(kind)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Switch
            size="xs"
            label={t('each')}
            checked={isEach}
            onChange={(event) => setEach(event.currentTarget.checked)}
          />
          {isReadOnly && <p>{t('readOnly')}</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!vi.trim() || isReadOnly}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
