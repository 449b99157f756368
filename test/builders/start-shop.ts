import { parse } from 'yaml';
import { Database, UnitOfWork } from '../../src/database';
import { definitionMessages, DefinitionsModule } from '../../src/definitions';
import { type Actor, DrivenClock, type Json, newId } from '../../src/kernel';
import { JobRunner, runtimeMessages, RuntimeModule } from '../../src/runtime';
import { ClockAlarms } from '../../src/one-stop-shop/deadlines/clock-alarms';
import { ChangeOrganisation } from '../../src/one-stop-shop/organisation/change-organisation.command';
import { Organisation } from '../../src/one-stop-shop/organisation/organisation';
import { readProcedure } from '../../src/one-stop-shop/procedures/procedure-file';
import { hashOf } from '../../src/one-stop-shop/procedures/procedures';
import { oneStopShopMessages, OneStopShopModule } from '../../src/one-stop-shop';
import { startTestServer, type TestServerOptions } from '../http/test-server';
import { ApiClient, type Reply } from '../support/api-client';
import { drawBpmn } from '../support/draw-bpmn';

const monday = '2026-11-02T08:00:00+07:00';

/**
 * A province with two communes. An and Bảo receive at An Phú, Khánh at Bình An; Bình and Chi appraise, Hà heads them, Lan
 * leads the commune; Minh supervises the province; Xuân works in the other commune.
 */
const staff: [key: string, name: string, agency: string, unit: string, role: string][] = [
  ['an', 'Trần An', 'xa-an-phu', 'one-stop', 'receiver'],
  ['bao', 'Ngô Bảo', 'xa-an-phu', 'one-stop', 'receiver'],
  ['hai', 'Vũ Hải', 'xa-an-phu', 'one-stop', 'one-stop-head'],
  ['binh', 'Lê Bình', 'xa-an-phu', 'economic-division', 'case-officer'],
  ['chi', 'Phạm Chi', 'xa-an-phu', 'economic-division', 'case-officer'],
  ['ha', 'Đỗ Hà', 'xa-an-phu', 'economic-division', 'unit-head'],
  ['lan', 'Bùi Lan', 'xa-an-phu', 'commune-committee', 'leader'],
  ['van', 'Mai Vân', 'xa-an-phu', 'records-office', 'records-clerk'],
  ['khanh', 'Hồ Khánh', 'xa-binh-an', 'one-stop', 'receiver'],
  ['xuan', 'Lý Xuân', 'xa-binh-an', 'economic-division', 'case-officer'],
  ['minh', 'Cao Minh', 'tinh', 'control-office', 'supervisor'],
];

/** The whole one-stop shop behind real HTTP, on a driven clock. */
export async function startShop({
  besides = [],
  ...options
}: Pick<TestServerOptions, 'modules' | 'env' | 'beside'> & { besides?: TestServerOptions['imports'] } = {}) {
  const clock = new DrivenClock(new Date(monday));
  const server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, OneStopShopModule, ...besides],
    catalogues: [definitionMessages, runtimeMessages, ...oneStopShopMessages],
    clock,
    ...options,
  });
  const api = new ApiClient(server.url, await server.token('operator'));
  const organisation = server.app.get(Organisation);
  await server.app.get(ChangeOrganisation).execute({ actor: system }, (draft) => {
    for (const [key, tier] of [
      ['tinh', 'PROVINCE'],
      ['xa-an-phu', 'COMMUNE'],
      ['xa-binh-an', 'COMMUNE'],
    ] as const)
      draft.putAgency({
        key,
        name: { vi: key, en: key },
        tier,
        ...(key !== 'tinh' && { parent: 'tinh' }),
        validFrom: '2025-07-01',
      });
    for (const [agency, code] of [
      ['xa-an-phu', 'H40.12'],
      ['xa-binh-an', 'H40.13'],
    ])
      draft.putCode({ agency, scheme: 'QD20', code });
    for (const place of new Set(staff.map(([, , agency, unit]) => `${agency} ${unit}`))) {
      const [agency, key] = place.split(' ');
      draft.putUnit({ agency, key, name: { vi: key, en: key } });
    }
    for (const [key, name, agency, unit, role] of staff) {
      draft.putPerson({ key, name });
      draft.putPost({ person: key, agency, unit, role });
    }
    return null;
  });
  const { people, agencies, units } = organisation.data();
  const person = (key: string) => people.find((one) => one.key === key)!.id;
  const agency = (key: string) => agencies.find((one) => one.key === key)!.id;

  return {
    ...server,
    api,
    clock,
    person,
    agency,
    unit: (agencyKey: string, key: string) =>
      units.find((one) => one.key === key && one.agencyId === agency(agencyKey))!.id,
    database: server.app.get(Database),
    unitOfWork: server.app.get(UnitOfWork),
    /** A person as the guard would know them. */
    as: (key: string, roles = ['official']): Actor => ({
      kind: 'person',
      id: person(key),
      name: staff.find((one) => one[0] === key)![1],
      roles,
    }),
    now: () => clock.now().getTime(),
    /** Lets time pass up to then, with everything that becomes due on the way. */
    travelTo: async (instant: string) => {
      clock.travelTo(new Date(instant));
      await server.app.get(JobRunner).runDue();
      await server.app.get(ClockAlarms).runDue();
      await server.app.get(JobRunner).runDue();
    },
    ok: async <Body>(reply: Promise<Reply<Body>>): Promise<Body> => {
      const { status, body } = await reply;
      if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body;
    },
    /** Deploys a drawn process and enters what `yaml` says of its procedure into the catalogue. */
    deploy: async (drawing: string, code: string, yaml: string, roots = '') => {
      const process = code.toLowerCase();
      const reply = await api.deploy([
        { name: `${process}.bpmn`, content: drawBpmn(drawing, { process, roots }) },
      ]);
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body, null, 1));
      const definition = reply.body.definitions[0] as { id: string; key: string };
      const { content, problems } = readProcedure(
        parse(`code: ${code}\nprocess: ${process}\n${yaml}`) as Json,
        'procedure.yaml',
      );
      if (!content) throw new Error(JSON.stringify(problems, null, 1));
      const text = JSON.stringify(content);
      await server.app.get(UnitOfWork).run((tx) =>
        tx.insert('procedure_version', [
          {
            id: newId(),
            code,
            national_code: null,
            definition_id: definition.id,
            definition_key: definition.key,
            deployment_id: reply.body.id,
            field: 'test',
            level: 'COMMUNE',
            valid_from: '2025-07-01',
            valid_to: null,
            effective_to: null,
            search_text: '',
            content: text,
            hash: hashOf(text),
            created_at: 0,
          },
        ]),
      );
      return definition;
    },
  };
}

export type Shop = Awaited<ReturnType<typeof startShop>>;

const system: Actor = { kind: 'system', id: 'test', name: 'test', roles: [] };
