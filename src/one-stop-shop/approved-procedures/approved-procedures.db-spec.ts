import { join } from 'node:path';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import { filesOfFolder } from '../../definitions';
import { OfficialDocuments } from '../official-documents/official-documents';
import { RenderDocuments } from '../official-documents/render-documents';

const code = 'P13-civil-status-extract';
const reason = 'Rút ngắn thời gian theo phản ánh của người dân';

let shop: Shop;
let dung: ReturnType<ReturnType<typeof peopleAt>>;
let kiem: ReturnType<ReturnType<typeof peopleAt>>;
beforeAll(async () => {
  shop = await startShop();
  const as = peopleAt(shop);
  [dung, kiem] = [as('dung', 'designer'), as('kiem', 'controller')];
});
afterAll(() => shop?.stop());

/** P13 as it is shipped, with another first day and other words. */
async function files(from: string, change: (xml: string) => string = (xml) => xml) {
  return (await filesOfFolder(join('processes', code))).map(({ name, content }) => {
    const text = Buffer.from(content).toString('utf8');
    if (name === 'procedure.yaml') return { name, content: text.replace(/from: '[^']*'/, `from: '${from}'`) };
    return { name, content: name.endsWith('.bpmn') ? change(text) : text };
  });
}

async function propose(from: string, change?: (xml: string) => string): Promise<string> {
  const { status, body } = await dung.deploy(await files(from, change), reason);
  expect([status, body.code]).toEqual([202, undefined]);
  return body.proposal.id;
}
const approve = (id: string, decisionNumber: string) =>
  kiem.post(`/proposals/${id}/approve`, { decisionNumber, decisionDate: '2026-10-30' });
const published = async (version = '') =>
  (
    await fetch(`${shop.url}/api/v1/public/approved-procedures/${code}${version && `?version=${version}`}`)
  ).json() as Promise<any>;

describe('an approved procedure', () => {
  it('needs a decision and a first day that is still to come; refused, the proposal stays open', async () => {
    const late = await propose('2026-10-01');
    expect((await kiem.post(`/proposals/${late}/approve`)).body.code).toBe('DEPLOYMENT.DECISION_NEEDED');
    const refused = await approve(late, '1/QĐ-UBND');
    expect([refused.status, refused.body.code]).toEqual([400, 'APPROVED_PROCEDURE.EFFECTIVE_IN_PAST']);
    expect((await kiem.get(`/proposals/${late}`)).body.state).toBe('OPEN');
  });

  it('is kept, published and drafted as a document in the transaction of the approval', async () => {
    expect((await approve(await propose('2026-11-02'), '125/QĐ-UBND')).body.state).toBe('APPROVED');
    const view = await published();
    expect(view).toMatchObject({
      isInForce: true,
      hasDiagram: true,
      validFrom: '2026-11-02',
      decision: { number: '125/QĐ-UBND', date: '2026-10-30' },
      document: { number: null, state: 'DRAFT', isIssued: false },
      changes: null,
    });
    const document = await shop.app.get(OfficialDocuments).get(shop.database, view.document.id);
    expect(document).toMatchObject({
      type: 'approved-procedure',
      agencyId: shop.agency('tinh'),
      serialClass: 'QTNB',
      caseId: null,
    });
    await shop.app.get(RenderDocuments).run();
    expect((await shop.app.get(OfficialDocuments).get(shop.database, document.id)).fileId).not.toBeNull();
    const file = await fetch(
      `${shop.url}/api/v1/public/approved-procedures/${code}/versions/${view.versionId}/document`,
    );
    // A draft is nobody's business.
    expect(file.status).toBe(404);
    const drawing = await fetch(
      `${shop.url}/api/v1/public/approved-procedures/${code}/versions/${view.versionId}/diagram`,
    );
    expect(drawing.headers.get('content-type')).toContain('image/svg+xml');
    expect(await drawing.text()).toContain('<svg');
  });

  it('says in words what differs from the one before, and what is to come', async () => {
    const rename = (xml: string) => xml.replace('name="Ký trích lục"', 'name="Ký số trích lục"');
    await approve(await propose('2026-11-20', rename), '130/QĐ-UBND');
    const today = await published();
    expect(today).toMatchObject({ decision: { number: '125/QĐ-UBND' }, validTo: '2026-11-20' });
    const [next] = today.versions;
    const later = await published(next.versionId);
    expect(later).toMatchObject({ isInForce: false, changes: { fromVersionId: today.versionId } });
    expect(later.changes.items).toContainEqual(
      expect.objectContaining({
        change: 'changed',
        part: { vi: 'Tên', en: 'Name' },
        before: { vi: 'Ký trích lục', en: 'Ký trích lục' },
        after: { vi: 'Ký số trích lục', en: 'Ký số trích lục' },
      }),
    );
  });

  it('is withdrawn by a decision of two people: no case is received under it, its document is gone, the rest stays', async () => {
    const [next, current] = (await published()).versions;
    const wish = { decisionNumber: '140/QĐ-UBND', decisionDate: '2026-11-01', from: '2026-11-10', reason };
    const early = await kiem.post(`/approved-procedures/${next.versionId}/withdraw`, {
      ...wish,
      from: '2026-11-01',
    });
    expect([early.status, early.body.code]).toEqual([400, 'APPROVED_PROCEDURE.WITHDRAWN_IN_PAST']);
    const asked = await dung.post(`/approved-procedures/${current.versionId}/withdraw`, wish);
    expect(asked.status).toBe(202);
    const { id } = asked.body.proposal;
    expect((await dung.post(`/proposals/${id}/approve`)).status).toBe(403);
    expect((await kiem.post(`/proposals/${id}/approve`)).body.state).toBe('APPROVED');
    expect(await published()).toMatchObject({
      validTo: '2026-11-10',
      withdrawal: { number: '140/QĐ-UBND', from: '2026-11-10', reason },
      document: { state: 'DISCARDED' },
    });
    const again = await dung.post(`/approved-procedures/${current.versionId}/withdraw`, {
      ...wish,
      decisionNumber: '141/QĐ-UBND',
    });
    expect([again.status, again.body.code]).toEqual([409, 'APPROVED_PROCEDURE.WITHDRAWN']);
    await shop.travelTo('2026-11-12T08:00:00+07:00');
    const reply = await fetch(`${shop.url}/api/v1/public/approved-procedures/${code}`);
    expect(reply.status).toBe(404);
  });
});
