import { newId } from '../../../src/kernel';
import type { Identity } from '../identities';
import { aPdf } from '../../support/sample-files';
import { knock } from '../knock';
import { type Call, everybody, type Row, to } from '../matrix';
import type { World } from '../world';

const officials: Identity[] = ['rightOfficial', 'colleague', 'officialElsewhere'];
const citizens = to('ok', 'citizen', 'otherCitizen');
const overseers = to('ok', 'supervisor', 'controller');
/** People of the agency that has it; supervisors read its course. */
const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague'),
  ...overseers,
  ...to(404, 'officialElsewhere'),
};
/** Whoever works elsewhere in the agency may know of it and not act on it here. */
const actors: Row['gets'] = {
  ...to('ok', 'rightOfficial'),
  ...to('FEEDBACK.NOT_ALLOWED', 'colleague'),
  ...to(404, 'officialElsewhere'),
};
type State = Parameters<World['feedback']>[0];
const at = (state: State, body: object) => async (world: World) => {
  const { id, version } = await world.feedback(state);
  return { params: { id }, body: { version, ...body } };
};
const said = {
  agency: 'xa-an-phu',
  category: 'DELAY',
  title: 'Hồ sơ chậm trả',
  content: 'Hồ sơ nộp đã lâu chưa có kết quả.',
};
const token = '0000000000000000';

/** Feedback of the citizen with a file, each time new. */
async function withFile(world: World): Promise<{ id: string; code: string; fileId: string }> {
  const proof = { cookie: await world.cookieOf('citizen') };
  const sent = async (route: string, call: Call): Promise<any> => {
    const { status, body } = await knock(world.url, proof, route, call);
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  };
  const file = { field: 'files', name: 'anh.pdf', content: aPdf(newId()) };
  const { items } = await sent('POST /my/uploads', { files: [file] });
  const { id, code } = await sent('POST /my/feedback', { body: { ...said, uploads: [items[0].id] } });
  const [{ id: fileId }] = await world.database.query<{ id: string }>(
    'SELECT id FROM attachment WHERE case_id = ?',
    [id],
  );
  return { id, code, fileId };
}
const fileOf = async (world: World, key: 'id' | 'code'): Promise<Call> => {
  const { fileId, ...one } = await withFile(world);
  return { params: { [key]: one[key], fileId } };
};
const ofAnother = async (world: World, key: 'id' | 'code'): Promise<Call> => ({
  params: { [key]: (await withFile(world))[key], fileId: (await withFile(world)).fileId },
});

export const feedbackRows: Row[] = [
  { route: 'GET /feedback', gets: { ...to('ok', ...officials), ...overseers } },
  { route: 'GET /feedback/figures', gets: { ...to('ok', ...officials), ...overseers } },
  {
    route: 'GET /feedback/:id',
    call: async (world) => ({ params: { id: (await world.feedback()).id } }),
    gets: readers,
  },
  {
    route: 'GET /feedback/:id/files/:fileId',
    call: (world) => fileOf(world, 'id'),
    mismatched: (world) => ofAnother(world, 'id'),
    gets: {
      ...to('ok', 'rightOfficial', 'colleague'),
      ...to(404, 'supervisor', 'controller', 'officialElsewhere'),
    },
  },
  {
    route: 'POST /feedback',
    call: () => ({ body: { ...said, channel: 'PHONE', name: 'Người Gọi' } }),
    gets: to('ok', ...officials),
  },
  {
    route: 'POST /feedback/:id/classify',
    call: at('RECEIVED', { category: 'FEE' }),
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/transfer',
    call: at('RECEIVED', { agency: 'xa-binh-an', note: 'Thuộc xã Bình An' }),
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/refuse',
    call: at('RECEIVED', { reason: 'REPEATED', note: 'Đã trả lời' }),
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/assign',
    call: async (world) => {
      const call = await at('ANSWERING', {})(world);
      return { ...call, body: { ...call.body, handlerId: world.person('binh') } };
    },
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/answer',
    call: at('ANSWERING', { answer: 'Kết quả đã có tại quầy.' }),
    rightOfficial: 'binh',
    gets: { ...actors, colleague: 'ok' },
  },
  {
    route: 'POST /feedback/:id/return',
    call: at('ANSWERING', { note: 'Không thuộc thẩm quyền' }),
    rightOfficial: 'binh',
    gets: { ...actors, colleague: 'ok' },
  },
  {
    route: 'POST /feedback/:id/approve',
    call: at('APPROVING', { publish: false }),
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/reject',
    call: at('APPROVING', { note: 'Chưa rõ' }),
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/publish',
    call: at('PUBLISHING', {
      title: 'Chậm trả',
      question: 'Vì sao chậm trả kết quả?',
      answer: 'Kết quả đã có.',
    }),
    gets: actors,
  },
  {
    route: 'POST /feedback/:id/extend',
    call: at('RECEIVED', { until: '2027-01-29', note: 'Cần xác minh' }),
    rightOfficial: 'lan',
    gets: actors,
  },
  { route: 'GET /my/feedback', gets: citizens },
  {
    route: 'GET /my/feedback/:code/files/:fileId',
    call: (world) => fileOf(world, 'code'),
    mismatched: (world) => ofAnother(world, 'code'),
    gets: { ...to('ok', 'citizen'), ...to(404, 'otherCitizen') },
  },
  { route: 'POST /my/feedback', call: () => ({ body: said }), gets: citizens },
  { route: 'GET /public/feedback', gets: everybody('ok') },
  {
    route: 'GET /public/feedback/:code',
    call: async (world) => ({ params: { code: (await world.feedback('PUBLISHED')).code } }),
    gets: everybody('ok'),
  },
  {
    route: 'POST /public/feedback/track',
    call: () => ({ body: { code: newId(), token } }),
    gets: everybody(404),
  },
  {
    route: 'POST /public/feedback/rate',
    call: () => ({ body: { code: newId(), token, rating: 5 } }),
    gets: everybody(404),
  },
];
