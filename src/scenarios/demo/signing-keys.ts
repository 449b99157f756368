import {
  DemoAuthority,
  type Organisation,
  type SigningCapacities,
  type SigningKeys,
  type TrustList,
} from '../../one-stop-shop';
import { demoPassword, demoWard } from './demo-accounts';
import type { Desk } from './desk';

const year = 365 * 86_400_000;

/**
 * A certification authority that exists in this demo only, the key of the ward's leader and the ward's seal, both under the password
 * of the demo. The ward is still on paper: whoever tries it may sign either way.
 */
export async function issueSigningKeys(
  services: {
    keys: SigningKeys;
    trust: TrustList;
    capacities: SigningCapacities;
    organisation: Organisation;
    desk: Desk;
  },
  now: number,
): Promise<void> {
  const { keys, trust, capacities, organisation, desk } = services;
  const authority = new DemoAuthority('Tổ chức chứng thực của bản trình diễn', {
    validFrom: now - year,
    validTo: now + 3 * year,
  });
  const actor = { kind: 'system' as const, id: 'demo', name: 'demo', roles: [] };
  await trust.add(actor, authority.certificate, 'Bản trình diễn');
  const personId = desk.holderIn(demoWard, 'commune-committee', 'leader');
  const agencyId = desk.agencyId(demoWard);
  const view = organisation.view();
  const organisationName = view.agency(agencyId)!.name.vi;
  const give = (kind: 'PERSON' | 'AGENCY', id: string, commonName: string) =>
    keys.add(
      actor,
      { kind, id },
      {
        provider: 'PKCS12',
        secret: authority
          .issue({ commonName, organisation: organisationName }, demoPassword)
          .toString('base64'),
        password: demoPassword,
      },
    );
  await give('PERSON', personId, view.person(personId)!.name);
  await give('AGENCY', agencyId, organisationName);
  await capacities.set(actor, agencyId, personId, { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' });
}
