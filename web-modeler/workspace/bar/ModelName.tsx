import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../../web/shared/api/client';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useModel } from '../model-context';
import { useIsReadOnly } from '../workspace';
import classes from './bar.module.css';

const texts = defineTexts({
  rename: { vi: 'Đổi tên mô hình', en: 'Rename the model' },
});

/** The name of the model, changed where it stands. */
export function ModelName() {
  const t = useTexts(texts);
  const { id, name } = useModel();
  const client = useQueryClient();
  const isReadOnly = useIsReadOnly();
  const [text, setText] = useState<string>();
  const rename = useMutation({
    mutationFn: (wanted: string) =>
      answerOf(api.PUT('/api/v1/models/{id}/name', { params: { path: { id } }, body: { name: wanted } })),
    onSuccess: (model) => client.setQueryData(['model', id], model),
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
  });
  useEffect(() => {
    document.title = name;
  }, [name]);
  const finish = () => {
    const wanted = text?.trim();
    if (wanted && wanted !== name) rename.mutate(wanted);
    setText(undefined);
  };
  if (isReadOnly) return <h1 className={classes.name}>{name}</h1>;
  if (text === undefined)
    return (
      <h1 className={classes.name}>
        <button type="button" title={t('rename')} onClick={() => setText(name)}>
          {rename.isPending ? rename.variables : name}
        </button>
      </h1>
    );
  return (
    <TextInput
      size="xs"
      w={340}
      aria-label={t('rename')}
      value={text}
      maxLength={300}
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={finish}
      onKeyDown={({ key }) => {
        if (key === 'Enter') finish();
        if (key === 'Escape') setText(undefined);
      }}
    />
  );
}
