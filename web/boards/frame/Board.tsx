import { ActionIcon, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconScreenShare } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Refused, Loading } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { BoardFilters, type BoardFiltersProps } from '../filters/BoardFilters';
import { AsOf } from './AsOf';
import classes from './Board.module.css';
import { usePause } from './pause';
import { PlaceLink } from './PlaceLink';
import type { Shown } from './use-board';

const texts = defineTexts({
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  resume: { vi: 'Chạy tiếp', en: 'Go on' },
  paused: { vi: 'Đang tạm dừng', en: 'Paused' },
  pauseSays: {
    vi: 'Số liệu đứng yên, không cập nhật theo thời gian thực',
    en: 'The figures stand still and are not updated',
  },
  wall: { vi: 'Màn hình lớn', en: 'Wall screen' },
  stale: {
    vi: 'Không cập nhật được: đang xem số liệu cũ. {why}',
    en: 'Could not be updated: these are old figures. {why}',
  },
});

interface BoardProps<Content> {
  title: string;
  help?: ReactNode;
  filters?: BoardFiltersProps;
  /** More filters, beside the others. */
  tools?: ReactNode;
  shown: Shown<Content>;
  children: (content: Content) => ReactNode;
}

/** The frame of every board: what it is, as of when, standing or moving, what it counts, and what there is when nothing came. */
export function Board<Content>({ title, help, filters, tools, shown, children }: BoardProps<Content>) {
  const t = useTexts(texts);
  const { isPaused, toggle } = usePause();
  useEffect(() => {
    document.title = `${title} – Một cửa`;
  }, [title]);

  return (
    <div className={classes.board}>
      <div className={classes.head}>
        <div className={classes.name}>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {help && (
            <Text size="xs" c="dimmed">
              {help}
            </Text>
          )}
        </div>
        <Group gap="xs" wrap="nowrap" className={classes.state}>
          {shown.at && <AsOf at={shown.at} />}
          <span role="status">
            {isPaused && (
              <Badge color="orange" variant="light" tt="none" title={t('pauseSays')}>
                {t('paused')}
              </Badge>
            )}
          </span>
          <Button
            size="xs"
            variant="default"
            leftSection={isPaused ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
            onClick={toggle}
            aria-keyshortcuts="p"
          >
            {t(isPaused ? 'resume' : 'pause')}
          </Button>
          <ActionIcon
            component={PlaceLink}
            href="/boards/wall"
            variant="default"
            size={30}
            aria-label={t('wall')}
            title={t('wall')}
          >
            <IconScreenShare size={16} />
          </ActionIcon>
        </Group>
        {filters && <BoardFilters {...filters}>{tools}</BoardFilters>}
      </div>
      {shown.content !== undefined && shown.error !== null && (
        <Text size="sm" role="alert" className={classes.stale}>
          {t('stale', { why: shown.error instanceof Error ? shown.error.message : '' })}
        </Text>
      )}
      {shown.content !== undefined ? (
        <div className={classes.content} aria-busy={shown.isOld} data-old={shown.isOld || undefined}>
          {children(shown.content)}
        </div>
      ) : shown.error !== null ? (
        <Refused error={shown.error} retry={shown.again} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
