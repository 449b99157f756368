/** Records of one kind with the groups they are looked up by, and what has happened to them since they were read. */
export class Register<Item extends { id: string }> {
  private readonly items: Map<string, Item>;
  private readonly groups: Record<string, Map<string, Item[]>> = {};
  private readonly createdIds = new Set<string>();
  private readonly changedIds = new Set<string>();

  constructor(
    items: readonly Item[],
    private readonly groupings: Record<string, (item: Item) => string>,
  ) {
    this.items = new Map(items.map((item) => [item.id, item]));
    for (const name of Object.keys(groupings)) this.groups[name] = new Map();
    for (const item of items) this.enter(item);
  }

  find(id: string): Item | undefined {
    return this.items.get(id);
  }

  by(grouping: string, key: string): readonly Item[] {
    return this.groups[grouping].get(key) ?? [];
  }

  all(): Item[] {
    return [...this.items.values()];
  }

  /** Takes the record in place of the one with its id. */
  put(item: Item): 'created' | 'changed' | 'unchanged' {
    const before = this.items.get(item.id);
    if (before && JSON.stringify(before) === JSON.stringify(item)) return 'unchanged';
    if (before) this.leave(before);
    this.items.set(item.id, item);
    this.enter(item);
    if (before && !this.createdIds.has(item.id)) this.changedIds.add(item.id);
    if (!before) this.createdIds.add(item.id);
    return before ? 'changed' : 'created';
  }

  changes(): { created: Item[]; changed: Item[] } {
    return { created: this.pick(this.createdIds), changed: this.pick(this.changedIds) };
  }

  private pick(ids: ReadonlySet<string>): Item[] {
    return [...ids].map((id) => this.items.get(id)!);
  }

  private enter(item: Item): void {
    for (const [name, keyOf] of Object.entries(this.groupings)) {
      const group = this.groups[name].get(keyOf(item));
      if (group) group.push(item);
      else this.groups[name].set(keyOf(item), [item]);
    }
  }

  private leave(item: Item): void {
    for (const [name, keyOf] of Object.entries(this.groupings)) {
      const group = this.groups[name].get(keyOf(item))!;
      group.splice(group.indexOf(item), 1);
    }
  }
}
