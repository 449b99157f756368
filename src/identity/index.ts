export {
  type Authenticated,
  CurrentActor,
  ForCitizens,
  Public,
  RequirePermission,
} from './access/access.decorators';
export { AccessInventory, type Door } from './access/access-inventory';
export {
  isAllowed,
  isRole,
  type Permission,
  permissions,
  type Role,
  roles,
  rolesOfServices,
} from './access/permissions';
export { type Selection, type Topic, Topics } from './access/topics';
export { rolesOfPeople } from './accounts/account.policy';
export { type Account, Accounts } from './accounts/accounts';
export { Notices } from './accounts/notices';
export { People, type PeopleDirectory } from './accounts/people';
export { Audit, type AuditNote } from './audit/audit';
export { AuditProofView } from './audit/audit.dto';
export { proofView } from './audit/audit.controller';
export { AuditTrail } from './audit/audit-trail';
export { auditInvariants, examineAudit } from './audit/examine-audit';
export { canonicalJson, sha256 } from './audit/canonical-json';
export { AuditProofs, type InclusionProof } from './audit/proofs';
export { noteOfRead, READS_PERSONAL_DATA, ReadsPersonalData } from './audit/reads-personal-data';
export { type AuditFinding, type AuditReport, verifyAudit } from './audit/verify-audit';
export { CitizenCodes } from './citizens/citizen-codes';
export { CitizenPassView, LetterOnItsWay } from './citizens/citizen.dto';
export { type CitizenPass, CitizenPasses } from './citizens/citizen-passes';
export { Citizens } from './citizens/citizens';
export { ConfirmCitizen } from './citizens/confirm-citizen';
export { identityEntities, identityMessages, IdentityModule } from './identity.module';
export { AccountCodes, type Invitation } from './accounts/account-codes';
export { hashPassword, isPassword } from './accounts/password-hash';
export { SecondFactors } from './accounts/second-factors';
export { Keys } from './keys/keys';
export { LetterBox, type OutgoingLetter } from './letters/letter-box';
export { type Letter, Letters } from './letters/letters';
export { addressRange } from './limits/address-range';
export { Ceilings } from './limits/ceilings';
export { Limited } from './limits/limited.decorator';
export { type Limit, Limits } from './limits/limits';
export { RequestLimits } from './limits/request-limits';
export { type Consent, namesOf, type ProposedFile } from './second-person/consent';
export {
  ProposalFileView,
  ProposalPerson,
  type ProposalSummary,
  ProposalTitle,
  type ProposalView,
  Proposed,
} from './second-person/proposal.dto';
export { ProposalKinds } from './second-person/proposal-kinds';
export { ProposalQueries } from './second-person/proposal.queries';
export { Done, SecondPerson, type Wish } from './second-person/second-person';
export { type ServiceToken, ServiceTokens } from './service-accounts/service-tokens';
export { Callers, type Credential } from './sessions/callers';
export { isOwnOrigin } from './sessions/request-origin';
export { SessionCookie } from './sessions/session-cookie';
export { SessionRecord } from './sessions/session-record';
export {
  type Proof,
  type Session,
  type SessionKind,
  type SessionRow,
  SessionStore,
} from './sessions/session-store';
export { SessionStores } from './sessions/session-stores';
export { Sessions } from './sessions/sessions';
export { SignInAttempts } from './sessions/sign-in-attempts';
export { SignIn } from './sessions/sign-in';
export { type DemoAccount, SignInOptions } from './sessions/sign-in-options';
