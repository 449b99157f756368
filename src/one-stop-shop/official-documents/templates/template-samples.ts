import { Injectable } from '@nestjs/common';
import { Database } from '../../../database';
import { Typesetter } from '../typesetting/typesetter';
import { refusals } from '../official-documents.errors';
import { fillTemplate } from './fill-template';
import { sampleDay, sampleFacts, sampleHead } from './sample-facts';
import { Templates } from './templates';

/** Forms as papers before anything is made by them, about people who do not exist. */
@Injectable()
export class TemplateSamples {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly typesetter: Typesetter,
  ) {}

  /** Throws OFFICIAL_DOCUMENT.NO_TEMPLATE. */
  async of(code: string, version: string): Promise<Buffer> {
    const all = await this.templates.all(this.database);
    const template = all.find((one) => one.code === code && one.version === version);
    if (!template) throw refusals.noTemplate({ template: code });
    const now = Date.parse(`${sampleDay}T08:00:00+07:00`);
    const sheet = fillTemplate(template, sampleFacts, sampleHead(template), { language: 'vi', now });
    const { pdf } = await this.typesetter.set(
      { ...sheet, watermark: 'BẢN MẪU' },
      {
        number: template.number && `45/${template.number.symbol}`,
        datedOn: sampleDay,
        address: null,
      },
    );
    return pdf;
  }
}
