import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api, newCommandKey, type Schema } from '../../web/shared/api/client';
import { ApiProblem } from '../../web/shared/api/problem';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';

const texts = defineTexts({
  begin: { vi: 'Sửa từ bản này', en: 'Change from here' },
  back: { vi: 'Áp dụng lại', en: 'Bring back' },
  beginTitle: { vi: 'Mở mô hình từ phiên bản {n}', en: 'A model from version {n}' },
  backTitle: { vi: 'Áp dụng lại phiên bản {n}', en: 'Bring version {n} back' },
  backHelp: {
    vi: 'Hệ thống mở một mô hình gồm đúng các tệp của phiên bản này. Bạn nêu lý do, ngày hiệu lực và trình duyệt ở bước sau; hồ sơ đang chạy không bị ảnh hưởng.',
    en: 'A model with exactly these files is opened; there you give the reason and the day and send it for approval. What is running is not touched.',
  },
  name: { vi: 'Tên mô hình', en: 'Name of the model' },
  nameBegin: { vi: '{name} (từ phiên bản {n})', en: '{name} (from version {n})' },
  nameBack: { vi: '{name} (áp dụng lại phiên bản {n})', en: '{name} (version {n} again)' },
  open: { vi: 'Mở mô hình', en: 'Open the model' },
  next: { vi: 'Tiếp tục trình duyệt', en: 'Go on to approval' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
});

/** Begins a model from a version: to change it, or, of an old one, to propose it again as it was. */
export function BeginModel({
  version,
  isNewest,
  name,
}: {
  version: Schema<'VersionView'>;
  isNewest: boolean;
  name: string;
}) {
  const t = useTexts(texts);
  const [wish, setWish] = useState<'begin' | 'back' | null>(null);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setWish('begin')}>
        {t('begin')}
      </Button>
      {!isNewest && (
        <Button size="compact-xs" variant="default" onClick={() => setWish('back')}>
          {t('back')}
        </Button>
      )}
      <Modal
        opened={wish !== null}
        onClose={() => setWish(null)}
        title={t(wish === 'back' ? 'backTitle' : 'beginTitle', { n: version.version })}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        {wish && <BeginForm wish={wish} version={version} name={name} cancel={() => setWish(null)} />}
      </Modal>
    </>
  );
}

function BeginForm(props: {
  wish: 'begin' | 'back';
  version: Schema<'VersionView'>;
  name: string;
  cancel: () => void;
}) {
  const { wish, version, cancel } = props;
  const t = useTexts(texts);
  const [, go] = useLocation();
  const [name, setName] = useState(() =>
    t(wish === 'back' ? 'nameBack' : 'nameBegin', { name: props.name, n: version.version }).slice(0, 300),
  );
  const key = useRef(newCommandKey());
  const creating = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/models', {
          headers: { 'Idempotency-Key': key.current },
          body: { name, definitionId: version.id },
        }),
      ),
    onSuccess: ({ id }) => go(`/modeler/models/${id}${wish === 'back' ? '?panel=review' : ''}`),
    onError: (error) => {
      if (!(error instanceof ApiProblem && error.isUndecided)) key.current = newCommandKey();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!creating.isPending) creating.mutate();
      }}
    >
      <Stack gap="sm">
        {wish === 'back' && <Text size="sm">{t('backHelp')}</Text>}
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={300}
          required
          data-autofocus
          error={creating.error?.message}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={creating.isPending} disabled={name.trim() === ''}>
            {t(wish === 'back' ? 'next' : 'open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
