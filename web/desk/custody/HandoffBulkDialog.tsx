import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ActInput, fieldsOf, missingIn, requestOf } from '../cases/acts/act-fields';
import { ActFieldInput } from '../cases/acts/ActFieldInput';
import { actHints, actTexts } from '../cases/acts/act-texts';
import { performAct } from '../cases/acts/perform';
import { useRefusalReasons } from '../cases/acts/use-refusal-reasons';
import { codeTexts } from '../cases/words';
import { newCommandKey } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { HandoffAct } from './HandoffActs';
import type { Handoff } from './use-custody-view';

const texts = defineTexts({
  title: { vi: '{act}: {n} hồ sơ', en: '{act}: {n} cases' },
  go: { vi: '{act} {n} hồ sơ', en: '{act}: {n}' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  close: { vi: 'Đóng', en: 'Close' },
  required: { vi: 'Cần điền mục này', en: 'This is needed' },
  clock: {
    vi: 'Thời hạn của hồ sơ và của đơn vị không đổi: đã tính từ khi bên giao gửi.',
    en: 'No date changes: time has run since it was sent.',
  },
  done: { vi: 'Xong {n} hồ sơ.', en: '{n} done.' },
  failed: { vi: 'Không thực hiện được {n} hồ sơ:', en: '{n} were refused:' },
});

/** The same act on many handoffs: each is a command of its own, and what is refused is told case by case. */
export function HandoffBulkDialog(props: { act: HandoffAct; on: readonly Handoff[]; close: () => void }) {
  const { act, on, close } = props;
  const t = useTexts(texts);
  const name = useTexts(actTexts);
  const hint = useTexts(actHints);
  const client = useQueryClient();
  const reasons = useRefusalReasons(act === 'refuse-handoff');
  const none = { supplementReasons: [], rejectionReasons: [], stopGrounds: [] };
  const fields = fieldsOf(act, undefined, none, false, codeTexts, reasons);
  const [input, setInput] = useState<ActInput>({});
  const [wasTried, setTried] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<{ done: number; refused: { code: string; why: string }[] }>();
  const keys = useRef(new Map<string, string>());
  const missing = missingIn(fields, input);

  const run = async () => {
    setTried(true);
    if (missing.length > 0) return;
    setRunning(true);
    const result = { done: 0, refused: [] as { code: string; why: string }[] };
    for (const { id, caseId, caseCode } of on) {
      if (!keys.current.has(id)) keys.current.set(id, newCommandKey());
      try {
        await performAct(
          { act, caseId, subjectId: id, version: 0, request: requestOf(fields, input) },
          keys.current.get(id)!,
        );
        result.done += 1;
      } catch (error) {
        result.refused.push({ code: caseCode, why: error instanceof Error ? error.message : String(error) });
      }
    }
    setRunning(false);
    for (const queryKey of [['handoffs'], ['cases'], ['inbox']]) void client.invalidateQueries({ queryKey });
    if (result.refused.length === 0) close();
    else setOutcome(result);
  };

  return (
    <Modal
      opened
      onClose={close}
      title={t('title', { act: name(act), n: on.length })}
      size="lg"
      closeOnClickOutside={false}
    >
      <Stack gap="sm">
        {outcome ? (
          <>
            <Text>{t('done', { n: outcome.done })}</Text>
            <Alert
              color="orange"
              variant="light"
              title={t('failed', { n: outcome.refused.length })}
              role="alert"
            >
              <List size="sm">
                {outcome.refused.map(({ code, why }) => (
                  <List.Item key={code}>
                    <b>{code}</b>: {why}
                  </List.Item>
                ))}
              </List>
            </Alert>
            <Group justify="flex-end">
              <Button variant="default" onClick={close} data-autofocus>
                {t('close')}
              </Button>
            </Group>
          </>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {hint(act)} {t('clock')}
            </Text>
            <List size="sm" mah={160} style={{ overflowY: 'auto' }} tabIndex={0} aria-label={name(act)}>
              {on.map(({ id, caseCode, taskName }) => (
                <List.Item key={id}>
                  {caseCode} · {taskName}
                </List.Item>
              ))}
            </List>
            {fields.map((field, place) => (
              <ActFieldInput
                key={field.name}
                field={field}
                file={undefined}
                value={input[field.name]}
                onChange={(value) => setInput((before) => ({ ...before, [field.name]: value ?? undefined }))}
                error={wasTried && missing.includes(field.name) ? t('required') : undefined}
                isFirst={place === 0}
              />
            ))}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button
                variant="light"
                onClick={() => void run()}
                loading={isRunning}
                data-autofocus={fields.length === 0 || undefined}
              >
                {t('go', { act: name(act), n: on.length })}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
