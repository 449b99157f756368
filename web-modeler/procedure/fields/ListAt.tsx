import { ActionIcon, Button, Fieldset, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { problemsBelow } from '../file/problems';
import { listAt } from '../file/reading';
import type { Path, Value } from '../file/yaml-text';
import { useProcedure } from '../use-procedure';
import classes from './fields.module.css';

const texts = defineTexts({
  up: { vi: 'Đưa lên: {name}', en: 'Move up: {name}' },
  down: { vi: 'Đưa xuống: {name}', en: 'Move down: {name}' },
  remove: { vi: 'Bỏ: {name}', en: 'Remove: {name}' },
  unnamed: { vi: 'Mục {n}', en: 'Entry {n}' },
  wrong: { vi: '{n} vấn đề', en: '{n} problems' },
});

interface Props {
  path: Path;
  label: string;
  description?: string;
  /** What the button that adds one says. */
  add: string;
  empty: string;
  make: () => Value;
  /** How an entry is called while it is folded. */
  name: (item: Value) => string;
  detail?: (item: Value) => string;
  children: (path: Path, item: Value) => ReactNode;
}

/** Entries of a list, one of them unfolded; their order matters to the file. */
export function ListAt({ path, label, description, add, empty, make, name, detail, children }: Props) {
  const t = useTexts(texts);
  const { value, problems, isLocked, set, shown } = useProcedure();
  const items = listAt(value, path);
  const [open, setOpen] = useState<number | null>(null);
  const added = useRef<HTMLDivElement>(null);
  const [isNew, setNew] = useState(false);
  const wanted = shownIndex(path, shown);
  useEffect(() => {
    if (wanted !== null) setOpen(wanted);
  }, [wanted, shown]);
  useEffect(() => {
    if (!isNew) return;
    setNew(false);
    added.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isNew]);

  const move = (from: number, to: number) => {
    const moved = [...items];
    moved.splice(to, 0, ...moved.splice(from, 1));
    set(path, moved);
    setOpen((before) => (before === from ? to : before === to ? from : before));
  };
  const remove = (index: number) => {
    set([...path, index], undefined);
    setOpen((before) => (before === null || before === index ? null : before > index ? before - 1 : before));
  };
  return (
    <Fieldset legend={label} variant="unstyled" className={classes.fieldset}>
      <Stack gap={6}>
        {description && (
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        )}
        {items.length === 0 && (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        )}
        {items.map((item, index) => {
          const called = name(item) || t('unnamed', { n: index + 1 });
          const wrong = problemsBelow(problems, [[...path, index]]).length;
          const isOpen = open === index;
          return (
            <div key={index} className={classes.item} data-wrong={wrong > 0 || undefined}>
              <div className={classes.itemHead}>
                <UnstyledButton
                  className={classes.itemName}
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? null : index)}
                >
                  <IconChevronRight size={14} aria-hidden />
                  <span>{called}</span>
                  <span className={classes.itemDetail}>
                    {[detail?.(item), wrong > 0 && t('wrong', { n: wrong })].filter(Boolean).join(' · ')}
                  </span>
                </UnstyledButton>
                {!isLocked && (
                  <>
                    <Act
                      label={t('up', { name: called })}
                      isOff={index === 0}
                      act={() => move(index, index - 1)}
                    >
                      <IconArrowUp size={15} aria-hidden />
                    </Act>
                    <Act
                      label={t('down', { name: called })}
                      isOff={index === items.length - 1}
                      act={() => move(index, index + 1)}
                    >
                      <IconArrowDown size={15} aria-hidden />
                    </Act>
                    <Act label={t('remove', { name: called })} act={() => remove(index)}>
                      <IconTrash size={15} aria-hidden />
                    </Act>
                  </>
                )}
              </div>
              {isOpen && (
                <div className={classes.itemBody} ref={added}>
                  {children([...path, index], item)}
                </div>
              )}
            </div>
          );
        })}
        {!isLocked && (
          <Button
            size="xs"
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              if (items.length === 0) set(path, [make()]);
              else set([...path, items.length], make());
              setOpen(items.length);
              setNew(true);
            }}
          >
            {add}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

/** Which entry of this list leads to the place that is to be shown. */
function shownIndex(path: Path, shown: readonly string[] | null): number | null {
  if (!shown || !path.every((key, index) => String(key) === shown[index])) return null;
  const index = Number(shown[path.length]);
  return Number.isInteger(index) ? index : null;
}

function Act(props: { label: string; isOff?: boolean; act: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label} openDelay={500}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={props.label}
        disabled={props.isOff}
        onClick={props.act}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
