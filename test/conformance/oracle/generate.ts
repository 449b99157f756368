import type { Activity, Block, Boundary, Handler, Model, Outside, Repeat, Work } from './blocks';
import { Random } from './random';

/** What may stand where. */
interface Place {
  depth: number;
  /** Errors that a catcher around this place takes. */
  errors: readonly string[];
  escalations: readonly string[];
  /** False in the body of an event sub-process: whether its own scope would catch it is nowhere said. */
  mayEscalate: boolean;
  /**
   * Whether the scope around keeps records: where it may end by an interrupting handler or a terminate end, the
   * standard does not say what of it remains to be undone, so such scopes have nothing to undo.
   */
  undoable: boolean;
  terminable: boolean;
  inTransaction: boolean;
  /** False where tokens that nothing joins pass one after the other: a join there would mix them, rightly. */
  mayJoin: boolean;
}

const outsides: Outside[] = ['message', 'signal', 'timer'];

/**
 * Random models that leave nothing to the engine's taste: throws come directly behind a wait, so that nothing
 * else moves in the same step, and repeated work begins with a wait.
 */
export function generateModel(seed: number): Model {
  return new Generator(new Random(seed)).model();
}

class Generator {
  private ids = 0;
  private readonly flags = ['p', 'q', 'r', 's'];
  private readonly counters = ['c1', 'c2', 'c3'];
  /** Blocks left to spend. */
  private budget: number;

  constructor(private readonly random: Random) {
    this.budget = 6 + random.below(22);
  }

  model(): Model {
    const handled = this.random.chance(0.25);
    const place: Place = {
      depth: 0,
      errors: [],
      escalations: [],
      mayEscalate: true,
      undoable: !handled,
      terminable: handled,
      inTransaction: false,
      mayJoin: true,
    };
    const handlers = handled ? this.handlers(place) : [];
    const inside = { ...place, ...caughtBy(handlers, place) };
    return { body: this.scopeBody(inside), handlers, flags: this.flags, counters: this.counters };
  }

  private id(prefix: string): string {
    return `${prefix}${++this.ids}`;
  }

  private scopeBody(place: Place): Block {
    if (this.random.chance(0.12) && place.depth < 4) {
      const id = this.id('burst');
      const branches = [false, true].map((last) => this.sequence(deeper(place), 2, last));
      return { kind: 'burst', id, branches, after: this.sequence({ ...deeper(place), mayJoin: false }, 2) };
    }
    return this.sequence(place, 4, true);
  }

  /** `last`: the sequence may end with something that leaves no way on. */
  private sequence(place: Place, length: number, last = false): Block {
    const parts: Block[] = [];
    const count = 1 + this.random.below(length);
    for (let index = 0; index < count && this.budget > 0; index++) parts.push(this.block(place));
    if (parts.length === 0) parts.push(this.task(place));
    if (last && this.random.chance(0.15)) {
      const end = this.dead(place);
      if (end) parts.push(this.plainTask(), end);
    }
    return { kind: 'sequence', parts };
  }

  private dead(place: Place): Block | undefined {
    const kinds: (() => Block)[] = [];
    if (place.errors.length > 0)
      kinds.push(() => ({ kind: 'fail', id: this.id('fail'), code: this.random.pick(place.errors) }));
    if (place.terminable) kinds.push(() => ({ kind: 'terminate', id: this.id('terminate') }));
    if (place.inTransaction) kinds.push(() => ({ kind: 'cancel', id: this.id('cancel') }));
    return kinds.length === 0 ? undefined : this.random.pick(kinds)();
  }

  private block(place: Place): Block {
    this.budget--;
    const composed = place.depth < 4 ? 1 : 0;
    const joined = place.mayJoin ? composed : 0;
    const kind = this.random.weighted({
      task: 5,
      count: 2,
      catch: 1,
      choose: 2 * composed,
      all: 2 * joined,
      some: 2.5 * joined,
      'all-inclusive': 0.7 * joined,
      again: 1.5 * composed,
      race: 1 * composed,
      scope: 3 * composed,
      escalate: place.mayEscalate ? 0.8 : 0,
      compensate: place.undoable ? 0.8 : 0,
    });
    const inner = deeper(place);
    switch (kind) {
      case 'task':
        return this.task(place);
      case 'count':
        return { kind, id: this.id('count'), counter: this.random.pick(this.counters) };
      case 'catch':
        return { kind, id: this.id('catch'), on: this.random.pick(outsides) };
      case 'choose':
      case 'some':
        return {
          kind,
          id: this.id(kind),
          arms: this.some(1, kind === 'some' ? 3 : 2, () => ({ when: this.flag(), body: this.arm(inner) })),
          otherwise: this.branch(inner),
        };
      case 'all': {
        // A dead end in a branch starves the join until it takes the scope away: an incident, left to the corpus.
        const alive = { ...inner, errors: [], terminable: false, inTransaction: false };
        return { kind, id: this.id('all'), branches: this.some(2, 3, () => this.branch(alive)) };
      }
      case 'all-inclusive':
        return { kind, id: this.id('all'), branches: this.some(2, 3, () => this.branch(inner)) };
      case 'again': {
        const body: Block = { kind: 'sequence', parts: [this.plainTask(), this.branch(inner)] };
        return { kind, id: this.id('again'), body, while: this.flag() };
      }
      case 'race':
        return {
          kind,
          id: this.id('race'),
          arms: this.some(2, 3, () => ({
            id: this.id('arm'),
            on: this.random.pick(outsides),
            body: this.branch(inner),
          })),
        };
      case 'scope':
        return this.scope(place);
      case 'escalate': {
        const known = [...place.escalations, 'nobody'];
        return this.behindAWait({ kind, id: this.id('escalate'), code: this.random.pick(known) });
      }
      case 'compensate':
        return this.behindAWait({ kind, id: this.id('compensate') });
    }
  }

  private behindAWait(block: Block): Block {
    return { kind: 'sequence', parts: [this.plainTask(), block] };
  }

  private some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.random.below(most - least + 1) }, make);
  }

  private flag(): string {
    return this.random.pick(this.flags);
  }

  /** An arm of a choice may be empty, and may leave no way on. */
  private arm(place: Place): Block {
    if (this.random.chance(0.2)) return { kind: 'sequence', parts: [] };
    return this.sequence(place, 2, true);
  }

  private branch(place: Place): Block {
    if (this.random.chance(0.1)) return { kind: 'sequence', parts: [] };
    return this.sequence(place, 2);
  }

  private plainTask(): Activity {
    return { kind: 'activity', id: this.id('task'), work: { kind: 'user' }, boundaries: [] };
  }

  private task(place: Place): Activity {
    const work: Work = { kind: this.random.chance(0.7) ? 'user' : 'service' };
    const repeat = this.random.chance(0.15) ? this.repeat() : undefined;
    const loops = repeat?.kind === 'loop';
    const undo = place.undoable && !loops && this.random.chance(0.3) ? this.id('undo') : undefined;
    const boundaries = this.random.chance(0.25)
      ? this.boundaries(place, ['outside', 'outside', 'error', 'escalation'])
      : [];
    return {
      kind: 'activity',
      id: this.id('task'),
      work,
      boundaries,
      ...(repeat && { repeat }),
      ...(undo && { undo }),
    };
  }

  private repeat(): Repeat {
    const kind = this.random.pick(['parallel', 'sequential', 'loop'] as const);
    if (kind === 'loop') return { kind, while: this.flag(), before: this.random.chance(0.3), maximum: 3 };
    const count = this.random.pick([0, 1, 2, 3, 3]);
    return {
      kind,
      count,
      ...(count > 1 && this.random.chance(0.4) && { until: 1 + this.random.below(count) }),
    };
  }

  private boundaries(place: Place, kinds: readonly ('outside' | 'error' | 'escalation')[]): Boundary[] {
    const taken = new Set<string>();
    return this.some(1, 2, () => this.random.pick(kinds)).flatMap((kind): Boundary[] => {
      const id = this.id('boundary');
      const interrupting = kind === 'error' || this.random.chance(0.5);
      const path = (): Block =>
        this.branch({ ...deeper(place), depth: place.depth + 2, mayJoin: place.mayJoin && interrupting });
      if (kind === 'outside') return [{ id, interrupting, path: path(), on: this.random.pick(outsides) }];
      const code = this.random.pick(['A', 'B', undefined]);
      // Two catchers with one code on one activity are an error of the model.
      if (taken.has(`${kind}${code}`)) return [];
      taken.add(`${kind}${code}`);
      return [{ id, interrupting, path: path(), on: kind, ...(code !== undefined && { code }) }];
    });
  }

  private handlers(place: Place): Handler[] {
    const taken = new Set<string>();
    return this.some(1, 2, () =>
      this.random.pick(['outside', 'outside', 'error', 'escalation'] as const),
    ).flatMap((kind): Handler[] => {
      const interrupting = kind === 'error' || this.random.chance(0.4);
      const code = this.random.pick(['A', 'B', undefined]);
      if (kind !== 'outside' && taken.has(`${kind}${code}`)) return [];
      taken.add(`${kind}${code}`);
      const body = this.sequence(
        {
          depth: place.depth + 2,
          errors: [],
          escalations: [],
          mayEscalate: false,
          undoable: false,
          terminable: false,
          inTransaction: false,
          mayJoin: true,
        },
        2,
      );
      const shared = { id: this.id('handler'), startId: this.id('trigger'), interrupting, body };
      return kind === 'outside'
        ? [{ ...shared, on: this.random.pick(outsides) }]
        : [{ ...shared, on: kind, ...(code !== undefined && { code }) }];
    });
  }

  private scope(place: Place): Activity {
    const type = this.random.weighted({ 'sub-process': 6, transaction: 1, called: 1.5 });
    const id = this.id('scope');
    const repeat = type !== 'transaction' && this.random.chance(0.2) ? this.repeat() : undefined;
    const handled = type !== 'transaction' && this.random.chance(0.3);
    const handlers = handled ? this.handlers(place) : [];
    const boundaries: Boundary[] =
      type === 'transaction'
        ? [
            {
              id: this.id('boundary'),
              interrupting: true,
              on: 'cancel',
              path: this.branch({ ...deeper(place), depth: place.depth + 2 }),
            },
          ]
        : this.random.chance(0.6)
          ? this.boundaries(place, ['outside', 'error', 'error', 'escalation'])
          : [];
    const around = { ...place, ...caughtBy(boundaries, place) };
    const body = this.scopeBody({
      depth: place.depth + 1,
      ...caughtBy(handlers, around),
      mayEscalate: place.mayEscalate,
      undoable: place.undoable && !handled && type !== 'called' && repeat?.kind !== 'loop',
      terminable: handled || !place.undoable,
      inTransaction: type === 'transaction',
      mayJoin: true,
    });
    // Repeated scopes begin with a wait, so that their instances are all under way before the first is over.
    const waited: Block = repeat ? { kind: 'sequence', parts: [this.plainTask(), body] } : body;
    return {
      kind: 'activity',
      id,
      work: { kind: 'scope', type, body: waited, handlers },
      boundaries,
      ...(repeat && { repeat }),
      ...(place.undoable && repeat?.kind !== 'loop' && this.random.chance(0.1) && { undo: this.id('undo') }),
    };
  }
}

const deeper = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

/** What a place may throw once these catchers stand around it. */
function caughtBy(catchers: readonly (Boundary | Handler)[], outside: Place) {
  const codes = (kind: 'error' | 'escalation', around: readonly string[]) => {
    const own = catchers.flatMap((each) =>
      each.on === kind ? ['code' in each && each.code ? each.code : 'other'] : [],
    );
    return [...new Set([...own, ...around])];
  };
  return { errors: codes('error', outside.errors), escalations: codes('escalation', outside.escalations) };
}
