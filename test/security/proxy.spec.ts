import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The configuration that the guide hands out for the proxy in front, without its comments. */
const configuration = readFileSync(join(__dirname, '../../deploy/nginx/motcua.conf'), 'utf8').replace(
  /#.*$/gm,
  '',
);
const servers = configuration.split(/^server \{/m).slice(1);
const [plain, secure] = [/listen 80;/, /listen 443 ssl/].map((listen) =>
  servers.find((one) => listen.test(one))!,
);
const valuesOf = (directive: string, text = secure) =>
  [...text.matchAll(new RegExp(`\\b${directive}\\s+([^;]+);`, 'g'))].map(([, value]) => value.trim());

describe('the proxy', () => {
  it('speaks TLS 1.2 and 1.3 only, with suites that keep the past secret', () => {
    expect(valuesOf('ssl_protocols')).toEqual(['TLSv1.2 TLSv1.3']);
    const suites = valuesOf('ssl_ciphers').flatMap((one) => one.split(':'));
    expect(suites.length).toBeGreaterThan(3);
    expect(
      suites.filter(
        (one) => !/^ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA(256|384)|CHACHA20-POLY1305)$/.test(one),
      ),
    ).toEqual([]);
    expect(valuesOf('ssl_session_tickets')).toEqual(['off']);
  });

  it('sends people to https, and programs nowhere', () => {
    expect(plain).toMatch(/location \/api\/v1\/ \{ return 403; \}/);
    expect(plain).toMatch(/location \/ \{ return 308 https:\/\/\$host\$request_uri; \}/);
    expect(plain).not.toMatch(/proxy_pass/);
  });

  it('says who called, and passes on nothing that the caller says of it', () => {
    // A location with headers of its own inherits none: each such place says all of them.
    const places = secure.split(/\blocation /).filter((place) => /proxy_set_header/.test(place));
    expect(places.length).toBeGreaterThan(1);
    for (const place of places)
      expect(valuesOf('proxy_set_header', place)).toEqual(
        expect.arrayContaining([
          'X-Forwarded-For $remote_addr',
          'X-Forwarded-Proto $scheme',
          'X-Forwarded-Host $host',
          "Forwarded ''",
        ]),
      );
    expect(configuration).not.toMatch(/\$proxy_add_x_forwarded_for|\$http_x_forwarded/);
  });

  it('keeps the figures inside', () => {
    for (const path of ['/metrics', '/readyz'])
      expect(secure).toMatch(new RegExp(`location = ${path}\\s+\\{ return 404; \\}`));
    expect(valuesOf('server_tokens')).toEqual(['off']);
  });
});
