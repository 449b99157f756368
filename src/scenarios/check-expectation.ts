import { isDeepStrictEqual } from 'node:util';
import type { Json, LocalizedText } from '../kernel';
import { type Complaint, complaint, type NameOf } from './complaint';
import type { Observation } from './observation';
import type { Expectation } from './scenario';

/** Every way in which what is seen differs from what was expected; empty = as expected. */
export function checkExpectation(
  expected: Expectation,
  seen: Observation,
  nameOf: NameOf = (id) => id,
): Complaint[] {
  const complaints: Complaint[] = [];
  const differ = (what: LocalizedText, wanted: LocalizedText, found: LocalizedText, elements?: string[]) =>
    complaints.push(
      complaint(
        `${what.vi}: mong đợi ${wanted.vi}, thực tế ${found.vi}`,
        `${what.en}: expected ${wanted.en}, found ${found.en}`,
        elements,
      ),
    );
  const same = (what: LocalizedText, wanted: Json, found: Json) => {
    if (!isDeepStrictEqual(wanted, found)) differ(what, plain(wanted), plain(found));
  };
  const sameSet = (
    what: LocalizedText,
    wanted: string[] | undefined,
    found: string[],
    name?: (id: string) => string,
  ) => {
    if (!wanted || isDeepStrictEqual([...wanted].sort(), [...found].sort())) return;
    const others = name ? [...without(wanted, found), ...without(found, wanted)] : [];
    differ(what, listed(wanted, name), listed(found, name), others);
  };

  sameSet(
    { vi: 'việc đang mở', en: 'open tasks' },
    expected.open,
    seen.tasks.map(({ element }) => element),
    nameOf,
  );
  sameSet({ vi: 'thông điệp đang chờ', en: 'awaited messages' }, expected.awaits, seen.messages);
  sameSet({ vi: 'điểm kết thúc đã đến', en: 'ends reached' }, expected.reached, seen.reached, nameOf);
  sameSet({ vi: 'sự cố', en: 'incidents' }, expected.incidents ?? [], seen.incidents);
  if (expected.state && expected.state !== seen.state)
    differ({ vi: 'trạng thái', en: 'state' }, states[expected.state], states[seen.state]);

  const passed = new Set(seen.passed);
  for (const element of expected.passed ?? [])
    if (!passed.has(element))
      complaints.push(
        complaint(`chưa đi qua "${nameOf(element)}"`, `passed: "${nameOf(element)}" was not`, [element]),
      );
  for (const element of expected.notPassed ?? [])
    if (passed.has(element))
      complaints.push(
        complaint(`đã đi qua "${nameOf(element)}"`, `not passed: "${nameOf(element)}" was`, [element]),
      );

  for (const [element, instant] of Object.entries(expected.due ?? {})) {
    const dues = [...seen.tasks, ...seen.timers].flatMap((open) =>
      open.element === element && open.due !== undefined ? [open.due] : [],
    );
    if (dues.length === 0 || dues.some((due) => due !== instant))
      differ(
        { vi: `hạn của "${nameOf(element)}"`, en: `due of "${nameOf(element)}"` },
        both(local(instant)),
        listed(dues.map(local)),
        [element],
      );
  }
  for (const [path, value] of Object.entries(expected.variables ?? {}))
    same({ vi: `dữ liệu ${path}`, en: `variable ${path}` }, value, valueAt(seen.variables, path));
  if (expected.sent) {
    sameSet(
      { vi: 'thông điệp đã gửi', en: 'messages sent' },
      expected.sent.map(({ message }) => message),
      seen.sent.map(({ message }) => message),
    );
    expected.sent.forEach(({ message, key, with: data }, index) => {
      const sent = seen.sent[index];
      if (!sent) return;
      if (key !== undefined)
        same({ vi: `khóa của "${message}"`, en: `key of "${message}"` }, key, sent.key ?? null);
      for (const [path, value] of Object.entries(data ?? {}))
        same(
          { vi: `${path} trong "${message}"`, en: `${path} in "${message}"` },
          value,
          valueAt(sent.variables, path),
        );
    });
  }
  return complaints;
}

const states: Record<Observation['state'], LocalizedText> = {
  active: { vi: 'đang giải quyết', en: 'active' },
  completed: { vi: 'đã kết thúc', en: 'completed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

const both = (text: string): LocalizedText => ({ vi: text, en: text });
const plain = (value: Json): LocalizedText => both(JSON.stringify(value));
const listed = (items: readonly string[], name = (id: string) => id): LocalizedText =>
  items.length === 0 ? { vi: 'không có', en: 'none' } : both([...items].sort().map(name).join(', '));

/** What is in one list and not in the other, each as often as it is there too often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function valueAt(variables: Json, path: string): Json {
  return path
    .split('.')
    .reduce<Json>(
      (value, key) => (isMap(value) && Object.hasOwn(value, key) ? value[key]! : null),
      variables,
    );
}

const isMap = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;

/** In the time of the law, Asia/Ho_Chi_Minh. */
const local = (instant: number): string =>
  new Date(instant + 7 * 3_600_000).toISOString().replace(/\.000Z$/, '+07:00');
