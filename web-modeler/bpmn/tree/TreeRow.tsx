import { memo } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { Mark } from '../../workspace/workspace';
import { kindOf } from '../kinds';
import { signs } from '../marks';
import { nameOf } from './name-of';
import type { Row } from './rows';
import classes from './tree.module.css';

const texts = defineTexts({
  name: { vi: 'Tên', en: 'Name' },
  leadsTo: { vi: '→ {name}', en: '→ {name}' },
});

interface TreeRowProps {
  row: Row;
  /** The one that the Tab key stops at. */
  isCurrent: boolean;
  isSelected: boolean;
  marks: readonly Mark[] | undefined;
  isRenamed: boolean;
  select: () => void;
  toggle: () => void;
  /** Without a name: nothing is changed. */
  rename: (name: string | undefined) => void;
}

/** An element: its sign, its name, what it is, and what is said of it. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { row, isCurrent, isSelected, marks, isRenamed, select, toggle, rename } = props;
  const t = useTexts(texts);
  const { element } = row.node;
  const kind = kindOf(element);
  const name = nameOf(element);
  const target = element.target;
  const words = target ? t('leadsTo', { name: nameOf(target) || kindOf(target).words }) : kind.words;
  return (
    <li
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.size}
      aria-posinset={row.place}
      aria-selected={isSelected}
      aria-expanded={row.node.children.length > 0 ? row.isOpen : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-element={element.id}
      className={classes.row}
      style={{ paddingLeft: 4 + (row.level - 1) * 14 }}
      onClick={select}
    >
      <span
        aria-hidden
        className={classes.arrow}
        data-open={row.isOpen || undefined}
        onClick={(event) => {
          event.stopPropagation();
          toggle();
        }}
      >
        {row.node.children.length > 0 && '›'}
      </span>
      <span aria-hidden className={`${classes.sign} ${kind.icon}`} />
      {isRenamed ? (
        <input
          className={classes.name}
          aria-label={t('name')}
          defaultValue={name}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => event.stopPropagation()}
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') rename(undefined);
          }}
        />
      ) : (
        <span className={classes.words}>
          {name && <span className={classes.called}>{name} </span>}
          <span className={classes.kind}>{words}</span>
        </span>
      )}
      {marks?.map(({ tone, title }, place) => (
        <span
          key={place}
          className={`mark-badge mark-badge-${tone}`}
          role="img"
          aria-label={title}
          title={title}
        >
          {signs[tone]}
        </span>
      ))}
    </li>
  );
});
