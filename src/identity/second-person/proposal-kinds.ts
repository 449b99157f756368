import { Injectable } from '@nestjs/common';
import type { Actor, JsonObject, LocalizedText } from '../../kernel';
import { isAllowed, type Permission } from '../access/permissions';
import type { Consent, ProposedFile } from './consent';

/** What a second person reads before agreeing. */
export interface ProposalDescription {
  subject: { type: string; id: string };
  title: LocalizedText;
  details: JsonObject;
}

/** Something that one person alone must not do. */
export interface ProposalKind<Input extends JsonObject, Result> {
  permissionToApprove: Permission;
  /** Machines have to give a reason too. */
  isReasonNeeded?: boolean;
  /** Refuses at once what would be refused anyway, and says what would happen. */
  describe(input: Input, files: readonly ProposedFile[]): Promise<ProposalDescription>;
  /**
   * Refuses an approval that lacks something, or comes too late; the proposal stays open. What it answers is kept beside what the
   * approver has entered.
   */
  assertApprovable?(
    files: readonly ProposedFile[],
    added: JsonObject,
    proposalId: string,
  ): void | JsonObject | Promise<void | JsonObject>;
  /** Does it, in a transaction that calls `consent.seal`. */
  run(input: Input, consent: Consent): Promise<Result>;
}

/** What needs a second person, by kind: `deployment`, `instance.cancel`. Each room registers its own. */
@Injectable()
export class ProposalKinds {
  private readonly kinds = new Map<string, ProposalKind<JsonObject, unknown>>();

  register<Input extends JsonObject, Result>(kind: string, what: ProposalKind<Input, Result>): void {
    if (this.kinds.has(kind)) throw new Error(`the kind of proposal ${kind} is registered twice`);
    this.kinds.set(kind, what as unknown as ProposalKind<JsonObject, unknown>);
  }

  get(kind: string): ProposalKind<JsonObject, unknown> {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`there is no kind of proposal ${kind}`);
    return found;
  }

  /** Whether somebody with one of these roles approves what others propose: such roles nobody gives away alone. */
  areApproving(roles: readonly string[]): boolean {
    return this.approvableBy({ roles: [...roles] }).length > 0;
  }

  /** The kinds that this actor may approve now. */
  approvableBy(actor: Pick<Actor, 'roles' | 'permissions'>): string[] {
    return [...this.kinds].flatMap(([kind, { permissionToApprove }]) =>
      isAllowed(actor, permissionToApprove) ? [kind] : [],
    );
  }
}
