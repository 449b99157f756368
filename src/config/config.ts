import { join, resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsUrl,
  Matches,
  validateSync,
  type ValidationOptions,
} from 'class-validator';
import { IsWholeNumber } from './is-whole-number';
import { projectRoot } from './project-root';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How to mend a variable: the end of every refusal at boot. */
const mend = (advice: string): ValidationOptions => ({ message: advice });
const host = /^[A-Za-z0-9.:-]+(,[A-Za-z0-9.:-]+)*$/;

const issuerAdvice =
  'give the address of the OpenID Connect provider, for instance OIDC_ISSUER=https://sso.example.gov.vn, with its client id';
const scopeAdvice = 'name what to ask the provider for, openid first, for instance "openid profile groups"';

/** The environment as the operator writes it; every name here is documented in the README. */
class Environment {
  @IsWholeNumber(
    0,
    65_535,
    mend('give a port from 1 to 65535, or 0 for any free one, for instance PORT=3000'),
  )
  PORT = '3000';

  @Matches(/^[A-Za-z0-9.:-]+$/, mend('give an address to listen on, for instance HOST=127.0.0.1'))
  HOST = '127.0.0.1';

  @IsNotEmpty(mend('give the folder for files and the embedded database, for instance DATA_DIR=./data'))
  DATA_DIR = './data';

  @IsOptional()
  @Matches(
    /^(mysql|mariadb):\/\/[^/]+\/[A-Za-z0-9_$-]+(\?tls=yes)?$/,
    mend(
      'give DATABASE_URL=mysql://user:password@host:3306/name?tls=yes, or leave it out to use SQLite in DATA_DIR',
    ),
  )
  DATABASE_URL?: string;

  @IsWholeNumber(
    2,
    500,
    mend('give the largest number of database connections of this node, for instance DATABASE_POOL=10'),
  )
  DATABASE_POOL = '10';

  @IsOptional()
  @Matches(/^rediss?:\/\/.+/, mend('give REDIS_URL=redis://host:6379, or leave it out to run without Redis'))
  REDIS_URL?: string;

  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    mend('give the address people use, for instance PUBLIC_URL=https://motcua.example.gov.vn'),
  )
  PUBLIC_URL?: string;

  @IsIn(logLevels, mend(`give one of ${logLevels.join(', ')}, for instance LOG_LEVEL=info`))
  LOG_LEVEL = 'info';

  @IsOptional()
  @Matches(
    /^smtps?:\/\/.+/,
    mend('give SMTP_URL=smtps://user:password@host:465, or leave it out to send no mail'),
  )
  SMTP_URL?: string;

  @IsEmail(
    { require_tld: false },
    mend('give a sender address, for instance MAIL_FROM=motcua@example.gov.vn'),
  )
  MAIL_FROM = 'motcua@localhost';

  @IsOptional()
  @Matches(
    host,
    mend(
      'give host names with commas between, for instance CONNECTOR_ALLOWED_HOSTS=tax.example.gov.vn,land.example.gov.vn',
    ),
  )
  CONNECTOR_ALLOWED_HOSTS?: string;

  @IsWholeNumber(
    1,
    3_600,
    mend('give the seconds a node may hold a job before others take it over, for instance LEASE_SECONDS=30'),
  )
  LEASE_SECONDS = '30';

  @IsWholeNumber(1, 256, mend('give how many jobs this node runs at a time, for instance JOB_WORKERS=4'))
  JOB_WORKERS = '4';

  @IsWholeNumber(1, 64, mend('give the number of threads for expressions, for instance SANDBOX_WORKERS=2'))
  SANDBOX_WORKERS = '2';

  @IsWholeNumber(
    1,
    1_000,
    mend('give the largest size of an uploaded file in MiB, for instance UPLOAD_MAX_MB=20'),
  )
  UPLOAD_MAX_MB = '20';

  @IsOptional()
  @Matches(
    /^[A-Za-z0-9.-]+:[0-9]{1,5}$/,
    mend('give host and port of clamd, for instance CLAMD=127.0.0.1:3310, or leave it out'),
  )
  CLAMD?: string;

  @IsOptional()
  @Matches(
    /^https?:\/\/[^:@/]+:[^@/]+@[^/]+\/[^/?]+/,
    mend(
      'give S3_URL=https://key:secret@host/bucket?region=us-east-1 (key and secret percent-encoded), or leave it out to keep files in DATA_DIR',
    ),
  )
  S3_URL?: string;

  @IsOptional()
  @Matches(
    /^sandbox:$|^https:\/\/[^:@/]+:[^@/]+@[^/]+/,
    mend(
      'give PAYMENT_URL=https://merchant:secret@host/path (both percent-encoded), sandbox: to try it out without money, or leave it out to take none online',
    ),
  )
  PAYMENT_URL?: string;

  @IsOptional()
  @Matches(
    /^(https:\/\/[^:@/]*:[^@/]+@[^/]+|http:\/\/[^:@/]*:[^@/]+@(127\.0\.0\.1|localhost)(:\d+)?)\//,
    mend(
      'give SIGNING_URL=https://:token@host/csc/v1/ (token percent-encoded; http only on this machine), or leave it out to sign with key files only',
    ),
  )
  SIGNING_URL?: string;

  @IsOptional()
  @IsNotEmpty()
  KEYS_DIR?: string;

  @IsOptional()
  @IsNotEmpty()
  AUDIT_DIR?: string;

  @IsOptional()
  @IsNotEmpty()
  WEB_DIST?: string;

  @IsOptional()
  @Matches(
    /^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/,
    mend(
      'give the addresses of the proxies in front, with commas between, for instance TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8',
    ),
  )
  TRUSTED_PROXIES?: string;

  @IsIn(['yes', 'no'], mend('give yes only inside a closed network, for instance ALLOW_PLAIN_HTTP=no'))
  ALLOW_PLAIN_HTTP = 'no';

  @IsWholeNumber(1, 1_440, mend('give minutes, for instance SESSION_IDLE_MINUTES=30'))
  SESSION_IDLE_MINUTES = '30';

  @IsWholeNumber(1, 168, mend('give hours, for instance SESSION_HOURS=12'))
  SESSION_HOURS = '12';

  @IsOptional()
  @Matches(
    /^[a-z]+(,[a-z]+)*$/,
    mend('give roles with commas between, for instance SECOND_FACTOR_ROLES=administrator,controller'),
  )
  SECOND_FACTOR_ROLES?: string;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, mend(issuerAdvice))
  OIDC_ISSUER?: string;

  @IsOptional()
  @IsNotEmpty()
  OIDC_CLIENT_ID?: string;

  @IsOptional()
  @IsNotEmpty()
  OIDC_CLIENT_SECRET?: string;

  @Matches(
    /^[\w.:/-]+$/,
    mend('give the claim that holds groups or roles, for instance OIDC_ROLES_CLAIM=groups'),
  )
  OIDC_ROLES_CLAIM = 'groups';

  @Matches(/^openid( [\w.:/-]+)*$/, mend(scopeAdvice))
  OIDC_SCOPE = 'openid profile email';

  @IsOptional()
  @Matches(
    /^[\w.:/-]+$/,
    mend('give the claim that holds the key of a person, for instance OIDC_PERSON_CLAIM=staff_number'),
  )
  OIDC_PERSON_CLAIM?: string;

  @IsOptional()
  @Matches(
    /^[^=,]+=[a-z]+(,[^=,]+=[a-z]+)*$/,
    mend(
      'say which group has which role, for instance OIDC_ROLES=motcua-officials=official,motcua-admins=administrator',
    ),
  )
  OIDC_ROLES?: string;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, mend(issuerAdvice))
  CITIZEN_OIDC_ISSUER?: string;

  @IsOptional()
  @IsNotEmpty()
  CITIZEN_OIDC_CLIENT_ID?: string;

  @IsOptional()
  @IsNotEmpty()
  CITIZEN_OIDC_CLIENT_SECRET?: string;

  @Matches(
    /^[\w.:/-]+$/,
    mend(
      'give the claim that holds the personal identification number, for instance CITIZEN_OIDC_ID_CLAIM=personal_id',
    ),
  )
  CITIZEN_OIDC_ID_CLAIM = 'personal_id';

  @Matches(/^openid( [\w.:/-]+)*$/, mend(scopeAdvice))
  CITIZEN_OIDC_SCOPE = 'openid profile email';
}

/** An OpenID Connect provider that people sign in with. */
export interface OidcClient {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** Scopes with blanks between. */
  scope: string;
}

/** What the server runs with. Made once, at boot; nothing else reads the environment. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly database: { url: string } | { file: string };
  readonly databasePool: number;
  readonly redisUrl?: string;
  /** Without a trailing slash. Absent: the address the server listens on. */
  readonly publicUrl?: string;
  readonly logLevel: LogLevel;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Hosts that the HTTP connector may call; empty = none. */
  readonly connectorAllowedHosts: readonly string[];
  readonly leaseSeconds: number;
  readonly jobWorkers: number;
  readonly sandboxWorkers: number;
  readonly uploadMaxBytes: number;
  /** Virus scanner; absent = uploads are not scanned. */
  readonly clamd?: { host: string; port: number };
  /** A service that signs with keys it keeps (CSC API): its address, which ends with a slash, and our token there. */
  readonly signingService?: { url: string; token: string };
  /** S3-compatible store of attachments; absent = below the data folder. */
  readonly s3?: { endpoint: URL; region: string; accessKeyId: string; secretAccessKey: string };
  /** The payment service of the agencies, or the sandbox, which moves no money; absent = nothing is paid online. */
  readonly payments?: { code: string; url: string; merchant: string; secret: string } | 'sandbox';
  /** Holds the keys of this installation; the same on every node. Keep it apart from the backups. */
  readonly keysDir: string;
  /** Where the signed daily roots of the audit log are written; best on another machine. */
  readonly auditDir: string;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly allowPlainHttp: boolean;
  /** Milliseconds without a request after which a session ends. */
  readonly sessionIdle: number;
  /** Milliseconds after which a session ends whatever happens. */
  readonly sessionLength: number;
  /** Roles whose people cannot do anything before they have set up a second factor. */
  readonly secondFactorRoles: readonly string[];
  /**
   * The officials' provider, which claim holds their groups, and the role of each group. `personClaim` holds the key of the
   * person; absent = people are found by their address.
   */
  readonly oidc?: OidcClient & {
    rolesClaim: string;
    roles: Readonly<Record<string, string>>;
    personClaim?: string;
  };
  /** The citizens' provider, and which claim holds the personal identification number. */
  readonly citizenOidc?: OidcClient & { idClaim: string };
  /** Where the built pages lie. */
  readonly webDist: string;
  /** `--demo`: a fictional province with a past, and realistic traffic in it. */
  readonly demo: boolean;
  /** `--seed=2026`: equal numbers make equal demos. */
  readonly demoSeed: number;

  constructor(environment: Environment, demo: boolean, demoSeed: number) {
    this.port = Number(environment.PORT);
    this.host = environment.HOST;
    this.dataDir = resolve(environment.DATA_DIR);
    this.database = environment.DATABASE_URL
      ? { url: environment.DATABASE_URL.replace(/^mariadb:/, 'mysql:') }
      : { file: join(this.dataDir, 'motcua.sqlite') };
    this.databasePool = Number(environment.DATABASE_POOL);
    this.redisUrl = environment.REDIS_URL;
    this.publicUrl = environment.PUBLIC_URL?.replace(/\/+$/, '');
    this.logLevel = environment.LOG_LEVEL as LogLevel;
    this.smtpUrl = environment.SMTP_URL;
    this.mailFrom = environment.MAIL_FROM;
    this.connectorAllowedHosts = environment.CONNECTOR_ALLOWED_HOSTS?.toLowerCase().split(',') ?? [];
    this.leaseSeconds = Number(environment.LEASE_SECONDS);
    this.jobWorkers = Number(environment.JOB_WORKERS);
    this.sandboxWorkers = Number(environment.SANDBOX_WORKERS);
    this.uploadMaxBytes = Number(environment.UPLOAD_MAX_MB) * 1024 * 1024;
    if (environment.CLAMD) {
      const [host, port] = environment.CLAMD.split(':') as [string, string];
      this.clamd = { host, port: Number(port) };
    }
    if (environment.S3_URL) this.s3 = s3Location(new URL(environment.S3_URL));
    if (environment.PAYMENT_URL) this.payments = paymentService(new URL(environment.PAYMENT_URL));
    else if (demo) this.payments = 'sandbox';
    if (environment.SIGNING_URL) this.signingService = signingService(new URL(environment.SIGNING_URL));
    this.keysDir = resolve(environment.KEYS_DIR ?? join(this.dataDir, 'keys'));
    this.auditDir = resolve(environment.AUDIT_DIR ?? join(this.dataDir, 'audit'));
    this.webDist = resolve(environment.WEB_DIST ?? join(projectRoot, 'dist/web'));
    this.trustedProxies = environment.TRUSTED_PROXIES?.split(',') ?? [];
    this.allowPlainHttp = environment.ALLOW_PLAIN_HTTP === 'yes';
    this.sessionIdle = Number(environment.SESSION_IDLE_MINUTES) * 60_000;
    this.sessionLength = Number(environment.SESSION_HOURS) * 3_600_000;
    this.secondFactorRoles = environment.SECOND_FACTOR_ROLES?.split(',') ?? [];
    if (environment.OIDC_ISSUER)
      this.oidc = {
        issuer: environment.OIDC_ISSUER,
        clientId: environment.OIDC_CLIENT_ID ?? 'motcua',
        clientSecret: environment.OIDC_CLIENT_SECRET,
        scope: environment.OIDC_SCOPE,
        rolesClaim: environment.OIDC_ROLES_CLAIM,
        personClaim: environment.OIDC_PERSON_CLAIM,
        roles: Object.fromEntries((environment.OIDC_ROLES?.split(',') ?? []).map((pair) => pair.split('='))),
      };
    if (environment.CITIZEN_OIDC_ISSUER)
      this.citizenOidc = {
        issuer: environment.CITIZEN_OIDC_ISSUER,
        clientId: environment.CITIZEN_OIDC_CLIENT_ID ?? 'motcua',
        clientSecret: environment.CITIZEN_OIDC_CLIENT_SECRET,
        scope: environment.CITIZEN_OIDC_SCOPE,
        idClaim: environment.CITIZEN_OIDC_ID_CLAIM,
      };
    this.demo = demo;
    this.demoSeed = demoSeed;
  }
}

/** The operator's mistake in plain sentences, one a line; printed without a stack. */
export class ConfigurationError extends Error {}

/** Reads the environment and the command line. Throws `ConfigurationError`. An empty variable counts as absent. */
export function loadConfig(
  env: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = process.argv.slice(2),
): Config {
  const known = Object.keys({ ...new Environment(), ...optionalNames });
  const given = Object.fromEntries(known.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const problems = validateSync(environment).map(
    ({ property, constraints }) =>
      `${property} is not usable (${shown(property, env[property])}): ${Object.values(constraints ?? {}).join('; ')}.`,
  );
  const seeds = args.filter((arg) => seedArgument.test(arg));
  const unknown = args.filter((arg) => arg !== '--demo' && !seeds.includes(arg));
  if (unknown.length > 0)
    problems.push(`Unknown argument ${unknown.join(' ')}: the server knows only --demo and --seed=NUMBER.`);
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  const seed = seedArgument.exec(seeds.at(-1) ?? '')?.[1];
  return new Config(environment, args.includes('--demo'), seed === undefined ? 2026 : Number(seed));
}

const seedArgument = /^--seed=(\d{1,9})$/;

const optionalNames = {
  DATABASE_URL: '',
  REDIS_URL: '',
  PUBLIC_URL: '',
  SMTP_URL: '',
  CONNECTOR_ALLOWED_HOSTS: '',
  CLAMD: '',
  S3_URL: '',
  SIGNING_URL: '',
  PAYMENT_URL: '',
  KEYS_DIR: '',
  AUDIT_DIR: '',
  WEB_DIST: '',
  TRUSTED_PROXIES: '',
  SECOND_FACTOR_ROLES: '',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
  OIDC_PERSON_CLAIM: '',
  OIDC_ROLES: '',
  CITIZEN_OIDC_ISSUER: '',
  CITIZEN_OIDC_CLIENT_ID: '',
  CITIZEN_OIDC_CLIENT_SECRET: '',
};

function signingService(url: URL): NonNullable<Config['signingService']> {
  return {
    url: `${url.protocol}//${url.host}${url.pathname.replace(/\/*$/, '/')}`,
    token: decodeURIComponent(url.password),
  };
}

function s3Location(url: URL): NonNullable<Config['s3']> {
  const endpoint = new URL(url.pathname.replace(/\/+$/, ''), `${url.protocol}//${url.host}`);
  return {
    endpoint,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}

const paymentService = (url: URL): Config['payments'] =>
  url.protocol === 'sandbox:'
    ? 'sandbox'
    : {
        code: 'gateway',
        url: `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`,
        merchant: decodeURIComponent(url.username),
        secret: decodeURIComponent(url.password),
      };

/** Addresses may carry a password. */
const shown = (name: string, value: string | undefined) =>
  /_URL$|_SECRET$/.test(name)
    ? 'its value is not shown, because it may hold a password'
    : `it is ${JSON.stringify(value ?? '')}`;
