import { Alert, Button, Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { ApiProblem } from '../../shared/api/problem';
import type { TaskFormHandle } from '../../shared/form/TaskForm';
import { useKeys } from '../../shared/keys/keys';
import { useMe } from '../../shared/session/session';
import { Loading } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type Attachment, Dossier } from './Dossier';
import { DraftNote } from './DraftNote';
import { FilePane } from './FilePane';
import { GiveDialog } from './GiveDialog';
import { useDraft } from './use-draft';
import type { ItemDetail } from './use-inbox';
import { type ActInput, type Completed, useWorkActs, type WorkAct, type WorkRefusal } from './use-work-acts';
import { WhatFollows } from './WhatFollows';
import classes from './work.module.css';
import { WorkHeader } from './WorkHeader';
import { WorkState } from './WorkState';

const TaskForm = lazy(async () => ({ default: (await import('../../shared/form/TaskForm')).TaskForm }));

const texts = defineTexts({
  claim: { vi: 'Nhận việc', en: 'Take' },
  unclaim: { vi: 'Trả lại hàng chờ', en: 'Give back to the queue' },
  assign: { vi: 'Giao việc', en: 'Assign' },
  delegate: { vi: 'Chuyển người khác', en: 'Hand over' },
  return: { vi: 'Trả lại người chuyển', en: 'Return to sender' },
  complete: { vi: 'Hoàn thành', en: 'Complete' },
  refused: { vi: 'Chưa thực hiện được', en: 'Not done' },
  conflict: { vi: 'Có người vừa làm trước bạn', en: 'Somebody was faster' },
  noForm: { vi: 'Bước này không có biểu mẫu.', en: 'This step has no form.' },
  sure: { vi: 'Hoàn thành “{name}”?', en: 'Complete “{name}”?' },
  offline: {
    vi: 'Không cập nhật được lúc này; nội dung dưới đây là của lần tải trước.',
    en: 'This cannot be updated now; what you see is from before.',
  },
  form: { vi: 'Nội dung xử lý', en: 'The form' },
});

interface WorkProps {
  item: ItemDetail;
  isOffline: boolean;
  isListActing: boolean;
  back: () => void;
  onCompleted: (completed: Completed) => void;
}

/** One item: what it is about, its papers beside its form, what may be done with it and what doing it leads to. */
export default function Work({ item, isOffline, isListActing, back, onCompleted }: WorkProps) {
  const t = useTexts(texts);
  const me = useMe();
  const { run, busy } = useWorkActs();
  const form = useRef<TaskFormHandle>(null);
  const [refusal, setRefusal] = useState<WorkRefusal | null>(null);
  const [giving, setGiving] = useState<'assign' | 'delegate' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [file, setFile] = useState<Attachment | null>(null);
  // What the fields begin with: what others change meanwhile takes nothing away from what is typed.
  const [begun, setBegun] = useState(() => ({
    round: 0,
    data: { ...item.variables, ...item.draft?.content },
  }));

  const { rights, assignee } = item;
  const isOpen = item.closedAt === null;
  const isFree = assignee === null;
  const isMine = assignee === me.id;
  const canWork = rights.canWork && isOpen && (isFree || isMine || assignee === rights.insteadOf);
  const may: Record<WorkAct, boolean> = {
    claim: canWork && !isMine,
    unclaim: isMine && isOpen && rights.canWork && item.delegatedFrom === null,
    assign: rights.canAssign && isOpen,
    delegate: isMine && isOpen && rights.canWork,
    return: isMine && isOpen && item.delegatedFrom !== null,
    complete: canWork,
  };
  const draft = useDraft(item, me.id, canWork && item.form !== null);

  const act = async (name: WorkAct, input: ActInput = {}): Promise<void> => {
    setRefusal(null);
    try {
      const done = await run(name, item, input);
      if (name === 'complete') onCompleted(done as Completed);
    } catch (failure) {
      setRefusal(failure as WorkRefusal);
      throw failure;
    }
  };
  const attempt = (name: WorkAct) => void act(name).catch(() => undefined);

  const complete = async (): Promise<void> => {
    if (!may.complete || busy) return;
    if (item.form === null && !isAsking) return setAsking(true);
    const variables = item.form ? await form.current?.submit() : {};
    setAsking(false);
    if (!variables) return;
    draft.stop();
    try {
      await act('complete', { variables });
    } catch {
      draft.goOn();
    }
  };

  const key = (name: string, one: WorkAct, run: () => void) => ({
    key: name,
    says: t(one),
    act: run,
    isOff: isListActing || !may[one],
  });
  useKeys([
    key('c', 'claim', () => attempt('claim')),
    key('u', 'unclaim', () => attempt('unclaim')),
    key('a', 'assign', () => setGiving('assign')),
    key('d', 'delegate', () => setGiving('delegate')),
    key('r', 'return', () => attempt('return')),
    key('e', 'complete', () => void complete()),
  ]);

  const problem = refusal?.error instanceof ApiProblem ? refusal.error : null;
  const fieldErrors = problem?.problem.errors?.map(({ field, message }) => ({ field, message }));

  return (
    <article className={classes.work} aria-labelledby="work-title" data-file={file !== null || undefined}>
      <WorkHeader item={item} back={back}>
        {may.claim && (
          <ActButton name="c" label={t('claim')} onClick={() => attempt('claim')} isBusy={busy === 'claim'} />
        )}
        {may.unclaim && (
          <ActButton
            name="u"
            label={t('unclaim')}
            onClick={() => attempt('unclaim')}
            isBusy={busy === 'unclaim'}
          />
        )}
        {may.return && (
          <ActButton
            name="r"
            label={t('return')}
            onClick={() => attempt('return')}
            isBusy={busy === 'return'}
          />
        )}
        {may.delegate && <ActButton name="d" label={t('delegate')} onClick={() => setGiving('delegate')} />}
        {may.assign && <ActButton name="a" label={t('assign')} onClick={() => setGiving('assign')} />}
      </WorkHeader>
      <div className={classes.columns}>
        <div className={classes.body}>
          {isOffline && (
            <Alert color="gray" variant="light" role="status">
              {t('offline')}
            </Alert>
          )}
          <WorkState item={item} meId={me.id} />
          {refusal && (
            <Alert
              color={refusal.conflict ? 'orange' : 'red'}
              variant="light"
              role="alert"
              title={t(refusal.conflict ? 'conflict' : 'refused')}
              withCloseButton
              onClose={() => setRefusal(null)}
            >
              {refusal.conflict ?? (problem ? problem.message : String(refusal.error))}
            </Alert>
          )}
          <Dossier
            caseId={item.caseId}
            shownId={file?.id}
            show={(one) => setFile(file?.id === one.id ? null : one)}
          />
          <section
            aria-label={t('form')}
            className={classes.form}
            data-form
            onInputCapture={draft.touch}
            onKeyDownCapture={draft.touch}
            onPointerDownCapture={draft.touch}
            onPasteCapture={draft.touch}
            onDropCapture={draft.touch}
          >
            <DraftNote
              status={draft.status}
              takeTheirs={(theirs) => {
                setBegun({ round: begun.round + 1, data: { ...item.variables, ...theirs } });
              }}
              taskId={item.taskId}
              draft={draft}
            />
            {item.form ? (
              <Suspense fallback={<Loading />}>
                <TaskForm
                  key={begun.round}
                  handle={form}
                  schema={item.form.schema as Record<string, unknown>}
                  data={begun.data}
                  isReadOnly={!canWork}
                  onChange={draft.note}
                  onSubmit={() => void complete()}
                  errors={fieldErrors}
                />
              </Suspense>
            ) : (
              <Text size="sm" c="dimmed">
                {t('noForm')}
              </Text>
            )}
          </section>
        </div>
        {file && <FilePane caseId={item.caseId} file={file} close={() => setFile(null)} />}
      </div>
      {may.complete && (
        <footer className={classes.foot}>
          <WhatFollows item={item} />
          <Button
            loading={busy === 'complete'}
            onClick={() => void complete()}
            rightSection={<Kbd size="xs">E</Kbd>}
            aria-keyshortcuts="e"
          >
            {t('complete')}
          </Button>
        </footer>
      )}
      {giving && (
        <GiveDialog
          act={giving}
          items={[item]}
          meId={me.id}
          close={() => setGiving(null)}
          give={async (assigneeId) => {
            try {
              await act(giving, { assignee: assigneeId });
            } catch (failure) {
              const { conflict, error } = failure as WorkRefusal;
              throw conflict ? new Error(conflict) : error;
            }
          }}
        />
      )}
      {isAsking && (
        <Modal opened onClose={() => setAsking(false)} title={t('sure', { name: item.name })} centered>
          <Stack>
            <WhatFollows item={item} />
            <Group justify="flex-end">
              <Button data-autofocus loading={busy === 'complete'} onClick={() => void complete()}>
                {t('complete')}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </article>
  );
}

function ActButton(props: { name: string; label: string; isBusy?: boolean; onClick: () => void }) {
  return (
    <Button
      size="xs"
      variant="default"
      loading={props.isBusy}
      onClick={props.onClick}
      aria-keyshortcuts={props.name}
      rightSection={<Kbd size="xs">{props.name.toUpperCase()}</Kbd>}
    >
      {props.label}
    </Button>
  );
}
