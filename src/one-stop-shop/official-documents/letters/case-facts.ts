import { Injectable } from '@nestjs/common';
import { Config } from '../../../config';
import type { Reader } from '../../../database';
import type { JsonObject, LocalizedText } from '../../../kernel';
import { CheckTokens } from '../../case-files/check-tokens';
import { Dossier } from '../../case-files/dossier';
import type { StoredCase } from '../../case-files/stored-case';
import { dateAt } from '../../local-date';
import { Organisation } from '../../organisation/organisation';
import { limitFor } from '../../procedures/procedure.calculator';
import type { ProcedureText } from '../../procedures/procedures';
import { channelWords, kindWords, unitWords, wordOf } from '../../procedures/procedure-words';
import type { PaperLanguage } from '../templates/fill-template';
import { amountInWords, dateInWords, instantInWords } from '../vietnamese';
import { factsOfData } from './data-words';
import { caseFacts, controlSheetFacts, letterFacts } from './fact-names';
import { writtenOut } from './paper-head';

export interface AboutCase {
  file: StoredCase;
  procedure: ProcedureText;
  /** What the process knows; the case's data where it does not. */
  variables: JsonObject;
  now: number;
  /** Who acts. */
  officerName: string;
}

type Facts = Record<(typeof caseFacts)[number], JsonObject[string]>;
const nothing: JsonObject = Object.fromEntries(
  [...letterFacts, ...controlSheetFacts].map((name) => [name, null]),
);

/** What a form may say of a case, in words, as of now. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly organisation: Organisation,
    private readonly dossier: Dossier,
    private readonly tokens: CheckTokens,
    private readonly config: Config,
  ) {}

  /** `own`: what this letter alone is about, by `letterFacts`. */
  async of(
    reader: Reader,
    about: AboutCase,
    language: PaperLanguage,
    own: JsonObject = {},
  ): Promise<JsonObject> {
    const { file, procedure, variables, now, officerName } = about;
    const { applicant } = file;
    const say = (text: LocalizedText) => text[language];
    const name = (id: string) => this.nameOf(id, now, language);
    const instant = (at: number | null) => (at === null ? null : instantInWords(at, language));
    const facts: Facts = {
      caseCode: file.foreignCode ?? file.code,
      checkToken: this.tokens.of(file.id).replace(/(.{4})(?=.)/g, '$1-'),
      procedureName: say(procedure.name),
      fieldName: say(procedure.field),
      channelName: say(channelWords[file.channel]),
      summary: file.summary === '' ? null : file.summary,
      agencyName: name(file.competentAgencyId),
      receivingAgencyName: name(file.receivingAgencyId),
      competentAgencyName: name(file.competentAgencyId),
      oneStopName: this.oneStopOf(file.receivingAgencyId, now, language),
      applicantName: applicant.name,
      applicantAddress: applicant.address ?? null,
      applicantPhone: applicant.phone ?? null,
      applicantEmail: applicant.email ?? null,
      applicantIdentity: applicant.identity ?? null,
      filerName: file.filer?.name ?? applicant.name,
      filedAt: instant(file.filedAt),
      acceptedAt: instant(file.acceptedAt),
      limit: this.limit(about, language),
      dueAt: instant(file.dueAt),
      officerName,
      today: dateInWords(dateAt(now), language),
      lookUpAddress: this.config.publicUrl ?? null,
      components: await this.components(reader, about, language),
      isRefused: variables.refusalConfirmed === true || file.outcome === 'REFUSED',
    };
    return {
      ...nothing,
      ...facts,
      ...factsOfData(procedure, { ...file.data, ...variables }, language),
      ...own,
    };
  }

  nameOf(agencyOrUnitId: string, at: number, language: PaperLanguage): string {
    const view = this.organisation.view();
    const named =
      view.nameAt(agencyOrUnitId, dateAt(at)) ??
      view.agency(agencyOrUnitId)?.name ??
      view.unit(agencyOrUnitId)?.name;
    if (!named) return '';
    return language === 'vi' ? writtenOut(named.vi) : named.en;
  }

  private oneStopOf(agencyId: string, at: number, language: PaperLanguage): string {
    const unit = this.organisation.view().unitOf(agencyId, 'one-stop', dateAt(at));
    return this.nameOf(unit?.id ?? agencyId, at, language);
  }

  private limit({ file, procedure }: AboutCase, language: PaperLanguage): string | null {
    if (file.acceptedAt === null) return null;
    const { value, unit } = limitFor(procedure, file.data, file.acceptedAt);
    const amount = Number.isInteger(value) ? String(value).padStart(2, '0') : amountInWords(value);
    return `${amount} ${unitWords[unit][language]}`;
  }

  private async components(
    reader: Reader,
    { file, procedure }: AboutCase,
    language: PaperLanguage,
  ): Promise<JsonObject[]> {
    const there = await this.dossier.ofCase(reader, file.id);
    const order = procedure.dossier.map(({ code }) => code);
    const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
    return there
      .filter(({ how }) => how !== null)
      .sort((one, other) => rank(one.code) - rank(other.code))
      .map(({ code, otherName, how, copies }) => ({
        name: procedure.dossier.find((one) => one.code === code)?.name[language] ?? otherName ?? code,
        kind: wordOf(hows, how!)[language],
        copies: String(Math.max(1, copies)).padStart(2, '0'),
      }));
  }
}

const hows: Record<string, LocalizedText> = {
  UPLOAD: kindWords.ELECTRONIC,
  PAPER: { vi: 'Bản giấy', en: 'On paper' },
  REUSED: { vi: 'Dùng lại bản đã số hóa', en: 'Reused' },
  DATABASE: { vi: 'Khai thác từ cơ sở dữ liệu', en: 'From a database' },
  EXEMPT: { vi: 'Được miễn nộp', en: 'Exempt' },
};
