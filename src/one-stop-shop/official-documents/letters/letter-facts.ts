import { Injectable } from '@nestjs/common';
import type { Json, JsonObject } from '../../../kernel';
import type { OpenCase } from '../../case-files/open-case';
import { Supplements } from '../../case-files/acts/supplements';
import type { Reason } from '../../procedures/procedure-version';
import type { ProcedureText } from '../../procedures/procedures';
import type { PaperLanguage } from '../templates/fill-template';
import { instantInWords } from '../vietnamese';

/** What an event alone knows of its letter, under the names of `letterFacts`. */
@Injectable()
export class LetterFacts {
  constructor(private readonly supplements: Supplements) {}

  async of(
    open: OpenCase,
    procedure: ProcedureText,
    type: string,
    detail: JsonObject,
    language: PaperLanguage,
  ): Promise<JsonObject> {
    switch (type) {
      case 'case.supplement.requested':
        return this.supplement(open, procedure, detail, language);
      case 'case.rejected':
        return refusalFacts(procedure.reasons.rejection, detail, language);
      case 'case.extension.granted':
        return {
          oldDueAt: instant(detail.oldDueAt, language),
          newDueAt: instant(detail.newDueAt, language),
          extensionReason: withoutStop(detail.reason),
        };
      case 'case.suspended':
      case 'case.terminated':
        return {
          stopBasis: text(detail.legalBasis),
          stopReason: text(detail.reason),
          stopReviewAt:
            type === 'case.suspended' && open.file.suspension
              ? instantInWords(open.file.suspension.reviewAt, language)
              : null,
        };
      default:
        return {};
    }
  }

  private async supplement(
    { command, file }: OpenCase,
    procedure: ProcedureText,
    detail: JsonObject,
    language: PaperLanguage,
  ): Promise<JsonObject> {
    const all = await this.supplements.ofCase(command.tx, file.id);
    const request = all.find(({ round }) => round === Number(detail.round));
    if (!request) return {};
    const { dossier, reasons } = procedure;
    return {
      supplementRound: request.round,
      supplementReason: request.reason,
      supplementBasis: request.legalBasis,
      supplementItems: request.items.map(({ component, reasonCode, note }) => {
        const reason = reasons.supplement.find(({ code }) => code === reasonCode);
        const named = dossier.find(({ code }) => code === component)?.name;
        return {
          name: named?.[language] ?? component ?? (language === 'vi' ? 'Hồ sơ' : 'The dossier'),
          reason: reason?.[language] ?? reasonCode,
          note: withoutStop(note),
          ground: groundIn(reason?.ground, language),
        };
      }),
    };
  }
}

export function refusalFacts(
  reasons: readonly Reason[],
  { reasonCode, reason }: JsonObject,
  language: PaperLanguage,
): JsonObject {
  const known = reasons.find(({ code }) => code === reasonCode);
  return {
    refusalReason: known?.[language] ?? text(reasonCode),
    refusalGround: groundIn(known?.ground, language),
    refusalNote: text(reason),
  };
}

const text = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
/** The form ends the sentence. */
const withoutStop = (value: Json | undefined): string | null => text(value)?.replace(/[.\s]+$/, '') ?? null;
const instant = (value: Json | undefined, language: PaperLanguage): string | null =>
  typeof value === 'string' ? instantInWords(Date.parse(value), language) : null;
/** Grounds are written `NĐ 61/2018 Art. 17`; a Vietnamese paper says Điều. */
const groundIn = (ground: string | undefined, language: PaperLanguage): string | null =>
  ground === undefined ? null : language === 'vi' ? ground.replace(/\bArt\. /g, 'Điều ') : ground;
