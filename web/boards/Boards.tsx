import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useKeys } from '../shared/keys/keys';
import type { Place } from '../shared/shell/places';
import { room } from '../shared/shell/room';
import { Shell } from '../shared/shell/Shell';
import { Empty, Loading, Refused } from '../shared/states/states';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { boardAddress, boardGroups, type BoardName } from './board-list';
import { BoardNav } from './BoardNav';
import classes from './BoardNav.module.css';
import { PauseProvider, usePause } from './frame/pause';
import { useOverview } from './frame/use-overview';

const rooms: Readonly<Record<BoardName, ReturnType<typeof lazy>>> = {
  province: room(/^\/boards(\/province)?$/, () => import('./province/Province')),
  agency: room(/^\/boards\/agency$/, () => import('./agency/Agency')),
  officers: room(/^\/boards\/officers$/, () => import('./officers/Officers')),
  handoffs: room(/^\/boards\/handoffs$/, () => import('./handoffs/Handoffs')),
  radar: room(/^\/boards\/radar$/, () => import('./radar/Radar')),
  overdue: room(/^\/boards\/overdue$/, () => import('./overdue/Overdue')),
  consultations: room(/^\/boards\/consultations$/, () => import('./consultations/Consultations')),
  silent: room(/^\/boards\/silent$/, () => import('./silent/Silent')),
  feed: room(/^\/boards\/feed$/, () => import('./feed/Feed')),
  forecast: room(/^\/boards\/forecast$/, () => import('./forecast/Forecast')),
  heat: room(/^\/boards\/heat$/, () => import('./heat/Heat')),
  'on-time': room(/^\/boards\/on-time$/, () => import('./on-time/OnTime')),
  replay: room(/^\/boards\/replay$/, () => import('./replay/Replay')),
  directives: room(/^\/boards\/directives$/, () => import('./directives/Directives')),
  reports: room(/^\/boards\/reports$/, () => import('./reports/Reports')),
};
const TaskList = lazy(() => import('./tasks/TaskList'));
const HandoffList = lazy(() => import('./handoffs/HandoffList'));
const CountedCases = lazy(() => import('./reports/CountedCases'));
const Targets = lazy(() => import('./reports/Targets'));
const Ratings = lazy(() => import('./reports/Ratings'));
const Wall = room(/^\/boards\/wall$/, () => import('./wall/Wall'));

const texts = defineTexts({
  inbox: { vi: 'Hộp việc', en: 'Inbox' },
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  custody: { vi: 'Giao nhận', en: 'Handoffs' },
  boards: { vi: 'Điều hành', en: 'Boards' },
  notFound: { vi: 'Không có bảng này', en: 'There is no such board' },
  none: { vi: 'Chưa có bảng nào cho vị trí của bạn', en: 'There is no board for your post' },
  noneHelp: {
    vi: 'Bảng điều hành dành cho lãnh đạo, người giám sát và trưởng đơn vị.',
    en: 'Boards are for leaders, supervisors and heads of units.',
  },
  pause: { vi: 'Tạm dừng hoặc chạy tiếp cập nhật', en: 'Pause or go on with updates' },
});

/** The supervisors' room: what is open, late and stuck, as it happens. */
export function Boards() {
  return (
    <PauseProvider>
      <Switch>
        <Route path="/boards/wall">
          <Suspense fallback={<Loading />}>
            <Wall />
          </Suspense>
        </Route>
        <Route>
          <Room />
        </Route>
      </Switch>
    </PauseProvider>
  );
}

function Room() {
  const t = useTexts(texts);
  const overview = useOverview();
  const { toggle } = usePause();
  useKeys([{ key: 'p', says: t('pause'), act: toggle }]);
  const places: Place[] = [
    { href: '/desk/inbox', label: t('inbox'), permission: 'case.act', keys: 'g i' },
    { href: '/desk/cases', label: t('cases'), permission: 'case.read', keys: 'g c' },
    { href: '/desk/custody', label: t('custody'), permission: 'case.act', keys: 'g h' },
    { href: '/boards', label: t('boards'), permission: 'case.read', keys: 'g b' },
  ];
  const kinds = overview.data?.kinds ?? [];
  // The forecast, the reports and the tasks of directives are for whoever may see any board.
  const offered = (name: BoardName) =>
    kinds.includes(name) ||
    (kinds.length > 0 && (name === 'forecast' || name === 'reports' || name === 'directives'));
  const names = boardGroups.flatMap(({ boards }) => boards.map(({ name }) => name)).filter(offered);

  return (
    <Shell places={places}>
      {overview.error && !overview.data ? (
        <Refused isPage error={overview.error} retry={() => void overview.refetch()} />
      ) : !overview.data ? (
        <Loading />
      ) : names.length === 0 ? (
        <Empty isPage title={t('none')}>
          {t('noneHelp')}
        </Empty>
      ) : (
        <div className={classes.room}>
          <BoardNav offered={offered} />
          <div className={classes.content}>
            <Suspense fallback={<Loading />}>
              <Switch>
                {offered('agency') && <Route path="/boards/tasks" component={TaskList} />}
                {offered('heat') && <Route path="/boards/heat/list" component={TaskList} />}
                {offered('handoffs') && <Route path="/boards/handoffs/list" component={HandoffList} />}
                {offered('reports') && <Route path="/boards/reports/cases" component={CountedCases} />}
                {offered('reports') && <Route path="/boards/reports/targets" component={Targets} />}
                {offered('reports') && <Route path="/boards/reports/ratings" component={Ratings} />}
                {names.map((name) => (
                  <Route key={name} path={boardAddress(name)} component={rooms[name]} />
                ))}
                <Route path="/boards">
                  <Redirect to={boardAddress(names[0]!)} replace />
                </Route>
                <Route>
                  <Empty isPage title={t('notFound')} />
                </Route>
              </Switch>
            </Suspense>
          </div>
        </div>
      )}
    </Shell>
  );
}
