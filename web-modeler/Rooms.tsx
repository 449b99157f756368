import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { SignedIn } from '../web/shared/session/session';
import PageFrame from '../web/shared/shell/PageFrame';
import { Shell } from '../web/shared/shell/Shell';
import { Empty, Loading } from '../web/shared/states/states';
import { defineTexts, useTexts } from '../web/shared/texts/texts';
import { usePlaces } from './places';

const ModelPage = lazy(() => import('./workspace/ModelPage'));
const ComparePage = lazy(() => import('./compare/ComparePage'));
const ReviewPage = lazy(() => import('./review/ReviewPage'));
const ReviewsPage = lazy(() => import('./review/ReviewsPage'));
const TemplatesPage = lazy(() => import('./templates/TemplatesPage'));
const ProcedurePrint = lazy(() => import('./procedure/print/ProcedurePrint'));
const VersionHistory = lazy(() => import('./versions/VersionHistory'));
const VersionList = lazy(() => import('./versions/VersionList'));

const texts = defineTexts({ notFound: { vi: 'Không có trang này', en: 'There is no such page' } });

/** Everything but the list of models. A model that is open has the window to itself; the rest stands in the officials' frame. */
export default function Rooms() {
  return (
    <PageFrame>
      <SignedIn>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/modeler/models/:id/print">{({ id }) => <ProcedurePrint key={id} id={id} />}</Route>
            <Route path="/modeler/models/:id">{({ id }) => <ModelPage key={id} id={id} />}</Route>
            <Route>
              <Framed />
            </Route>
          </Switch>
        </Suspense>
      </SignedIn>
    </PageFrame>
  );
}

function Framed() {
  const t = useTexts(texts);
  return (
    <Shell places={usePlaces()}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/modeler/templates" component={TemplatesPage} />
          <Route path="/modeler/compare" component={ComparePage} />
          <Route path="/modeler/versions" component={VersionList} />
          <Route path="/modeler/versions/:key">
            {({ key }) => <VersionHistory key={key} processKey={decodeURIComponent(key)} />}
          </Route>
          <Route path="/modeler/reviews" component={ReviewsPage} />
          <Route path="/modeler/reviews/:id">{({ id }) => <ReviewPage key={id} id={id} />}</Route>
          <Route>
            <Empty isPage title={t('notFound')} />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
