import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../config';
import { Keys, Letters } from '../../identity';
import { type Json, type JsonObject, type LocalizedText } from '../../kernel';
import type { RunningCommand } from '../../runtime';
import { CaseActListener, CaseActListeners } from '../case-files/case-act-listeners';
import { inForce } from '../case-files/case-rules.data';
import { CheckTokens } from '../case-files/check-tokens';
import type { OpenCase } from '../case-files/open-case';
import { OpenCases } from '../case-files/open-cases';
import { dateAt, localTime } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { Procedures, type ProcedureText } from '../procedures/procedures';
import { type Language, letterAbout, type LetterValues } from './case-letter.policy';
import { letterVersions } from './case-letters.data';
import { isMailAddress } from './pre-check.policy';

/**
 * Tells by e-mail what happens to a case, at once and to those who gave an address: the applicant, who handed it in, and who
 * sent it in online. Posted in the transaction of the event, so that an event is told once, or did not happen.
 */
@Injectable()
export class CaseLetters extends CaseActListener implements OnModuleInit {
  constructor(
    private readonly listeners: CaseActListeners,
    private readonly cases: OpenCases,
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
    private readonly letters: Letters,
    private readonly tokens: CheckTokens,
    private readonly keys: Keys,
    private readonly config: Config,
  ) {
    super();
  }

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async onCaseEvent(open: OpenCase, type: string, detail: JsonObject): Promise<void> {
    // Whoever stands at the counter knows that the case was filed; who filed online is told when the sender is known.
    if (type !== 'case.submitted') await this.tell(open, type, detail);
  }

  /** Part of the submission, when it is known who has sent it. */
  async submitted(command: RunningCommand, caseId: string): Promise<void> {
    const open = this.cases.held(command, caseId);
    if (open) await this.tell(open, 'case.submitted', {});
  }

  private async tell(open: OpenCase, type: string, detail: JsonObject): Promise<void> {
    const { file, command } = open;
    const version = inForce(letterVersions, dateAt(command.now));
    if (!Object.hasOwn(version.letters, type)) return;
    const { addresses, language } = await this.readersOf(open);
    if (addresses.length === 0) return;
    const procedure = await this.procedures.textOf(command.tx, file.procedureVersionId);
    const letter = letterAbout(type, version, this.valuesOf(open, procedure, detail))!;
    for (const [place, to] of addresses.entries())
      await this.letters.post(command.tx, {
        key: `case:${file.id}:${type}:${file.eventSeq}:${place}`,
        to,
        ...letter,
        language,
      });
  }

  private async readersOf({ file, command }: OpenCase): Promise<{ addresses: string[]; language: Language }> {
    const [sent] =
      file.channel === 'ONLINE'
        ? await command.tx.query<{ email: string | null; language: Language }>(
            'SELECT email, language FROM online_submission WHERE case_id = ?',
            [file.id],
          )
        : [];
    const known = [
      sent?.email ? this.keys.decrypt('online-submission', file.id, sent.email) : undefined,
      file.applicant.email,
      file.filer?.email,
    ];
    const addresses = known.flatMap((one) => {
      const address = one?.trim().toLowerCase() ?? '';
      return isMailAddress(address) ? [address] : [];
    });
    return { addresses: [...new Set(addresses)], language: sent?.language ?? 'vi' };
  }

  private valuesOf({ file, command }: OpenCase, procedure: ProcedureText, detail: JsonObject): LetterValues {
    const view = this.organisation.view();
    const today = dateAt(command.now);
    const { publicUrl } = this.config;
    const due = dueOf(detail) ?? file.dueAt;
    return {
      code: same(file.code),
      procedure: procedure.name,
      agency: view.nameAt(file.leadAgencyId, today),
      returnAgency: view.nameAt(file.returnAgencyId, today),
      at: same(localTime(command.now)),
      dueAt: due === null ? { vi: 'sẽ được thông báo', en: 'to be told' } : same(localTime(due)),
      token: same(inGroups(this.tokens.of(file.id))),
      ratingToken: same(inGroups(this.tokens.forRating(file.id))),
      site: publicUrl
        ? same(`${publicUrl}/public/track`)
        : { vi: 'trang tra cứu hồ sơ của tỉnh', en: 'the tracking page of the province' },
      amount: amountOf(detail.amount),
      ground: typeof detail.legalBasis === 'string' ? same(detail.legalBasis) : undefined,
      reason: reasonOf(procedure, detail.reasonCode),
      items: itemsOf(procedure, detail.items),
    };
  }
}

const same = (text: string): LocalizedText => ({ vi: text, en: text });
const inGroups = (token: string): string => token.replace(/(.{4})(?=.)/g, '$1-');

function dueOf({ newDueAt, dueAt }: JsonObject): number | undefined {
  const said = newDueAt ?? dueAt;
  return typeof said === 'string' ? Date.parse(said) : undefined;
}

const amountOf = (amount: Json | undefined): LocalizedText | undefined =>
  typeof amount === 'number'
    ? { vi: amount.toLocaleString('vi-VN'), en: amount.toLocaleString('en-GB') }
    : undefined;

/** In the words of the procedure alone: what officials write themselves is read after proving who one is. */
function reasonOf({ reasons }: ProcedureText, code: Json | undefined): LocalizedText | undefined {
  if (typeof code !== 'string') return undefined;
  const known = [...reasons.rejection, ...reasons.supplement, ...reasons.refusal];
  return (
    known.find((reason) => reason.code === code) ?? {
      vi: 'không bổ sung trong thời hạn',
      en: 'no supplement in time',
    }
  );
}

function itemsOf(procedure: ProcedureText, items: Json | undefined): LocalizedText | undefined {
  if (!Array.isArray(items)) return undefined;
  const words = (items as { component?: string; reasonCode: string }[]).map(({ component, reasonCode }) => {
    const name = procedure.dossier.find(({ code }) => code === component)?.name;
    const why = procedure.reasons.supplement.find(({ code }) => code === reasonCode);
    const say = (language: Language) =>
      [name?.[language] ?? { vi: 'giấy tờ khác', en: 'another document' }[language], why?.[language]]
        .filter(Boolean)
        .join(': ');
    return { vi: say('vi'), en: say('en') };
  });
  return { vi: words.map(({ vi }) => vi).join('; '), en: words.map(({ en }) => en).join('; ') };
}
