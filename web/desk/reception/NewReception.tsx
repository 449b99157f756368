import { Alert, Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { TaskForm, type TaskFormHandle } from '../../shared/form/TaskForm';
import { useKeys } from '../../shared/keys/keys';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ApplicantSearch, type KnownApplicant } from './ApplicantSearch';
import { valuesOf } from './application-form';
import { DraftMark } from './DraftMark';
import { type Filing, noParty, type Party } from './filing';
import { type Decision, requestOf } from './outcome';
import { allOnPaper, Papers } from './Papers';
import { PartyFields } from './PartyFields';
import type { Section } from './precheck';
import { ProcedureSection } from './ProcedureSection';
import type { ReceivingAgency } from './receiving-agencies';
import classes from './reception.module.css';
import { RefusalDialog } from './RefusalDialog';
import { Summary } from './Summary';
import { SupplementDialog } from './SupplementDialog';
import { TicketMark } from './TicketMark';
import { useFiling } from './use-filing';
import { useReceptionDraft } from './use-reception-draft';

const texts = defineTexts({
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  filer: { vi: 'Người khác nộp thay (có ủy quyền)', en: 'Handed in by somebody else (authorised)' },
  filerIs: { vi: 'Người nộp thay', en: 'Who hands it in' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  data: { vi: 'Thông tin hồ sơ', en: 'Data of the case' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  chooseFirst: { vi: 'Chọn thủ tục để nhập thông tin hồ sơ.', en: 'Choose a procedure to enter its data.' },
  nothingAsked: { vi: 'Thủ tục này không cần thêm thông tin.', en: 'This procedure asks for no more.' },
  outcome: { vi: 'Kết quả tiếp nhận', en: 'Outcome' },
  accept: { vi: 'Tiếp nhận', en: 'Accept' },
  supplement: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  refuse: { vi: 'Từ chối tiếp nhận', en: 'Refuse' },
  refused: { vi: 'Chưa tiếp nhận được', en: 'It was not received' },
  sentBefore: {
    vi: 'Hồ sơ này đã được ghi nhận ở lần gửi trước. Xem trong danh sách hồ sơ trước khi nhập lại.',
    en: 'This dossier was received when it was sent before. Look into the list of cases before entering it again.',
  },
  goApplicant: { vi: 'Đến người nộp', en: 'Go to the applicant' },
  goProcedure: { vi: 'Đến thủ tục', en: 'Go to the procedure' },
  goData: { vi: 'Đến thông tin hồ sơ', en: 'Go to the data' },
  goPapers: { vi: 'Đến thành phần hồ sơ', en: 'Go to the papers' },
  allPapers: { vi: 'Đã có đủ bản giấy', en: 'All papers are there' },
});

/** A dossier handed in at the counter: one page from who comes to the paper they leave with. */
export function NewReception(props: {
  /** Of the draft; also the key of the command, so that it is received once whatever breaks in between. */
  id: string;
  initial: Filing;
  version: number | undefined;
  agencies: readonly ReceivingAgency[];
  reload: () => void;
}) {
  const { id, agencies } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [receivingAgency, setReceivingAgency] = useState(props.initial.receivingAgency ?? agencies[0]!.id);
  const state = useFiling(props.initial, receivingAgency);
  const { filing, setFiling, change, procedure, form, fields, components, findings } = state;
  const draft = useReceptionDraft(id, filing, props.version);
  const [dialog, setDialog] = useState<'supplement' | 'refuse' | null>(null);
  const taskForm = useRef<TaskFormHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const error = useRef<HTMLDivElement>(null);

  useEffect(() => search.current?.focus(), []);
  useEffect(
    () => setReceivingAgency(filing.receivingAgency ?? agencies[0]!.id),
    [filing.receivingAgency, agencies],
  );

  const receive = useMutation({
    mutationFn: (decision: Decision) =>
      answerOf(
        api.POST('/api/v1/receptions', {
          params: { header: { 'Idempotency-Key': id } },
          body: requestOf(filing, decision, { receivingAgency, fields, draftId: id }),
        }),
      ),
    onSuccess: ({ caseId }) => {
      draft.stop();
      void client.invalidateQueries({ queryKey: ['case-files'] });
      go(`/desk/cases/${caseId}/receipt?new=1${filing.ticket ? '&ticket=1' : ''}`);
    },
    onError: () => {
      setDialog(null);
      requestAnimationFrame(() => error.current?.focus());
    },
  });

  const goTo = (section: Section) => {
    const place = document.getElementById(`reception-${section}`);
    if (!place) return;
    place.scrollIntoView({ block: 'start' });
    const fields: Partial<Record<Section, HTMLElement | null>> = {
      applicant: filing.applicant.name ? name.current : search.current,
      procedure: picker.current,
    };
    const first =
      fields[section] ??
      place.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea') ??
      place.querySelector<HTMLElement>('button') ??
      place;
    first.focus();
  };

  /** `isWhole`: papers may be missing where that is what is said of the dossier. */
  const check = async (isWhole: boolean): Promise<boolean> => {
    const [hindrance] = findings.filter(
      ({ isHindrance, section }) => isHindrance && section !== 'data' && (isWhole || section !== 'papers'),
    );
    if (hindrance) {
      goTo(hindrance.section);
      return false;
    }
    if (!form) return !state.isIncomplete;
    const values = await taskForm.current?.submit();
    if (!values) return false;
    setFiling((before) => ({ ...before, values }));
    return true;
  };
  const accept = async () => {
    if (!receive.isPending && (await check(true))) receive.mutate({ outcome: 'ACCEPTED' });
  };
  const open = async (which: 'supplement' | 'refuse') => {
    if (await check(false)) setDialog(which);
  };

  useKeys([
    { key: 'mod+Enter', says: t('accept'), act: () => void accept(), inFields: true },
    { key: 'alt+s', says: t('supplement'), act: () => void open('supplement'), inFields: true },
    { key: 'alt+r', says: t('refuse'), act: () => void open('refuse'), inFields: true },
    {
      key: 'alt+p',
      says: t('allPapers'),
      inFields: true,
      act: () => setFiling((before) => ({ ...before, papers: allOnPaper(before.papers, components ?? []) })),
    },
    { key: 'alt+1', says: t('goApplicant'), act: () => goTo('applicant'), inFields: true },
    { key: 'alt+2', says: t('goProcedure'), act: () => goTo('procedure'), inFields: true },
    { key: 'alt+3', says: t('goData'), act: () => goTo('data'), inFields: true },
    { key: 'alt+4', says: t('goPapers'), act: () => goTo('papers'), inFields: true },
  ]);

  const choose = ({ kind, name: called, identity, birthDate, address, phone, email }: KnownApplicant) => {
    const found = { kind, name: called, identity, birthDate, address, phone, email };
    change({ applicant: JSON.parse(JSON.stringify(found)) as Party });
    picker.current?.focus();
  };
  const register = (text: string) => {
    const isNumber = /\d{4}/.test(text) && !/\p{L}{2}/u.test(text);
    change({ applicant: { ...noParty, ...(isNumber ? { identity: text } : { name: text }) } });
    name.current?.focus();
  };

  const problem = receive.error instanceof ApiProblem ? receive.error : null;
  const partyErrors = (which: 'applicant' | 'filer') =>
    Object.fromEntries(
      (problem?.problem.errors ?? [])
        .filter(({ field }) => field.startsWith(`filing.${which}.`))
        .map(({ field, message }) => [field.split('.')[2], message]),
    );
  const dataErrors = (problem?.problem.errors ?? [])
    .filter(({ field }) => field.startsWith('filing.data.'))
    .map(({ field, message }) => ({ field: field.slice('filing.data.'.length), message }));

  return (
    <>
      <div className={classes.main}>
        <DraftMark state={draft.state} overwrite={draft.overwrite} reload={props.reload} />
        {filing.ticket && <TicketMark id={filing.ticket} forget={() => change({ ticket: null })} />}
        <SectionFrame id="applicant" title={t('applicant')} keys="Alt+1">
          <Stack gap="sm">
            <ApplicantSearch choose={choose} register={register} inputRef={search} />
            <PartyFields
              party={filing.applicant}
              onChange={(applicant) => change({ applicant })}
              errors={partyErrors('applicant')}
              nameRef={name}
            />
            <Switch
              label={t('filer')}
              checked={filing.filer !== null}
              onChange={(event) => {
                const isOther = event.currentTarget.checked;
                const isOpen = procedure.data?.view.channels.includes('AUTHORISED_PERSON') ?? true;
                change({
                  filer: isOther ? noParty : null,
                  channel: isOther && isOpen ? 'AUTHORISED_PERSON' : 'COUNTER',
                });
              }}
            />
            {filing.filer && (
              <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
                <legend>
                  <Text size="sm" fw={600}>
                    {t('filerIs')}
                  </Text>
                </legend>
                <PartyFields
                  party={filing.filer}
                  onChange={(filer) => change({ filer })}
                  errors={partyErrors('filer')}
                />
              </fieldset>
            )}
          </Stack>
        </SectionFrame>

        <SectionFrame id="procedure" title={t('procedure')} keys="Alt+2">
          <ProcedureSection
            filing={filing}
            change={change}
            agencies={agencies}
            channels={procedure.data?.view.channels}
            needsCompetent={state.needsCompetent}
            inputRef={picker}
          />
        </SectionFrame>

        <SectionFrame id="data" title={t('data')} keys="Alt+3">
          {!filing.procedureCode && (
            <Text size="sm" c="dimmed">
              {t('chooseFirst')}
            </Text>
          )}
          {filing.procedureCode && procedure.isPending && <Loading />}
          {procedure.error && <Refused error={procedure.error} retry={() => void procedure.refetch()} />}
          {procedure.data && !form && (
            <Text size="sm" c="dimmed">
              {t('nothingAsked')}
            </Text>
          )}
          {form && (
            <TaskForm
              key={filing.procedureCode}
              schema={form}
              data={valuesOf(filing.values, fields)}
              onChange={(values) => change({ values })}
              onSubmit={() => void accept()}
              errors={dataErrors}
              handle={taskForm}
            />
          )}
        </SectionFrame>

        {components && (
          <SectionFrame id="papers" title={t('papers')} keys="Alt+4">
            <Papers
              components={components}
              papers={filing.papers}
              onChange={(edit) => setFiling((before) => ({ ...before, papers: edit(before.papers) }))}
              identity={filing.applicant.identity}
              procedureCode={filing.procedureCode!}
            />
          </SectionFrame>
        )}
      </div>

      <aside className={classes.rail} aria-label={t('outcome')}>
        <Summary
          quote={state.quote.data}
          isLoading={state.quote.isFetching}
          error={state.quote.error ?? null}
          isIncomplete={state.isIncomplete}
          hasProcedure={filing.procedureCode !== null}
          findings={findings}
          goTo={({ section }) => goTo(section)}
        />
        {receive.error && (
          <Alert color="red" variant="light" title={t('refused')} role="alert" tabIndex={-1} ref={error}>
            {problem?.code === 'COMMAND.KEY_REUSED' ? t('sentBefore') : receive.error.message}
          </Alert>
        )}
        <Stack gap="xs">
          <Button onClick={() => void accept()} loading={receive.isPending} aria-keyshortcuts="Control+Enter">
            {t('accept')}
            <span className={classes.kbd}>Ctrl+Enter</span>
          </Button>
          <Group grow gap="xs">
            <Button variant="default" onClick={() => void open('supplement')} aria-keyshortcuts="Alt+S">
              {t('supplement')}
            </Button>
            <Button variant="default" onClick={() => void open('refuse')} aria-keyshortcuts="Alt+R">
              {t('refuse')}
            </Button>
          </Group>
        </Stack>
      </aside>

      {dialog === 'supplement' && procedure.data && (
        <SupplementDialog
          papers={(components ?? []).map(({ code, name: called, isRequired }) => ({
            code,
            name: inLanguage({ ...called }, language),
            isMissing: isRequired && !filing.papers[code]?.how,
          }))}
          reasons={procedure.data.supplementReasons}
          close={() => setDialog(null)}
          send={(supplement) => receive.mutate({ outcome: 'SUPPLEMENT', supplement })}
          isSending={receive.isPending}
        />
      )}
      {dialog === 'refuse' && procedure.data && (
        <RefusalDialog
          reasons={procedure.data.rejectionReasons}
          close={() => setDialog(null)}
          send={(refusal) => receive.mutate({ outcome: 'REFUSED', refusal })}
          isSending={receive.isPending}
        />
      )}
    </>
  );
}

function SectionFrame(props: { id: Section; title: string; keys: string; children: ReactNode }) {
  return (
    <section id={`reception-${props.id}`} className={classes.section} aria-label={props.title} tabIndex={-1}>
      <Title order={2} size="h5">
        {props.title} <span className={classes.key}>{props.keys}</span>
      </Title>
      {props.children}
    </section>
  );
}
