import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { SigningStep } from './acts/waiting-documents';
import { signatureFailures, type SignatureFailure, type SignatureVerdict } from './pades/signature-finding';
import { type ProviderName, providerNames } from './providers/signature-provider';

const steps = ['SIGN', 'ISSUE'] as const;

export class WaitingQuery {
  /** SIGN: what waits for one's signature; ISSUE: for number, seal and issue. */
  @IsIn(steps)
  @ApiProperty({ enum: steps })
  step: SigningStep;
}

export class SigningKeyView {
  id: string;
  @ApiProperty({ enum: providerNames })
  provider: ProviderName;
  subject: string;
  issuer: string;
  serial: string;
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: string;
  validFrom: string;
  validTo: string;
  addedAt: string;
  /** Within its time now. */
  isInForce: boolean;
}

export class WaitingDocumentView {
  id: string;
  /** Of the document: send it with the act. */
  version: number;
  /** `result:<code>`, `approved-procedure`, `directive` ... */
  type: string;
  abstract: string;
  @ApiProperty({ enum: ['DRAFT', 'SIGNED', 'NUMBERED', 'SEALED'] })
  state: string;
  number: string | null;
  agencyId: string;
  agencyName: string;
  draftedBy: string;
  draftedAt: string;
  signedBy: string | null;
  caseId: string | null;
  caseCode: string | null;
  procedureCode: string | null;
  applicantName: string | null;
  taskId: string | null;
  dueAt: string | null;
  isOverdue: boolean;
  /** For whom one acts by substitution. */
  insteadOf: string | null;
  /** Why the caller cannot do it themselves: they drafted or signed it. */
  isOwnWork: boolean;
}

export class WaitingDocuments {
  /** The most urgent 200. */
  items: WaitingDocumentView[];
  /** SIGN: one's own key. ISSUE: null; the key is the agency's. */
  @ApiProperty({ type: SigningKeyView, nullable: true })
  key: SigningKeyView | null;
  /** ISSUE: agencies among them that have no seal key in force. */
  agenciesWithoutSeal: string[];
}

export class SigningItem {
  @IsString()
  @MaxLength(36)
  documentId: string;

  @IsInt()
  @Min(1)
  version: number;
}

export class SignRequestBody {
  /** Of the key; it is kept nowhere. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SigningItem)
  items: SigningItem[];
}

export class SigningResult {
  documentId: string;
  isDone: boolean;
  /** The document's state after it. */
  state: string | null;
  number: string | null;
  code?: string;
  message?: string;
}

export class SigningResults {
  done: number;
  refused: number;
  items: SigningResult[];
}

export class KeyRequest {
  /** PKCS12: a key file; REMOTE: a key at the signing service. */
  @IsIn(providerNames)
  @ApiProperty({ enum: providerNames })
  provider: ProviderName;

  /** The PKCS#12 file in base64, or the name of the credential at the service. */
  @IsString()
  @MinLength(1)
  @MaxLength(90_000)
  secret: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class OwnKeyView {
  @ApiProperty({ type: SigningKeyView, nullable: true })
  key: SigningKeyView | null;
  /** Whether keys of a remote service can be used here. */
  hasRemote: boolean;
}

export class CapacityView {
  personId: string;
  personName: string;
  capacity: string | null;
  title: string | null;
}

export class AgencySigningView {
  agencyId: string;
  agencyName: string;
  onPaper: boolean;
  @ApiProperty({ type: SigningKeyView, nullable: true })
  seal: SigningKeyView | null;
  /** The leaders of the agency, with how they sign. */
  signers: CapacityView[];
}

export class AgencySigningList {
  items: AgencySigningView[];
  hasRemote: boolean;
}

export class PracticeRequest {
  @IsBoolean()
  onPaper: boolean;
}

export class CapacityRequest {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `TL.`, `TUQ.`; absent: nothing stands above the title. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^\S/)
  capacity?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  title: string;
}

export class TrustAnchorRequest {
  /** PEM. */
  @IsString()
  @MaxLength(20_000)
  certificate: string;

  @IsString()
  @MaxLength(500)
  note: string;
}

export class TrustAnchorView {
  id: string;
  subject: string;
  serial: string;
  fingerprint: string;
  validFrom: string;
  validTo: string;
  note: string;
  addedAt: string;
}

export class TrustAnchorList {
  items: TrustAnchorView[];
}

export class TrustAnchorAdded {
  id: string;
}

export class CertificateView {
  subject: string;
  issuer: string;
  serial: string;
  validFrom: string;
  validTo: string;
  fingerprint: string;
}

const verdicts = ['VALID', 'INVALID', 'UNTRUSTED'] as const;

export class SignatureView {
  signerName: string | null;
  reason: string | null;
  /** What the file says the time was. */
  claimedAt: string | null;
  /** UNTRUSTED: whole, but nobody on the trust list answers for the key at that time. */
  @ApiProperty({ enum: verdicts })
  verdict: SignatureVerdict;
  @ApiProperty({ enum: signatureFailures, nullable: true })
  failure: SignatureFailure | null;
  @ApiProperty({ type: CertificateView, nullable: true })
  certificate: CertificateView | null;
}

export class SignaturesView {
  /** Oldest first; none: the file is not signed. */
  items: SignatureView[];
  checkedAt: string;
}
