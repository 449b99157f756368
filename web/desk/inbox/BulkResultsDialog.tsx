import { List, Modal, Stack, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { BulkOutcome } from './bulk-work';

const texts = defineTexts({
  title: { vi: 'Xong {done} việc, {refused} việc chưa thực hiện được', en: '{done} done, {refused} refused' },
  stay: { vi: 'Những việc này vẫn đang được chọn:', en: 'These are still chosen:' },
});

/** Which of many were refused, and why each. */
export function BulkResultsDialog(props: { outcomes: readonly BulkOutcome[]; close: () => void }) {
  const t = useTexts(texts);
  const refused = props.outcomes.filter(({ isDone }) => !isDone);
  const done = props.outcomes.length - refused.length;
  return (
    <Modal opened onClose={props.close} title={t('title', { done, refused: refused.length })} centered>
      <Stack gap="xs">
        <Text size="sm">{t('stay')}</Text>
        <List size="sm" spacing={6}>
          {refused.map(({ item, message, errors }) => (
            <List.Item key={item.taskId}>
              <strong>{item.caseCode}</strong> · {item.name}: {message}
              {errors?.map((error) => ` ${error.message}`).join('')}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Modal>
  );
}
