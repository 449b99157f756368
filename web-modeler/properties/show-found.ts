import { fold } from '../../web/shared/texts/fold';

const words = (element: Element): string =>
  fold(
    element.getAttribute('data-search') ??
      element.querySelector('.bio-properties-panel-label')?.textContent ??
      element.textContent ??
      '',
  );

/**
 * Shows in a properties panel only what has the words that were typed, in its name or in that of its group; again whenever the panel
 * draws something. Answers how to stop.
 */
export function showFound(panel: HTMLElement, typed: string): (() => void) | undefined {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  panel.classList.toggle('is-searched', wanted.length > 0);
  if (wanted.length === 0) return undefined;
  const has = (text: string): boolean => wanted.every((word) => text.includes(word));
  const mark = () => {
    for (const group of panel.querySelectorAll('.bio-properties-panel-group')) {
      const isGroup = has(
        fold(group.querySelector('.bio-properties-panel-group-header-title')?.textContent ?? ''),
      );
      let isAny = isGroup;
      for (const entry of group.querySelectorAll('.bio-properties-panel-entry')) {
        const isFound = isGroup || has(words(entry));
        isAny ||= isFound;
        entry.toggleAttribute('data-unfound', !isFound);
      }
      group.toggleAttribute('data-unfound', !isAny);
    }
  };
  mark();
  const drawn = new MutationObserver(mark);
  drawn.observe(panel, { childList: true, subtree: true });
  return () => drawn.disconnect();
}
