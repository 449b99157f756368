import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import {
  LimitView,
  ProcedureFieldView,
  ProcedureText,
  QuoteView,
  ServiceLevelView,
} from '../procedures/procedure.dto';
import { levels } from '../procedures/procedure-version';

export class PublicProceduresQuery extends PageQuery {
  /** Words of the name, the code or the field; accents and case do not matter. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  field?: string;

  @IsOptional()
  @IsIn(levels)
  level?: (typeof levels)[number];
}

export class PublicProcedureSummary {
  code: string;
  nationalCode: string | null;
  name: ProcedureText;
  field: ProcedureFieldView;
  level: string;
  serviceLevel: ServiceLevelView;
  channels: string[];
  /** Local date from which this version is in force. */
  validFrom: string;
}

export class PublicProcedurePage {
  items: PublicProcedureSummary[];
  next?: string;
}

export class PublicField extends ProcedureFieldView {
  /** Procedures of this field that are in force. */
  procedures: number;
}

export class PublicFields {
  items: PublicField[];
}

export class FieldChoice {
  value: string;
  label: ProcedureText;
}

/** A field of the electronic form. */
export class FormField {
  name: string;
  label: ProcedureText;
  /** text | number | boolean | date | list | object | address | person */
  type: string;
  isRequired: boolean;
  choices: FieldChoice[];
  /** What counts when it is not answered. */
  default: unknown;
  /** Components, fees, the limit or the agency depend on it: it is asked before anything is filled in. */
  isQuestion: boolean;
}

export class PublicComponent {
  code: string;
  name: ProcedureText;
  /** ALWAYS, NEVER, or DEPENDS on the answers. */
  required: string;
  /** ORIGINAL | CERTIFIED_COPY | PHOTOCOPY | ELECTRONIC */
  kinds: string[];
  copies: number;
  /** Number of the official form. */
  form: string | null;
  /** Endings of files; empty = all that are taken. */
  formats: string[];
  /** The applicant need not bring what the state's database says. */
  isFromDatabase: boolean;
}

export class PublicFee {
  code: string;
  name: ProcedureText;
  /** FEE | CHARGE | TAX */
  kind: string;
  /** UPFRONT | ON_SUPPLEMENT | ON_RESULT */
  timing: string;
  /** Whole VND where it is the same for everybody. */
  amount: number | null;
  /** Percent less for filing online. */
  onlineReduction: number;
  exemptions: ProcedureText[];
}

export class PublicLegalGround {
  id: string;
  about: ProcedureText;
}

export class PublicProcedureView extends PublicProcedureSummary {
  /** Who decides. */
  competent: ProcedureText[];
  /** The statutory limits there are; which of them holds is said by the guidance. */
  limits: LimitView[];
  fields: FormField[];
  components: PublicComponent[];
  fees: PublicFee[];
  results: ProcedureText[];
  legalGrounds: PublicLegalGround[];
}

export class GuidanceRequest {
  /** What has been answered so far, by the names of the fields. */
  @IsObject()
  @IsVariables()
  answers: Record<string, unknown>;
}

export class GuidanceView {
  /** Names of the fields that have to be answered first, in the order of the form. */
  unanswered: string[];
  /** What this case would bring, pay and wait for when it is filed online; null until everything is answered. */
  quote: QuoteView | null;
}

export class ReceivingAgency {
  /** To be given as `receivingAgency`. */
  key: string;
  name: ProcedureText;
  /** PROVINCE | COMMUNE ... */
  tier: string;
}

export class ReceivingAgencies {
  items: ReceivingAgency[];
}
