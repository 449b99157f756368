import type { Page } from '@playwright/test';
import { expect } from './province';

/** Finds a step of a case in one's inbox by the code and opens it. */
export async function openStep(page: Page, caseCode: string, step: string): Promise<void> {
  await page.goto('/desk/inbox');
  await page.locator('[data-task]').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(caseCode);
  const row = page.locator('[data-task]').filter({ hasText: caseCode });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(step);
  await row.click();
  await expect(page.locator('#work-title')).toHaveText(step);
}

/** The form of the opened step is ready to be filled in. */
export const formOf = (page: Page) => page.locator('[data-form]');

/** By key, from wherever one is in the form; says that it is done and opens what comes next. */
export async function complete(page: Page, step: string): Promise<void> {
  await page.locator('#work-title').focus();
  await page.keyboard.press('e');
  await expect(page.getByText(`Đã hoàn thành “${step}”`).first()).toBeVisible();
}
