import { gunzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModuleRef } from '@nestjs/core';
import { io, type Socket } from 'socket.io-client';
import { CompileBoard } from '../../src/dashboards/boards/compile-board';
import { BoardSettings, LiveBoards } from '../../src/dashboards/boards/live-boards';
import { Reaches } from '../../src/dashboards/boards/reach';
import { Standing } from '../../src/dashboards/boards/standing/standing';
import type { LiveBoard, LiveClosed, PackedBoard } from '../../src/dashboards/contract';
import { LiveGateway } from '../../src/dashboards/live/live.gateway';
import { LiveSettings } from '../../src/dashboards/live/live-settings';
import type { Actor } from '../../src/kernel';
import { buildWorld, type World } from '../access/world';

let world: World;
let operator: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  world = await buildWorld();
  operator = await world.token('operator');
  Object.assign(world.app.get(BoardSettings), { coalesce: 20, beat: 100, rest: 0 });
}, 120_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => world?.stop());

async function connect(options: object = { auth: { token: operator } }): Promise<Socket> {
  const socket = io(world.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
  return socket;
}
const signedIn = async (key: string) =>
  connect({ extraHeaders: { origin: world.url, cookie: await world.signIn(key) } });
const subscribe = (socket: Socket, id: string): Promise<unknown> =>
  socket.timeout(5_000).emitWithAck('subscribe', { topic: 'board', id, after: null });
const unsubscribe = (socket: Socket, id: string) => socket.emit('unsubscribe', { topic: 'board', id });

/** The boards that come, taken at once. */
function collect(socket: Socket): LiveBoard[] {
  const boards: LiveBoard[] = [];
  socket.on('board', ({ packed, ...board }: PackedBoard, acknowledge: () => void) => {
    boards.push({ ...board, board: JSON.parse(gunzipSync(packed).toString()) });
    acknowledge();
  });
  return boards;
}
const newest = (boards: readonly LiveBoard[]): any => boards[boards.length - 1]?.board;
async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await sleep(5);
}

it('come at once, and again after each commit that concerns them', async () => {
  const socket = await connect();
  const boards = collect(socket);
  expect(await subscribe(socket, 'province')).toEqual({ after: expect.any(Number) });
  await until(() => boards.length > 0);
  expect(boards[0]).toMatchObject({
    topic: 'board:province',
    seq: expect.any(Number),
    at: expect.any(String),
  });
  const { open, inTime } = newest(boards).cases;
  await world.newCase('appraise');
  await until(() => newest(boards).cases.inTime === inTime + 1);
  expect(newest(boards).cases.open).toBe(open + 1);
  const numbers = boards.map(({ seq }) => seq);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
});

it('are worked out once for all who look at the same, and for nobody else', async () => {
  const compile = jest.spyOn(world.app.get(CompileBoard), 'execute');
  const followers = await Promise.all(Array.from({ length: 12 }, () => connect()));
  const taken = followers.map(collect);
  await Promise.all(followers.map((socket) => subscribe(socket, 'silent')));
  await until(() => taken.every((boards) => boards.length > 0));
  const timesOf = (kind: string) => compile.mock.calls.filter(([one]) => one === kind).length;
  const before = timesOf('silent');
  await world.newCase('receive');
  await world.app.get(LiveBoards).read('feed', world.app.get(Reaches).of(reader)!);
  await sleep(60);
  expect(timesOf('silent') - before).toBeLessThan(12);
  expect(timesOf('feed')).toBe(1);
  expect(timesOf('officers')).toBe(0);
  compile.mockRestore();
});

it('come together after a burst: never two within the time they are held together', async () => {
  const settings = world.app.get(BoardSettings);
  Object.assign(settings, { coalesce: 300, beat: 60_000 });
  try {
    const socket = await connect();
    const at: number[] = [];
    socket.on(
      'board',
      (_: PackedBoard, acknowledge: () => void) => (at.push(performance.now()), acknowledge()),
    );
    await subscribe(socket, 'feed');
    await until(() => at.length > 0);
    for (let n = 0; n < 6; n += 1) await world.newCase('receive');
    await sleep(700);
    expect(at.length).toBeGreaterThan(1);
    const gaps = at.slice(1).map((instant, place) => instant - at[place]);
    // What is on its way may be held up before and hurried on afterwards.
    for (const gap of gaps) expect(gap).toBeGreaterThan(200);
  } finally {
    Object.assign(settings, { coalesce: 20, beat: 100 });
  }
});

it('cut off whoever does not take them, and go on for the others', async () => {
  const settings = world.app.get(LiveSettings);
  const { patience } = settings;
  settings.patience = 200;
  try {
    const [silent, other] = [await connect(), await connect()];
    const boards = collect(other);
    const ended = new Promise((resolve) => silent.on('disconnect', resolve));
    await subscribe(silent, 'province');
    await subscribe(other, 'province');
    await ended;
    const known = boards.length;
    await until(() => boards.length > known);
    expect(other.connected).toBe(true);
  } finally {
    settings.patience = patience;
  }
});

it('end when nobody wants them any more', async () => {
  const socket = await connect();
  const boards = collect(socket);
  await subscribe(socket, 'radar');
  await until(() => boards.length > 0);
  unsubscribe(socket, 'radar');
  await sleep(50);
  const known = boards.length;
  await world.newCase('appraise');
  await sleep(250);
  expect(boards).toHaveLength(known);
});

it('show a supervisor an overdue case that nobody has touched', async () => {
  const settings = world.app.get(BoardSettings);
  // No beat: what comes, comes because its instant has come.
  Object.assign(settings, { beat: 3_600_000 });
  try {
    const { dueAt } = await world.see(world.case.id);
    world.clock.travelTo(new Date(Date.parse(dueAt) - 500));
    // Signed in after that jump, which no session outlives.
    const socket = await signedIn('minh');
    const boards = collect(socket);
    await subscribe(socket, 'overdue');
    await until(() => boards.length > 0);
    expect(newest(boards).overdue).toBe(0);
    const { seq } = boards[boards.length - 1];
    // Only the clock moves: no alarm is given, no command runs.
    world.clock.travelTo(new Date(Date.parse(dueAt) + 1_000));
    await until(() => newest(boards).overdue > 0);
    expect(boards[boards.length - 1].seq).toBe(seq);
    const [late] = newest(boards).items;
    expect(late).toMatchObject({
      class: 'OVERDUE',
      attribution: null,
      holder: { agencyId: expect.any(String) },
    });
    expect(late.helps.map(({ act }: { act: string }) => act)).toContain('URGE');
  } finally {
    Object.assign(settings, { beat: 100 });
  }
});

it('know as much in a server that has just started as in one that has followed everything', async () => {
  const followed = world.app.get(Standing);
  await followed.upToDate();
  const started = await world.app.get(ModuleRef).create(Standing);
  await started.upToDate();
  const sorted = (standing: Standing) =>
    [...standing.of(null)]
      .map(({ file, tasks, handoffs, ...rest }) => ({
        ...rest,
        file: { ...file, participants: file.participants.toSorted() },
        tasks: tasks.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
        handoffs: handoffs.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      }))
      .toSorted((one, other) => (one.file.id < other.file.id ? -1 : 1));
  expect(sorted(started)).toEqual(sorted(followed));
  started.beforeApplicationShutdown();
});

it('are for those who oversee, of the agencies they oversee', async () => {
  const socket = await signedIn('minh');
  const commune = world.agency('xa-an-phu');
  expect(await subscribe(socket, `agency:${commune}`)).toEqual({ after: expect.any(Number) });
  expect(await subscribe(socket, 'agency:nowhere')).toEqual({ error: 'LIVE.NO_TOPIC' });
  expect(await subscribe(socket, 'heat')).toEqual({ error: 'LIVE.NO_TOPIC' });
  expect(await subscribe(socket, '')).toEqual({ error: 'LIVE.BAD_REQUEST' });
  // A leader sees the agency they lead, and none above it.
  const leader = await signedIn('lan');
  const boards = collect(leader);
  expect(await subscribe(leader, `agency:${world.agency('tinh')}`)).toEqual({ error: 'LIVE.NO_TOPIC' });
  await subscribe(leader, 'agency');
  await until(() => boards.length > 0);
  expect(newest(boards).list).toEqual({ under: commune });
  expect(await subscribe(await signedIn('an'), 'province')).toEqual({ error: 'LIVE.NO_TOPIC' });
});

it('end with the post that gave the right to them', async () => {
  const { api, ok } = world;
  const key = 'truong-moi';
  await ok(api.post('/people', { key, name: 'Trưởng Mới' }));
  const post = await ok<any>(
    api.post('/posts', {
      person: key,
      agency: 'xa-an-phu',
      unit: world.unit('economic-division'),
      role: 'unit-head',
    }),
  );
  await world.account(key);
  const socket = await signedIn(key);
  const boards = collect(socket);
  await subscribe(socket, 'agency');
  await until(() => boards.length > 0);
  const closed = new Promise<LiveClosed>((resolve) => socket.on('closed', resolve));
  await ok(api.post(`/posts/${post.id}/end`, { date: '2026-11-02' }));
  await world.app.get(LiveGateway).dropRevoked();
  expect(await closed).toEqual({ type: 'closed', topic: 'board:agency', reason: 'NO_RIGHT' });
  const known = boards.length;
  await world.newCase('receive');
  await sleep(150);
  expect(boards).toHaveLength(known);
});

const reader: Actor = { kind: 'service', id: 'reader', name: 'reader', roles: ['operator'] };
