import { Injectable } from '@nestjs/common';

/** What people are called: asked of the organisation, which this room does not know. */
@Injectable()
export class PersonNames {
  private source: (personId: string) => string | undefined = () => undefined;

  use(source: (personId: string) => string | undefined): void {
    this.source = source;
  }

  of(personId: string): string | undefined {
    return this.source(personId);
  }
}
