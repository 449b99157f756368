import { type OidcTestProvider, startOidcProvider } from '../../support/oidc-provider';
import { freePort, ServerProcess } from '../../support/server-process';
import { MailBox } from '../../faults/mail-box';
import { expect, expectAccessible, test } from '../support/world';
import { password, people, signIn } from './one-door';

const secret = 'a secret of the test';
let server: ServerProcess;
let provider: OidcTestProvider;
let mail: MailBox;
/** Another site than the provider's, which is at 127.0.0.1. */
let home: string;

/** No demo: mail is sent, and people may come by way of their organisation. */
test.beforeAll(async () => {
  const port = await freePort();
  home = `http://localhost:${port}`;
  mail = await MailBox.open();
  provider = await startOidcProvider({
    isManual: true,
    clients: [
      {
        client_id: 'officials',
        client_secret: secret,
        redirect_uris: [`${home}/api/v1/session/oidc/callback`],
      },
    ],
  });
  await provider.people({ an: { email: 'an1@tinh.example', email_verified: true, groups: ['can-bo'] } });
  await provider.present('an');
  server = await ServerProcess.start({
    port,
    env: {
      PUBLIC_URL: home,
      SMTP_URL: mail.url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'officials',
      OIDC_CLIENT_SECRET: secret,
      OIDC_ROLES: 'can-bo=official',
    },
  });
  await people(server, { an1: 'official', binh: 'official' });
});
test.afterAll(async () => {
  await server.stop();
  server.removeData();
  await provider.stop();
  await mail.close();
});
test.use({ baseURL: async ({}, use) => use(home) });

test('there are no accounts of a demo, and the organisation’s own sign-in leads to the page one wanted', async ({
  page,
  world,
}) => {
  await page.goto('/sign-in?to=%2Fdesk%2Fsettings%3Fsection%3Dsessions');
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tài khoản dùng thử' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: /tài khoản cơ quan \(SSO\)/ }).click();
  await page.waitForURL(new RegExp(new URL(provider.issuer).host));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${home}/desk/settings?section=sessions`);
  await expect(page.getByText('phiên này')).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('a session that ended is renewed by way of the organisation, in another window', async ({
  page,
  context,
}) => {
  await signIn(page, 'an1');
  await expect(page).toHaveURL(/\/desk/);
  await page.goto('/desk/settings?section=sessions');
  await expect(page.getByText('phiên này')).toBeVisible();
  await context.clearCookies({ domain: 'localhost' });
  await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  const opening = context.waitForEvent('page');
  await dialog.getByRole('link', { name: /SSO/ }).click();
  const other = await opening;
  await other.getByRole('link', { name: /tài khoản cơ quan \(SSO\)/ }).click();
  const button = other.getByRole('button', { name: 'Sign in' });
  const done = other.getByRole('heading', { name: 'Bạn đã đăng nhập' });
  await expect(button.or(done)).toBeVisible();
  if (await button.isVisible()) await button.click();
  await expect(done).toBeVisible();
  await other.close();
  await dialog.getByRole('button', { name: 'Tôi đã đăng nhập, tiếp tục' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('phiên này')).toBeVisible();
});

test('a forgotten password is set anew by the link of a letter, which opens once', async ({
  page,
  world,
}) => {
  await page.goto('/password');
  await page.getByLabel(/Tên đăng nhập hoặc thư/).fill('binh');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nếu tài khoản tồn tại, thư đã được gửi')).toBeVisible();
  const linkIn = () =>
    mail.mails.find(({ to }) => to === 'binh@tinh.example')?.text.match(/http\S+\/password#\S+/)?.[0];
  await expect.poll(linkIn, { timeout: 20_000 }).toBeDefined();
  const link = linkIn()!;
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page).toHaveURL(`${home}/password`);

  const field = page.getByLabel(/^Mật khẩu mới/);
  for (const [typed, says] of [
    ['ngắn', 'Chưa đủ dài'],
    ['12345678', 'Yếu'],
    ['một câu dài hơn nữa 2027', 'Mạnh'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(says, { exact: true })).toBeVisible();
  }
  await field.fill('password');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await field.fill('một câu dài hơn nữa 2027');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Đã lưu mật khẩu mới' })).toBeVisible();

  await signIn(page, 'binh');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(/^Mật khẩu/).fill('một câu dài hơn nữa 2027');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk/);

  await page.goto('about:blank');
  await page.goto(link);
  await field.fill('lại một câu nữa 2028');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Yêu cầu liên kết mới' })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('how good a password is stands beside it while it is typed, and the old one is asked for', async ({
  page,
}) => {
  await signIn(page, 'an1');
  await expect(page).toHaveURL(/\/desk/);
  await page.goto('/desk/settings?section=password');
  await page.getByLabel(/^Mật khẩu hiện tại/).fill('không phải');
  await page.getByLabel(/^Mật khẩu mới/).fill('một câu khác hẳn 2029');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Mật khẩu hiện tại/)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(/^Mật khẩu mới/)).toHaveValue('một câu khác hẳn 2029');
  await page.getByLabel(/^Mật khẩu hiện tại/).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Đã đổi mật khẩu/)).toBeVisible();
});
