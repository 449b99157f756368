import { Group, Tabs, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import frame from '../frame/Board.module.css';
import classes from './Reports.module.css';

const texts = defineTexts({
  reports: { vi: 'Báo cáo', en: 'Reports' },
  figures: { vi: 'Biểu báo cáo', en: 'Forms' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  ratings: { vi: 'Đánh giá', en: 'Ratings' },
  parts: { vi: 'Các phần của báo cáo', en: 'Parts of the reports' },
});

const places = {
  figures: '/boards/reports',
  targets: '/boards/reports/targets',
  ratings: '/boards/reports/ratings',
} as const;
export type ReportPlace = keyof typeof places;

/** The frame of the report pages: which of them, what is counted, and the period that stays from one to the next. */
export function ReportsFrame(props: {
  at: ReportPlace;
  help?: ReactNode;
  filters: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const title = props.at === 'figures' ? t('reports') : `${t('reports')}: ${t(props.at).toLowerCase()}`;
  useEffect(() => {
    document.title = `${title} – Một cửa`;
  }, [title]);
  const kept = new URLSearchParams(
    [...search].filter(([name]) => ['period', 'from', 'until', 'agency', 'asOf'].includes(name)),
  );
  return (
    <div className={frame.board}>
      <div className={frame.head}>
        <div className={frame.name}>
          <Title order={1} className={frame.title}>
            {title}
          </Title>
          {props.help && (
            <Text size="xs" c="dimmed">
              {props.help}
            </Text>
          )}
        </div>
        {props.tools && (
          <Group gap="xs" className={classes.tools}>
            {props.tools}
          </Group>
        )}
      </div>
      <Tabs
        value={props.at}
        keepMounted={false}
        onChange={(place) => place && go(`${places[place as ReportPlace]}?${kept.toString()}`)}
      >
        <Tabs.List aria-label={t('parts')}>
          {(Object.keys(places) as ReportPlace[]).map((place) => (
            <Tabs.Tab key={place} value={place}>
              {t(place)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={props.at} className={classes.panel}>
          {props.filters}
          {props.children}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
