import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import type { Json } from '../../../kernel';
import { type Caller, CommandRunner } from '../../../runtime';
import { formNames } from '../letters/fact-names';
import { refusals } from '../official-documents.errors';
import { readTemplate } from './read-template';
import type { Template } from './template';
import { Templates } from './templates';

/** A new version of a shipped form, put in by the control office: checked first, never changed afterwards. */
@Injectable()
export class PutTemplate {
  constructor(
    private readonly commands: CommandRunner,
    private readonly templates: Templates,
  ) {}

  /** Throws OFFICIAL_DOCUMENT.TEMPLATE_INVALID with every mistake and its place, .TEMPLATE_EXISTS, .TEMPLATE_UNKNOWN. */
  execute(caller: Caller, { content, reason }: { content: string; reason: string }): Promise<Template> {
    const template = this.check(content);
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const { code, version, effectiveFrom, legalBasis } = template;
      const [taken] = await tx.query('SELECT code FROM document_template WHERE code = ? AND version = ?', [
        code,
        version,
      ]);
      if (taken || this.templates.isShipped(code, version)) throw refusals.templateExists({ code, version });
      await tx.insert('document_template', [
        {
          code,
          version,
          effective_from: effectiveFrom,
          content,
          legal_basis: legalBasis,
          made_by: actor.id,
          made_at: now,
        },
      ]);
      command.audit({
        action: 'document-template.put',
        subject: { type: 'document-template', id: `${code} ${version}` },
        after: content,
        detail: { reason, effectiveFrom },
      });
      return template;
    });
  }

  private check(content: string): Template {
    let value: Json;
    try {
      value = parse(content, { maxAliasCount: 0 }) as Json;
    } catch (error) {
      throw refusals.templateInvalid({ problems: [(error as Error).message.split('\n')[0]!] });
    }
    const { template, problems } = readTemplate(value, 'template', formNames);
    if (!template)
      throw refusals.templateInvalid({ problems: problems.map(({ message: { vi, en } }) => ({ vi, en })) });
    if (!this.templates.isShipped(template.code)) throw refusals.templateUnknown({ code: template.code });
    return template;
  }
}
