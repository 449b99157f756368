import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { delayAfter } from '../../src/identity/accounts/account.policy';
import { longestPassword, shortestPassword } from '../../src/identity/accounts/password.policy';
import { permissionsOfRole, roles } from '../../src/identity/access/permissions';
import { Ceilings } from '../../src/identity/limits/ceilings';
import { loadConfig } from '../../src/config';
import { callsIn, literalOf, sourceFiles } from './source-files';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');
const text = read('docs/security.md');
const chapter = (title: string): string => new RegExp(`\n## ${title}\n([^]*?)(?=\n## |$)`).exec(text)![1];
/** The cells of the tables of a chapter, without their heads. */
const rowsOf = (title: string): string[][] =>
  chapter(title)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));
const server = sourceFiles('src');

describe('the words of the guide', () => {
  it('of the input name the limits that the code has', () => {
    const limits = rowsOf('Input').map(([name, value, place]) => ({
      name,
      value,
      place: place.replaceAll('`', ''),
    }));
    const spelled: Record<string, RegExp> = {
      '512 KiB': /512 \* 1024/,
      '200': /@Max\(200\)/,
      '30': /most: 30, per: 60_000/,
      '20': /mostFilesPerRequest = 20\b/,
    };
    const { stranger, citizen, person } = new Ceilings();
    expect([stranger, citizen, person].map(({ most, per }) => [most, per])).toEqual([
      [600, 10_000],
      [300, 10_000],
      [1_000, 10_000],
    ]);
    for (const { value, place, name } of limits)
      if (!place.endsWith('ceilings.ts'))
        expect([name, spelled[value]?.test(read(place))]).toEqual([name, true]);
    expect(
      limits.filter(({ place }) => place.endsWith('ceilings.ts')).map(({ value }) => Number(value)),
    ).toEqual([600, 300, 1_000]);
  });

  it('of the files name the kinds and sizes that the code has', () => {
    const inspection = sourceFiles('src/one-stop-shop/documents')
      .map((file) => file.text)
      .join('\n');
    for (const [kind, endings] of rowsOf('Files'))
      for (const word of [kind, ...endings.split(', ')])
        expect(inspection).toMatch(new RegExp(`\\b${word}\\b`));
    expect(chapter('Files')).toContain(`(${loadConfig({}, []).uploadMaxBytes / 1024 / 1024} MiB unless set)`);
  });

  it('of signing in name the delays that the code has', () => {
    const first = Array.from({ length: 20 }, (_, index) => index).find(
      (attempts) => delayAfter(attempts) > 0,
    )!;
    expect(chapter('Signing in')).toContain(
      `after ${first} without success nothing is looked at for ${delayAfter(first) / 1_000} s, then twice as long each time, at most\n${delayAfter(100) / 1_000} s`,
    );
    expect(chapter('Signing in')).toContain(`${shortestPassword} to ${longestPassword} characters`);
    const own = /ownWords = new Set\(\[([^\]]*)\]/.exec(read('src/identity/accounts/password.policy.ts'))![1];
    const words = [...own.matchAll(/'([^']+)'/g)].map(([, word]) => word);
    expect(words.length).toBeGreaterThan(5);
    for (const word of words) expect(chapter('Signing in')).toContain(`\`${word}\``);
  });

  it('of signing in name every way there is', () => {
    const ways = rowsOf('Signing in').map(([way]) => way.replaceAll('`', ''));
    // Whatever makes a session is a way to sign in.
    const makers = server.filter(
      ({ path, text: code }) =>
        /sessions?\.open\(|\.setHeader\('Set-Cookie'|cookies?\.set\(/i.test(code) &&
        path.endsWith('.controller.ts'),
    );
    expect(makers.map(({ path }) => path).toSorted()).toEqual(signingIn);
    expect(ways).toHaveLength(7);
  });

  it('of sessions name the limits that the code has', () => {
    const { sessionIdle, sessionLength } = loadConfig({}, []);
    expect(chapter('Sessions')).toContain(
      `ends ${sessionIdle / 60_000} minutes after its last request and ${sessionLength / 3_600_000} hours after its beginning`,
    );
    const most = /mostSessions = (\d+)/.exec(read('src/identity/sessions/session-store.ts'))![1];
    expect(chapter('Sessions')).toContain(`One may have ${most} at a time`);
  });

  it('of access name every role and permission', () => {
    for (const role of roles) expect(chapter('Access')).toContain(`\`${role}\``);
    expect(permissionsOfRole.administrator.filter((one) => /^(case|instance-content)\./.test(one))).toEqual(
      [],
    );
    const matrix = read('docs/access-matrix.md');
    expect(matrix).toMatch(/case-files/);
  });

  it('of cryptography name every key and every primitive in use', () => {
    const named = rowsOf('Cryptography').map(([primitive, algorithm]) => `${primitive}: ${algorithm}`);
    const primitives: Record<string, string> = {
      createHash: 'hash',
      createHmac: 'keyed hash',
      hkdfSync: 'key derivation',
      createCipheriv: 'encryption',
      createDecipheriv: 'encryption',
      generateKeyPairSync: 'signature',
    };
    const used = callsIn(server).flatMap(({ callee, arguments: [first] }) =>
      Object.hasOwn(primitives, callee)
        ? [`${primitives[callee]}: ${literalOf(first) ?? 'not written there'}`]
        : [],
    );
    expect([...new Set(used)].toSorted()).toEqual(
      named.filter((one) => Object.values(primitives).includes(one.split(':')[0])).toSorted(),
    );
    const argon = read('src/identity/accounts/password-hash.ts');
    expect(argon).toMatch(/argon2id/i);
    expect(argon).toMatch(/memoryCost: 46 \* 1024/);
    // Whatever else would be cryptography: other ciphers, other signatures, own arithmetic.
    const others =
      /\b(createSign|createVerify|publicEncrypt|privateDecrypt|pbkdf2|createECDH|createDiffieHellman|createCipher\()/;
    expect(server.filter((file) => others.test(file.text)).map(({ path }) => path)).toEqual([]);
    const libraries = server.flatMap((file) =>
      [
        ...file.text.matchAll(
          /from '(@node-rs\/argon2|otpauth|age-encryption|crypto-js|bcrypt\w*|node-forge|sjcl|tweetnacl)'/g,
        ),
      ].map(([, name]) => name),
    );
    expect([...new Set(libraries)].toSorted()).toEqual([
      '@node-rs/argon2',
      'age-encryption',
      'node-forge',
      'otpauth',
    ]);
  });

  it('of connections name every setting that leads outside', () => {
    const declared = [...read('src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*)\??:/gm)];
    const settings = [...new Set(declared.map(([, name]) => name))];
    const outside = settings.filter((name) => /(_URL|_ISSUER|_HOSTS|^CLAMD)$/.test(name)).toSorted();
    expect(
      rowsOf('Connections')
        .map(([name]) => name.replaceAll('`', ''))
        .toSorted(),
    ).toEqual(outside);
    // Nothing connects but through these: no other client is made anywhere.
    const client =
      /\bfetch\(|^import (?!type)[^;]*from '(node:(net|tls|http|https|dgram|http2|dns\/promises)|ioredis|nodemailer|openid-client)'/m;
    const clients = server.filter((file) => client.test(file.text));
    expect(clients.map(({ path }) => path).toSorted()).toEqual(connecting);
  });

  it('of the data class every table of the database', () => {
    const classed = rowsOf('Data').flatMap(([, tables]) => tables.split(', '));
    expect(classed.filter((table, place) => classed.indexOf(table) !== place)).toEqual([]);
    const entities = server.flatMap((file) =>
      [...file.text.matchAll(/@Entity\('([a-z_]+)'/g)].map(([, name]) => name),
    );
    expect(classed.toSorted()).toEqual([...new Set([...entities, 'work_item_word'])].toSorted());
    expect(rowsOf('Data').map(([name]) => name)).toEqual(['secret', 'personal', 'official', 'plain']);
  });

  it('of dependencies say how fast they are mended', () => {
    expect(chapter('Dependencies')).toMatch(/within 3 days/);
    expect(read('test/dependencies.spec.ts')).toMatch(/const minimum: Record<string, string>/);
  });

  it('of logs name every log there is', () => {
    expect(rowsOf('Logs').map(([name]) => name)).toEqual(['server', 'audit', 'case', 'proxy', 'figures']);
    for (const row of rowsOf('Logs')) expect(row.filter((cell) => cell.trim() !== '')).toHaveLength(5);
  });
});

/** Where session cookies are set: the ways of the table, and the change of what signs one in. */
const signingIn = [
  'src/identity/accounts/own-account.controller.ts',
  'src/identity/citizens/citizen-account.controller.ts',
  'src/identity/citizens/citizen-session.controller.ts',
  'src/identity/oidc/oidc.controller.ts',
  'src/identity/sessions/session.controller.ts',
];
/** The only files that open a connection, each to one of the table. */
const connecting = [
  'src/identity/oidc/oidc-flow.ts',
  'src/identity/oidc/oidc-provider.ts',
  'src/integrations/http-connector/call-http.ts',
  // Asks for the addresses of a host before the call.
  'src/integrations/http-connector/destination.policy.ts',
  'src/integrations/integrations.module.ts',
  'src/integrations/mail/send-letters.ts',
  // In a demonstration, to the payment service beside it.
  'src/integrations/payments/payment-gateways.ts',
  'src/integrations/payments/sandbox/sandbox-gateway.ts',
  'src/one-stop-shop/documents/inspection/virus-scanner.ts',
  'src/one-stop-shop/documents/storage/s3-store.ts',
  'src/one-stop-shop/signing/providers/remote-provider.ts',
  'src/outbox/redis-bell.ts',
  // In a demonstration, the button of the sandbox's page.
  'src/scenarios/demo/online-payers.ts',
];
