import { ActionIcon, Group } from '@mantine/core';
import {
  IconMaximize,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { LinkMark } from '../../shared/shell/LinkMark';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { useFilters } from '../frame/use-filters';
import { useOverview } from '../frame/use-overview';
import classes from './Wall.module.css';
import { type WallPage, wallPages } from './wall-pages';
import { WallAgencies } from './WallAgencies';
import { WallFeed } from './WallFeed';
import { WallFigures } from './WallFigures';
import { WallRadar } from './WallRadar';
import { WallStuck } from './WallStuck';

const texts = defineTexts({
  controls: { vi: 'Điều khiển màn hình lớn', en: 'Controls of the wall screen' },
  pause: { vi: 'Dừng luân phiên', en: 'Stop rotating' },
  go: { vi: 'Luân phiên tiếp', en: 'Rotate on' },
  next: { vi: 'Bảng kế tiếp', en: 'Next board' },
  previous: { vi: 'Bảng trước', en: 'Previous board' },
  full: { vi: 'Toàn màn hình', en: 'Full screen' },
  leave: { vi: 'Thoát màn hình lớn', en: 'Leave the wall screen' },
  none: { vi: 'Chưa có bảng nào cho vị trí của bạn', en: 'There is no board for your post' },
  of: { vi: 'Bảng {n} trong {all}', en: 'Board {n} of {all}' },
});

const pages = {
  figures: WallFigures,
  agencies: WallAgencies,
  radar: WallRadar,
  stuck: WallStuck,
  feed: WallFeed,
} as const satisfies Record<WallPage['name'], unknown>;

/** Long enough to read each board from across the room. */
const turnEvery = 20_000;

/** The boards for a screen on the wall: dark, large, without anything around them, one after the other. */
export default function Wall() {
  const t = useTexts(texts);
  const [, go] = useLocation();
  const overview = useOverview();
  const { agency } = useFilters();
  const [place, setPlace] = useState(0);
  const [isTurning, setTurning] = useState(true);
  const offered = wallPages(overview.data?.kinds ?? []);
  const count = offered.length;
  const page = count > 0 ? offered[place % count] : undefined;

  useEffect(() => {
    if (!isTurning || count < 2) return undefined;
    const timer = setTimeout(() => setPlace((before) => before + 1), turnEvery);
    return () => clearTimeout(timer);
  }, [isTurning, count, place]);

  const turn = (steps: number) => setPlace((before) => (before + steps + count) % Math.max(1, count));
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    go('/boards');
  };
  const fill = () =>
    void (
      document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    ).catch(() => undefined);
  useKeys([
    { key: 'ArrowRight', says: t('next'), act: () => turn(1) },
    { key: 'ArrowLeft', says: t('previous'), act: () => turn(-1) },
    { key: 'p', says: t(isTurning ? 'pause' : 'go'), act: () => setTurning(!isTurning) },
    { key: 'f', says: t('full'), act: fill },
    { key: 'Escape', says: t('leave'), act: leave },
  ]);
  const acts = [
    { says: t('previous'), icon: IconPlayerTrackPrev, act: () => turn(-1) },
    {
      says: t(isTurning ? 'pause' : 'go'),
      icon: isTurning ? IconPlayerPause : IconPlayerPlay,
      act: () => setTurning(!isTurning),
    },
    { says: t('next'), icon: IconPlayerTrackNext, act: () => turn(1) },
    { says: t('full'), icon: IconMaximize, act: fill },
    { says: t('leave'), icon: IconX, act: leave },
  ];
  const Shown = page && pages[page.name];

  return (
    <main className={classes.wall} id="main">
      {overview.error && !overview.data ? (
        <Refused error={overview.error} retry={() => void overview.refetch()} />
      ) : !overview.data ? (
        <Loading />
      ) : Shown ? (
        <Shown agency={agency} />
      ) : (
        <Empty isPage title={t('none')} />
      )}
      <div className={classes.foot}>
        <LinkMark />
        {count > 1 && (
          <span
            className={classes.dots}
            aria-label={t('of', { n: (place % count) + 1, all: count })}
            role="img"
          >
            {offered.map(({ name }, index) => (
              <span key={name} data-here={index === place % count || undefined} />
            ))}
          </span>
        )}
        <Group gap={4} role="toolbar" aria-label={t('controls')} className={classes.controls}>
          {acts.map(({ says, icon: Sign, act }) => (
            <ActionIcon
              key={says}
              variant="subtle"
              size={36}
              onClick={act}
              aria-label={says}
              title={says}
              className={classes.control}
            >
              <Sign size={20} />
            </ActionIcon>
          ))}
        </Group>
      </div>
    </main>
  );
}
