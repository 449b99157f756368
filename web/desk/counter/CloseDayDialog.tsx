import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { counterTexts } from './counter-texts';
import type { Hall } from './hall-queries';
import type { CounterActs } from './use-counter-acts';

const texts = defineTexts({
  title: { vi: 'Kết thúc ngày của sảnh chờ', en: 'End the day of the hall' },
  left: {
    vi: '{waiting} người còn chờ và {absent} người vắng mặt sẽ được ghi là đã về. Số cũ không dùng lại được.',
    en: '{waiting} who still wait and {absent} who were absent are recorded as gone. Their numbers are of no use then.',
  },
  nobody: { vi: 'Không còn ai chờ.', en: 'Nobody waits any more.' },
  counters: {
    vi: 'Các quầy đóng lại, máy lấy số ngừng cấp số đến ngày mai.',
    en: 'The counters close, and the kiosk gives no numbers until tomorrow.',
  },
  serving: {
    vi: 'Còn {count} quầy đang gọi hoặc phục vụ. Hãy kết thúc các số đó trước.',
    en: '{count} counters still call or serve somebody. End those tickets first.',
  },
  back: { vi: 'Quay lại', en: 'Back' },
});

/** What ending the day does to those who are still there, before it is done. */
export default function CloseDayDialog({
  hall,
  acts,
  close,
}: {
  hall: Hall;
  acts: CounterActs;
  close: () => void;
}) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const serving = hall.counters.filter(({ ticket }) => ticket).length;
  const [waiting, absent] = [hall.waitingCount, hall.skipped.length];
  return (
    <Modal opened onClose={close} title={t('title')} centered>
      <Stack gap="sm">
        {acts.error !== null && (
          <Alert color="orange" variant="light" role="alert">
            {acts.error instanceof Error ? acts.error.message : String(acts.error)}
          </Alert>
        )}
        <Text size="sm">{waiting + absent > 0 ? t('left', { waiting, absent }) : t('nobody')}</Text>
        <Text size="sm">{t('counters')}</Text>
        {serving > 0 && (
          <Text size="sm" fw={600}>
            {t('serving', { count: serving })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('back')}
          </Button>
          <Button
            disabled={serving > 0}
            loading={acts.busy === 'close-day'}
            onClick={() => void acts.run({ act: 'close-day' }).then((done) => done && close())}
          >
            {words('closeDay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
