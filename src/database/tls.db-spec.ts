import { createPlace } from '../../test/database/test-database';
import { openStore } from './open-database';

it('?tls=yes takes no connection without TLS', async () => {
  const place = await createPlace();
  try {
    // SQLite has no network.
    if (!('url' in place.location)) return;
    const open = (url: string) => openStore({ location: { url }, entities: [], migrations: [] });
    await expect(open(`${place.location.url}?tls=yes`)).rejects.toMatchObject({
      code: expect.stringMatching(/SSL|TLS|HANDSHAKE|CERT/) as string,
    });
    await (await open(place.location.url)).close();
  } finally {
    await place.remove();
  }
});
