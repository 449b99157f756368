import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import type { DomainError } from '../../kernel';
import { CallNext } from './call-next.command';
import type { DrawnTicketView, FiguresView, HallView, TicketView } from './counters-view.dto';
import { DrawTicket } from './draw-ticket.command';
import { MoveTicket } from './move-ticket.commands';
import { SitAtCounter } from './sit-at-counter.command';
import { TransferTicket } from './transfer-ticket.command';

let shop: Shop;
let hallId: string;
let people: ReturnType<typeof peopleAt>;
const name = (vi: string) => ({ vi, en: vi });
const plan = {
  name: name('Sảnh chính'),
  services: [
    { letter: 'A', name: name('Hộ tịch'), fields: ['civil-status'], procedures: [] },
    { letter: 'B', name: name('Đất đai'), fields: ['land'], procedures: ['P06'] },
  ],
  counters: [
    { number: 1, name: name('Quầy 1'), services: ['A'] },
    { number: 2, name: name('Quầy 2'), services: [] },
    { number: 3, name: name('Quầy 3'), services: ['B'] },
  ],
};

beforeAll(async () => {
  shop = await startShop();
  people = peopleAt(shop);
});
afterAll(() => shop.stop());
beforeEach(async () => {
  const { id } = await shop.ok<{ id: string }>(
    shop.api.post('/halls', {
      agency: 'xa-an-phu',
      unit: 'one-stop',
      key: `sanh-${Math.random().toString(36).slice(2)}`,
      ...plan,
    }),
  );
  hallId = id;
});
afterEach(async () => {
  // One person sits at one counter: the next test begins with everybody on their feet.
  await shop.unitOfWork.run((tx) => tx.execute('UPDATE counter SET person_id = NULL, opened_at = NULL'));
});

const hall = (): Promise<HallView> => shop.ok(shop.api.get(`/halls/${hallId}`));
const counter = async (number: number): Promise<string> =>
  (await hall()).counters.find((one) => one.number === number)!.id;
const service = async (letter: string): Promise<string> =>
  (await hall()).services.find((one) => one.letter === letter)!.id;
const draw = async (letter: string, priority?: string): Promise<DrawnTicketView> =>
  shop.ok(
    shop.api.post(`/halls/${hallId}/tickets`, {
      serviceId: await service(letter),
      ...(priority && { priority }),
    }),
  );
const get = <T>(type: new (...parts: never[]) => T): T => shop.app.get<T>(type as never, { strict: false });
const sit = async (person: string, number: number, takesOver = false) =>
  get(SitAtCounter).open({ actor: shop.as(person) }, await counter(number), { takesOver });
const next = async (person: string, number: number, finishesCurrent = false) =>
  get(CallNext).execute({ actor: shop.as(person) }, await counter(number), { finishesCurrent });
const refused = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'nothing was refused';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const seen = async (id: string): Promise<TicketView> => shop.ok(shop.api.get(`/tickets/${id}`));
const pass = (minutes: number) => shop.travelTo(new Date(shop.now() + minutes * 60_000).toISOString());

describe('a ticket', () => {
  it('is numbered by service and day, priority apart, and goes its way from the queue to the end', async () => {
    expect([(await draw('A')).label, (await draw('A')).label, (await draw('B')).label]).toEqual([
      'A001',
      'A002',
      'B001',
    ]);
    const first = (await hall()).waiting[0];
    await sit('an', 1);
    await pass(4);
    const { ticketId } = await next('an', 1);
    expect(ticketId).toBe(first.id);
    const moves = get(MoveTicket);
    const caller = { actor: shop.as('an') };
    await moves.call(caller, first.id);
    expect(await seen(first.id)).toMatchObject({ state: 'CALLED', calls: 2 });
    await moves.serve(caller, first.id);
    await pass(6);
    await moves.finish(caller, first.id);
    expect(await seen(first.id)).toMatchObject({ state: 'FINISHED' });
    const { total, officers }: FiguresView = await shop.ok(shop.api.get(`/halls/${hallId}/figures`));
    expect(total).toMatchObject({ drawn: 3, waiting: 2, served: 1, averageWait: 240, averageService: 360 });
    expect(officers).toMatchObject([{ name: 'Trần An', served: 1, averageService: 360 }]);
    expect(await refused(moves.serve(caller, first.id))).toBe('TICKET.MOVED');
  });

  it('of who has priority is called before those who have not waited much longer', async () => {
    const early = await draw('A');
    await pass(30);
    await draw('A');
    const elderly = await draw('A', 'ELDERLY');
    expect(elderly.label).toBe('AU001');
    expect(elderly.ahead).toBe(0);
    await sit('an', 1);
    expect((await next('an', 1)).ticketId).toBe(elderly.id);
    await get(MoveTicket).skip({ actor: shop.as('an') }, elderly.id);
    expect((await next('an', 1)).ticketId).toBe(early.id);
    await get(MoveTicket).serve({ actor: shop.as('an') }, early.id);
    await get(MoveTicket).putBack({ actor: shop.as('an') }, elderly.id);
    expect((await next('an', 1, true)).ticketId).toBe(elderly.id);
    expect((await seen(early.id)).state).toBe('FINISHED');
  });

  it('that is passed on keeps its rank, and goes to nobody else', async () => {
    const { id } = await draw('A');
    await draw('A');
    await draw('B');
    await sit('an', 1);
    await sit('bao', 2);
    await next('an', 1);
    const an = people(shop.person('an'), 'official');
    const transferTo = async (body: object) =>
      (await an.post(`/tickets/${id}/transfer`, { reason: 'Cần xem sổ gốc', ...body })).body;
    expect(await transferTo({ counterId: await counter(3) })).toMatchObject({ code: 'COUNTER.CLOSED' });
    expect(await transferTo({})).toMatchObject({ code: 'TICKET.TRANSFER_NOWHERE' });
    expect(await transferTo({ counterId: await counter(2), serviceId: await service('B') })).toMatchObject({
      state: 'TRANSFERRED',
    });
    expect((await next('an', 1)).ticketId).not.toBe(id);
    await get(MoveTicket).skip({ actor: shop.as('an') }, (await hall()).counters[0].ticket!.id);
    expect(await refused(next('an', 1))).toBe('COUNTER.NOBODY_WAITS');
    expect((await next('bao', 2)).ticketId).toBe(id);
    expect((await hall()).counters[1].ticket).toMatchObject({
      id,
      passedOn: { from: 1, by: 'Trần An', reason: 'Cần xem sổ gốc' },
    });
    expect((await an.post(`/tickets/${id}/transfer`, { reason: '  ' })).status).toBe(400);
  });

  it('for a later hour is called from then on, and has waited since then', async () => {
    const appointedAt = new Date(shop.now() + 30 * 60_000).toISOString();
    const serviceId = await service('A');
    const at = (instant: string) =>
      shop.api.post(`/halls/${hallId}/tickets`, { serviceId, appointedAt: instant });
    const { id } = await shop.ok<DrawnTicketView>(at(appointedAt));
    for (const wrong of [-60_000, 24 * 3_600_000])
      expect((await at(new Date(shop.now() + wrong).toISOString())).body).toMatchObject({
        code: 'HALL.HOUR_INVALID',
      });
    await sit('an', 1);
    expect(await refused(next('an', 1))).toBe('COUNTER.NOBODY_WAITS');
    await pass(33);
    expect((await next('an', 1)).ticketId).toBe(id);
    const { total }: FiguresView = await shop.ok(shop.api.get(`/halls/${hallId}/figures`));
    expect(total.averageWait).toBe(180);
  });

  it('is linked with the cases that were filed on it', async () => {
    await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
    const { id } = await draw('A');
    const filed = await shop.ok<{ id: string; code: string }>(
      shop.api.post('/case-files', {
        procedureCode: 'PERMIT',
        channel: 'COUNTER',
        receivingAgency: 'xa-an-phu',
        applicant: { kind: 'PERSON', name: 'Đặng Ánh', identity: '001099012345' },
        components: [{ code: 'application', how: 'PAPER' }],
      }),
    );
    for (let twice = 0; twice < 2; twice += 1)
      await shop.ok(shop.api.post(`/tickets/${id}/cases`, { caseId: filed.code }));
    expect((await seen(id)).cases).toEqual([{ caseId: filed.id, caseCode: filed.code }]);
    expect((await shop.api.post(`/tickets/${id}/cases`, { caseId: 'none' })).status).toBe(404);
    const visits = async (): Promise<any> => (await shop.api.get(`/tickets?case=${filed.code}`)).body.items;
    expect(await visits()).toMatchObject([{ label: 'A001', wait: null, service: null, counters: [] }]);
    await pass(5);
    await sit('an', 1);
    await next('an', 1);
    await get(MoveTicket).serve({ actor: shop.as('an') }, id);
    await pass(7);
    await get(MoveTicket).finish({ actor: shop.as('an') }, id);
    expect(await visits()).toMatchObject([{ wait: 300, service: 420, counters: [1], officers: ['Trần An'] }]);
    const { total, services }: FiguresView = await shop.ok(shop.api.get(`/halls/${hallId}/figures`));
    expect([total.cases, ...services.map(({ cases }) => cases)]).toEqual([1, 1, 0]);
    expect((await people(shop.person('khanh'), 'official').get(`/tickets?case=${filed.code}`)).status).toBe(
      404,
    );
  });
});

describe('at once', () => {
  it('many numbers are drawn, none twice and none left out', async () => {
    const serviceId = await service('A');
    const drawn = await Promise.all(
      Array.from({ length: 20 }, () =>
        get(DrawTicket).atDesk({ actor: shop.as('an') }, hallId, { serviceId }),
      ),
    );
    expect(new Set(drawn.map(({ ticketId }) => ticketId)).size).toBe(20);
    const labels = (await hall()).waiting.map(({ label }) => label).sort();
    expect(labels).toEqual(Array.from({ length: 20 }, (_, at) => `A${String(at + 1).padStart(3, '0')}`));
  });

  it('two officers never call the same ticket', async () => {
    for (let number = 0; number < 12; number += 1) await draw('A');
    await sit('an', 1);
    await sit('bao', 2);
    const called: (string | null)[] = [];
    for (let round = 0; round < 6; round += 1) {
      const pair = await Promise.all([next('an', 1, true), next('bao', 2, true)]);
      for (const { ticketId } of pair) called.push(ticketId);
      await Promise.all(
        pair.map(({ ticketId }, place) =>
          get(MoveTicket).serve({ actor: shop.as(place ? 'bao' : 'an') }, ticketId!),
        ),
      );
    }
    expect(new Set(called).size).toBe(12);
  });

  it('one of two who call the same ticket out of turn gets it, the other hears that it has moved', async () => {
    const { id } = await draw('A');
    await sit('an', 1);
    await sit('bao', 2);
    const codes = await Promise.all(
      ['an', 'bao'].map((who) => refused(get(MoveTicket).call({ actor: shop.as(who) }, id))),
    );
    expect(codes.sort()).toEqual(['TICKET.MOVED', 'nothing was refused']);
  });

  it('a call that is sent twice under its key calls once', async () => {
    await draw('A');
    await draw('A');
    const id = await counter(1);
    await shop.ok(shop.api.post(`/counters/${id}/open`, {}));
    const key = { 'Idempotency-Key': 'call-1' };
    const [one, other] = [
      await shop.api.post(`/counters/${id}/call-next`, {}, key),
      await shop.api.post(`/counters/${id}/call-next`, {}, key),
    ];
    expect(one.body.ticket.id).toBe(other.body.ticket.id);
    expect((await hall()).waitingCount).toBe(1);
  });

  it('a kiosk and a counter draw, none twice', async () => {
    const serviceId = await service('B');
    const request = { serviceId };
    const drawn = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        place % 2
          ? get(DrawTicket).atDesk({ actor: shop.as('an') }, hallId, request)
          : get(DrawTicket).atKiosk({ actor: shop.as('an') }, hallId, request),
      ),
    );
    expect(new Set(drawn.map(({ ticketId }) => ticketId)).size).toBe(12);
    expect((await hall()).waiting.at(-1)!.label).toBe('B012');
  });

  it('who opens counters of two halls sits at one', async () => {
    const other = await shop.ok<{ id: string }>(
      shop.api.post('/halls', { agency: 'xa-an-phu', unit: 'one-stop', key: `hai-${Date.now()}`, ...plan }),
    );
    const { counters }: HallView = await shop.ok(shop.api.get(`/halls/${other.id}`));
    const seats = [await counter(1), counters[0].id];
    const codes = await Promise.all(
      seats.map((id) => refused(get(SitAtCounter).open({ actor: shop.as('an') }, id))),
    );
    expect(codes.sort()).toEqual(['COUNTER.SEATED_ELSEWHERE', 'nothing was refused']);
  });

  it('one who finishes a ticket and one who passes it on do not both', async () => {
    const { id } = await draw('A');
    await sit('an', 1);
    await sit('bao', 2);
    await next('an', 1);
    await get(MoveTicket).serve({ actor: shop.as('an') }, id);
    const caller = { actor: shop.as('an') };
    const codes = await Promise.all([
      refused(get(MoveTicket).finish(caller, id)),
      refused(get(TransferTicket).execute(caller, id, { counterId: await counter(2), reason: 'x' })),
    ]);
    expect(codes.filter((code) => code === 'nothing was refused')).toHaveLength(1);
    expect(['FINISHED', 'TRANSFERRED']).toContain((await seen(id)).state);
  });

  it('the day ends and numbers are drawn: nobody is left waiting in a closed hall', async () => {
    const serviceId = await service('A');
    const hai = people(shop.person('hai'), 'official');
    const codes = await Promise.all([
      ...Array.from({ length: 4 }, () =>
        refused(get(DrawTicket).atDesk({ actor: shop.as('an') }, hallId, { serviceId })),
      ),
      hai.post(`/halls/${hallId}/close-day`, {}).then(({ status }) => String(status)),
      ...Array.from({ length: 4 }, () =>
        refused(get(DrawTicket).atDesk({ actor: shop.as('an') }, hallId, { serviceId })),
      ),
    ]);
    expect(codes).toContain('204');
    expect((await hall()).waitingCount).toBe(0);
    expect(codes.filter((code) => !['204', 'nothing was refused', 'HALL.DAY_CLOSED'].includes(code))).toEqual(
      [],
    );
  });
});

describe('the day of a hall', () => {
  it('is ended by who heads it, when nobody is at a counter, and can go on', async () => {
    const hai = people(shop.person('hai'), 'official');
    const an = people(shop.person('an'), 'official');
    const close = (who: typeof hai) => who.post(`/halls/${hallId}/close-day`, {});
    await draw('A');
    const { id: waits } = await draw('A');
    await sit('an', 1);
    const { ticketId } = await next('an', 1);
    expect((await close(an)).body).toMatchObject({ code: 'HALL.NOT_HEAD' });
    expect((await close(hai)).body).toMatchObject({ code: 'HALL.STILL_SERVING', params: { labels: 'A001' } });
    await get(MoveTicket).skip({ actor: shop.as('an') }, ticketId!);
    expect((await close(hai)).status).toBe(204);
    expect((await seen(waits)).state).toBe('ABANDONED');
    expect((await seen(ticketId!)).state).toBe('ABANDONED');
    expect(await hall()).toMatchObject({ isClosed: true, waitingCount: 0, ownCounterId: null });
    expect((await an.post(`/halls/${hallId}/tickets`, { serviceId: await service('A') })).body).toMatchObject(
      { code: 'HALL.DAY_CLOSED' },
    );
    expect(await refused(sit('an', 1))).toBe('HALL.DAY_CLOSED');
    expect((await hai.post(`/halls/${hallId}/reopen-day`, {})).status).toBe(204);
    expect((await draw('A')).label).toBe('A003');
  });

  it('that nobody has ended leaves nobody waiting in its figures', async () => {
    await draw('A');
    await draw('A');
    const day = new Date(shop.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await pass(24 * 60);
    const { total }: FiguresView = await shop.ok(
      shop.api.get(`/halls/${hallId}/figures?from=${day}&until=${day}`),
    );
    expect(total).toMatchObject({ drawn: 2, waiting: 0, abandoned: 2 });
  });

  it('before does not keep who forgot to close a counter of another hall from sitting down', async () => {
    await sit('an', 1);
    const other = await shop.ok<{ id: string }>(
      shop.api.post('/halls', { agency: 'xa-an-phu', unit: 'one-stop', key: `sau-${Date.now()}`, ...plan }),
    );
    const { counters }: HallView = await shop.ok(shop.api.get(`/halls/${other.id}`));
    const there = () => refused(get(SitAtCounter).open({ actor: shop.as('an') }, counters[0].id));
    expect(await there()).toBe('COUNTER.SEATED_ELSEWHERE');
    await pass(24 * 60);
    expect(await there()).toBe('nothing was refused');
  });
});

describe('a counter', () => {
  it('has one officer, who sits at one counter and is relieved only by who says so', async () => {
    await sit('an', 1);
    expect(await refused(sit('bao', 1))).toBe('COUNTER.TAKEN');
    const { id } = await draw('A');
    await next('an', 1);
    expect(await refused(sit('an', 2))).toBe('COUNTER.HAS_TICKET');
    await sit('bao', 1, true);
    expect(await refused(get(MoveTicket).serve({ actor: shop.as('an') }, id))).toBe('COUNTER.NOT_SEATED');
    await get(MoveTicket).serve({ actor: shop.as('bao') }, id);
    await get(MoveTicket).finish({ actor: shop.as('bao') }, id);
    await sit('bao', 2);
    expect((await hall()).counters.map(({ officer }) => officer?.name ?? null)).toEqual([
      null,
      'Ngô Bảo',
      null,
    ]);
  });

  it('is for those of its shift while there is one, and for who heads the hall', async () => {
    const hai = people(shop.person('hai'), 'official');
    const counterId = await counter(1);
    const shift = {
      counterId,
      fromAt: '2026-11-02T07:00:00+07:00',
      untilAt: '2026-11-02T17:00:00+07:00',
      mainPersonId: shop.person('bao'),
      backupPersonId: shop.person('hai'),
    };
    shop.clock.travelTo(new Date(Math.max(shop.now(), Date.parse('2026-11-02T09:00:00+07:00'))));
    const day = new Date(shop.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const ofDay = (text: string) => text.replace('2026-11-02', day);
    const shifts = [{ ...shift, fromAt: ofDay(shift.fromAt), untilAt: ofDay(shift.untilAt) }];
    expect(
      (await hai.put(`/halls/${hallId}/shifts`, { day, shifts: [...shifts, ...shifts] })).body,
    ).toMatchObject({
      code: 'SHIFT.INVALID',
    });
    expect(
      (await people(shop.person('an'), 'official').put(`/halls/${hallId}/shifts`, { day, shifts })).body,
    ).toMatchObject({ code: 'HALL.NOT_HEAD' });
    expect((await hai.put(`/halls/${hallId}/shifts`, { day, shifts })).status).toBe(200);
    expect(await refused(sit('an', 1))).toBe('COUNTER.NOT_ON_SHIFT');
    await sit('bao', 1);
    await sit('hai', 1, true);
    await sit('an', 2);
  });

  it('is for people of the hall; for others there is none', async () => {
    expect(await refused(sit('khanh', 1))).toBe('COUNTER.NOT_FOUND');
    expect(await refused(sit('binh', 1))).toBe('COUNTER.NOT_FOUND');
  });
});

it('closes in the morning what was left the evening before', async () => {
  const waits = await draw('A');
  const served = await draw('A');
  await sit('an', 1);
  await next('an', 1);
  await get(MoveTicket).serve({ actor: shop.as('an') }, waits.id);
  await pass(24 * 60);
  expect((await hall()).counters[0].officer).toBeNull();
  expect((await draw('A')).label).toBe('A001');
  expect((await seen(waits.id)).state).toBe('FINISHED');
  expect((await seen(served.id)).state).toBe('ABANDONED');
  const { total }: FiguresView = await shop.ok(shop.api.get(`/halls/${hallId}/figures`));
  expect(total).toMatchObject({ drawn: 1, averageService: null });
});

describe('a screen', () => {
  const ask = (path: string, code: string, body?: object) =>
    fetch(`${shop.url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-screen-code': code, 'content-type': 'application/json', 'x-requested-with': 'test' },
      ...(body && { body: JSON.stringify(body) }),
    });

  it('shows numbers and counters to who has its code, until it is withdrawn', async () => {
    const { id, code } = await shop.ok<any>(
      shop.api.post(`/halls/${hallId}/screens`, { kind: 'DISPLAY', name: 'Cửa vào' }),
    );
    await draw('A');
    await draw('B');
    await sit('an', 1);
    await next('an', 1);
    const board = await (await ask('/screen', code)).json();
    expect(board).toMatchObject({
      waiting: 1,
      calls: [{ label: 'A001', counter: 1, calls: 1, isWaitedFor: true }],
    });
    expect(JSON.stringify(board)).not.toMatch(/Trần An|personId|officer/);
    expect(
      (await ask('/screen/tickets', code, { serviceId: await service('A'), requestId: 'x'.repeat(20) }))
        .status,
    ).toBe(403);
    for (const wrong of ['', 'x', `${code.slice(0, -1)}_`])
      expect((await ask('/screen', wrong)).status).toBe(404);
    const an = people(shop.person('an'), 'official');
    expect((await an.delete(`/halls/${hallId}/screens/${id}`)).status).toBe(204);
    expect((await ask('/screen', code)).status).toBe(404);
  });

  it('draws tickets when it is a kiosk, one for a request however often it is sent', async () => {
    const { code } = await shop.ok<any>(
      shop.api.post(`/halls/${hallId}/screens`, { kind: 'KIOSK', name: 'Cửa vào' }),
    );
    const body = { serviceId: await service('B'), priority: 'DISABLED', requestId: 'draw-0123456789abcdef' };
    const one = (await (await ask('/screen/tickets', code, body)).json()) as Record<string, unknown>;
    const again = (await (await ask('/screen/tickets', code, body)).json()) as Record<string, unknown>;
    expect([one.label, again.label]).toEqual(['BU001', 'BU001']);
    expect(one).toMatchObject({ ahead: 0, expectedWait: null, service: { vi: 'Đất đai' } });
    expect((await hall()).waitingCount).toBe(1);
    expect((await hall()).waiting[0].source).toBe('KIOSK');
  });
});

it('is set up anew without losing what its tickets know', async () => {
  await draw('B');
  const { version } = await hall();
  const smaller = {
    ...plan,
    services: plan.services.slice(0, 1),
    counters: plan.counters.slice(0, 1),
    version,
  };
  const quan = people('quan', 'administrator');
  expect((await quan.put(`/halls/${hallId}`, smaller)).status).toBe(200);
  const after = await hall();
  expect(after.counters).toHaveLength(1);
  expect(after.services.filter(({ isOffered }) => isOffered)).toHaveLength(1);
  expect(after.waiting[0].label).toBe('B001');
  expect((await quan.put(`/halls/${hallId}`, smaller)).body).toMatchObject({ code: 'HALL.CHANGED' });
  const again = { ...smaller, version: after.version };
  const an = people(shop.person('an'), 'official');
  expect((await an.put(`/halls/${hallId}`, again)).body).toMatchObject({ code: 'HALL.NOT_HEAD' });
  expect((await people(shop.person('hai'), 'official').put(`/halls/${hallId}`, again)).status).toBe(200);
});
