import type { ParsedForm } from '../../../../definitions';
import type { Json, JsonObject } from '../../../../kernel';
import type { LawFinding, LawRule, WholeProcedure } from './law-rule';

/** The field in which whoever prepares a refusal chooses its reason, as officials' pages and letters read it. */
const REASON = 'refusalReason';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function reasonFields(component: JsonObject): JsonObject[] {
  const inner = Array.isArray(component.components) ? component.components.filter(isObject) : [];
  return [...(component.key === REASON ? [component] : []), ...inner.flatMap(reasonFields)];
}

const formsOf = ({ files }: WholeProcedure): ParsedForm[] =>
  files.filter((file): file is ParsedForm => file.kind === 'form');

const mayRefuse = ({ procedure }: WholeProcedure): boolean => procedure.outcome.feel.includes('"REFUSED"');

export const refusalRules: readonly LawRule[] = [
  {
    id: 'law/refusal-without-ground',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19(8)',
    why: {
      vi: 'Văn bản từ chối phải nêu lý do. Người dự thảo chọn lý do có căn cứ trong danh mục của thủ tục, không gõ tự do, để người dân đọc được căn cứ và cơ quan thống kê được.',
      en: 'A refusal states its reason. Whoever drafts it chooses one with its ground from the list of the procedure and types none freely, so that the applicant reads the ground and it can be counted.',
    },
    check: (whole): LawFinding[] => {
      if (!mayRefuse(whole)) return [];
      const { main } = whole;
      const fields = formsOf(whole).flatMap(({ schema }) => reasonFields(schema));
      if (fields.length > 0) return [];
      const steps = Object.values(main.nodes).filter(({ type }) => type === 'userTask');
      const act = (wanted: string) => steps.find(({ caseStep }) => caseStep?.act === wanted);
      return [
        {
          graph: main,
          elementId: (act('draft') ?? act('appraise') ?? act('sign'))?.id ?? main.processId,
          message: {
            vi: `Hồ sơ có thể bị từ chối nhưng không biểu mẫu nào hỏi lý do (trường "${REASON}").`,
            en: `A case may be refused, but no form asks for the reason (field "${REASON}").`,
          },
        },
      ];
    },
  },
  {
    id: 'law/refusal-reason-unknown',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19(8)',
    why: {
      vi: 'Lý do trong biểu mẫu phải là một mã của reasons.refusal, nơi ghi căn cứ pháp lý của từng lý do.',
      en: 'A reason of the form is a code of reasons.refusal, which gives the legal ground of each.',
    },
    check: (whole): LawFinding[] => {
      const codes = new Set(whole.procedure.reasons.refusal.map(({ code }) => code));
      if (codes.size === 0) return [];
      const unknown = formsOf(whole)
        .flatMap(({ schema }) => reasonFields(schema))
        .flatMap(({ values }) => (Array.isArray(values) ? values.filter(isObject) : []))
        .flatMap(({ value }) => (typeof value === 'string' && !codes.has(value) ? [value] : []));
      return [...new Set(unknown)].map((value) => ({
        inFile: ['reasons', 'refusal'],
        message: {
          vi: `Biểu mẫu cho chọn lý do từ chối "${value}", danh mục lý do không có mã này.`,
          en: `A form offers the reason "${value}", which the list of reasons does not have.`,
        },
      }));
    },
  },
];
