import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '../../shared/account/PasswordField';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { Refused } from '../../shared/states/states';
import { currentLanguage, defineTexts, useTexts } from '../../shared/texts/texts';
import classes from './signing.module.css';
import { outcomesOf, type Step, type Waiting } from './signing-queries';

const texts = defineTexts({
  SIGN: { vi: 'Ký số {n} văn bản', en: 'Sign {n} documents' },
  ISSUE: { vi: 'Cấp số, đóng dấu {n} văn bản', en: 'Number and seal {n} documents' },
  passwordSIGN: { vi: 'Mật khẩu khóa ký của bạn', en: 'Password of your signing key' },
  passwordISSUE: { vi: 'Mật khẩu con dấu số của cơ quan', en: 'Password of the agency’s seal key' },
  once: {
    vi: 'Nhập một lần cho tất cả văn bản trên; mật khẩu không được lưu.',
    en: 'Typed once for all of these; it is not kept.',
  },
  doSIGN: { vi: 'Ký số', en: 'Sign' },
  doISSUE: { vi: 'Cấp số và đóng dấu', en: 'Number and seal' },
  again: { vi: 'Làm tiếp {n} văn bản còn lại', en: 'Go on with the {n} that are left' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  close: { vi: 'Đóng', en: 'Close' },
  done: { vi: 'Xong {done}; không thực hiện được {refused}', en: '{done} done; {refused} not done' },
  isDone: { vi: 'xong', en: 'done' },
  notDone: { vi: 'chưa xong', en: 'not done' },
});

/** One password for all that is chosen; says of each document what became of it, and goes on with those that are left. */
export function SignDialog({
  step,
  documents,
  close,
}: {
  step: Step;
  documents: readonly Waiting[];
  close: () => void;
}) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const act = useMutation({
    mutationFn: (wanted: readonly Waiting[]) => {
      const body = { password, items: wanted.map(({ id, version }) => ({ documentId: id, version })) };
      const params = { header: { 'accept-language': currentLanguage() } };
      return step === 'SIGN'
        ? answerOf(api.POST('/api/v1/signing/documents/sign', { params, body }))
        : answerOf(api.POST('/api/v1/signing/documents/issue', { params, body }));
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['signing'] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  });
  const outcomes = act.data && outcomesOf(act.variables, act.data);
  const failed = outcomes?.filter(({ isDone }) => !isDone).map(({ document }) => document) ?? [];
  const problem = act.error instanceof ApiProblem ? act.error : null;
  const isWrongPassword = problem?.code === 'SIGNING.WRONG_PASSWORD';
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(outcomes ? failed : documents);
  };
  return (
    <Modal opened onClose={close} title={t(step, { n: documents.length })} size="lg">
      <form onSubmit={send}>
        <Stack gap="sm">
          {outcomes && (
            <Alert color={failed.length > 0 ? 'yellow' : 'teal'} role="status">
              {t('done', { done: outcomes.length - failed.length, refused: failed.length })}
            </Alert>
          )}
          <ul className={classes.outcomes}>
            {(outcomes ?? documents.map((document) => ({ document, isDone: null, text: null }))).map(
              ({ document, isDone, text }) => (
                <li key={document.id}>
                  {isDone !== null &&
                    (isDone ? (
                      <IconCheck size={16} aria-label={t('isDone')} />
                    ) : (
                      <IconX size={16} aria-label={t('notDone')} />
                    ))}
                  <div>
                    {document.abstract}
                    {document.applicantName && ` · ${document.applicantName}`}
                    {text && (
                      <Text size="xs" c={isDone ? 'dimmed' : undefined}>
                        {text}
                      </Text>
                    )}
                  </div>
                </li>
              ),
            )}
          </ul>
          {(!outcomes || failed.length > 0) && (
            <PasswordField
              label={t(`password${step}`)}
              description={t('once')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={isWrongPassword ? problem.message : undefined}
              autoComplete="off"
              data-autofocus
              required
            />
          )}
          {act.error && !isWrongPassword && <Refused error={act.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t(outcomes ? 'close' : 'cancel')}
            </Button>
            {(!outcomes || failed.length > 0) && (
              <Button type="submit" loading={act.isPending} disabled={password === ''}>
                {outcomes ? t('again', { n: failed.length }) : t(`do${step}`)}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
