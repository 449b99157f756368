import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import classes from './inbox.module.css';
import type { Item } from './use-inbox';

const texts = defineTexts({
  choose: { vi: 'Chọn: {name}, {code}', en: 'Choose: {name}, {code}' },
  nobody: { vi: 'Chưa ai nhận', en: 'Not taken' },
  mine: { vi: 'Tôi', en: 'Me' },
  returned: { vi: 'bị trả lại', en: 'returned' },
});

export interface ItemRowProps {
  item: Item;
  procedureName: string;
  href: string;
  meId: string;
  place: number;
  /** -1 while there are more than are loaded. */
  total: number;
  top: number;
  isOpen: boolean;
  /** The one row that Tab reaches. */
  isCurrent: boolean;
  isChosen: boolean;
  onChoose: (place: number, isRange: boolean) => void;
}

/** 76 px: step and due, procedure and applicant, code and who has it. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const t = useTexts(texts);
  const { item, place, isOpen, isCurrent, isChosen } = props;
  const isLate = item.class === 'OVERDUE';
  const Icon = isLate ? IconAlertTriangle : item.class === 'DUE_SOON' ? IconClockExclamation : null;
  return (
    <li
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-setsize={props.total}
      aria-posinset={place + 1}
      data-open={isOpen || undefined}
      data-chosen={isChosen || undefined}
      data-class={item.class}
    >
      <label className={classes.choice}>
        <input
          type="checkbox"
          checked={isChosen}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={t('choose', { name: item.name, code: item.caseCode })}
          onChange={() => undefined}
          onClick={(event) => props.onChoose(place, event.shiftKey)}
        />
      </label>
      <Link
        href={props.href}
        className={classes.rowLink}
        data-task={item.taskId}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span className={classes.line}>
          <Text span fw={600} size="sm" truncate title={item.name} className={classes.grow}>
            {item.name}
          </Text>
          <span className={classes.due}>
            {Icon && <Icon size={14} aria-hidden />}
            <DueText dueAt={item.dueAt} class={item.class} />
          </span>
        </span>
        <span className={classes.line}>
          <Text span size="xs" truncate className={classes.grow} title={props.procedureName}>
            {props.procedureName}
          </Text>
          <Text span size="xs" fw={500} truncate maw="55%" title={item.applicantName}>
            {item.applicantName}
          </Text>
        </span>
        <span className={classes.line}>
          <Text span size="xs" c="dimmed" className={classes.grow} truncate>
            {item.caseCode}
            {item.state === 'RETURNED' && ` · ${t('returned')}`}
          </Text>
          <Text span size="xs" c="dimmed" truncate maw="55%" className={classes.who}>
            {item.assignee !== null && <IconUser size={12} aria-hidden />}
            {item.assignee === null
              ? t('nobody')
              : item.assignee === props.meId
                ? t('mine')
                : item.assigneeName}
          </Text>
        </span>
      </Link>
    </li>
  );
});
