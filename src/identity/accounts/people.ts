import { Injectable } from '@nestjs/common';

/** What is known of people by the room that knows them. */
export interface PeopleDirectory {
  nameOf(personId: string): string | undefined;
  emailOf(personId: string): string | undefined;
  /** Everybody who has this address, in any case of letters. */
  byEmail(email: string): string[];
  /** The person with this key: a staff number, `an.nguyen`. */
  byCode(code: string): string | undefined;
}

const nobody: PeopleDirectory = {
  nameOf: () => undefined,
  emailOf: () => undefined,
  byEmail: () => [],
  byCode: () => undefined,
};

/** The people accounts belong to: asked of the organisation, which this room does not know. */
@Injectable()
export class People implements PeopleDirectory {
  private directory = nobody;

  use(directory: PeopleDirectory): void {
    this.directory = directory;
  }

  nameOf(personId: string): string | undefined {
    return this.directory.nameOf(personId);
  }

  emailOf(personId: string): string | undefined {
    return this.directory.emailOf(personId);
  }

  byEmail(email: string): string[] {
    return this.directory.byEmail(email);
  }

  byCode(code: string): string | undefined {
    return this.directory.byCode(code);
  }
}
