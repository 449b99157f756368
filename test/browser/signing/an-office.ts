import { DemoAuthority } from '../../../src/one-stop-shop/signing/demo-authority';
import { ApiClient } from '../../support/api-client';
import { ServerProcess } from '../../support/server-process';
import { anOfficial, demoPassword } from '../support/sessions';

const day = 86_400_000;
const agency = 'tinh-thu';

/** Who works in the office, by user name: their role in the system, and their post. */
const people = {
  'thiet-ke': { role: 'designer', unit: null, post: null },
  'kiem-soat': { role: 'controller', unit: 'control', post: 'unit-head' },
  'chu-tich': { role: 'official', unit: 'leaders', post: 'leader' },
  'van-thu': { role: 'official', unit: 'records-office', post: 'records-clerk' },
} as const;

/**
 * A server of its own with the committee of a small province: who designs and controls procedures, its leader with a key, and its records
 * office with the seal, all under the password of the demo.
 */
export async function openOffice(): Promise<ServerProcess> {
  const server = await ServerProcess.start({ withProcedures: true });
  const api = new ApiClient(server.url, server.token('operator'));
  const make = async (path: string, body: object) => {
    const made = await api.post(path, body);
    if (made.status >= 300) throw new Error(`${path}: ${made.status} ${JSON.stringify(made.body)}`);
    return made.body as { id: string };
  };
  const validFrom = '2020-01-01';
  const name = { vi: 'UBND tỉnh Thử Nghiệm', en: 'Committee of the test province' };
  const { id: agencyId } = await make('/agencies', { key: agency, tier: 'PROVINCE', name, validFrom });
  for (const [key, vi, en] of [
    ['leaders', 'Lãnh đạo', 'Leaders'],
    ['records-office', 'Văn thư', 'Records office'],
    ['control', 'Kiểm soát thủ tục hành chính', 'Control of procedures'],
  ] as const)
    await make('/units', { agency, key, name: { vi, en }, validFrom });
  for (const [username, { role, unit, post }] of Object.entries(people)) {
    await make('/people', { key: username, name: `Trần ${username}`, email: `${username}@tinh.example` });
    await make('/accounts', { person: username, username, password: demoPassword, roles: [role] });
    if (unit) await make('/posts', { person: username, agency, unit, role: post, validFrom });
  }
  const now = Date.now();
  const authority = new DemoAuthority('CA thử nghiệm', { validFrom: now - day, validTo: now + 365 * day });
  await make('/signing/trust-anchors', { certificate: authority.certificate, note: 'Thử nghiệm' });
  api.close();
  const key = (commonName: string) => ({
    provider: 'PKCS12',
    secret: authority.issue({ commonName, organisation: name.vi }, demoPassword).toString('base64'),
    password: demoPassword,
  });
  const leader = await anOfficial(server.url, 'chu-tich');
  await leader('PUT', '/signing/own-key', key('Trần chu-tich'));
  const clerk = await anOfficial(server.url, 'van-thu');
  await clerk('PUT', `/signing/agencies/${agencyId}/seal`, key(name.vi));
  await Promise.all([leader.end(), clerk.end()]);
  return server;
}
