import type { JsonObject } from '../../kernel';
import type { Session } from './session';
import { ABSENT, entryOf, isContext } from './values';

/** Where names are looked up, innermost first. */
export interface Scope {
  readonly session: Session;
  /** `ABSENT` when no scope knows the name. */
  find(name: string): unknown;
}

export class VariableScope implements Scope {
  constructor(
    readonly session: Session,
    private readonly variables: JsonObject,
  ) {}

  find(name: string): unknown {
    return entryOf(this.variables, name);
  }
}

export class LocalScope implements Scope {
  readonly session: Session;

  constructor(
    private readonly outer: Scope,
    private readonly name: string,
    private readonly value: unknown,
  ) {
    this.session = outer.session;
  }

  find(name: string): unknown {
    return name === this.name ? this.value : this.outer.find(name);
  }
}

/** Inside `list[...]`: the entries of the item, then `item` itself, then the surroundings. */
export class ItemScope implements Scope {
  readonly session: Session;

  constructor(
    private readonly outer: Scope,
    private readonly item: unknown,
  ) {
    this.session = outer.session;
  }

  find(name: string): unknown {
    if (isContext(this.item)) {
      const entry = entryOf(this.item, name);
      if (entry !== ABSENT) return entry;
    }
    return name === 'item' ? this.item : this.outer.find(name);
  }
}

/** Inside `for`: the results so far, as they are at the time of asking. */
export class PartialScope implements Scope {
  readonly session: Session;

  constructor(
    private readonly outer: Scope,
    private readonly results: readonly unknown[],
  ) {
    this.session = outer.session;
  }

  find(name: string): unknown {
    if (name !== 'partial') return this.outer.find(name);
    this.session.charge(this.results.length);
    return [...this.results];
  }
}
