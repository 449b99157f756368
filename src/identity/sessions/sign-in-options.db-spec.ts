import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { Config } from '../../config';
import { SignInOptions } from './sign-in-options';

let server: TestServer;
afterAll(() => server?.stop());

const read = async () => {
  const response = await fetch(`${server.url}/api/v1/session/options`);
  return {
    status: response.status,
    cache: response.headers.get('cache-control'),
    body: (await response.json()) as any,
  };
};
const account = {
  username: 'tiep-nhan',
  password: 'xem-thu-2026',
  post: { vi: 'Cán bộ tiếp nhận', en: 'Receiver' },
  does: { vi: 'Tiếp nhận hồ sơ', en: 'Receives cases' },
};

describe('the ways to sign in to a bare server', () => {
  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);

  it('are said to whoever has not signed in, and nothing else is', async () => {
    expect(await read()).toEqual({
      status: 200,
      cache: 'no-store',
      body: { hasProvider: false, canSendMail: false, demoAccounts: [] },
    });
  });

  it('name accounts of a demo, and never of another server', async () => {
    server.app.get(SignInOptions).offerDemoAccounts([account]);
    expect((await read()).body.demoAccounts).toEqual([]);
    Object.assign(server.app.get(Config), { demo: true });
    server.app.get(SignInOptions).offerDemoAccounts([account]);
    expect((await read()).body.demoAccounts).toEqual([account]);
  });
});

describe('the ways to sign in to a server with a mail server and an identity provider', () => {
  beforeAll(async () => {
    await server.stop();
    server = await startTestServer({
      env: {
        SMTP_URL: 'smtp://127.0.0.1:1',
        OIDC_ISSUER: 'https://id.example.gov.vn',
        OIDC_CLIENT_ID: 'officials',
        OIDC_CLIENT_SECRET: 'không ai biết',
        PUBLIC_URL: 'https://motcua.example.gov.vn',
      },
    });
  }, 120_000);

  it('are both offered, without a word of where and how', async () => {
    const { body } = await read();
    expect(body).toEqual({ hasProvider: true, canSendMail: true, demoAccounts: [] });
  });
});
