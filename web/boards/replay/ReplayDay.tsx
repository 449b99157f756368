import { ActionIcon, Group, Slider } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReplayBoard } from '../../../src/dashboards/contract';
import { useKeys } from '../../shared/keys/keys';
import { Empty } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText, numberText, timeText } from '../../shared/time/instants';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { eventWords } from '../feed/event-words';
import { casePage } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { useOpen } from '../frame/use-open';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { eventsOf } from './frames';
import classes from './Replay.module.css';
import { ReplayCurve } from './ReplayCurve';

const texts = defineTexts({
  at: { vi: 'Lúc {time}', en: 'At {time}' },
  instant: { vi: 'Thời điểm xem', en: 'Instant shown' },
  play: { vi: 'Chạy', en: 'Play' },
  stop: { vi: 'Dừng', en: 'Stop' },
  before: { vi: 'Nửa giờ trước', en: 'Half an hour earlier' },
  after: { vi: 'Nửa giờ sau', en: 'Half an hour later' },
  state: { vi: 'Tình trạng lúc đó', en: 'How it stood' },
  inTransit: { vi: 'Đang chuyển', en: 'In transit' },
  withApplicant: { vi: 'Chờ người nộp', en: 'Waiting for the applicant' },
  byAgency: { vi: 'Theo cơ quan', en: 'By agency' },
  holds: { vi: 'Đang giữ', en: 'Holds' },
  events: { vi: 'Diễn biến trong nửa giờ đó', en: 'What happened in that half hour' },
  what: { vi: 'Diễn biến', en: 'What happened' },
  time: { vi: 'Giờ', en: 'Time' },
  none: { vi: 'Không có diễn biến', en: 'Nothing happened' },
  first: { vi: 'Lưu {shown} trong {all} diễn biến của ngày', en: '{shown} of the {all} events of the day' },
});

/** Two frames a second: a day is over in half a minute. */
const frameEvery = 500;

/** A slider through the frames of a day, by hand or by itself. */
export function ReplayDay({ board }: { board: ReplayBoard }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const last = board.frames.length - 1;
  const [chosen, choose] = useState(last);
  const [isPlaying, play] = useState(false);
  const place = Math.min(chosen, last);
  const frame = board.frames[place]!;

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => choose((now) => Math.min(now + 1, last)), frameEvery);
    return () => clearInterval(timer);
  }, [isPlaying, last]);
  useEffect(() => {
    if (isPlaying && place >= last) play(false);
  }, [isPlaying, place, last]);

  const toggle = () => {
    if (!isPlaying && place >= last) choose(0);
    play(!isPlaying);
  };
  useKeys([
    { key: ' ', says: t(isPlaying ? 'stop' : 'play'), act: toggle },
    { key: 'h', says: t('before'), act: () => choose(Math.max(0, place - 1)) },
    { key: 'l', says: t('after'), act: () => choose(Math.min(last, place + 1)) },
  ]);

  const events = eventsOf(board.frames, board.events, place);
  return (
    <>
      <Panel title={t('at', { time: instantText(frame.at) })}>
        <Group gap="md" wrap="nowrap" pb={20}>
          <ActionIcon
            variant="light"
            size={36}
            onClick={toggle}
            aria-label={t(isPlaying ? 'stop' : 'play')}
            title={t(isPlaying ? 'stop' : 'play')}
          >
            {isPlaying ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
          </ActionIcon>
          <Slider
            flex={1}
            mr="md"
            classNames={{ markLabel: classes.mark }}
            thumbLabel={t('instant')}
            thumbProps={{ 'aria-valuetext': instantText(frame.at) }}
            min={0}
            max={last}
            step={1}
            value={place}
            onChange={(value) => {
              play(false);
              choose(value);
            }}
            label={(value) => timeText(board.frames[value]?.at)}
            marks={board.frames.flatMap(({ at }, index) =>
              index % 8 === 0 ? [{ value: index, label: timeText(at) }] : [],
            )}
          />
        </Group>
      </Panel>
      <Tiles label={t('state')}>
        <Tile label={say('open')} value={frame.cases.open} />
        <Tile
          label={say('overdue')}
          value={frame.cases.overdue}
          tone={frame.cases.overdue > 0 ? 'late' : 'good'}
        />
        <Tile
          label={say('dueSoon')}
          value={frame.cases.dueSoon}
          tone={frame.cases.dueSoon > 0 ? 'soon' : 'good'}
        />
        <Tile label={say('inTime')} value={frame.cases.inTime} tone="good" />
        <Tile label={say('paused')} value={frame.cases.paused} tone="paused" />
        <Tile label={t('inTransit')} value={frame.inTransit} />
        <Tile label={t('withApplicant')} value={frame.withApplicant} tone="paused" />
        <Tile label={say('toReturn')} value={frame.cases.toReturn} />
      </Tiles>
      <ReplayCurve frames={board.frames} place={place} onPick={choose} />
      <Panel title={t('byAgency')}>
        <BoardTable
          name="boards.replay"
          caption={t('byAgency')}
          rows={frame.byAgency}
          idOf={({ agencyId }) => agencyId}
          columns={[
            {
              id: 'agency',
              title: say('agency'),
              width: 300,
              value: ({ name }) => inLanguage({ ...name }, language),
            },
            { id: 'open', title: say('open'), kind: 'number', width: 120, value: (row) => row.open },
            { id: 'overdue', title: say('overdue'), kind: 'number', width: 120, value: (row) => row.overdue },
            { id: 'holds', title: t('holds'), kind: 'number', width: 120, value: (row) => row.holds },
          ]}
        />
      </Panel>
      <Panel
        title={t('events')}
        help={
          board.events.length < board.eventCount
            ? t('first', { shown: numberText(board.events.length), all: numberText(board.eventCount) })
            : undefined
        }
      >
        <BoardTable
          name="boards.replay-events"
          caption={t('events')}
          rows={events.map((event, index) => ({ ...event, index }))}
          idOf={({ index }) => String(index)}
          open={({ caseId }) => open(casePage(caseId))}
          empty={<Empty title={t('none')} />}
          columns={[
            { id: 'at', title: t('time'), kind: 'instant', width: 150, value: ({ at }) => at },
            {
              id: 'code',
              title: say('caseCode'),
              width: 220,
              value: ({ caseCode }) => caseCode,
              cell: ({ caseCode, caseId }) => <PlaceLink href={casePage(caseId)}>{caseCode}</PlaceLink>,
            },
            {
              id: 'what',
              title: t('what'),
              width: 360,
              value: ({ type }) => eventWords({ type, agencyName: null, toAgencyName: null }, language),
            },
          ]}
        />
      </Panel>
    </>
  );
}
