import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { loadConfig } from '../../config';
import { assertNoDemoOnTheNetwork } from './demo-data';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.close());

const start = (env: NodeJS.ProcessEnv, args: string[] = []) =>
  assertNoDemoOnTheNetwork(test.unitOfWork, loadConfig(env, args));

it('a database that was a demo serves only this machine, for ever', async () => {
  await start({ HOST: '0.0.0.0' });
  await start({}, ['--demo']);
  await start({}, ['--demo']);
  await start({});
  for (const env of [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://motcua.example.gov.vn' }])
    await expect(start(env)).rejects.toThrow(/was made by --demo .* of its own/);
});
