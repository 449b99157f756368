import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { iso, type JsonObject } from '../../kernel';
import { Keys } from '../keys/keys';
import { Public, RequirePermission } from '../access/access.decorators';
import {
  AuditEntryView,
  AuditEntryWithProof,
  AuditPage,
  AuditProofView,
  AuditQuery,
  AuditRoots,
  PublicKeyView,
} from './audit.dto';
import { AuditReader, type ShownEntry } from './audit-reader';
import { DailyRoots } from './daily-roots';
import { AuditProofs, type InclusionProof } from './proofs';
import { ReadsPersonalData } from './reads-personal-data';

/** Who did what. Looking is an act too, and leaves an entry. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly reader: AuditReader,
    private readonly proofs: AuditProofs,
    private readonly dailyRoots: DailyRoots,
    private readonly keys: Keys,
  ) {}

  /** Entries that fit, newest first. */
  @Get()
  @RequirePermission('audit.read')
  @ReadsPersonalData({ subject: 'audit' })
  async list(@Query() query: AuditQuery): Promise<AuditPage> {
    const { limit, cursor, from, to, actor, ...filter } = query;
    const { items, next } = await this.reader.list(
      {
        ...filter,
        actorId: actor,
        ...(from !== undefined && { from: Date.parse(from) }),
        ...(to !== undefined && { to: Date.parse(to) }),
      },
      limit,
      cursor,
    );
    return { items: items.map(viewOf), ...(next !== undefined && { next }) };
  }

  /** The key that checkpoints and daily roots are signed with, for whoever wants to verify them. */
  @Get('public-key')
  @Public()
  publicKey(): PublicKeyView {
    return { publicKey: this.keys.publicKey };
  }

  /** The signed roots of the last finished days, newest first. */
  @Get('roots')
  @RequirePermission('audit.read')
  async roots(): Promise<AuditRoots> {
    return { items: await this.dailyRoots.list(400) };
  }

  /** One entry, with the proof that it is in the log. */
  @Get(':id')
  @RequirePermission('audit.read')
  @ReadsPersonalData({ subject: 'audit' })
  async get(@Param('id') id: string): Promise<AuditEntryWithProof> {
    const proof = await this.proofs.proofOf(id);
    return { ...viewOf(this.reader.shown(proof.entry)), proof: proofView(proof) };
  }
}

export const proofView = (proof: InclusionProof): AuditProofView => ({
  ...proof,
  entry: { ...proof.entry } as unknown as JsonObject,
});

const viewOf = (entry: ShownEntry): AuditEntryView => ({
  id: entry.id,
  at: iso(entry.at),
  actor: { kind: entry.actorKind, id: entry.actorId, name: entry.actorName },
  onBehalfOf: entry.onBehalfOf,
  requestId: entry.requestId,
  door: entry.door,
  action: entry.action,
  subject: { type: entry.subjectType, id: entry.subjectId },
  caseId: entry.caseId,
  outcome: entry.outcome,
  reason: entry.reason,
  beforeHash: entry.beforeHash,
  afterHash: entry.afterHash,
  detail: entry.detail,
});
