import { loadConfig } from './config';
import { isLoopback, refuseUnsafe, unsafeSettings } from './unsafe-settings';

const settings = (env: NodeJS.ProcessEnv, args: string[] = []) => unsafeSettings(loadConfig(env, args));
const https = { PUBLIC_URL: 'https://motcua.example.gov.vn', TRUSTED_PROXIES: '127.0.0.1' };

describe('settings that are unsafe together', () => {
  it.each<[string, NodeJS.ProcessEnv, RegExp, string[]?]>([
    ['a server open to the network without https', { HOST: '0.0.0.0' }, /set PUBLIC_URL=https/],
    [
      'the same on one address',
      { HOST: '10.0.0.5', PUBLIC_URL: 'http://localhost:3000' },
      /set PUBLIC_URL=https/,
    ],
    [
      'a public address without https',
      { PUBLIC_URL: 'http://motcua.example.gov.vn' },
      /give an https address/,
    ],
    ['a demo on the network', { HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: 'yes' }, /leave --demo out/, ['--demo']],
    ['a demo behind a public address', https, /leave --demo out/, ['--demo']],
    [
      'a proxy that is everybody',
      { TRUSTED_PROXIES: '127.0.0.1,0.0.0.0/0' },
      /TRUSTED_PROXIES holds 0.0.0.0\/0/,
    ],
    ['a proxy that is half of everybody', { TRUSTED_PROXIES: '128.0.0.0/1' }, /Name the proxies/],
    ['a proxy that is no address', { TRUSTED_PROXIES: 'beef' }, /Name the proxies/],
    ['letters without TLS', { SMTP_URL: 'smtp://mail.example.gov.vn:587' }, /give smtps:/],
    [
      'officials from a provider without TLS',
      { OIDC_ISSUER: 'http://sso.example.gov.vn' },
      /give its https address/,
    ],
    ['citizens from one', { CITIZEN_OIDC_ISSUER: 'http://id.example.gov.vn' }, /give its https address/],
  ])('%s is refused, and it is said how to mend it', (_, env, sentence, args = []) => {
    expect(settings(env, args).refusals).toEqual([expect.stringMatching(sentence)]);
    expect(() => refuseUnsafe(loadConfig(env, args))).toThrow(sentence);
  });

  it.each<[string, NodeJS.ProcessEnv, string[]?]>([
    ['the defaults', {}],
    ['the demo on this machine', {}, ['--demo']],
    ['a closed network', { HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: 'yes', SMTP_URL: 'smtp://mail:25' }],
    ['a proxy with TLS', { HOST: '0.0.0.0', ...https }],
    ['letters with TLS', { SMTP_URL: 'smtps://mail.example.gov.vn' }],
    ['letters that insist on TLS', { SMTP_URL: 'smtp://mail.example.gov.vn:587/?requireTLS=true' }],
    ['a mail server beside it', { SMTP_URL: 'smtp://127.0.0.1:25' }],
    ['a provider beside it', { OIDC_ISSUER: 'http://localhost:4000' }],
    ['a database with TLS', { DATABASE_URL: 'mysql://u:p@db.example:3306/motcua?tls=yes' }],
  ])('%s is taken without a word', (_, env, args = []) => {
    expect(settings(env, args)).toEqual({ refusals: [], warnings: [] });
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    [
      'a database elsewhere without TLS',
      { DATABASE_URL: 'mysql://u:p@db.example:3306/motcua' },
      /add \?tls=yes/,
    ],
    ['a proxy nobody named', { PUBLIC_URL: https.PUBLIC_URL }, /Set TRUSTED_PROXIES=127.0.0.1/],
  ])('%s is taken with a warning', (_, env, sentence) => {
    expect(settings(env)).toEqual({ refusals: [], warnings: [expect.stringMatching(sentence)] });
  });

  it('are never told with a password', () => {
    const { refusals, warnings } = settings({
      SMTP_URL: 'smtp://user:canary@mail.example:587',
      DATABASE_URL: 'mysql://u:canary@db.example:3306/motcua',
    });
    expect([...refusals, ...warnings]).toHaveLength(2);
    expect([...refusals, ...warnings].join()).not.toContain('canary');
  });

  it('know this machine', () => {
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]', 'a.localhost'])
      expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '127.example.com', 'localhost.example.com', '10.0.0.1'])
      expect(isLoopback(host)).toBe(false);
  });
});
