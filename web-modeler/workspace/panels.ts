import { type ComponentType, lazy } from 'react';
import { defineTexts } from '../../web/shared/texts/texts';

export const panelTexts = defineTexts({
  problems: { vi: 'Vấn đề', en: 'Problems' },
  play: { vi: 'Chạy thử', en: 'Try it' },
  compare: { vi: 'So sánh', en: 'Compare' },
  review: { vi: 'Góp ý và trình duyệt', en: 'Review' },
  replay: { vi: 'Chạy lại hồ sơ thật', en: 'Replay cases' },
});
export type PanelName = keyof typeof panelTexts;

/** What stands below the editor, one at a time; `?panel=` of the address says which. */
export const panels: Readonly<Partial<Record<PanelName, ComponentType>>> = {
  problems: lazy(() => import('../problems/ProblemsPanel')),
  play: lazy(() => import('../play/PlayPanel')),
  compare: lazy(() => import('../compare/ComparePanel')),
  review: lazy(() => import('../review/ReviewPanel')),
  replay: lazy(() => import('../replay/ReplayPanel')),
};

/** What works for as long as a model is open, whichever panel is shown: it sets marks and badges, and shows nothing itself. */
export const companions: readonly ComponentType[] = [
  lazy(() => import('../problems/ProblemsCompanion')),
  lazy(() => import('../review/CommentsCompanion')),
];
