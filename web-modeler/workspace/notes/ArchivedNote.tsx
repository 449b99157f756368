import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../web/shared/api/client';
import { useMay } from '../../../web/shared/session/session';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useModel } from '../model-context';
import { Note } from './Note';

const texts = defineTexts({
  archived: {
    vi: 'Mô hình này đã được cất đi, chỉ xem được.',
    en: 'This model was put away and can only be looked at.',
  },
  takeOut: { vi: 'Mở lại để sửa', en: 'Take it out again' },
});

export function ArchivedNote() {
  const t = useTexts(texts);
  const { id, archivedAt } = useModel();
  const mayEdit = useMay()('model.edit');
  const client = useQueryClient();
  const takeOut = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/models/{id}/take-out', { params: { path: { id } } })),
    onSuccess: (model) => client.setQueryData(['model', id], model),
  });
  if (archivedAt === null) return null;
  return (
    <Note tone="warning" error={takeOut.error}>
      {t('archived')}
      {mayEdit && (
        <Button
          size="compact-xs"
          variant="default"
          loading={takeOut.isPending}
          onClick={() => takeOut.mutate()}
        >
          {t('takeOut')}
        </Button>
      )}
    </Note>
  );
}
