import type { Child } from '../dom';

/** What stands in the middle of the site. The title is the heading and the name of the window. */
export interface Page {
  title: string;
  /** Said under the title. */
  lead?: string;
  content: Child[];
  /** Called once it stands on the page. */
  onShown?: () => void;
}
