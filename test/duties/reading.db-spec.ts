import { aPdf } from '../support/sample-files';
import { permit } from '../access/permit';
import { type Shop, startShop } from '../builders/start-shop';
import { peopleAt } from '../support/as-person';

/** Requirements 17, 23 and 25: what a post opens, how much of it, and until when. */
const secrets = ['Đặng Thị Ngọc Ánh', '001099012345', 'bí mật của người nộp', 'CCCD-Anh.pdf'];
let shop: Shop;
let by: (
  key: string,
  role?: 'official' | 'supervisor' | 'controller',
) => ReturnType<ReturnType<typeof peopleAt>>;
let caseId: string;
let taskId: string;
let attachmentId: string;
let consultationId: string;
let handoffId: string;

beforeAll(async () => {
  shop = await startShop();
  const as = peopleAt(shop);
  by = (key, role = 'official') => as(shop.person(key), role);
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(aPdf('anh'))], { type: 'application/pdf' }), 'CCCD-Anh.pdf');
  const upload = await fetch(`${shop.url}/api/v1/uploads`, {
    method: 'POST',
    body: form,
    headers: { 'x-signed-in-as': by('an').actor.id },
  });
  const { items } = (await upload.json()) as any;
  const filed = await by('an').post('/case-files', {
    procedureCode: 'PERMIT',
    channel: 'COUNTER',
    receivingAgency: 'xa-an-phu',
    applicant: { kind: 'PERSON', name: secrets[0], identity: secrets[1] },
    summary: secrets[2],
    components: [{ code: 'application', how: 'UPLOAD', uploadIds: [items[0].id] }],
  });
  expect(filed.status).toBe(201);
  caseId = filed.body.id;
  expect((await by('an').post(`/case-files/${caseId}/accept`)).status).toBe(200);
  taskId = (await by('an').get(`/case-files/${caseId}`)).body.steps[0].taskId;
  await by('binh').post(`/inbox/${taskId}/claim`);
  await by('binh').put(`/inbox/${taskId}/draft`, { content: { verdict: secrets[2] } });
  attachmentId = (await by('an').get(`/case-files/${caseId}/attachments`)).body.items[0].id;
  const [handoff] = (await by('an').get(`/case-files/${caseId}/handoffs`)).body;
  handoffId = handoff?.id;
  const asked = await by('binh').post(`/case-files/${caseId}/consultations`, {
    to: 'commune-committee',
    question: secrets[2],
  });
  consultationId = asked.body.id;
});
afterAll(() => shop.stop());

const views = () => ({
  cases: '/case-files',
  case: `/case-files/${caseId}`,
  history: `/case-files/${caseId}/history`,
  custody: `/case-files/${caseId}/custody`,
  handoffs: `/case-files/${caseId}/handoffs`,
  consultations: `/case-files/${caseId}/consultations`,
  letters: `/case-files/${caseId}/letters`,
  clocks: `/case-files/${caseId}/clocks`,
  attachments: `/case-files/${caseId}/attachments`,
  inbox: '/inbox?view=all-visible',
  item: `/inbox/${taskId}`,
  suggestions: `/inbox/${taskId}/suggestions`,
  sentHandoffs: '/handoffs',
  ...(handoffId !== undefined && { handoff: `/handoffs/${handoffId}` }),
  asked: '/consultations',
  consultation: `/consultations/${consultationId}`,
  escalations: '/escalations',
  silent: '/case-files/silent',
});

/** Every field with something in it, as `items[].name`. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([name, part]) =>
    fieldsOf(part, path === '' ? name : `${path}.${name}`),
  );
}

describe('the same case', () => {
  it.each([
    ['an', 'official'],
    ['binh', 'official'],
    ['minh', 'supervisor'],
    ['minh', 'controller'],
  ] as const)('as %s, %s, sees it', async (key, role) => {
    const seen: Record<string, unknown> = {};
    let text = '';
    for (const [name, path] of Object.entries(views())) {
      const { status, body } = await by(key, role).get(path);
      seen[name] = status === 200 ? [...new Set(fieldsOf(body))].sort() : status;
      text += JSON.stringify(body);
    }
    expect(seen).toMatchSnapshot();
    for (const secret of secrets)
      expect([secret, text.includes(secret)]).toEqual([secret, role === 'official']);
  });

  it('is not found by the name of its applicant from above, and is by its code', async () => {
    const find = async (key: string, role: 'official' | 'supervisor', path: string) =>
      (await by(key, role).get(path)).body.items.length as number;
    const { code } = (await by('an').get(`/case-files/${caseId}`)).body;
    for (const list of ['/case-files?text=', '/inbox?view=all-visible&text=']) {
      const name = encodeURIComponent('Ngọc Ánh');
      expect([list, await find('binh', 'official', `${list}${name}`)]).toEqual([list, 1]);
      expect([list, await find('minh', 'supervisor', `${list}${name}`)]).toEqual([list, 0]);
      expect([list, await find('minh', 'supervisor', `${list}${code}`)]).toEqual([list, 1]);
    }
  });

  it('does not give its papers or what somebody is writing to those above', async () => {
    const paper = `/case-files/${caseId}/attachments/${attachmentId}/content`;
    const unknown = await by('minh', 'supervisor').get(
      `/case-files/${caseId}/attachments/0190f000-0000-7000-8000-000000000000/content`,
    );
    const known = await by('minh', 'supervisor').get(paper);
    expect(known.status).toBe(403);
    expect({ ...known.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect((await by('minh', 'supervisor').get(`/inbox/${taskId}/draft`)).status).toBe(403);
    expect((await by('binh').get(`/inbox/${taskId}/draft`)).status).toBe(200);
  });

  it('does not exist for another commune: each view answers as for an id that nobody has', async () => {
    const nobody = '0190f000-0000-7000-8000-000000000000';
    for (const path of Object.values(views()).filter((one) => /[0-9a-f]{8}-/.test(one))) {
      const hidden = await by('xuan').get(path);
      const unknown = await by('xuan').get(path.replace(/[0-9a-f-]{36}/, nobody));
      const same = (body: unknown) => JSON.stringify(body).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
      expect([path, hidden.status, same(hidden.body)]).toEqual([path, 404, same(unknown.body)]);
    }
  });
});

describe('when a post ends', () => {
  it('the next request is refused, whichever node ended it, and what one had is no longer listed', async () => {
    expect((await by('binh').get(`/inbox/${taskId}`)).status).toBe(200);
    expect((await by('binh').get('/inbox?view=mine')).body.items).toHaveLength(1);
    // As another node writes it: this one is told by nobody.
    await shop.unitOfWork.run(async (tx) => {
      await tx.execute('UPDATE post SET valid_to = ? WHERE person_id = ?', [
        '2026-11-02',
        shop.person('binh'),
      ]);
      await tx.execute('UPDATE organisation_revision SET revision = revision + 1 WHERE id = 1');
    });
    expect(
      (await by('binh').post(`/inbox/${taskId}/complete`, { variables: { verdict: 'GOOD' } })).status,
    ).toBe(404);
    for (const path of [`/inbox/${taskId}`, `/case-files/${caseId}`])
      expect([path, (await by('binh').get(path)).status]).toEqual([path, 404]);
    expect((await by('binh').get('/inbox?view=mine')).body.items).toEqual([]);
    expect((await by('binh').get('/case-files')).body.items).toEqual([]);
  });
});
