import { Alert, Button, Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newCommandKey } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type Field, initialInput, type Input, missingIn, requestOf } from './fields';
import { FieldInput } from './FieldInput';

const texts = defineTexts({
  cancel: { vi: 'Thôi', en: 'Cancel' },
  required: { vi: 'Cần điền mục này', en: 'This is needed' },
  tooShort: { vi: 'Cần ít nhất {n} ký tự', en: 'At least {n} characters' },
  failed: { vi: 'Không thực hiện được', en: 'It was refused' },
});

interface RegisterDialogProps<Done> {
  title: string;
  hint?: string;
  fields: readonly Field[];
  isDanger?: boolean;
  /** Sent again under the same key while nothing was changed. */
  run: (request: Record<string, unknown>, key: string) => Promise<Done>;
  done: (answer: Done) => void;
  close: () => void;
}

/** One act of a register: what it needs, and its confirmation. What was typed stays when it is refused. */
export function RegisterDialog<Done>(props: RegisterDialogProps<Done>) {
  const { title, hint, fields, isDanger = false, run, done, close } = props;
  const t = useTexts(texts);
  const [input, setInput] = useState<Input>(() => initialInput(fields));
  const [wasTried, setTried] = useState(false);
  /** Belongs to the command as it was sent; another input is another command. */
  const key = useRef({ of: '', key: '' });
  const sent = useMutation({
    mutationFn: () => {
      const request = requestOf(fields, input);
      const of = JSON.stringify(request);
      if (key.current.of !== of) key.current = { of, key: newCommandKey() };
      return run(request, key.current.key);
    },
    onSuccess: done,
  });
  const missing = missingIn(fields, input);
  const confirm = () => {
    setTried(true);
    if (missing.length === 0 && !sent.isPending) sent.mutate();
  };
  const errorOf = (field: Field): string | undefined => {
    const said = saidOf(field.name, sent.error);
    if (said || !wasTried || !missing.includes(field.name)) return said;
    const least = 'least' in field ? field.least : undefined;
    return least && requestOf(fields, input)[field.name] !== undefined
      ? t('tooShort', { n: least })
      : t('required');
  };
  const isSaidAtField = fields.some(({ name }) => saidOf(name, sent.error));
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      onKeyDown={getHotkeyHandler([['mod+Enter', confirm]])}
    >
      <Stack gap="sm">
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {fields.map((field, place) => (
          <FieldInput
            key={field.name}
            field={field}
            value={input[field.name]}
            onChange={(value) => setInput((before) => ({ ...before, [field.name]: value ?? undefined }))}
            error={errorOf(field)}
            isFirst={place === 0}
          />
        ))}
        {sent.error && !isSaidAtField && (
          <Alert color="red" variant="light" title={t('failed')} role="alert">
            <Text size="sm">{sent.error.message}</Text>
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            variant="light"
            color={isDanger ? 'red' : undefined}
            onClick={confirm}
            loading={sent.isPending}
            rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
            data-autofocus={fields.length === 0 || undefined}
          >
            {title}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What the server says about one field, wherever it says so. */
function saidOf(name: string, error: unknown): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const { errors, params } = error.problem;
  const said = errors?.find(({ field }) => field === name || field.startsWith(`${name}.`));
  return said?.message ?? (params?.field === name ? error.message : undefined);
}
