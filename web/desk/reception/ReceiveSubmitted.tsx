import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, api, newCommandKey, type Schema } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { TaskForm, type TaskFormHandle } from '../../shared/form/TaskForm';
import { useKeys } from '../../shared/keys/keys';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import { instantText } from '../../shared/time/instants';
import { codeTexts, wordOf } from '../cases/words';
import { applicationForm, dataOf, valuesOf } from './application-form';
import type { Party } from './filing';
import type { Decision } from './outcome';
import { PartyFields } from './PartyFields';
import { useReceivedProcedure } from './reception-queries';
import classes from './reception.module.css';
import { RefusalDialog } from './RefusalDialog';
import { checksOf, type Look, SubmittedPapers } from './SubmittedPapers';
import { SupplementDialog } from './SupplementDialog';

const texts = defineTexts({
  filed: { vi: '{way}, nộp lúc {at}', en: '{way}, filed {at}' },
  until: { vi: 'Hạn tiếp nhận', en: 'To be accepted' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  data: { vi: 'Thông tin hồ sơ', en: 'Data of the case' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  outcome: { vi: 'Kết quả tiếp nhận', en: 'Outcome' },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  supplement: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  refuse: { vi: 'Từ chối tiếp nhận', en: 'Refuse' },
  refused: { vi: 'Chưa thực hiện được', en: 'It was not done' },
  reload: { vi: 'Tải lại hồ sơ', en: 'Load it again' },
  open: { vi: 'Mở hồ sơ', en: 'Open the case' },
  over: { vi: 'Hồ sơ này không còn chờ tiếp nhận.', en: 'This case does not wait for acceptance any more.' },
  incomplete: {
    vi: 'Còn giấy tờ thiếu hoặc không hợp lệ: {names}. Hãy yêu cầu bổ sung.',
    en: 'Papers are missing or not in order: {names}. Ask for a supplement.',
  },
});

/** A dossier that was filed elsewhere: looked at paper by paper, then accepted, to be supplemented, or refused. */
export default function ReceiveSubmitted({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const [, go] = useLocation();
  const { nameOf } = useProcedures();
  const [looks, setLooks] = useState<Readonly<Record<string, Look>>>({});
  const [dialog, setDialog] = useState<'supplement' | 'refuse' | null>(null);
  const [isTold, setTold] = useState(false);
  const taskForm = useRef<TaskFormHandle>(null);
  const keys = useRef(new Map<string, string>());
  const params = { path: { id: caseId } };
  const found = useQuery({
    queryKey: ['case-files', caseId],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}', { params })),
  });
  const files = useQuery({
    queryKey: ['case-files', caseId, 'attachments'],
    queryFn: () => answerOf(api.GET('/api/v1/case-files/{id}/attachments', { params })),
  });
  const file = found.data;
  const procedure = useReceivedProcedure(file?.procedureCode ?? null);
  const known = procedure.data;
  const form = useMemo(() => (known ? applicationForm(known.form, known.fields) : null), [known]);
  const wrong = (file?.components ?? []).filter((component) => {
    const look = looks[component.code];
    return look?.reasonCode || (component.isRequired && !component.how && !look?.how);
  });

  /** A key for each command as it stands: sent again it is carried out once, changed it is another. */
  const keyOf = (command: string) => {
    if (!keys.current.has(command)) keys.current.set(command, newCommandKey());
    return { 'Idempotency-Key': keys.current.get(command)! };
  };
  const decide = useMutation({
    mutationFn: async (decision: Decision) => {
      const values = form ? (taskForm.current?.data() ?? {}) : {};
      const variables = dataOf(values, known!.fields) as Record<string, never>;
      let seen: Schema<'CaseFileView'> = file!;
      const checks = checksOf(seen.components, looks);
      if (checks.components.length > 0) {
        const body = { ...checks, version: seen.version };
        const header = keyOf(JSON.stringify(body));
        seen = await answerOf(
          api.POST('/api/v1/case-files/{id}/check-components', { params: { ...params, header }, body }),
        );
        setLooks({});
        client.setQueryData(['case-files', caseId], seen);
      }
      const { version } = seen;
      const header = keyOf(JSON.stringify({ decision, version }));
      const to = { ...params, header };
      if (decision.supplement)
        return answerOf(
          api.POST('/api/v1/case-files/{id}/request-supplement', {
            params: to,
            body: { ...decision.supplement, version, variables },
          }),
        );
      if (decision.refusal)
        return answerOf(
          api.POST('/api/v1/case-files/{id}/refuse-reception', {
            params: to,
            body: { ...decision.refusal, version },
          }),
        );
      return answerOf(
        api.POST('/api/v1/case-files/{id}/accept', { params: to, body: { version, variables } }),
      );
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['case-files'] });
      go(`/desk/cases/${caseId}/receipt?new=1`);
    },
    onError: () => setDialog(null),
  });

  const accept = async () => {
    setTold(true);
    if (wrong.length > 0 || decide.isPending || !known) return;
    if (form && !(await taskForm.current?.submit())) return;
    decide.mutate({ outcome: 'ACCEPTED' });
  };
  useKeys([
    { key: 'mod+Enter', says: t('accept'), act: () => void accept(), inFields: true },
    { key: 'alt+s', says: t('supplement'), act: () => setDialog('supplement'), inFields: true },
    { key: 'alt+r', says: t('refuse'), act: () => setDialog('refuse'), inFields: true },
  ]);

  if (found.error) return <Refused error={found.error} retry={() => void found.refetch()} />;
  if (!file || procedure.isPending) return <Loading />;
  if (procedure.error) return <Refused error={procedure.error} retry={() => void procedure.refetch()} />;
  const nameOfPaper = (name: object) => inLanguage({ ...name }, language);
  if (file.state !== 'SUBMITTED')
    return (
      <Alert variant="light" className={classes.wide}>
        {t('over')}{' '}
        <Anchor component={Link} href={`/desk/cases/${caseId}`}>
          {t('open')}
        </Anchor>
      </Alert>
    );
  return (
    <>
      <div className={classes.main}>
        <section className={classes.section}>
          <Title order={2} size="h5" className={classes.wrap}>
            {file.code} · {nameOf(file.procedureCode)}
          </Title>
          <Group gap="md">
            <Text size="sm" c="dimmed">
              {t('filed', { way: wordOf(codeTexts, file.channel, language), at: instantText(file.filedAt) })}
            </Text>
            <Text size="sm" component="div">
              {t('until')}: <DueText dueAt={file.nextActionAt} />
            </Text>
          </Group>
        </section>
        <section className={classes.section} aria-label={t('applicant')}>
          <Title order={2} size="h5">
            {t('applicant')}
          </Title>
          <PartyFields party={file.applicant as Party} onChange={() => undefined} isReadOnly />
        </section>
        {form && (
          <section className={classes.section} aria-label={t('data')}>
            <Title order={2} size="h5">
              {t('data')}
            </Title>
            <TaskForm
              schema={form}
              data={valuesOf((file.data ?? {}) as Record<string, unknown>, known!.fields)}
              onSubmit={() => void accept()}
              handle={taskForm}
            />
          </section>
        )}
        <section className={classes.section} aria-label={t('papers')}>
          <Title order={2} size="h5">
            {t('papers')}
          </Title>
          <SubmittedPapers
            caseId={caseId}
            components={file.components}
            attachments={files.data?.items ?? []}
            reasons={known!.supplementReasons}
            looks={looks}
            onLook={(code, look) => setLooks((before) => ({ ...before, [code]: look }))}
          />
        </section>
      </div>
      <aside className={classes.rail} aria-label={t('outcome')}>
        <section className={classes.section}>
          <Stack gap="xs">
            <Title order={2} size="h5">
              {t('outcome')}
            </Title>
            {wrong.length > 0 && (
              <Text size="sm" className={classes.hindrance} role={isTold ? 'alert' : undefined}>
                {t('incomplete', { names: wrong.map(({ name }) => nameOfPaper(name)).join(', ') })}
              </Text>
            )}
            {decide.error && (
              <Alert color="red" variant="light" title={t('refused')} role="alert">
                {decide.error.message}
                {decide.error instanceof ApiProblem && decide.error.isConflict && (
                  <Button
                    mt="xs"
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      decide.reset();
                      void found.refetch();
                    }}
                  >
                    {t('reload')}
                  </Button>
                )}
              </Alert>
            )}
            <Button
              onClick={() => void accept()}
              loading={decide.isPending}
              aria-keyshortcuts="Control+Enter"
            >
              {t('accept')} <span className={classes.kbd}>Ctrl+Enter</span>
            </Button>
            <Button variant="default" onClick={() => setDialog('supplement')} aria-keyshortcuts="Alt+S">
              {t('supplement')}
            </Button>
            <Button variant="default" onClick={() => setDialog('refuse')} aria-keyshortcuts="Alt+R">
              {t('refuse')}
            </Button>
          </Stack>
        </section>
      </aside>
      {dialog === 'supplement' && (
        <SupplementDialog
          papers={file.components.map((component) => ({
            code: component.code,
            name: nameOfPaper(component.name),
            isMissing: wrong.includes(component),
          }))}
          chosen={Object.fromEntries(
            Object.entries(looks).flatMap(([code, { reasonCode }]) =>
              reasonCode ? [[code, reasonCode]] : [],
            ),
          )}
          reasons={known!.supplementReasons}
          close={() => setDialog(null)}
          send={(supplement) => decide.mutate({ outcome: 'SUPPLEMENT', supplement })}
          isSending={decide.isPending}
        />
      )}
      {dialog === 'refuse' && (
        <RefusalDialog
          reasons={known!.rejectionReasons}
          close={() => setDialog(null)}
          send={(refusal) => decide.mutate({ outcome: 'REFUSED', refusal })}
          isSending={decide.isPending}
        />
      )}
    </>
  );
}
