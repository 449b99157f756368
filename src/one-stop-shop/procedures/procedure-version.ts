import type { ProcedureLimit } from '../../definitions';
import type { Decisions, Expression } from '../../expressions';
import type { Json, LocalizedText } from '../../kernel';
import type { Channel } from '../case-files/case-file';
import type { CountingMode } from '../deadlines/clock';

/** How sure a fact is: S read in a rule, L likely (secondary source, one province), A assumed, to be confirmed. */
export const certainties = ['S', 'L', 'A'] as const;
export type Certainty = (typeof certainties)[number];

/** A fact says how sure it is and, where it helps, where it comes from. */
export interface Fact {
  tag: Certainty;
  source?: string;
}

export const levels = ['MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
/** NĐ 224/2026: full is the rule; part and information only with a published reason. */
export const serviceLevels = ['FULL', 'PARTIAL', 'INFO'] as const;
export const channels = [
  'COUNTER',
  'POST',
  'ONLINE',
  'AUTHORISED_PERSON',
] as const satisfies readonly Channel[];
export const dataTypes = [
  'text',
  'number',
  'boolean',
  'date',
  'list',
  'object',
  'address',
  'person',
] as const;
export const componentKinds = ['ORIGINAL', 'CERTIFIED_COPY', 'PHOTOCOPY', 'ELECTRONIC'] as const;
export const feeTimings = ['UPFRONT', 'ON_SUPPLEMENT', 'ON_RESULT'] as const;

/** A field of the case's `data`: what the conditions of the procedure may read. */
export interface DataField {
  name: string;
  type: (typeof dataTypes)[number];
  label: LocalizedText;
  /** The only values there are, for texts. */
  values?: string[];
  /** What people read for a value; a value without one is shown as it is. */
  valueLabels?: Record<string, LocalizedText>;
  /** What an absent field counts as; without it, null. */
  default?: Json;
  required: boolean;
}

export interface Place extends LocalizedText {
  /** Function inside an agency, as `procedure:unit` names it. */
  unit?: string;
  /** Key of a certain agency. */
  agency?: string;
}

/** Which kind of agency decides; the first whose condition holds. */
export interface CompetentAgency extends LocalizedText, Fact {
  tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'EXTERNAL';
  /** `people-committee`, `construction-department` ... as the organisation's agencies are keyed or coded. */
  kind?: string;
  when?: Expression;
}

export interface Limit extends ProcedureLimit {
  mode?: CountingMode;
}

export interface LimitRule extends Limit, Fact {
  when?: Expression;
}

export interface ClockPolicy {
  /** How limits that name no mode are counted. */
  counting: CountingMode;
  /** Time to accept, ask for a supplement or refuse, per channel. */
  acceptance: Partial<Record<Channel, Limit & Fact>>;
  /** What a supplement after acceptance does to the case clock; NĐ 61/2018 Art. 19(4): RESTART. */
  supplement: 'RESTART' | 'PAUSE' | 'NONE';
  /** How often a supplement may be asked without a legal basis and approval of its own. */
  supplementRequests: number;
  /** The applicant's time to supplement. */
  supplementLimit?: Limit & Fact;
  /** What waiting for a tax or fee (status 6) does to the case clock. */
  financialObligation: 'PAUSE' | 'NONE';
  extension: { times: number; noticeWorkingDays: number; atMost?: Limit };
  acceptAfterCutoffCountsNextDay: boolean;
  warnAtPercent: number;
  stopGrounds: Reason[];
}

/** A coded reason; `ground` begins with the id of one of the legal grounds. */
export interface Reason extends LocalizedText {
  code: string;
  ground: string;
  tag?: Certainty;
}

/** REJECTION is the refusal to receive (Form 03 at the counter), REFUSAL the negative result. */
export interface Reasons {
  supplement: Reason[];
  rejection: Reason[];
  refusal: Reason[];
}

export interface Component extends Fact {
  code: string;
  name: LocalizedText;
  required: boolean | Expression;
  kinds: (typeof componentKinds)[number][];
  copies: number;
  /** Number of the official form, `Mẫu 01`. */
  form?: string;
  /** A copy that is stored already may be reused. */
  reuse: boolean;
  /** Shared database whose data stands for the paper. */
  fromDatabase?: string;
  /** File endings of uploads, without the dot. */
  formats: string[];
  /** Handed back to the applicant with the result. */
  isReturned: boolean;
}

export interface Exemption extends Fact {
  code: string;
  when: Expression;
  name: LocalizedText;
  /** Of the amount; 100 = free. */
  percent: number;
  ground: string;
}

/** FEE is phí, CHARGE is lệ phí, TAX what the tax office determines. Amounts are whole VND. */
export interface Fee extends Fact {
  code: string;
  name: LocalizedText;
  kind: 'FEE' | 'CHARGE' | 'TAX';
  amount: number | Expression | { decision: string; output: string };
  when?: Expression;
  exemptions: Exemption[];
  timing: (typeof feeTimings)[number];
  /** Percent less when filed online. */
  onlineReduction: number;
  /** Unit or agency that collects it; absent = the one-stop. What others collect is no part of the total. */
  collectedBy?: string;
}

export interface Result extends Fact {
  code: string;
  name: LocalizedText;
  documentType: string;
  /** Unit or agency that issues it; absent = the competent agency. */
  issuedBy?: string;
  /** Whether this case brings it, over the process variables. */
  when?: Expression;
}

export interface PersonalDatum {
  /** Dotted path into the case's variables: `applicant.identity`. */
  path: string;
  /** Law on personal data protection: SENSITIVE is health, finance, family secrets ... */
  class: 'BASIC' | 'SENSITIVE';
}

/** A separation of duties that this procedure sets aside: `rule` as in the duty rules of the inbox. */
export interface WaivedDuty extends Fact {
  rule: string;
  ground: string;
}

export interface LegalGround {
  /** `NĐ 61/2018`. */
  id: string;
  articles: string[];
  about: LocalizedText;
  tag: Certainty;
}

/** What `procedure.yaml` says, with every default filled in. Plain JSON; never changes once deployed. */
/** What of a case outlives its retention: its result with the document, the name of the applicant as a register has it. */
export const keptParts = ['RESULT', 'APPLICANT'] as const;

/** How long the personal data of a case are kept after it has closed (Law 91/2025/QH15; Law on Archives 33/2024/QH15). */
export interface Retention {
  /** Whole years, or PERMANENT. */
  years: number | 'PERMANENT';
  /** From when they are counted: the day on which the case closed. */
  from: 'CLOSED';
  keep: (typeof keptParts)[number][];
  /** Begins with an id of `legalGrounds`, or is the document that sets the period. */
  ground: string;
}

export interface ProcedureContent {
  code: string;
  nationalCode: string | null;
  /** Id of the BPMN process of the same deployment. */
  process: string;
  name: LocalizedText;
  field: LocalizedText & { code: string };
  level: (typeof levels)[number];
  serviceLevel: Fact & { value: (typeof serviceLevels)[number]; reason?: LocalizedText };
  channels: Channel[];
  /** Local dates; `to` is the first day on which it does not apply any more. */
  effective: Fact & { from: string; to?: string };
  agencies: {
    competent: CompetentAgency[];
    lead: Place & Fact;
    cooperating: (Place & Fact)[];
    external: (Place & Fact)[];
  };
  /** Names of the units that the model speaks of. */
  units: Record<string, LocalizedText>;
  data: DataField[];
  /** Further names that conditions read: what messages bring into the process. */
  variables: string[];
  clock: ClockPolicy;
  limits: LimitRule[];
  dossier: Component[];
  fees: Fee[];
  /** No receipt is needed when the result is handed over at once (NĐ 61/2018 Art. 17). */
  receipt: 'ALWAYS' | 'ONLY_IF_NOT_IMMEDIATE';
  reasons: Reasons;
  /** Over the process variables: `GRANTED` or `REFUSED`. */
  outcome: Expression;
  results: Result[];
  personalData: PersonalDatum[];
  /** Absent: nothing is removed until somebody has said how long it is kept. */
  retention?: Retention & Fact;
  /** Absent in versions from before there was a choice: none. */
  waivedDuties?: WaivedDuty[];
  legalGrounds: LegalGround[];
}

/** A catalogue entry in force in `[validFrom, validTo)`, bound to the process it was deployed with. */
export interface ProcedureVersion extends ProcedureContent {
  id: string;
  definitionId: string;
  definitionKey: string;
  deploymentId: string;
  hash: string;
  validFrom: string;
  validTo: string | null;
  /** The decision tables of its deployment. */
  decisions: Decisions;
}
