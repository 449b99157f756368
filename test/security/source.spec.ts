import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsIn, literalOf, sourceFiles } from './source-files';

const server = sourceFiles('src', 'migrations');
const pages = sourceFiles('web', 'web-modeler');
const calls = callsIn(server);
const called = (name: RegExp) => calls.filter(({ callee }) => name.test(callee));
const placesOf = (found: readonly { path: string }[]) =>
  [...new Set(found.map(({ path }) => path))].toSorted();
const imports = (name: RegExp) => server.filter(({ text }) => name.test(text)).map(({ path }) => path);

describe('the server', () => {
  it('was looked at', () => {
    expect(server.length).toBeGreaterThan(400);
    expect(called(/^createHash$/).length).toBeGreaterThan(5);
  });

  it('runs no text as code, and no other program through a shell', () => {
    expect(called(/^(globalThis\.)?(eval|Function)$|^(execSync|exec)$/)).toEqual([]);
    // The pattern of a form is matched where it can be cut off, by a script that is written there.
    expect(placesOf(called(/^(vm\.)?Script$/))).toEqual(['src/one-stop-shop/tasks/forms/match-pattern.ts']);
    expect(called(/^(vm\.)?Script$/).map(({ arguments: [text] }) => literalOf(text))).toEqual([
      'expression.test(text)',
    ]);
    const programs = called(/^(spawn|spawnSync|execFile|execFileSync|fork)$/);
    expect(
      programs.filter(({ arguments: given }) => given.some((one) => /\bshell\b/.test(one.getText()))),
    ).toEqual([]);
    // Only the backup starts programs: those of the database. A demonstration has a payment service of its own in a process beside it.
    expect(
      imports(/from 'node:child_process'/).filter((path) => !path.startsWith('src/operations/')),
    ).toEqual(['src/integrations/payments/payment-gateways.ts']);
  });

  it('makes a pattern of its own constants or of what was checked', () => {
    expect(placesOf(called(/^RegExp$/))).toEqual([
      // Names of XML and the form of times, put together from constants.
      'src/definitions/bpmn/normalise.ts',
      'src/definitions/bpmn/xml-name.ts',
      // Whether the pattern of a form compiles; it is not matched there.
      'src/definitions/lint/forms/form.ts',
      // The prefix of a kind of token.
      'src/identity/sessions/session-store.ts',
      'src/one-stop-shop/calendar/calendar.dto.ts',
      // The separator of a table: one of three characters.
      'src/one-stop-shop/organisation/import/parse-csv.ts',
      'src/one-stop-shop/tasks/forms/field.policy.ts',
      // The pattern of a form, after it was proved harmless, in a time limit.
      'src/one-stop-shop/tasks/forms/match-pattern.ts',
      'src/scenarios/demo/earlier-lives.ts',
    ]);
  });

  it('takes no secret from a weak source of chance', () => {
    // How long to wait before trying again, and in which order alarms are tried.
    expect(placesOf(called(/^Math\.random$/))).toEqual([
      'src/database/database.ts',
      'src/database/sqlite/sqlite-store.ts',
      'src/database/unit-of-work.ts',
      'src/one-stop-shop/deadlines/clock-alarms.ts',
    ]);
  });

  it('switches off no check of a certificate', () => {
    expect(
      imports(/rejectUnauthorized\s*:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/),
    ).toEqual([]);
  });

  it('redirects nowhere that is not its own constant', () => {
    const redirects = called(/\.redirect$|^Redirect$/);
    expect(
      redirects.filter(({ arguments: given }) => literalOf(given.at(-1))?.startsWith('/') !== true),
    ).toEqual([]);
  });

  it('asks no secret question', () => {
    expect(imports(/security[ _-]?question|secret[ _-]?question|password[ _-]?hint/i)).toEqual([]);
  });

  it('does not know how old a password is, and so lets none expire', () => {
    const { text } = server.find(({ path }) => path === 'src/identity/accounts/account.entity.ts')!;
    const columns = [...text.matchAll(/Column\('([a-z_]+)'/g)].map(([, name]) => name);
    expect(columns).toContain('password_hash');
    expect(columns.filter((name) => /_at$|expire|until|age/.test(name))).toEqual(['created_at']);
    expect(imports(/password(Age|Expires|SetAt|ChangedAt)|maxPasswordAge/i)).toEqual([]);
  });

  it('holds no secret', () => {
    const secret =
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:AKIA[A-Z0-9]{16}|gh[pousr]_\w{36}|mc_[\w-]{43}|ms_[\w-]{43})\b|(?:password|secret|token)\s*[:=]\s*'[^'\s]{12,}'/i;
    // A check token that opens nothing, printed on the samples; the one password of everybody in the demo, printed at its start.
    expect(imports(secret)).toEqual([
      'src/scenarios/demo/demo-accounts.ts',
      'src/one-stop-shop/official-documents/templates/sample-facts.ts',
    ]);
  });

  it('writes to the log and to nothing else', () => {
    const writers = placesOf(called(/^console\.\w+$|^process\.(stdout|stderr)\.write$/));
    // Commands speak to whoever types them; the server itself only before it has a log, and with the first link.
    expect(writers.filter((path) => !/\.cli\.ts$|^src\/cli\.ts$|^src\/command-line\//.test(path))).toEqual([
      'src/main.ts',
    ]);
  });
});

describe('a page', () => {
  const pageCalls = callsIn(pages);

  it('puts text into pages as text', () => {
    const markup =
      /\.(innerHTML|outerHTML|srcdoc)\s*\+?=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(|new Function|addEventListener\('message'|onmessage/;
    expect(pages.length).toBeGreaterThan(5);
    // What a designer says between the fields of a form, cleaned to harmless tags, and values in it escaped.
    expect(pages.filter(({ text }) => markup.test(text)).map(({ path }) => path)).toEqual([
      'web/shared/form/form-js/fields/TextView.tsx',
      // The form editor and its preview hear one another, each only its own window of our own address.
      'web-modeler/forms/FormPreview.tsx',
      'web-modeler/preview/main.tsx',
      // A thread of the page, and its windows over a channel that no other address has.
      'web-modeler/problems/rules-thread.ts',
      'web-modeler/problems/rules.worker.ts',
      'web-modeler/bpmn/modules/clipboard.ts',
    ]);
    const heard = pages.filter(({ path }) => /FormPreview|preview\/main/.test(path));
    for (const { text } of heard) expect(text).toMatch(/origin === location\.origin && source === /);
  });

  it('opens no address of the data in a page', () => {
    // Namespaces of BPMN, DMN and ours are names, not addresses.
    const elsewhere =
      /window\.open\(|\.(src|action|formAction)\s*=[^=]|https?:\/\/(?!(?:www\.w3\.org|www\.omg\.org|camunda\.org|motcua\.vn)\/)/;
    expect(pages.filter(({ text }) => elsewhere.test(text)).map(({ path }) => path)).toEqual([]);
    const goes = pageCalls.filter(({ callee }) => /location\.(assign|replace)$/.test(callee));
    expect(goes.map(({ path, arguments: [to] }) => `${path} ${to.getText()}`).toSorted()).toEqual([
      "web-modeler/models/Header.tsx '/sign-in'",
      'web-modeler/models/who.ts doorFor(location)',
      "web/desk/settings/OwnSessions.tsx '/sign-in'",
      // What was asked for is looked at: only an address of this site (safe-return.spec.ts).
      'web/door/SignIn.tsx safeReturn(wanted, location.origin, homeOf(roles))',
      // Of the payment service that the installation has set up; a page of the web (looked at by gateway.ts and here).
      'web/public/track/own-payments.ts payUrl',
      'web/shared/session/session.tsx doorFor(location)',
      "web/shared/shell/PersonMenu.tsx '/sign-in'",
      // Of places, notices and figures: made of constants and ids.
      'web/shared/shell/places.ts href',
    ]);
    // To save what the page itself has made or fetched: an address of a blob.
    expect(
      pages
        .filter(({ text }) => /\.href\s*=[^=]/.test(text))
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(['web/shared/files/fetch-file.ts', 'web/shared/table/export-file.ts']);
  });

  it('masks every field for a secret, and lets it be pasted', () => {
    const markup = readFileSync(join(__dirname, '../../web/live/public/index.html'), 'utf8');
    const fields = [...markup.matchAll(/<input\b[^>]*>/g)].map(([field]) => field);
    const secrets = fields.filter((field) => /name="(token|password|code|secret)"/.test(field));
    expect(secrets).toHaveLength(1);
    expect(secrets.filter((field) => !/type="password"/.test(field))).toEqual([]);
    const hindrances = /onpaste|addEventListener\(['"](paste|drop)/;
    expect([markup, ...pages.map(({ text }) => text)].filter((text) => hindrances.test(text))).toEqual([]);
  });

  it('keeps nothing in the browser but tokens, a language and how things are looked at', () => {
    const kept = pageCalls.filter(({ callee }) => /(local|session)Storage\.setItem$/.test(callee));
    expect(kept.map(({ path, arguments: [key] }) => `${path} ${key.getText()}`).toSorted()).toEqual([
      // Light or dark, as the kit of the other pages keeps it.
      'web-modeler/models/scheme.ts kept',
      // Made-up values with which expressions are tried, until the window closes.
      'web-modeler/properties/feel/sample.ts keptFor(modelId)',
      'web-modeler/workspace/layout.ts kept',
      'web/boards/chart/chart-or-table.ts kept',
      // Of a screen: in which languages it calls.
      'web/display/announcement.ts kept',
      // Of a screen: opens the numbers of one hall.
      'web/display/screen-code.ts kept',
      'web/live/src/api.ts key',
      'web/live/src/api.ts key',
      "web/live/src/texts.ts 'motcua.language'",
      // The pass of an applicant who is on the page of a payment service: of this tab, an hour at most, taken out on return.
      'web/public/track/held-pass.ts place',
      'web/shared/procedures/recent.ts kept',
      'web/shared/table/table-choice.ts keyOf(name)',
      'web/shared/texts/language.ts kept',
    ]);
    // What a designer has drawn and not saved yet: how cases are handled, no case.
    expect(
      pages
        .filter(({ text }) => /document\.cookie|indexedDB|caches\.open/.test(text))
        .map(({ path }) => path),
    ).toEqual(['web-modeler/workspace/saving/draft-store.ts']);
  });
});
