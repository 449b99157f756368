import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { UnitOfWork } from '../../src/database';
import { createPlace } from '../database/test-database';
import { type ShopServer, startShop } from '../support/shop-server';

interface Rules {
  groups: { rules: { alert: string; expr: string; labels: object; annotations: object }[] }[];
}

const { rules } = (parse(readFileSync('deploy/prometheus/motcua.rules.yml', 'utf8')) as Rules).groups[0];
const { panels } = JSON.parse(readFileSync('deploy/grafana/motcua.json', 'utf8')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
/** Of other programs: Prometheus itself and the exporter of the machine's figures. */
const ofOthers = /^(up$|node_)/;
const words = new Set(
  'max min sum avg rate increase delta by le and or histogram_quantile topk avg_over_time'.split(' '),
);

/** The names of figures in an expression: what is left without strings, labels, ranges and functions. */
const figuresIn = (expression: string): string[] =>
  [...expression.replace(/\{[^}]*\}|\[[^\]]*\]|"[^"]*"|by \([^)]*\)/g, ' ').matchAll(/[a-zA-Z_:][\w:]*/g)]
    .map(([name]) => name)
    .filter((name) => !words.has(name) && !/^e\d+$/.test(name));

let place: Awaited<ReturnType<typeof createPlace>>;
let shop: ShopServer;
const figures = async () => (await fetch(`${shop.url}/metrics`)).text();
beforeAll(async () => {
  place = await createPlace();
  shop = await startShop({
    at: '2026-11-16T08:00:00+07:00',
    ...('url' in place.location && { databaseUrl: place.location.url }),
  });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await place.remove();
});

describe('what is watched', () => {
  it('is figures that the server really gives', async () => {
    await fetch(`${shop.url}/healthz`);
    const given = new Set(
      [...(await figures()).matchAll(/^([a-zA-Z_:][\w:]*)(?:\{| )/gm)].map(([, name]) => name),
    );
    const expressions = [
      ...rules.map(({ alert, expr }) => [alert, expr]),
      ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr])),
    ];
    const wanted = expressions.flatMap(([where, expr]) => figuresIn(expr).map((name) => [where, name]));
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter(([, name]) => !ofOthers.test(name) && !given.has(name))).toEqual([]);
  });

  it('has a severity and words for whoever is woken', () => {
    for (const rule of rules)
      expect(rule).toMatchObject({
        labels: { severity: expect.stringMatching(/^(critical|warning)$/) },
        annotations: { summary: expect.any(String), description: expect.any(String) },
      });
  });

  it('counts what is late, overdue, failed and not sealed', async () => {
    const figure = async (name: string) =>
      Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(await figures())?.[1]);
    const now = shop.clock.now().getTime();
    const before = await figure('motcua_overdue_last_hour');
    await shop.app.get(UnitOfWork).run((tx) =>
      tx.insert(
        'clock_alarm',
        [now - 3_599_000, now - 3_601_000].map((at, n) => ({
          id: `alarm-${n}`,
          clock_id: `clock-${n}`,
          case_id: 'case',
          kind: 'overdue',
          armed_for: at,
          fired_at: at,
          late_by: 0,
        })),
      ),
    );
    expect((await figure('motcua_overdue_last_hour')) - before).toBe(1);
    for (const name of ['motcua_incidents_open', 'motcua_jobs_late', 'motcua_clock_alarms_late'])
      expect([name, await figure(name)]).toEqual([name, 0]);
    expect(await figure('motcua_audit_unsealed_age_seconds')).toBeGreaterThanOrEqual(0);
  });
});
