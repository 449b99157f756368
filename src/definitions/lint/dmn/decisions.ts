import { analyseDmn } from '../../../expressions';
import type { ParsedDecisions } from '../../parsed-file';
import type { Findings } from '../../problem';

/** A decision file that was read: every entry's FEEL, what its decisions require, and circles among them. */
export const lintDecisions = ({ file, model }: ParsedDecisions): Findings => ({
  problems: model
    ? analyseDmn(model).problems.map(({ code, message, elementId }) => ({
        file,
        ...(elementId && { elementId }),
        rule: `dmn/${code
          .replace(/^\w+\./, '')
          .toLowerCase()
          .replaceAll('_', '-')}`,
        message,
      }))
    : [],
  warnings: [],
});
