import { commonInVietnam } from './password.policy';

let list: Promise<ReadonlySet<string>> | undefined;

/**
 * Passwords found in breaches and first guesses, in lower case: about 50 000. Read when the first password is set, not at
 * the start of the server.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) =>
      new Set([
        ...dictionary['passwords-common'].map((one) => String(one).toLowerCase()),
        ...commonInVietnam,
      ]),
  );
  return list;
}
