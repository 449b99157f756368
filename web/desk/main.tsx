import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { SignedIn, useMay, useMe } from '../shared/session/session';
import { showPage } from '../shared/shell/Page';
import type { Place } from '../shared/shell/places';
import { PlaceRouter } from '../shared/shell/PlaceRouter';
import { room } from '../shared/shell/room';
import { Shell } from '../shared/shell/Shell';
import { Empty, Loading } from '../shared/states/states';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { keepsRecords } from './documents/keeps-records';
import { signsDaily } from './signing/who-signs';

const Inbox = room(/^\/desk(\/inbox.*)?$/, () => import('./inbox/Inbox'));
const Reception = room(/^\/desk\/reception$/, () => import('./reception/Reception'));
const Receipt = lazy(() => import('./reception/Receipt'));
const CaseList = room(/^\/desk\/cases$/, () => import('./cases/CaseList'));
const CasePrint = lazy(() => import('./cases/print/CasePrint'));
const CasePage = room(/^\/desk\/cases\/[^/]+$/, () => import('./cases/CasePage'));
const Custody = room(/^\/desk\/custody$/, () => import('./custody/Custody'));
const Counter = room(/^\/desk\/counter$/, () => import('./counter/Counter'));
const CounterSetUp = lazy(() => import('./counter/set-up/SetUp'));
const FeedbackRegister = room(/^\/desk\/feedback$/, () => import('./feedback/FeedbackRegister'));
const FeedbackPage = room(/^\/desk\/feedback\/[^/]+$/, () => import('./feedback/FeedbackPage'));
const Directives = room(/^\/desk\/directives$/, () => import('./directives/Directives'));
const DocumentPage = lazy(() => import('./directives/DocumentPage'));
const TaskPage = room(/^\/desk\/directives\/[^/]+$/, () => import('./directives/TaskPage'));
const Payments = room(/^\/desk\/payments$/, () => import('./payments/Payments'));
const Signing = room(/^\/desk\/signing$/, () => import('./signing/Signing'));
const Documents = room(/^\/desk\/documents$/, () => import('./documents/Documents'));
const Settings = lazy(() => import('./settings/Settings'));

const texts = defineTexts({
  inbox: { vi: 'Hộp việc', en: 'Inbox' },
  reception: { vi: 'Tiếp nhận', en: 'Reception' },
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  custody: { vi: 'Giao nhận', en: 'Handoffs' },
  counter: { vi: 'Quầy', en: 'Counter' },
  feedback: { vi: 'Phản ánh', en: 'Feedback' },
  directives: { vi: 'Chỉ đạo', en: 'Directives' },
  payments: { vi: 'Thu phí', en: 'Payments' },
  signing: { vi: 'Ký số', en: 'Signing' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  boards: { vi: 'Điều hành', en: 'Boards' },
  modeler: { vi: 'Thiết kế', en: 'Modeler' },
  notFound: { vi: 'Không có trang này', en: 'There is no such page' },
});

/** The list and the work stand side by side: what is shown must be what the keys act on. */
const panes = ['/desk/inbox'];

/** The officials' desk: each room is loaded when it is entered. */
function Desk() {
  const t = useTexts(texts);
  const may = useMay();
  const me = useMe();
  const places: Place[] = [
    { href: '/desk/inbox', label: t('inbox'), permission: 'case.act', keys: 'g i' },
    { href: '/desk/reception', label: t('reception'), permission: 'case.file', keys: 'g r' },
    { href: '/desk/cases', label: t('cases'), permission: 'case.read', keys: 'g c' },
    { href: '/desk/custody', label: t('custody'), permission: 'case.act', keys: 'g h' },
    { href: '/desk/counter', label: t('counter'), permission: 'hall.manage', keys: 'g q' },
    { href: '/desk/feedback', label: t('feedback'), permission: 'feedback.read', keys: 'g f' },
    { href: '/desk/directives', label: t('directives'), permission: 'directive.read', keys: 'g d' },
    { href: '/desk/payments', label: t('payments'), permission: 'payment.collect', keys: 'g p' },
    ...(signsDaily(me)
      ? [{ href: '/desk/signing', label: t('signing'), permission: 'document.sign', keys: 'g s' }]
      : []),
    ...(keepsRecords(me)
      ? [{ href: '/desk/documents', label: t('documents'), permission: 'case.read', keys: 'g v' }]
      : []),
    { href: '/boards', label: t('boards'), permission: 'case.read', keys: 'g b' },
    { href: '/modeler', label: t('modeler'), permission: 'model.read', keys: 'g m' },
  ];
  // The first room that is open to one.
  const home =
    places.find(({ href, permission }) => href.startsWith('/desk') && (!permission || may(permission)))
      ?.href ?? '/desk/settings';
  return (
    <Shell places={places}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/desk/inbox/:taskId?">{({ taskId }) => <Inbox taskId={taskId} />}</Route>
          <Route path="/desk/reception" component={Reception} />
          <Route path="/desk/cases">
            <CaseList />
          </Route>
          <Route path="/desk/cases/:id/receipt">{({ id }) => <Receipt caseId={id} />}</Route>
          <Route path="/desk/cases/:id/print">{({ id }) => <CasePrint caseId={id} />}</Route>
          <Route path="/desk/cases/:id">{({ id }) => <CasePage caseId={id} />}</Route>
          <Route path="/desk/custody" component={Custody} />
          <Route path="/desk/counter" component={Counter} />
          <Route path="/desk/counter/set-up" component={CounterSetUp} />
          <Route path="/desk/feedback" component={FeedbackRegister} />
          <Route path="/desk/feedback/:id">{({ id }) => <FeedbackPage id={id} />}</Route>
          <Route path="/desk/directives" component={Directives} />
          <Route path="/desk/directives/documents/:id">{({ id }) => <DocumentPage id={id} />}</Route>
          <Route path="/desk/directives/:id">{({ id }) => <TaskPage id={id} />}</Route>
          <Route path="/desk/payments" component={Payments} />
          <Route path="/desk/signing" component={Signing} />
          <Route path="/desk/documents" component={Documents} />
          <Route path="/desk/settings" component={Settings} />
          <Route path="/desk">
            <Redirect to={home} replace />
          </Route>
          <Route>
            <Empty isPage title={t('notFound')} />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}

showPage(
  <PlaceRouter panes={panes}>
    <SignedIn>
      <Desk />
    </SignedIn>
  </PlaceRouter>,
);
