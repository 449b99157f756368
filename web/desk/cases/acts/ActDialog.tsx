import { Alert, Button, Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { getHotkeyHandler, useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newCommandKey } from '../../../shared/api/client';
import { ApiProblem } from '../../../shared/api/problem';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import { type ActOffer, type Case, type CaseActs, caseKey } from '../case-queries';
import { actsWithLetter } from '../letters/document-words';
import { LetterPreview } from '../letters/LetterPreview';
import { codeTexts } from '../words';
import { type ActField, type ActInput, fieldsOf, missingIn, previewRequestOf, requestOf } from './act-fields';
import { ActFieldInput } from './ActFieldInput';
import { ActPreview } from './ActPreview';
import { actHints, type ActName, actTexts } from './act-texts';
import { type ActCommand, performAct, previewAct } from './perform';
import { useRefusalReasons } from './use-refusal-reasons';

const texts = defineTexts({
  cancel: { vi: 'Thôi', en: 'Cancel' },
  required: { vi: 'Cần điền mục này', en: 'This is needed' },
  done: { vi: 'Đã xong: {act}, hồ sơ {code}', en: 'Done: {act}, case {code}' },
  changed: {
    vi: 'Hồ sơ vừa thay đổi trong lúc bạn đang mở hộp thoại này. Xem lại tác động bên dưới rồi mới xác nhận.',
    en: 'The case has changed while this dialog was open. Look at the effect below before you confirm.',
  },
  look: { vi: 'Dùng hồ sơ mới nhất', en: 'Go on with the newest state' },
  failed: { vi: 'Không thực hiện được', en: 'It was refused' },
});

interface ActDialogProps {
  file: Case;
  offer: Pick<ActOffer, 'subjectId' | 'needsApproval'> & { act: ActName };
  reasons: Pick<CaseActs, 'supplementReasons' | 'rejectionReasons' | 'stopGrounds'>;
  close: () => void;
}

/** One act: what it needs, what it would do, and only then its confirmation. What was typed stays when it is refused. */
export default function ActDialog({ file, offer, reasons, close }: ActDialogProps) {
  const t = useTexts(texts);
  const name = useTexts(actTexts);
  const hint = useTexts(actHints);
  const client = useQueryClient();
  const { act, subjectId, needsApproval } = offer;
  const refusals = useRefusalReasons(act === 'refuse-handoff');
  const fields = fieldsOf(act, file, reasons, needsApproval, codeTexts, refusals);
  const [input, setInput] = useState<ActInput>({});
  const [version, setVersion] = useState(file.version);
  const [wasTried, setTried] = useState(false);
  /** Belongs to the command as it was sent; another input is another command. */
  const key = useRef<{ of: string; key: string }>({ of: '', key: '' });

  const command = (request: Record<string, unknown>): ActCommand => ({
    act,
    caseId: file.id,
    subjectId,
    version,
    request,
  });
  const asked = previewRequestOf(fields, input);
  const [settled] = useDebouncedValue(JSON.stringify(asked), 250);
  const isSettled = settled === JSON.stringify(asked);
  const preview = useQuery({
    queryKey: [...caseKey(file.id), 'preview', act, subjectId, version, settled],
    queryFn: ({ signal }) => previewAct(command(JSON.parse(settled) as Record<string, unknown>), signal),
    enabled: asked !== null && settled !== 'null',
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

  const done = useMutation({
    mutationFn: () => {
      const sent = command(requestOf(fields, input));
      const of = JSON.stringify(sent);
      if (key.current.of !== of) key.current = { of, key: newCommandKey() };
      return performAct(sent, key.current.key);
    },
    onSuccess: async () => {
      notifications.show({ message: t('done', { act: name(act), code: file.code }), color: 'teal' });
      for (const queryKey of [caseKey(file.id), ['cases'], ['handoffs'], ['consultations'], ['inbox']])
        void client.invalidateQueries({ queryKey });
      // The next act begins with what this one has made of the case, not with a warning of one's own change.
      await client.refetchQueries({ queryKey: [...caseKey(file.id), 'file'] }, { cancelRefetch: false });
      close();
    },
  });

  const missing = missingIn(fields, input);
  const isRefused = preview.error instanceof ApiProblem && !preview.error.isUndecided && isSettled;
  const confirm = () => {
    setTried(true);
    if (missing.length === 0 && !isRefused && !done.isPending) done.mutate();
  };
  const problem = done.error ?? (isSettled ? preview.error : null);
  const renew = () => {
    void client.invalidateQueries({ queryKey: caseKey(file.id) });
    setVersion(file.version);
  };
  const isDanger = ['terminate', 'withdraw', 'refuse-reception'].includes(act);

  return (
    <Modal.Stack>
      <Modal
        opened
        stackId="act"
        onClose={close}
        title={name(act)}
        size="lg"
        closeOnClickOutside={false}
        onKeyDown={getHotkeyHandler([['mod+Enter', confirm]])}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {hint(act)}
          </Text>
          {fields.map((field, place) => (
            <ActFieldInput
              key={field.name}
              field={field}
              file={file}
              value={input[field.name]}
              onChange={(value) => setInput((before) => ({ ...before, [field.name]: value ?? undefined }))}
              error={
                errorOf(field, problem) ??
                (wasTried && missing.includes(field.name) ? t('required') : undefined)
              }
              isFirst={place === 0}
            />
          ))}
          {file.version !== version && !done.isPending && (
            <Alert color="orange" variant="light">
              <Text size="sm">{t('changed')}</Text>
              <Button size="xs" mt="xs" variant="default" onClick={renew}>
                {t('look')}
              </Button>
            </Alert>
          )}
          <ActPreview preview={preview} isComplete={asked !== null} refresh={renew} />
          {done.error && (
            <Alert color="red" variant="light" title={t('failed')} role="alert">
              <Text size="sm">{done.error.message}</Text>
            </Alert>
          )}
          <Group justify="flex-end">
            {actsWithLetter.includes(act) && (
              <LetterPreview caseId={file.id} act={act} input={() => asked ?? {}} isOff={asked === null} />
            )}
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              variant="light"
              color={isDanger ? 'red' : undefined}
              onClick={confirm}
              loading={done.isPending}
              disabled={isRefused}
              rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}
              data-autofocus={fields.length === 0 || undefined}
            >
              {name(act)}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Modal.Stack>
  );
}

/** What the server says about one field, wherever it says so. */
function errorOf({ name }: ActField, error: unknown): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const { errors, params } = error.problem;
  const said = errors?.find(({ field }) => field === name || field.startsWith(`${name}.`));
  if (said) return said.message;
  const field = params?.field;
  return typeof field === 'string' && field.split('.').includes(name) ? error.message : undefined;
}
