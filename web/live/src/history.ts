import { readHistory, type HistoryItem } from './api.js';

/** Everything that has happened in the instances somebody looked at; each event is fetched once. */
export class History {
  private readonly known = new Map<string, HistoryItem[]>();

  /** From the beginning to now, in order. */
  async of(instanceId: string): Promise<readonly HistoryItem[]> {
    const items = this.known.get(instanceId) ?? [];
    for (;;) {
      const page = await readHistory(instanceId, items.at(-1)?.seq ?? 0);
      const last = items.at(-1)?.seq ?? 0;
      items.push(...page.items.filter(({ seq }) => seq > last));
      this.known.set(instanceId, items);
      if (page.next === undefined) return items;
    }
  }
}
