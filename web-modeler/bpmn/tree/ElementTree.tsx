import { ActionIcon, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type Modeler from 'bpmn-js/lib/Modeler';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { fold } from '../../../web/shared/texts/fold';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { Mark } from '../../workspace/workspace';
import { appendTo, removeElement, rename } from '../acts';
import { drawnOf } from '../drawn-of';
import { kindOf } from '../kinds';
import { nameOf } from './name-of';
import { type TreeNode, filtered } from './element-tree';
import { rowsOf } from './rows';
import { TreeRow } from './TreeRow';
import classes from './tree.module.css';
import { useTree } from './use-tree';

const texts = defineTexts({
  title: { vi: 'Các phần tử của sơ đồ', en: 'Elements of the diagram' },
  filter: { vi: 'Tìm phần tử', en: 'Find an element' },
  nothing: { vi: 'Không có phần tử nào như vậy', en: 'There is no such element' },
  empty: { vi: 'Sơ đồ chưa có gì', en: 'Nothing is drawn yet' },
  append: { vi: 'Nối thêm bước sau (A)', en: 'Append a next step (A)' },
  rename: { vi: 'Đổi tên (F2)', en: 'Rename (F2)' },
  remove: { vi: 'Xóa (Delete)', en: 'Remove (Delete)' },
});

/** The drawing as a list: everything that is on it, to be selected, named, removed and gone on from, with the keyboard alone. */
export function ElementTree(props: {
  modeler: Modeler;
  elementId: string | undefined;
  marks: readonly Mark[];
  isLocked: boolean;
  select: (elementId: string) => void;
}) {
  const { modeler, elementId, marks, isLocked, select } = props;
  const t = useTexts(texts);
  const tree = useTree(modeler);
  const [wish, setWish] = useState('');
  const [renamed, setRenamed] = useState<string>();
  /** By element: opened or closed by hand; else what has only flows in it is closed. */
  const [isOpen, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const list = useRef<HTMLUListElement>(null);

  const said = useMemo(() => {
    const byElement = new Map<string, Mark[]>();
    for (const mark of marks) {
      const id = drawnOf(modeler, mark.elementId)?.id;
      if (id) byElement.set(id, [...(byElement.get(id) ?? []), mark]);
    }
    return byElement;
  }, [marks, modeler]);
  const rows = useMemo(() => {
    const wanted = fold(wish);
    const shown: readonly TreeNode[] = wanted
      ? filtered(tree, (element) =>
          fold(`${nameOf(element)} ${kindOf(element).words} ${element.id}`).includes(wanted),
        )
      : tree;
    return rowsOf(shown, isOpen, wanted !== '');
  }, [tree, wish, isOpen]);
  const current = rows.find(({ node }) => node.element.id === elementId) ?? rows[0];

  const goTo = (row: (typeof rows)[number] | undefined) => {
    if (!row) return;
    select(row.node.element.id);
    list.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(row.node.element.id)}"]`)?.focus();
  };
  const toggle = (id: string, open: boolean) => setOpen((before) => new Map(before).set(id, open));
  const remove = () => {
    if (!current) return;
    const place = rows.indexOf(current);
    const next = rows.slice(place + 1).find(({ level }) => level <= current.level) ?? rows[place - 1];
    removeElement(modeler, current.node.element.id);
    goTo(next);
  };

  const acts: Record<string, () => void> = {
    ArrowDown: () => goTo(rows[rows.indexOf(current!) + 1]),
    ArrowUp: () => goTo(rows[rows.indexOf(current!) - 1]),
    Home: () => goTo(rows[0]),
    End: () => goTo(rows.at(-1)),
    ArrowRight: () => {
      if (!current || current.node.children.length === 0) return;
      if (!current.isOpen) toggle(current.node.element.id, true);
      else goTo(rows[rows.indexOf(current) + 1]);
    },
    ArrowLeft: () => {
      if (!current) return;
      if (current.isOpen && current.node.children.length > 0) toggle(current.node.element.id, false);
      else goTo(rows.slice(0, rows.indexOf(current)).findLast(({ level }) => level < current.level));
    },
    Enter: () => goTo(current),
    ...(!isLocked && {
      F2: () => current && setRenamed(current.node.element.id),
      Delete: remove,
      a: () => current && appendTo(modeler, current.node.element.id),
    }),
  };
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act || renamed) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  useEffect(() => {
    if (elementId && !list.current?.contains(document.activeElement))
      list.current
        ?.querySelector(`[data-element="${CSS.escape(elementId)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [elementId, rows]);

  const tool = (says: string, Icon: typeof IconPlus, act: () => void) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={says}
      title={says}
      disabled={isLocked || !elementId}
      onClick={act}
    >
      <Icon size={16} />
    </ActionIcon>
  );
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <div className={classes.head}>
        <TextInput
          size="xs"
          flex={1}
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={wish}
          onChange={(event) => setWish(event.currentTarget.value)}
        />
        {tool(t('append'), IconPlus, acts.a ?? (() => undefined))}
        {tool(t('rename'), IconPencil, acts.F2 ?? (() => undefined))}
        {tool(t('remove'), IconTrash, acts.Delete ?? (() => undefined))}
      </div>
      {rows.length === 0 && <p className={classes.nothing}>{t(wish ? 'nothing' : 'empty')}</p>}
      <ul ref={list} role="tree" aria-label={t('title')} className={classes.tree} onKeyDown={press}>
        {rows.map((row) => {
          const { element } = row.node;
          return (
            <TreeRow
              key={element.id}
              row={row}
              isCurrent={row === current}
              isSelected={element.id === elementId}
              marks={said.get(element.id)}
              select={() => goTo(row)}
              toggle={() => toggle(element.id, !row.isOpen)}
              isRenamed={renamed === element.id}
              rename={(name) => {
                setRenamed(undefined);
                if (name !== undefined) rename(modeler, element.id, name);
                requestAnimationFrame(() => goTo(row));
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
