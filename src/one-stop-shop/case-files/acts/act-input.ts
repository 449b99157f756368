import type { InstanceChange } from '../../../runtime';
import type { Json, JsonObject } from '../../../kernel';
import { refusals } from '../case-file.errors';

/**
 * What the person who completed an element gave with it: variables set by that very completion. What an earlier round left in
 * the process is not taken for an answer again. A long value is in the history by name only, and then read off the process.
 */
export function inputOf({ history, variables }: InstanceChange, elementId: string): JsonObject {
  const input: JsonObject = {};
  for (const entry of history) {
    if (entry.type !== 'variable.set' || entry.elementId !== elementId) continue;
    const { name, value } = entry.data ?? {};
    if (typeof name !== 'string') continue;
    const given = value ?? variables[name];
    if (given !== undefined) input[name] = given;
  }
  return input;
}

const isGiven = (value: Json | undefined): value is Json =>
  value !== undefined && value !== null && value !== '';

/** The fields of an act's input, read strictly: what is there must be what it is called for. Throws CASE_FILE.INPUT_*. */
export class ActInput {
  constructor(
    private readonly values: JsonObject,
    private readonly path = '',
  ) {}

  text(name: string, longest = 2_000): string | undefined {
    const value = this.values[name];
    if (!isGiven(value)) return undefined;
    if (typeof value !== 'string') throw this.invalid(name, 'text');
    if (value.trim() === '') return undefined;
    if (value.length > longest) throw this.invalid(name, `at most ${longest} characters`);
    return value.trim();
  }

  requiredText(name: string, longest?: number): string {
    return this.text(name, longest) ?? this.missing(name);
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!(values as readonly string[]).includes(value)) throw this.invalid(name, values.join(', '));
    return value as T;
  }

  flag(name: string): boolean | undefined {
    const value = this.values[name];
    if (!isGiven(value)) return undefined;
    if (typeof value !== 'boolean') throw this.invalid(name, 'true, false');
    return value;
  }

  /** Whole VND. */
  amount(name: string): number | undefined {
    const value = this.values[name];
    if (!isGiven(value)) return undefined;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw this.invalid(name, 'a whole amount');
    return value;
  }

  object(name: string): ActInput | undefined {
    const value = this.values[name];
    if (!isGiven(value)) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.invalid(name, 'an object');
    return new ActInput(value, this.at(name));
  }

  list(name: string, most = 100): ActInput[] {
    const value = this.values[name];
    if (!isGiven(value)) return [];
    if (!Array.isArray(value) || value.length > most) throw this.invalid(name, `a list of at most ${most}`);
    return value.map((entry, index) => {
      if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
        throw this.invalid(`${name}.${index}`, 'an object');
      return new ActInput(entry, this.at(`${name}.${index}`));
    });
  }

  texts(name: string, most = 100): string[] {
    const value = this.values[name];
    if (!isGiven(value)) return [];
    if (!Array.isArray(value) || value.length > most || !value.every((one) => typeof one === 'string'))
      throw this.invalid(name, `a list of at most ${most} texts`);
    return value;
  }

  missing(name: string): never {
    throw refusals.inputMissing({ field: this.at(name) });
  }

  at(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }

  private invalid(name: string, rule: string) {
    return refusals.inputInvalid({ field: this.at(name), rule });
  }
}
