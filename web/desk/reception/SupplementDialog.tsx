import {
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import type { Reason } from './reception-queries';

const texts = defineTexts({
  title: { vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02)', en: 'Ask for a supplement (Form 02)' },
  what: {
    vi: 'Hồ sơ được ghi nhận nhưng chưa tính thời hạn giải quyết. Người nộp chỉ bị yêu cầu bổ sung một lần: nêu đủ mọi nội dung.',
    en: 'The dossier is recorded and its time does not run yet. Applicants are asked once: say all that is missing.',
  },
  items: { vi: 'Giấy tờ cần bổ sung', en: 'What is to be supplemented' },
  other: { vi: 'Nội dung khác', en: 'Something else' },
  reasonFor: { vi: 'Lý do: {name}', en: 'Reason: {name}' },
  noteFor: { vi: 'Hướng dẫn cụ thể: {name}', en: 'What to do: {name}' },
  note: { vi: 'Hướng dẫn cụ thể', en: 'What to do' },
  general: { vi: 'Hướng dẫn chung', en: 'General guidance' },
  nothing: { vi: 'Chọn ít nhất một nội dung.', en: 'Choose at least one.' },
  send: { vi: 'Lập phiếu yêu cầu bổ sung', en: 'Make out the request' },
  cancel: { vi: 'Quay lại', en: 'Back' },
});

interface Item {
  isAsked: boolean;
  reasonCode: string;
  note: string;
}

/** What is missing, paper by paper with a coded reason; those that are not there are chosen at first. */
export function SupplementDialog(props: {
  papers: readonly { code: string; name: string; isMissing: boolean }[];
  /** Reasons that were found before, by paper. */
  chosen?: Readonly<Record<string, string>>;
  reasons: readonly Reason[];
  close: () => void;
  send: (supplement: Schema<'ReceptionSupplement'>) => void;
  isSending: boolean;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const first = props.reasons[0]?.code ?? 'MISSING';
  const rows = [...props.papers, { code: '', name: t('other'), isMissing: false }];
  const [items, setItems] = useState<Readonly<Record<string, Item>>>(() =>
    Object.fromEntries(
      rows.map(({ code, isMissing }) => [
        code,
        { isAsked: isMissing, reasonCode: props.chosen?.[code] ?? first, note: '' },
      ]),
    ),
  );
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const asked = rows.filter(({ code }) => items[code]?.isAsked);
  const edit = (code: string, change: Partial<Item>) =>
    setItems((before) => ({ ...before, [code]: { ...before[code]!, ...change } }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked.length === 0) return setTold(true);
    props.send({
      items: asked.map(({ code }) => ({
        reasonCode: items[code]!.reasonCode,
        ...(code && { component: code }),
        ...(items[code]!.note.trim() && { note: items[code]!.note.trim() }),
      })),
      ...(reason.trim() && { reason: reason.trim() }),
    });
  };

  return (
    <Modal opened onClose={props.close} title={t('title')} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('what')}</Text>
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend>
              <Text size="sm" fw={600}>
                {t('items')}
              </Text>
            </legend>
            <Stack gap="xs" mt={4}>
              {rows.map(({ code, name }, place) => (
                <div key={code}>
                  <Checkbox
                    label={name}
                    checked={items[code]!.isAsked}
                    data-autofocus={place === 0 || undefined}
                    onChange={(event) => edit(code, { isAsked: event.currentTarget.checked })}
                  />
                  {items[code]!.isAsked && (
                    <Group gap="xs" ml={28} mt={4} grow preventGrowOverflow={false}>
                      <NativeSelect
                        size="xs"
                        aria-label={t('reasonFor', { name })}
                        value={items[code]!.reasonCode}
                        data={props.reasons.map(({ code: value, ...words }) => ({
                          value,
                          label: inLanguage(words, language),
                        }))}
                        onChange={(event) => edit(code, { reasonCode: event.currentTarget.value })}
                      />
                      <TextInput
                        size="xs"
                        aria-label={t('noteFor', { name })}
                        placeholder={t('note')}
                        maxLength={2_000}
                        value={items[code]!.note}
                        onChange={(event) => edit(code, { note: event.currentTarget.value })}
                      />
                    </Group>
                  )}
                </div>
              ))}
            </Stack>
          </fieldset>
          {isTold && asked.length === 0 && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {t('nothing')}
            </Text>
          )}
          <Textarea
            label={t('general')}
            maxLength={2_000}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.isSending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
