import { expect, type Page } from '@playwright/test';
import { ApiClient } from '../../support/api-client';
import type { ServerProcess } from '../../support/server-process';

/** Good enough for anybody. */
export const password = 'một câu dài dễ nhớ 2026';

/** People with accounts: user name, role and mail address are made of the key. */
export async function people(server: ServerProcess, roles: Readonly<Record<string, string>>): Promise<void> {
  const api = new ApiClient(server.url, server.token('operator'));
  for (const [key, role] of Object.entries(roles)) {
    const person = await api.post('/people', { key, name: `Trần ${key}`, email: `${key}@tinh.example` });
    expect(person.status).toBe(201);
    const made = await api.post('/accounts', { person: key, username: key, password, roles: [role] });
    expect(made.status).toBe(201);
  }
  api.close();
}

export async function signIn(page: Page, username: string, secret = password): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel(/^Mật khẩu/).fill(secret);
  await page.keyboard.press('Enter');
}
