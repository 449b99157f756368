import { Alert } from '@mantine/core';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { endWords } from './conflict-words';
import type { ItemDetail } from './use-inbox';

const texts = defineTexts({
  heldBy: { vi: '{name} đang xử lý việc này, từ {at}.', en: '{name} has been working on this since {at}.' },
  held: { vi: '{name} đang xử lý việc này.', en: '{name} is working on this.' },
  notYours: {
    vi: 'Vị trí của bạn xem được việc này nhưng không xử lý được.',
    en: 'Your post may see this work but not do it.',
  },
  delegated: {
    vi: 'Việc này được chuyển cho bạn làm giúp; làm xong hoặc trả lại (R).',
    en: 'This was handed to you; do it, or give it back (R).',
  },
  returned: {
    vi: 'Nơi nhận đã từ chối; việc quay lại đơn vị đã chuyển.',
    en: 'The receiver refused it; the work has come back to the unit that sent it.',
  },
  unresolved: {
    vi: 'Không tìm thấy nơi xử lý “{address}” trong tổ chức, nên việc nằm tại bộ phận một cửa.',
    en: 'Nobody in the organisation answers to “{address}”, so the work lies with the one-stop desk.',
  },
});

/** How the work stands, where that is not simply "open": who has it, who did it, why it lies here. */
export function WorkState({ item, meId }: { item: ItemDetail; meId: string }) {
  const t = useTexts(texts);
  const said: string[] = [];
  const { assignee, assigneeName, claimedAt } = item;
  if (item.closedAt !== null) said.push(endWords(item));
  else {
    if (item.state === 'RETURNED') said.push(t('returned'));
    if (item.unresolvedAddress !== null) said.push(t('unresolved', { address: item.unresolvedAddress }));
    if (assignee !== null && assignee !== meId)
      said.push(
        claimedAt
          ? t('heldBy', { name: assigneeName ?? '', at: instantText(claimedAt) })
          : t('held', { name: assigneeName ?? '' }),
      );
    else if (!item.rights.canWork) said.push(t('notYours'));
    if (assignee === meId && item.delegatedFrom !== null) said.push(t('delegated'));
  }
  if (said.length === 0) return null;
  return (
    <Alert color={item.closedAt === null ? 'gray' : 'teal'} variant="light" role="status" p="xs">
      {said.join(' ')}
    </Alert>
  );
}
