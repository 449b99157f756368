import { readFileSync } from 'node:fs';
import { createPlace } from '../database/test-database';
import { type ShopServer, startShop } from '../support/shop-server';
import { readWalkthrough } from './read-walkthrough';
import { runWalkthrough } from './run-walkthrough';

const document = readFileSync('docs/walkthrough.md', 'utf8');

describe('docs/walkthrough.md', () => {
  let place: Awaited<ReturnType<typeof createPlace>>;
  let shop: ShopServer;
  beforeAll(async () => {
    place = await createPlace();
    shop = await startShop({
      at: '2026-10-05T07:30:00+07:00',
      ...('url' in place.location && { databaseUrl: place.location.url }),
    });
  }, 60_000);
  afterAll(async () => {
    await shop?.close();
    await place?.remove();
  });

  it('happens as it is written', async () => {
    const printed: string[] = [];
    const { requests } = await runWalkthrough(document, shop, (line) => printed.push(line));
    expect(requests).toBeGreaterThan(100);
    const text = printed.join('\n');
    expect(text).toMatch(/Power company: DEEMED DEEMED_CONSENT 07\/10\/2026 17:00/);
    expect(text).toMatch(/Registry sent the case back to One-stop \(Components of the dossier are missing\)/);
    expect(text).toMatch(/extended, the new appointment is 19\/10\/2026/);
    expect(text).toMatch(/7140 min {2}APPLICANT/);
  }, 180_000);
});

describe('a walkthrough', () => {
  it.each([
    ['```sql\nDROP\n```', /no blocks of the kind "sql"/],
    ['```yaml\nstatus: 200\n```', /follows a request/],
    ['```http as=x\nGET\n```', /method and path/],
    ['```work as=x\n```', /as=, of= and step=/],
  ])('%j is refused', (markdown, message) => {
    expect(() => readWalkthrough(markdown)).toThrow(message);
  });

  it('ends at the first answer that is another', async () => {
    const place = await createPlace();
    const shop = await startShop({
      at: '2026-10-05T07:30:00+07:00',
      ...('url' in place.location && { databaseUrl: place.location.url }),
    });
    try {
      await expect(
        runWalkthrough(
          '```http as=system\nGET /api/v1/case-files\n```\n```yaml\nbody: { items: [{}] }\n```',
          shop,
          () => undefined,
        ),
      ).rejects.toThrow(/line 1: .*should have 1 items/);
    } finally {
      await shop.close();
      await place.remove();
    }
  }, 60_000);
});
