import type { Activity, Block, Boundary, Handler, Model } from './blocks';

/**
 * What is left to do of a block: a term that is rewritten until only waits remain. There are no gateways, no
 * flows and no tokens here; joins are the ends of `parts`. Terms are plain data and are never changed in place.
 */
export type Term =
  | { is: 'done' }
  | { is: 'wait'; id: string; kind: WaitKind }
  | { is: 'sequence'; now: Term; rest: Block[] }
  | { is: 'start'; block: Block }
  /** `inclusive`: does not wait for what can no longer arrive; `arrived`: whether anything has. */
  | { is: 'parts'; parts: Term[]; inclusive?: { arrived: boolean } }
  | { is: 'again'; now: Term; block: Block & { kind: 'again' } }
  | { is: 'race'; block: Block & { kind: 'race' } }
  /** `spent`: non-interrupting timers that have fired; `paths`: paths to be started beside. */
  | { is: 'activity'; activity: Activity; now: Term; spent: string[]; begin: Block[] }
  | {
      is: 'instances';
      activity: Activity;
      running: Term[];
      begun: number;
      completed: number;
      records: Undo[];
    }
  | ScopeTerm
  | { is: 'undoing'; now: Term; rest: Undo[] }
  /** A worker's answer, thrown from inside the activity; `then` remains if nothing takes it away. */
  | { is: 'thrown'; kind: 'error' | 'escalation'; code: string; then: Term };

export interface ScopeTerm {
  is: 'scope';
  owner: string;
  main: Term;
  /** Tokens that nothing joins: paths of non-interrupting boundaries, and what an inclusive join has left behind. */
  beside: Term[];
  /** Running non-interrupting event sub-processes. */
  handling: Term[];
  handlers: Handler[];
  /** Handlers that can still be triggered. */
  armed: string[];
  records: Undo[];
  /** Own variables of a called process. */
  variables?: Variables;
  cancelling?: boolean;
}

/** How to undo one completed activity: by its handler, or by what was completed inside. */
export type Undo = { handler: string } | { inside: Undo[] };

export type Variables = Record<string, boolean | number>;
export type WaitKind = 'user-task' | 'service' | 'message' | 'signal' | 'timer' | 'call';

export interface Configuration {
  variables: Variables;
  root: ScopeTerm;
  over: boolean;
}

export type Action = { act: 'go'; flags: Variables } | { act: 'error' | 'escalation'; code: string };

export interface OpenWait {
  kind: WaitKind;
  id: string;
  /** Where in the term. */
  path: Step[];
}
type Step = string | number;

const done: Term = { is: 'done' };

/** Something on its way outward from the place where it was thrown. */
type Signal =
  | { to: string; boundary: Boundary }
  | { to: string; handler: Handler }
  | { to: string; terminate: true }
  | { to: string; cancel: true };

interface Catcher {
  owner: string;
  boundary?: Boundary;
  handler?: Handler;
}

/** What surrounds a term while it is rewritten. `catchers`: nearest first. */
interface Around {
  catchers: Catcher[];
  scope: { owner: string; records: Undo[] };
  transaction?: string;
  /** Variables are the one thing that changes while a term is rewritten. */
  variables: Variables;
}

/**
 * A term on its way to the scope in which it runs beside the rest: that of the named owner, or the nearest one
 * around the activity whose boundary it left, or simply the nearest.
 */
interface Beside {
  into?: string;
  past?: string;
  handles?: true;
  term: Term;
}

/** `stop`: the token has thrown something that takes away a scope around it. */
interface Rewritten {
  term: Term;
  beside: Beside[];
  stop?: Signal;
}

const settled = (term: Term): Rewritten => ({ term, beside: [] });

export function begin(model: Model, variables: Variables): Configuration {
  const root = scopeTerm('process', model.body, model.handlers);
  return settle({ variables, root, over: false });
}

function settle({ variables, root }: Configuration): Configuration {
  const own = { ...variables };
  const { term } = rewriteScope(root, { catchers: [], scope: { owner: '', records: [] }, variables: own });
  return { variables: own, root: term.is === 'scope' ? term : root, over: term.is === 'done' };
}

const scopeTerm = (owner: string, body: Block, handlers: Handler[], variables?: Variables): ScopeTerm => ({
  is: 'scope',
  owner,
  main: { is: 'start', block: body },
  beside: [],
  handling: [],
  handlers,
  armed: handlers.filter(({ on }) => isOutside(on)).map(({ id }) => id),
  records: [],
  ...(variables && { variables: { ...variables } }),
});

const isOutside = (on: string): on is 'message' | 'signal' | 'timer' =>
  on === 'message' || on === 'signal' || on === 'timer';

function rewrite(term: Term, around: Around): Rewritten {
  switch (term.is) {
    case 'done':
    case 'wait':
    case 'race':
      return settled(term);
    case 'start':
      return start(term.block, around);
    case 'sequence':
      return rewriteSequence(term, around);
    case 'parts':
      return rewriteParts(term, around);
    case 'again': {
      const { term: now, beside, stop } = rewrite(term.now, around);
      if (stop || now.is !== 'done') return { term: { ...term, now }, beside, stop };
      if (around.variables[term.block.while] !== true) return { term: done, beside };
      const next = rewrite({ ...term, now: { is: 'start', block: term.block.body } }, around);
      return { ...next, beside: [...beside, ...next.beside] };
    }
    case 'activity':
      return rewriteActivity(term, around);
    case 'instances':
      return rewriteInstances(term, around);
    case 'scope':
      return rewriteScope(term, around);
    case 'thrown': {
      const raised = raise(term.kind, term.code, around);
      return { ...raised, term: term.then };
    }
    case 'undoing': {
      const { term: now, beside, stop } = rewrite(term.now, around);
      if (stop || now.is !== 'done') return { term: { ...term, now }, beside, stop };
      if (term.rest.length === 0) return { term: done, beside };
      const next = rewrite(undoing(term.rest), around);
      return { ...next, beside: [...beside, ...next.beside] };
    }
  }
}

function rewriteAll(terms: Term[], around: Around): { terms: Term[]; beside: Beside[]; stop?: Signal } {
  const result: Term[] = [];
  const beside: Beside[] = [];
  for (const [index, term] of terms.entries()) {
    const each = rewrite(term, around);
    result.push(each.term);
    beside.push(...each.beside);
    if (each.stop) return { terms: [...result, ...terms.slice(index + 1)], beside, stop: each.stop };
  }
  return { terms: result, beside };
}

function rewriteParts(term: Term & { is: 'parts' }, around: Around): Rewritten {
  const { terms, beside, stop } = rewriteAll(term.parts, around);
  const parts = terms.filter(({ is }) => is !== 'done');
  const result: Term = parts.length === 0 ? done : { ...term, parts };
  if (stop || !term.inclusive || result === done) return { term: result, beside, ...(stop && { stop }) };
  const arrived = term.inclusive.arrived || parts.length < terms.length;
  if (!arrived || parts.some(canLeave)) return { term: { ...term, parts, inclusive: { arrived } }, beside };
  return { term: done, beside: [...beside, ...parts.map((part) => ({ term: part }))] };
}

/** Whether the way on behind the term can still be reached from inside it. */
function canLeave(term: Term): boolean {
  switch (term.is) {
    case 'sequence':
      return canLeave(term.now) && term.rest.every(leads);
    case 'start':
      return leads(term.block);
    case 'parts':
      return term.parts.some(canLeave);
    case 'again':
    case 'undoing':
      return canLeave(term.now);
    default:
      return true;
  }
}

function leads(block: Block): boolean {
  switch (block.kind) {
    case 'sequence':
      return block.parts.every(leads);
    case 'fail':
    case 'terminate':
    case 'cancel':
    case 'burst':
      return false;
    default:
      return true;
  }
}

function rewriteSequence(term: Term & { is: 'sequence' }, around: Around): Rewritten {
  let { now, rest } = term;
  const beside: Beside[] = [];
  for (;;) {
    const each = rewrite(now, around);
    beside.push(...each.beside);
    now = each.term;
    if (each.stop || now.is !== 'done' || rest.length === 0)
      return { term: now.is === 'done' ? done : { is: 'sequence', now, rest }, beside, stop: each.stop };
    now = { is: 'start', block: rest[0] };
    rest = rest.slice(1);
  }
}

const sequenceOf = (parts: Block[]): Term => ({ is: 'sequence', now: done, rest: parts });
const fresh = (block: Block): Term => ({ is: 'start', block });

/** Records in order of completion; the last is undone first. */
function undoing(records: Undo[]): Term {
  if (records.length === 0) return done;
  const last = records[records.length - 1];
  const rest = records.slice(0, -1);
  if ('handler' in last)
    return { is: 'undoing', now: { is: 'wait', id: last.handler, kind: 'user-task' }, rest };
  return undoing([...rest, ...last.inside]);
}

function start(block: Block, around: Around): Rewritten {
  const { variables } = around;
  const next = (term: Term) => rewrite(term, around);
  switch (block.kind) {
    case 'sequence':
      return next(sequenceOf(block.parts));
    case 'count':
      variables[block.counter] = (variables[block.counter] as number) + 1;
      return settled(done);
    case 'catch':
      return settled({ is: 'wait', id: block.id, kind: block.on });
    case 'choose':
      return next(fresh(block.arms.find(({ when }) => variables[when] === true)?.body ?? block.otherwise));
    case 'some': {
      const taken = block.arms.filter(({ when }) => variables[when] === true).map(({ body }) => body);
      const parts = (taken.length > 0 ? taken : [block.otherwise]).map(fresh);
      return next({ is: 'parts', parts, inclusive: { arrived: false } });
    }
    case 'all':
      return next({ is: 'parts', parts: block.branches.map(fresh) });
    case 'all-inclusive':
      return next({ is: 'parts', parts: block.branches.map(fresh), inclusive: { arrived: false } });
    case 'burst':
      return next({ is: 'parts', parts: block.branches.map((branch) => sequenceOf([branch, block.after])) });
    case 'again':
      return next({ is: 'again', now: fresh(block.body), block });
    case 'race':
      return settled({ is: 'race', block });
    case 'escalate':
      return raise('escalation', block.code, around);
    case 'fail':
      return raise('error', block.code, around);
    case 'terminate':
      return { term: done, beside: [], stop: { to: around.scope.owner, terminate: true } };
    case 'cancel':
      return { term: done, beside: [], stop: { to: around.transaction!, cancel: true } };
    case 'compensate':
      return next(undoing(around.scope.records.splice(0)));
    case 'activity':
      return next({ is: 'activity', activity: block, now: work(block, variables), spent: [], begin: [] });
  }
}

/** The nearest catcher takes it; beside a non-interrupting one the token goes on. */
function raise(kind: 'error' | 'escalation', code: string, around: Around): Rewritten {
  const catcher = catcherOf(kind, code, around.catchers);
  if (!catcher) {
    if (kind === 'error') throw new Error(`the generator threw an error that nothing catches: ${code}`);
    return settled(done);
  }
  const { owner, boundary, handler } = catcher;
  if (boundary) {
    if (boundary.interrupting) return { term: done, beside: [], stop: { to: owner, boundary } };
    return { term: done, beside: [{ past: owner, term: fresh(boundary.path) }] };
  }
  if (handler!.interrupting) return { term: done, beside: [], stop: { to: owner, handler: handler! } };
  return { term: done, beside: [{ into: owner, handles: true, term: handlerTerm(handler!) }] };
}

/** Of the nearest owner that catches it at all, the catcher with the code goes before the one for every code. */
function catcherOf(kind: 'error' | 'escalation', code: string, catchers: Catcher[]): Catcher | undefined {
  const catches = ({ boundary, handler }: Catcher) => {
    const event = boundary ?? handler!;
    return event.on === kind && (event.code === undefined || event.code === code);
  };
  const nearest = catchers.find(catches);
  if (!nearest) return undefined;
  const kindred = catchers.filter(
    (each) =>
      each.owner === nearest.owner && Boolean(each.boundary) === Boolean(nearest.boundary) && catches(each),
  );
  const coded = ({ boundary, handler }: Catcher) => 'code' in (boundary ?? handler!);
  return kindred.find((each) => coded(each)) ?? nearest;
}

function work(activity: Activity, variables: Variables): Term {
  const { repeat } = activity;
  if (!repeat) return once(activity, variables);
  return { is: 'instances', activity, running: [], begun: 0, completed: 0, records: [] };
}

function once({ id, work: own }: Activity, variables: Variables): Term {
  if (own.kind !== 'scope') return { is: 'wait', id, kind: own.kind === 'user' ? 'user-task' : 'service' };
  return scopeTerm(id, own.body, own.handlers, own.type === 'called' ? variables : undefined);
}

function rewriteActivity(term: Term & { is: 'activity' }, around: Around): Rewritten {
  const { activity } = term;
  const own = activity.boundaries.map((boundary) => ({ owner: activity.id, boundary }));
  const isTransaction = activity.work.kind === 'scope' && activity.work.type === 'transaction';
  const records: Undo[] = [];
  const each = rewriteWork(
    term.now,
    activity,
    {
      ...around,
      catchers: [...own, ...around.catchers],
      ...(isTransaction && { transaction: activity.id }),
    },
    records,
  );
  const beside: Beside[] = [
    ...term.begin.map((path) => ({ term: fresh(path) })),
    ...each.beside.map((one) => (one.past === activity.id ? { term: one.term } : one)),
  ];
  const { stop } = each;
  if (stop && stop.to === activity.id && 'boundary' in stop) {
    const next = rewrite(fresh(stop.boundary.path), around);
    return { ...next, beside: [...beside, ...next.beside] };
  }
  if (stop || each.term.is !== 'done')
    return { term: { ...term, now: each.term, begin: [] }, beside, ...(stop && { stop }) };
  around.scope.records.push(...records);
  return { term: done, beside };
}

/** Collects how to undo the activity, once it has completed. */
function rewriteWork(now: Term, activity: Activity, around: Around, records: Undo[]): Rewritten {
  if (now.is === 'instances') {
    const each = rewriteInstances(now, around);
    if (each.term.is === 'done' && each.records.length > 0) records.push({ inside: each.records });
    return each;
  }
  const inside: Undo[] = [];
  const each = now.is === 'scope' ? rewriteScope(now, around, inside) : rewrite(now, around);
  if (each.term.is === 'done' && !each.stop) records.push(...undoOf(activity, inside));
  return each;
}

const undoOf = ({ undo }: Activity, inside: Undo[]): Undo[] =>
  undo !== undefined ? [{ handler: undo }] : inside.length > 0 ? [{ inside }] : [];

function rewriteInstances(term: Term & { is: 'instances' }, around: Around): Rewritten & { records: Undo[] } {
  const { activity } = term;
  const repeat = activity.repeat!;
  const beside: Beside[] = [];
  let { begun, completed, running } = term;
  const records = [...term.records];
  const result = (next: Term): Rewritten & { records: Undo[] } => ({ term: next, beside, records });
  const current = (): Term => ({ is: 'instances', activity, running, begun, completed, records });
  for (;;) {
    const still: Term[] = [];
    for (const each of running) {
      const undo: Undo[] = [];
      const rewritten = rewriteWork(each, { ...activity, repeat: undefined }, around, undo);
      beside.push(...rewritten.beside);
      if (rewritten.stop) return { ...result(current()), stop: rewritten.stop };
      if (rewritten.term.is !== 'done') still.push(rewritten.term);
      else {
        completed++;
        records.push(...undo);
        if (repeat.kind !== 'loop' && repeat.until !== undefined && completed >= repeat.until)
          return result(done);
      }
    }
    running = still;
    if (repeat.kind === 'loop') {
      if (running.length > 0) return result(current());
      const wanted = around.variables[repeat.while] === true;
      const first = begun === 0 && !repeat.before;
      if (begun >= repeat.maximum || (!first && !wanted)) return result(done);
    } else {
      if (begun >= repeat.count) return result(running.length === 0 ? done : current());
      if (repeat.kind === 'sequential' && running.length > 0) return result(current());
    }
    const more = repeat.kind === 'parallel' ? repeat.count - begun : 1;
    begun += more;
    running = Array.from({ length: more }, () => once(activity, around.variables));
  }
}

/** `leaves`: where the records of the completed scope go. */
function rewriteScope(term: ScopeTerm, around: Around, leaves: Undo[] = []): Rewritten {
  const { owner } = term;
  const scope = { owner, records: [...term.records] };
  const variables = term.variables ? { ...term.variables } : around.variables;
  let { main, beside, handling, armed, cancelling, handlers } = term;
  const outward: Beside[] = [];
  const current = (): ScopeTerm => ({
    is: 'scope',
    owner,
    main,
    beside,
    handling,
    handlers,
    armed,
    records: scope.records,
    ...(term.variables && { variables }),
    ...(cancelling && { cancelling }),
  });
  const takeIn = (besides: Beside[]) => {
    const own = besides.filter(({ into, past }) => past === undefined && (into ?? owner) === owner);
    outward.push(...besides.filter((each) => !own.includes(each)));
    beside = [...beside, ...own.filter(({ handles }) => !handles).map((each) => each.term)];
    handling = [...handling, ...own.filter(({ handles }) => handles).map((each) => each.term)];
  };
  /** Ends everything inside and goes on with `next` alone. */
  const instead = (next: Term) => {
    main = next;
    beside = [];
    handling = [];
    armed = [];
    handlers = [];
  };
  for (;;) {
    const inner: Around = {
      ...around,
      scope,
      variables,
      // An event sub-process does not catch for itself.
      catchers: [
        ...handlers.map((handler) => ({ owner, handler })),
        ...around.catchers.filter(({ handler }) => handler?.id !== owner),
      ],
    };
    const first = rewrite(main, inner);
    main = first.term;
    takeIn(first.beside);
    let { stop } = first;
    for (let index = 0; index < beside.length && !stop; index++) {
      const each = rewrite(beside[index], inner);
      beside = beside.with(index, each.term);
      takeIn(each.beside);
      stop = each.stop;
    }
    for (let index = 0; index < handling.length && !stop; index++) {
      const each = rewrite(handling[index], inner);
      handling = handling.with(index, each.term);
      takeIn(each.beside);
      stop = each.stop;
    }
    beside = beside.filter(({ is }) => is !== 'done');
    handling = handling.filter(({ is }) => is !== 'done');
    if (stop) {
      if (stop.to !== owner || 'boundary' in stop) return { term: current(), beside: outward, stop };
      if ('terminate' in stop) instead(done);
      else if ('handler' in stop) instead(handlerTerm(stop.handler));
      else {
        cancelling = true;
        instead(undoing(scope.records.splice(0)));
      }
      continue;
    }
    const isCompleting = main.is === 'done' && beside.length === 0;
    if (isCompleting && handling.length > 0) {
      // Completing (13.3.2): running handlers end and no new ones begin, but the scope can still be interrupted.
      handlers = handlers.filter(({ interrupting }) => interrupting);
      armed = handlers.map(({ id }) => id).filter((id) => armed.includes(id));
    }
    if (!isCompleting || handling.length > 0) return { term: current(), beside: outward };
    if (cancelling) {
      const { boundary } = around.catchers.find(
        (each) => each.owner === owner && each.boundary?.on === 'cancel',
      )!;
      return { term: done, beside: outward, stop: { to: owner, boundary: boundary! } };
    }
    leaves.push(...scope.records);
    return { term: done, beside: outward };
  }
}

/** The body of an event sub-process is a scope of its own, without handlers. */
const handlerTerm = (handler: Handler): Term => scopeTerm(handler.id, handler.body, []);

/** Every way in which the world can move the process. */
export function openWaits({ root }: Configuration): OpenWait[] {
  const found: OpenWait[] = [];
  const visit = (term: Term, path: Step[]): void => {
    switch (term.is) {
      case 'wait':
        found.push({ kind: term.kind, id: term.id, path });
        return;
      case 'race':
        for (const { id, on } of term.block.arms) found.push({ kind: on, id, path: [...path, id] });
        return;
      case 'parts':
        term.parts.forEach((part, index) => visit(part, [...path, 'parts', index]));
        return;
      case 'instances':
        term.running.forEach((part, index) => {
          visit(part, [...path, 'running', index]);
          call(part, term.activity, path);
        });
        return;
      case 'activity':
        visit(term.now, [...path, 'now']);
        call(term.now, term.activity, path);
        for (const boundary of term.activity.boundaries)
          if (isOutside(boundary.on) && !term.spent.includes(boundary.id))
            found.push({ kind: boundary.on, id: boundary.id, path: [...path, boundary.id] });
        return;
      case 'scope':
        visit(term.main, [...path, 'main']);
        term.beside.forEach((part, index) => visit(part, [...path, 'beside', index]));
        term.handling.forEach((part, index) => visit(part, [...path, 'handling', index]));
        for (const handler of term.handlers)
          if (isOutside(handler.on) && term.armed.includes(handler.id))
            found.push({ kind: handler.on, id: handler.startId, path: [...path, handler.id] });
        return;
      case 'sequence':
      case 'again':
      case 'undoing':
        visit(term.now, [...path, 'now']);
        return;
      case 'done':
      case 'start':
      case 'thrown':
        return;
    }
  };
  const call = (inner: Term, { id, work: own }: Activity, path: Step[]) => {
    if (inner.is === 'scope' && own.kind === 'scope' && own.type === 'called')
      found.push({ kind: 'call', id, path: [...path, 'call'] });
  };
  visit(root, []);
  return found;
}

/** One action at one wait, and all that follows by itself. */
export function act(configuration: Configuration, wait: OpenWait, action: Action): Configuration {
  const { root } = configuration;
  if (action.act !== 'go') return throwAt(configuration, wait, action.act, action.code);
  const variables = { ...configuration.variables };
  const changed = replaceAt(root, wait.path, moved, action.flags, variables);
  return settle({ variables, root: changed as ScopeTerm, over: false });
}

/** Rebuilds the term along the path; flags are set in the innermost process on it. */
function replaceAt(
  term: Term,
  path: Step[],
  change: (term: Term, step: Step | undefined) => Term,
  flags: Variables,
  variables: Variables,
): Term {
  const own = term.is === 'scope' && term.variables ? { ...term.variables } : undefined;
  const target = own ?? variables;
  const [step, ...rest] = path;
  const into =
    step === 'now' ||
    step === 'main' ||
    step === 'parts' ||
    step === 'running' ||
    step === 'beside' ||
    step === 'handling';
  let changed: Term;
  if (!into) {
    Object.assign(target, flags);
    changed = change(term, step);
  } else {
    const holder = term as unknown as Record<string, Term | Term[]>;
    const child = holder[step];
    if (Array.isArray(child)) {
      const [index, ...deeper] = rest as [number, ...Step[]];
      const list = child.slice();
      list[index] = replaceAt(child[index], deeper, change, flags, target);
      changed = { ...holder, [step]: list } as unknown as Term;
    } else changed = { ...holder, [step]: replaceAt(child, rest, change, flags, target) } as unknown as Term;
  }
  return own && changed.is === 'scope' ? { ...changed, variables: own } : changed;
}

function moved(term: Term, step: Step | undefined): Term {
  switch (term.is) {
    case 'wait':
      return done;
    case 'race':
      return fresh(term.block.arms.find(({ id }) => id === step)!.body);
    case 'activity': {
      const boundary = term.activity.boundaries.find(({ id }) => id === step)!;
      if (boundary.interrupting) return fresh(boundary.path);
      const spent = boundary.on === 'timer' ? [...term.spent, boundary.id] : term.spent;
      return { ...term, spent, begin: [...term.begin, boundary.path] };
    }
    case 'scope': {
      const handler = term.handlers.find(({ id }) => id === step)!;
      if (handler.interrupting)
        return { ...term, main: handlerTerm(handler), beside: [], handling: [], handlers: [], armed: [] };
      const armed = handler.on === 'timer' ? term.armed.filter((id) => id !== handler.id) : term.armed;
      return { ...term, armed, handling: [...term.handling, handlerTerm(handler)] };
    }
    default:
      throw new Error(`nothing to move at ${term.is}`);
  }
}

/** A worker's answer: thrown from inside the activity that waits. */
function throwAt(
  configuration: Configuration,
  wait: OpenWait,
  kind: 'error' | 'escalation',
  code: string,
): Configuration {
  const variables = { ...configuration.variables };
  const change = (term: Term): Term => ({ is: 'thrown', kind, code, then: kind === 'error' ? done : term });
  const changed = replaceAt(configuration.root, wait.path, change, {}, variables);
  return settle({ variables, root: changed as ScopeTerm, over: false });
}
