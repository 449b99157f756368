import { Alert, Button } from '@mantine/core';
import { IconBolt, IconClock, IconHierarchy2, IconMail, IconSettings, IconUser } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import { useWorkspace } from '../workspace/workspace';
import { PassTime } from './PassTime';
import classes from './play.module.css';
import type { Moment, NameOf, Played, Wait } from './played';
import { showElement } from './show-element';
import { localInstant, type Step } from './story';
import type { StepRefusal } from './use-trial';
import { WaitForm } from './WaitForm';
import { Why } from './Why';

const texts = defineTexts({
  open: { vi: 'Đang chờ', en: 'Open now' },
  nothing: { vi: 'Hồ sơ không chờ gì nữa.', en: 'The case waits for nothing more.' },
  completed: { vi: 'Hồ sơ đã kết thúc.', en: 'The case has come to its end.' },
  do: { vi: 'Làm', en: 'Do it' },
  close: { vi: 'Đóng', en: 'Close' },
  receive: { vi: 'Gửi đến', en: 'Send it' },
  fire: { vi: 'Cho đến hạn', en: 'Let it come' },
  answer: { vi: 'Trả kết quả', en: 'Answer' },
  due: { vi: 'Hạn: {at}', en: 'Due: {at}' },
  fires: { vi: 'Đến lúc: {at}', en: 'Fires: {at}' },
  by: { vi: 'Người làm: {groups}', en: 'By: {groups}' },
  show: { vi: 'Xem “{name}” trên sơ đồ', en: 'Show “{name}” on the diagram' },
  message: { vi: 'thông điệp “{name}”', en: 'message “{name}”' },
  signal: { vi: 'tín hiệu “{name}”', en: 'signal “{name}”' },
  service: { vi: 'việc tự động “{name}”', en: 'service work “{name}”' },
  condition: { vi: 'chờ điều kiện đúng', en: 'waits for its condition' },
  call: { vi: 'đang chạy quy trình “{name}”', en: 'the process “{name}” is running' },
  timer: { vi: 'hẹn giờ', en: 'timer' },
});

const icons: Record<string, typeof IconClock> = {
  'user-task': IconUser,
  timer: IconClock,
  message: IconMail,
  signal: IconBolt,
  service: IconSettings,
  condition: IconHierarchy2,
  call: IconHierarchy2,
};
const order = ['user-task', 'service', 'timer', 'message', 'signal', 'condition', 'call'];

/** What the case waits for, and everything that can be done about it. */
export function OpenWork({
  moment,
  model,
  caseCode,
  act,
  isNow,
  isBusy,
  nameOf,
}: {
  moment: Moment;
  model: Played;
  caseCode: string;
  act: (step: Step) => Promise<StepRefusal | undefined>;
  /** Only the newest moment can be gone on from. */
  isNow: boolean;
  isBusy: boolean;
  nameOf: NameOf;
}) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<number>();
  const [refusal, setRefusal] = useState<StepRefusal>();
  const list = useRef<HTMLUListElement>(null);
  const waits = [...moment.waits].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  useEffect(() => {
    // The list of after a step takes the place of the form that was sent.
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (lost) list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const tryTo = async (step: Step) => {
    setRefusal(undefined);
    try {
      setRefusal(await act(step));
    } catch {
      // The refusal of the call itself is shown by the panel.
    }
  };
  return (
    <>
      <h3>{t('open')}</h3>
      {moment.troubles.map(({ element, message }, place) => (
        <Alert key={place} color="red" variant="light" py={6} mb={6}>
          <strong>{nameOf(element)}</strong>: {message}
        </Alert>
      ))}
      {refusal?.message && (
        <Alert color="orange" variant="light" py={6} mb={6} role="alert">
          {refusal.message}
        </Alert>
      )}
      {waits.length === 0 && <p>{t(moment.state === 'active' ? 'nothing' : 'completed')}</p>}
      <ul className={classes.open} ref={list}>
        {waits.map((wait, place) => (
          <Row
            key={`${place} ${wait.element} ${wait.openedAt}`}
            wait={wait}
            nameOf={nameOf}
            isOpen={chosen === place}
            open={(isOpen) => {
              setRefusal(undefined);
              setChosen(isOpen ? place : undefined);
            }}
            fire={() =>
              void tryTo({ until: localInstant(Math.ceil(Date.parse(wait.dueAt!) / 1_000) * 1_000) })
            }
            canAct={isNow}
            isBusy={isBusy}
          >
            {chosen === place && isNow && (
              <WaitForm
                wait={wait}
                others={waits}
                model={model}
                caseCode={caseCode}
                errors={refusal?.errors}
                isBusy={isBusy}
                send={(step) => void tryTo(step)}
              />
            )}
          </Row>
        ))}
      </ul>
      {isNow && moment.state === 'active' && (
        <PassTime now={moment.at} isBusy={isBusy} send={(step) => void tryTo(step)} />
      )}
    </>
  );
}

function Row({
  wait,
  nameOf,
  isOpen,
  open,
  fire,
  canAct,
  isBusy,
  children,
}: {
  wait: Wait;
  nameOf: NameOf;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
  fire: () => void;
  canAct: boolean;
  isBusy: boolean;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const { kind, element, name, by, dueAt, why } = wait;
  const Icon = icons[kind] ?? IconHierarchy2;
  const words = nameOf(element);
  const what =
    kind === 'message' || kind === 'signal' || kind === 'service' || kind === 'call'
      ? t(kind, { name: name ?? '' })
      : kind === 'condition' || kind === 'timer'
        ? t(kind)
        : undefined;
  return (
    <li>
      <div className={classes.row}>
        <Icon size={16} aria-hidden />
        <span className={classes.name}>
          <button
            type="button"
            className={classes.link}
            title={t('show', { name: words })}
            onClick={() => showElement(workspace, element)}
          >
            {words}
          </button>
          <span className={classes.facts}>
            {[
              what,
              by.length > 0 && t('by', { groups: by.join('; ') }),
              dueAt && t(kind === 'timer' ? 'fires' : 'due', { at: instantText(dueAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {canAct && kind === 'timer' && dueAt && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            onClick={fire}
            aria-label={`${t('fire')}: ${words}`}
          >
            {t('fire')}
          </Button>
        )}
        {canAct && ['user-task', 'message', 'signal', 'service'].includes(kind) && (
          <Button
            size="compact-xs"
            variant={kind === 'user-task' ? 'light' : 'default'}
            aria-expanded={isOpen}
            aria-label={`${t(isOpen ? 'close' : actOf(kind))}: ${words}`}
            onClick={() => open(!isOpen)}
          >
            {t(isOpen ? 'close' : actOf(kind))}
          </Button>
        )}
      </div>
      {why && <Why lines={why} />}
      {children}
    </li>
  );
}

const actOf = (kind: string) => (kind === 'user-task' ? 'do' : kind === 'service' ? 'answer' : 'receive');
