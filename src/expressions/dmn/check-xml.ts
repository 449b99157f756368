import { Parser } from 'saxen';
import type { LocalizedText } from '../../kernel';
import type { DmnProblem } from './decision-model';

export const DMN_BUDGET = { bytes: 1024 * 1024, depth: 50, tags: 20_000 } as const;

class Stop extends Error {}

/** One streamed pass before a document is built: size, depth, DOCTYPE, well-formedness, duplicate ids. */
export function checkXml(xml: string): DmnProblem[] {
  const problems: DmnProblem[] = [];
  const refuse = (code: string, message: LocalizedText, elementId?: string): never => {
    problems.push({ code, message, ...(elementId && { elementId }) });
    throw new Stop();
  };
  const tooLarge = () =>
    refuse('DMN.TOO_LARGE', {
      vi: 'Tệp DMN quá lớn hoặc lồng quá sâu.',
      en: 'The DMN file is too large or nested too deeply.',
    });
  const malformed = ({ message }: Error) =>
    refuse('DMN.UNREADABLE', {
      vi: `Tệp XML sai cú pháp: ${message}.`,
      en: `The file is not well-formed XML: ${message}.`,
    });
  const ids = new Set<string>();
  let depth = 0;
  let tags = 0;
  try {
    if (new TextEncoder().encode(xml).length > DMN_BUDGET.bytes) tooLarge();
    new Parser({ proxy: true })
      .ns({})
      .on('attention', () =>
        refuse('DMN.DOCTYPE', {
          vi: 'Tệp không được chứa DOCTYPE hoặc ENTITY.',
          en: 'The file must not contain a DOCTYPE or an ENTITY.',
        }),
      )
      .on('openTag', ({ attrs }, decode) => {
        if (++tags > DMN_BUDGET.tags || ++depth > DMN_BUDGET.depth) tooLarge();
        const id = attrs.id && decode(attrs.id);
        if (id && ids.has(id))
          refuse('DMN.DUPLICATE_ID', { vi: `Trùng id "${id}".`, en: `The id "${id}" is used twice.` }, id);
        if (id) ids.add(id);
      })
      .on('closeTag', () => {
        depth--;
      })
      .on('error', malformed)
      .on('warn', malformed)
      .parse(xml);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return problems;
}
