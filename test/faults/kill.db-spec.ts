import { faultPointNames } from '../../src/kernel';
import { ApiClient } from '../support/api-client';
import { doctor, Journey, MortalServer } from './journey';
import { freshDatabase } from './fresh-database';

/**
 * kill -9 at every step boundary, the first and the fifth visit: whatever the server acknowledged is there once,
 * nothing is applied twice, and the doctor finds every invariant in order.
 */
describe('killed at every step boundary', () => {
  jest.setTimeout(120_000);

  it.each(faultPointNames.flatMap((name) => [`${name}:1`, `${name}:5`]))('%s', async (fault) => {
    const databaseUrl = freshDatabase();
    const mortal = await MortalServer.start({ databaseUrl, env: { LEASE_SECONDS: '1' }, fault });
    try {
      const token = mortal.server.token('operator');
      const journey = new Journey(4, `kill-${fault}`);
      let deployed = false;
      let api = new ApiClient(mortal.server.url, token);
      await mortal.survive(async () => {
        api.close();
        api = new ApiClient(mortal.server.url, token);
        if (!deployed) await Journey.deploy(api);
        deployed = true;
        return journey.round(api);
      });
      await mortal.survive(async () => {
        const ledger = await new ApiClient(mortal.server.url, token).get(
          '/process-instances?definitionKey=ledger&limit=200',
        );
        return ledger.body.items.length < 4;
      });
      expect(mortal.deaths).toBe(1);
      expect(await journey.verdict(new ApiClient(mortal.server.url, token))).toEqual([]);
      await mortal.server.stop();
      expect(doctor({ dataDir: mortal.server.dataDir, databaseUrl })).toBe('');
    } finally {
      await mortal.server.kill();
      mortal.server.removeData();
    }
  });
});
