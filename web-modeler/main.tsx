import '@fontsource-variable/inter/wght.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';
import { currentLanguage } from '../web/shared/texts/texts';
import { ModelsPage } from './models/ModelsPage';
import { applyScheme } from './models/scheme';

/** The kit, and what is made with it, comes behind the list of models. */
const Rooms = lazy(() => import('./Rooms'));

document.documentElement.lang = currentLanguage();
applyScheme();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense fallback={<p role="status" className="models-waiting" />}>
      <Switch>
        <Route path="/modeler" component={ModelsPage} />
        <Route component={Rooms} />
      </Switch>
    </Suspense>
  </StrictMode>,
);
