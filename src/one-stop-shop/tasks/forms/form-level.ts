import { feelEvaluator } from '../../../expressions';
import type { Json, JsonObject } from '../../../kernel';
import type { UnitsOn } from './address.policy';
import { isObject, overlay, textOf, valueAt } from './form-schema';

/** The names a level may hold: `null` is a field, a map an object with fields of its own. */
export type KnownNames = Map<string, KnownNames | null>;

interface Root {
  /** What the process knows, without the submission: options are read here, so that nobody sends their own. */
  variables: JsonObject;
  /** The same under the submission: what conditions read. */
  data: JsonObject;
  now: number;
  unitsOn?: UnitsOn;
}

/** The object that fields write into: the whole submission, or one item of a dynamic list. */
export class FormLevel {
  readonly known: KnownNames = new Map();

  private constructor(
    readonly values: JsonObject,
    /** The same place as the process knows it. */
    readonly previous: JsonObject,
    /** Prefix of field names in problems: empty, or `copies[0].` */
    readonly prefix: string,
    private readonly root: Root,
    private readonly around: JsonObject,
  ) {}

  static root(values: JsonObject, variables: JsonObject, now: number, unitsOn?: UnitsOn): FormLevel {
    return new FormLevel(
      values,
      variables,
      '',
      { variables, data: overlay(variables, values), now, unitsOn },
      { this: values },
    );
  }

  get variables(): JsonObject {
    return this.root.variables;
  }

  get now(): number {
    return this.root.now;
  }

  get unitsOn(): UnitsOn | undefined {
    return this.root.unitsOn;
  }

  /** One item of a dynamic list; `index` counts from 0 here and from 1 in the designer's expressions. */
  item(values: JsonObject, previous: JsonObject, list: string, index: number): FormLevel {
    return new FormLevel(values, previous, `${this.prefix}${list}[${index}].`, this.root, {
      this: values,
      parent: this.values,
      i: index + 1,
    });
  }

  declare(path: readonly string[]): void {
    let names = this.known;
    path.forEach((name, position) => {
      const inner = names.get(name);
      if (position === path.length - 1) names.set(name, inner ?? null);
      else if (inner) names = inner;
      else {
        const created: KnownNames = new Map();
        names.set(name, created);
        names = created;
      }
    });
  }

  /** Value of an expression of the form, as form-js gives it its names; undefined when it has none. */
  evaluate(feel: string, group: readonly string[]): Json | undefined {
    const scope: JsonObject =
      group.length > 0
        ? { ...this.around, this: objectAt(this.values, group), parent: this.values }
        : this.around;
    const underscored = Object.fromEntries(
      Object.entries(scope).map(([name, value]) => [`_${name}_`, value]),
    );
    const variables = { ...scope, ...this.root.data, ...underscored };
    const evaluation = feelEvaluator.evaluate({ feel, bounded: false }, variables, {
      now: this.root.now,
      strict: false,
    });
    return evaluation.ok ? evaluation.value : undefined;
  }

  /** A property of a component that is a value, or an expression when it begins with `=`. */
  propertyOf(value: Json | undefined, group: readonly string[]): Json | undefined {
    return typeof value === 'string' && value.startsWith('=') ? this.evaluate(value.slice(1), group) : value;
  }

  isHidden(component: JsonObject, group: readonly string[]): boolean {
    const { conditional } = component;
    const hide = isObject(conditional) ? textOf(conditional.hide) : undefined;
    return hide !== undefined && this.evaluate(hide.replace(/^=/, ''), group) === true;
  }
}

function objectAt(values: JsonObject, path: readonly string[]): JsonObject {
  const found = valueAt(values, path);
  return isObject(found) ? found : {};
}
