import { chanceFrom } from './chance';
import { type QueueDay, simulateDay } from './queue-day';

const minute = 60_000;
const day: QueueDay = {
  from: 0,
  to: 180 * minute,
  until: 120 * minute,
  visitors: 60,
  services: [
    { id: 'a', letter: 'A', minutes: 6 },
    { id: 'b', letter: 'B', minutes: 9 },
  ],
  counters: [
    { id: '1', personId: 'an', services: [] },
    { id: '2', personId: 'bao', services: ['b'] },
  ],
};

it('gives each number once, lets a counter serve one at a time and knows nothing of what is to come', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const tickets = simulateDay(day, chanceFrom(seed));
    expect(new Set(tickets.map(({ label }) => label)).size).toBe(tickets.length);
    for (const { id } of day.counters) {
      const stays = tickets
        .flatMap(({ stay }) => (stay?.counterId === id ? [stay] : []))
        .sort((one, other) => one.calledAt - other.calledAt);
      stays.slice(1).forEach((stay, place) => {
        expect(stays[place]!.endedAt).not.toBeNull();
        expect(stay.calledAt).toBeGreaterThanOrEqual(stays[place]!.endedAt!);
      });
      expect(stays.every(({ serviceId }) => id === '1' || serviceId === 'b')).toBe(true);
    }
    for (const { drawnAt, state, stay } of tickets) {
      expect(drawnAt).toBeLessThanOrEqual(day.until);
      expect(stay?.calledAt ?? Infinity).toBeGreaterThan(drawnAt);
      expect(state === 'FINISHED').toBe(stay?.outcome === 'FINISHED');
      expect(stay?.endedAt ?? 0).toBeLessThanOrEqual(day.until);
    }
    expect(tickets.some(({ state }) => state === 'WAITING')).toBe(true);
  }
});
