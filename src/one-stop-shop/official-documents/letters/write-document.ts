import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../database';
import type { JsonObject } from '../../../kernel';
import { dateAt } from '../../local-date';
import { refusals } from '../official-documents.errors';
import { abstractOf, fillTemplate, isTranslated, Unfillable } from '../templates/fill-template';
import type { Template } from '../templates/template';
import type { Sheet } from '../typesetting/sheet';
import { type AboutCase, CaseFacts } from './case-facts';
import { PaperHeads } from './paper-head';

/** What a document says, ready to be frozen. */
export interface WrittenDocument {
  abstract: string;
  content: { typeset: Sheet; translation?: Sheet };
}

/** What of a letter is its own, in a language. */
export type OwnFacts = (language: Sheet['language']) => Promise<JsonObject>;

/** Puts facts into a form: the Vietnamese paper, and its English translation where the form has the words. */
@Injectable()
export class WriteDocument {
  constructor(
    private readonly facts: CaseFacts,
    private readonly heads: PaperHeads,
  ) {}

  /** Throws OFFICIAL_DOCUMENT.UNFILLABLE with the field that has no value fit to print. */
  async of(
    reader: Reader,
    template: Template,
    agencyId: string,
    about: AboutCase,
    own: OwnFacts = async () => ({}),
  ): Promise<WrittenDocument> {
    const { now } = about;
    const head = this.heads.of(agencyId, template.issuer, dateAt(now));
    const fill = async (language: Sheet['language']) => {
      const facts = await this.facts.of(reader, about, language, await own(language));
      return { facts, sheet: fillTemplate(template, facts, head, { language, now }) };
    };
    try {
      const { facts, sheet } = await fill('vi');
      return {
        abstract: abstractOf(template, facts, now).slice(0, 1_000),
        content: {
          typeset: sheet,
          ...(isTranslated(template) && { translation: (await fill('en')).sheet }),
        },
      };
    } catch (error) {
      if (!(error instanceof Unfillable)) throw error;
      throw refusals.unfillable({ template: template.code, expression: error.expression });
    }
  }
}
