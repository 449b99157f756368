import type { Page } from '@playwright/test';
import { expect, type World } from './world';

/** What only markup with a script in it makes. Frames of ours have an address. */
const scripted = [
  'iframe[srcdoc]',
  'iframe:not([src])',
  'object, [onload], [onerror], [ontoggle], [onfocus], [onmouseover]',
  '[href^="javascript:"], [src^="javascript:"]',
].join(', ');
/** What markup makes that does nothing by itself; the policy of our pages lets no form be sent elsewhere. */
const drawn = 'img[src="x"], math, form[action*="evil"]';

/**
 * What must not have happened on a page and in its frames, whatever the texts of others looked like. `mayShow`: the page renders
 * what designers write in HTML, of which what does nothing is left.
 */
export async function expectHarmless(
  page: Page,
  foreign: readonly string[],
  mayShow?: 'markup',
): Promise<void> {
  const made = mayShow === 'markup' ? scripted : `${scripted}, ${drawn}`;
  for (const frame of page.frames()) {
    const found = await frame.evaluate((selector) => {
      const { document, __xss } = globalThis as unknown as {
        __xss?: unknown;
        document: { querySelectorAll(selector: string): Iterable<{ outerHTML: string }> };
      };
      return {
        ran: __xss,
        made: [...document.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      };
    }, made);
    expect(found, frame.url()).toEqual({ ran: undefined, made: [] });
  }
  expect(foreign).toEqual([]);
}

/** Requests to other places, and dialogs, from now on. */
export function watchForeign(page: Page, world: World): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(world.url)) foreign.push(request.url());
  });
  page.on('dialog', (dialog) => {
    foreign.push(dialog.message());
    void dialog.dismiss();
  });
  return foreign;
}
