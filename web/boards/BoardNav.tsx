import { useEffect, useId, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../shared/keys/keys';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { boardAddress, boardGroups, type BoardName, boardTexts, groupTexts } from './board-list';
import classes from './BoardNav.module.css';

const texts = defineTexts({
  boards: { vi: 'Các bảng điều hành', en: 'Boards' },
  goTo: { vi: 'Mở bảng {board}', en: 'Open board {board}' },
});

/** The way between the boards that the person may see: a list at the left, a row on narrow screens. */
export function BoardNav({ offered }: { offered: (name: BoardName) => boolean }) {
  const t = useTexts(texts);
  const nameOf = useTexts(boardTexts);
  const groupOf = useTexts(groupTexts);
  const [path, go] = useLocation();
  const id = useId();
  const here = useRef<HTMLAnchorElement>(null);
  const groups = boardGroups
    .map(({ group, boards }) => ({ group, boards: boards.filter(({ name }) => offered(name)) }))
    .filter(({ boards }) => boards.length > 0);

  useKeys(
    groups.flatMap(({ boards }) =>
      boards.map(({ name, key }) => ({
        key: `b ${key}`,
        says: t('goTo', { board: nameOf(name) }),
        act: () => go(boardAddress(name)),
      })),
    ),
  );
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [path]);

  return (
    <nav className={classes.nav} aria-label={t('boards')}>
      {groups.map(({ group, boards }) => (
        <div key={group}>
          <p className={classes.group} id={id + group}>
            {groupOf(group)}
          </p>
          <ul aria-labelledby={id + group}>
            {boards.map(({ name, icon: Sign, key }) => {
              const isHere = path === boardAddress(name) || path.startsWith(`${boardAddress(name)}/`);
              return (
                <li key={name}>
                  <Link
                    href={boardAddress(name)}
                    className={classes.place}
                    aria-current={isHere ? 'page' : undefined}
                    aria-keyshortcuts={`b ${key}`}
                    ref={isHere ? here : undefined}
                  >
                    <Sign size={17} stroke={1.6} aria-hidden />
                    {nameOf(name)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
