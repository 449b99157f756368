import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMinus, IconPlus, IconViewportWide } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import type { ElementChange } from './changes';
import classes from './compare.module.css';
import type { Picture } from './open-picture';
import { type PictureSide, sightOf } from './picture-side';

const texts = defineTexts({
  before: { vi: 'Bản cũ', en: 'Before' },
  after: { vi: 'Bản mới', en: 'After' },
  picture: {
    vi: '{side}: sơ đồ. Các phím mũi tên để di chuyển, + và - để phóng to, thu nhỏ, 0 để xem toàn bộ. Nội dung thay đổi cũng có trong danh sách bên cạnh.',
    en: '{side}: diagram. Arrows move it, + and - zoom, 0 shows all of it. What changed is also in the list beside it.',
  },
  none: { vi: 'Không có tệp này ở bản cũ', en: 'This file is not in the version before' },
  gone: { vi: 'Không còn tệp này ở bản mới', en: 'This file is gone in the new version' },
  larger: { vi: 'Phóng to (+)', en: 'Larger (+)' },
  smaller: { vi: 'Thu nhỏ (-)', en: 'Smaller (-)' },
  whole: { vi: 'Toàn bộ sơ đồ (0)', en: 'The whole diagram (0)' },
});

const step = 60;

/** The drawings of a file as it was and as it is, moved and zoomed together. `sides`: which of them are shown. */
export function Pictures(props: {
  texts: { before: string | null; after: string | null };
  sides: readonly PictureSide[];
  changes: readonly ElementChange[];
  chosen: string | undefined;
  choose: (elementId: string) => void;
}) {
  const { texts: xml, sides, changes, chosen, choose } = props;
  const t = useTexts(texts);
  const open = useRef(new Map<PictureSide, Picture>());
  const follow = (from: PictureSide) => {
    const box = open.current.get(from)?.box();
    if (box) for (const [side, picture] of open.current) if (side !== from) picture.look(box);
  };
  const all = (act: (picture: Picture) => void) => {
    const [first] = open.current;
    if (!first) return;
    act(first[1]);
    follow(first[0]);
  };
  const acts: Record<string, () => void> = {
    '+': () => all((picture) => picture.zoom(1.25)),
    '=': () => all((picture) => picture.zoom(1.25)),
    '-': () => all((picture) => picture.zoom(0.8)),
    '0': () => all((picture) => picture.whole()),
    ArrowLeft: () => all((picture) => picture.move(step, 0)),
    ArrowRight: () => all((picture) => picture.move(-step, 0)),
    ArrowUp: () => all((picture) => picture.move(0, step)),
    ArrowDown: () => all((picture) => picture.move(0, -step)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const tools = [
    ['smaller', IconMinus, '-'],
    ['larger', IconPlus, '+'],
    ['whole', IconViewportWide, '0'],
  ] as const;
  return (
    <div className={classes.pictures} data-sides={sides.length}>
      {sides.map((side) => (
        <section key={side} className={classes.side} aria-label={t(side)}>
          <header className={classes.sideTitle}>
            {t(side)}
            {side === sides[sides.length - 1] && (
              <span className={classes.tools}>
                {tools.map(([key, Icon, act]) => (
                  <Tooltip key={key} label={t(key)}>
                    <ActionIcon variant="default" size={24} aria-label={t(key)} onClick={acts[act]}>
                      <Icon size={14} aria-hidden />
                    </ActionIcon>
                  </Tooltip>
                ))}
              </span>
            )}
          </header>
          {xml[side] === null ? (
            <p className={classes.noSide}>{t(side === 'before' ? 'none' : 'gone')}</p>
          ) : (
            <div
              className={classes.canvas}
              role="group"
              aria-label={t('picture', { side: t(side) })}
              tabIndex={0}
              onKeyDown={onKeyDown}
            >
              <Drawn
                xml={xml[side]}
                side={side}
                changes={changes}
                chosen={chosen}
                choose={choose}
                onLook={() => follow(side)}
                onOpen={(picture) => {
                  if (picture) open.current.set(side, picture);
                  else open.current.delete(side);
                  const [first] = open.current;
                  if (picture && first && first[0] !== side) picture.look(first[1].box());
                }}
              />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

function Drawn(props: {
  xml: string;
  side: PictureSide;
  changes: readonly ElementChange[];
  chosen: string | undefined;
  choose: (elementId: string) => void;
  onLook: () => void;
  onOpen: (picture: Picture | undefined) => void;
}) {
  const { xml, side, changes, chosen } = props;
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(props);
  newest.current = props;
  const [picture, setPicture] = useState<Picture>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let isGone = false;
    let opened: Picture | undefined;
    setFailure(undefined);
    import('./open-picture')
      .then(({ openPicture }) =>
        isGone
          ? undefined
          : openPicture({
              place: place.current!,
              xml,
              onElement: (id) => newest.current.choose(id),
              onLook: () => newest.current.onLook(),
            }),
      )
      .then(
        (one) => {
          opened = one;
          if (isGone) one?.close();
          else if (one) {
            setPicture(one);
            newest.current.onOpen(one);
          }
        },
        (error: unknown) => !isGone && setFailure(error),
      );
    return () => {
      isGone = true;
      newest.current.onOpen(undefined);
      opened?.close();
      setPicture(undefined);
    };
  }, [xml]);
  const marks = useMemo(() => sightOf(side, changes), [side, changes]);
  useEffect(() => picture?.mark(marks), [picture, marks]);
  useEffect(() => picture?.show(chosen), [picture, chosen]);
  return (
    <>
      {failure !== undefined ? <Refused error={failure} /> : !picture && <Loading />}
      <div ref={place} className={`bpmn-diagram ${classes.drawn}`} hidden={failure !== undefined} />
    </>
  );
}
