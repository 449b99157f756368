import { Button, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { moneyText, numberText } from '../../shared/time/instants';
import { readAmount } from './money-input';
import { type CashBookAnswer, useMoneyAct } from './payment-queries';
import classes from './payments.module.css';
import { RefusedAct } from './RefusedAct';

const texts = defineTexts({
  title: { vi: 'Chốt sổ quỹ', en: 'Close the till' },
  expected: {
    vi: 'Tiền mặt phải có: {amount} ({count} khoản)',
    en: 'Cash expected: {amount} ({count} movements)',
  },
  notes: { vi: 'Kiểm đếm theo mệnh giá (số tờ)', en: 'Banknotes (how many)' },
  counted: { vi: 'Tiền mặt thực có', en: 'Cash that is there' },
  fromNotes: { vi: 'Cộng theo mệnh giá', en: 'Added up from the banknotes' },
  wrong: { vi: 'Nhập số tiền', en: 'Give an amount' },
  differs: { vi: 'Chênh lệch {amount}. Ghi lý do:', en: 'The till differs by {amount}. Say why:' },
  needed: { vi: 'Cần ghi lý do', en: 'This is needed' },
  close: { vi: 'Chốt sổ', en: 'Close' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  done: { vi: 'Đã chốt sổ', en: 'The till is closed' },
});
const banknotes = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000];

/** The till is counted, by banknotes or as a sum; what differs is explained. */
export default function CloseCashDialog({ book, close }: { book: CashBookAnswer; close: () => void }) {
  const t = useTexts(texts);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const used = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  const isCounted = Object.keys(used).length > 0;
  const sum = banknotes.reduce((total, one) => total + one * (used[one] ?? 0), 0);
  const counted = isCounted ? sum : readAmount(text);
  const difference = counted === undefined ? 0 : counted - book.expectedCash;
  const done = useMoneyAct(
    (
      body: {
        agencyId: string;
        entries: number;
        countedCash: number;
        denominations?: Record<string, number>;
        note?: string;
      },
      headers,
    ) => answerOf(api.POST('/api/v1/cash-closings', { params: {}, headers, body: body as never })),
    () => {
      notifications.show({ color: 'teal', message: t('done') });
      close();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (counted === undefined || (difference !== 0 && !note.trim()) || done.isPending) return;
    done.mutate({
      agencyId: book.agencyId!,
      entries: book.entries.length,
      countedCash: counted,
      ...(isCounted && { denominations: used }),
      ...(note.trim() && { note: note.trim() }),
    });
  };
  return (
    <Modal opened onClose={close} title={t('title')} size="lg" closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <RefusedAct error={done.error} />
          <Text fw={600}>
            {t('expected', { amount: moneyText(book.expectedCash), count: book.entries.length })}
          </Text>
          <Text size="sm">{t('notes')}</Text>
          <div className={classes.notes}>
            {banknotes.map((one, place) => (
              <NumberInput
                key={one}
                label={moneyText(one)}
                value={counts[one] ?? ''}
                onChange={(value) => setCounts((known) => ({ ...known, [one]: Number(value) || 0 }))}
                min={0}
                max={100_000}
                allowDecimal={false}
                hideControls
                size="xs"
                data-autofocus={place === 0 || undefined}
              />
            ))}
          </div>
          <TextInput
            label={t('counted')}
            value={isCounted ? numberText(sum) : text}
            readOnly={isCounted}
            description={isCounted ? t('fromNotes') : undefined}
            onChange={({ currentTarget: { value } }) => setText(value)}
            error={wasTried && counted === undefined ? t('wrong') : undefined}
            inputMode="numeric"
          />
          {difference !== 0 && counted !== undefined && (
            <Textarea
              label={t('differs', { amount: moneyText(difference) })}
              value={note}
              onChange={({ currentTarget: { value } }) => setNote(value)}
              error={wasTried && !note.trim() ? t('needed') : undefined}
              autosize
              minRows={2}
              maxLength={2000}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={done.isPending}>
              {t('close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
