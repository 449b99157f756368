import { runExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { currentLanguage } from '../../texts/texts';
import { serverNow } from '../../time/server-clock';
import type { Part } from './localise';
import { faultsOf } from './rules';

interface FieldInstance {
  id: string;
  expressionContextInfo: object;
}

interface Registry {
  get(id: string): Part | undefined;
}

const evaluated = ['min', 'max', 'minLength', 'maxLength'];

/** form-js asks this service what is wrong with a field; the rules are the server's. */
class Validator {
  static $inject = ['expressionLanguage', 'formFieldRegistry'];

  constructor(
    private readonly expressions: Parameters<typeof runExpressionEvaluation>[0],
    private readonly fields: Registry,
  ) {}

  validateFieldInstance({ id, expressionContextInfo }: FieldInstance, value: unknown): string[] {
    const field = this.fields.get(id);
    if (!field) return [];
    const validate: Part = { ...(field.validate as Part | undefined) };
    for (const name of evaluated)
      if (typeof validate[name] === 'string')
        validate[name] = runExpressionEvaluation(this.expressions, validate[name], expressionContextInfo);
    return faultsOf(
      value,
      {
        type: String(field.type),
        subtype: field.subtype as string | undefined,
        label: labelOf(field),
        format: formatOf(field),
        validate,
        decimalDigits: field.decimalDigits,
        isText: field.serializeToString === true,
        disallowPassedDates: field.disallowPassedDates === true,
        own: field,
      },
      currentLanguage(),
      serverNow(),
    );
  }
}

export const labelOf = (field: Part): string =>
  String(field.label ?? field.dateLabel ?? field.timeLabel ?? '');
export const formatOf = (field: Part): string | undefined => {
  const { format } = (field.properties ?? {}) as Part;
  return typeof format === 'string' ? format : undefined;
};

export const ValidatorModule = { validator: ['type', Validator] };
