import type { Ticket } from './hall-queries';
import { actsOn, canCallNext, elapsedText, minutesOf, waitingFor } from './ticket-acts';

const ticket = (state: Ticket['state']) => ({ state }) as Ticket;

it('offers what the server would take from each state', () => {
  expect(actsOn(ticket('CALLED'))[0]).toBe('serve');
  expect(actsOn(ticket('SERVING'))).not.toContain('skip');
  expect(actsOn(ticket('WAITING'))).toEqual([]);
  expect(actsOn(null)).toEqual([]);
});

it('calls the next one only when nobody has been called who may still come', () => {
  expect(canCallNext(null)).toBe(true);
  expect(canCallNext(ticket('SERVING'))).toBe(true);
  expect(canCallNext(ticket('CALLED'))).toBe(false);
});

it('counts who waits for a counter: of its services or passed on to it, and not before their hour', () => {
  const waits = (more: Partial<Ticket>) =>
    ({ serviceId: 'a', counterId: null, appointedAt: null, ...more }) as Ticket;
  const waiting = [
    waits({}),
    waits({ serviceId: 'b' }),
    waits({ serviceId: 'b', counterId: '1' }),
    waits({ counterId: '2' }),
    waits({ appointedAt: '1970-01-01T00:00:10Z' }),
  ];
  expect(waitingFor({ id: '1', serviceIds: ['a'] }, waiting, 5_000)).toBe(2);
  expect(waitingFor({ id: '1', serviceIds: ['a'] }, waiting, 10_000)).toBe(3);
  expect(waitingFor({ id: '1', serviceIds: [] }, waiting, 5_000)).toBe(3);
});

it('says how long', () => {
  expect(elapsedText(0, 245_900)).toBe('4:05');
  expect(elapsedText('1970-01-01T00:00:00Z', 3_729_000)).toBe('1:02:09');
  expect(elapsedText(5_000, 0)).toBe('0:00');
  expect([minutesOf(0), minutesOf(10), minutesOf(100)]).toEqual([0, 1, 2]);
});
