import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentLanguage } from '../texts/texts';
import PageFrame from './PageFrame';

/** What every page stands on. */
export function showPage(content: ReactNode): void {
  document.documentElement.lang = currentLanguage();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <PageFrame>{content}</PageFrame>
    </StrictMode>,
  );
}
