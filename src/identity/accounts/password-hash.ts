import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 46 MiB and two passes: twice the least work OWASP accepts, and still below a tenth of a second. */
const cost = { memoryCost: 46 * 1024, timeCost: 2, parallelism: 1 };
const current = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** In PHC form: says how it was made, so that the cost can grow. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), cost);

/** True of a hash that is to be made anew when its password is next seen. */
export const isOutdated = (kept: string): boolean => !kept.startsWith(current);

let nobody: Promise<string> | undefined;

/**
 * Looks at exactly one hash whatever it is asked: of an account that has no password, or does not exist (`undefined`),
 * at one that nothing opens. So the work does not tell who has an account.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  if (!kept) {
    nobody ??= hashPassword(randomBytes(16).toString('hex'));
    await verify(await nobody, normalised(password));
    return false;
  }
  return kept.startsWith('scrypt$') ? isScrypt(password, kept) : verify(kept, normalised(password));
}

/** `scrypt$N$r$p$salt$key`: of accounts whose people have not signed in since argon2id is used. */
async function isScrypt(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt, key] = kept.split('$');
  const expected = Buffer.from(key, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: 256 * Number(N) * Number(r) };
  const found = await new Promise<Buffer>((resolve, reject) =>
    scrypt(
      normalised(password),
      Buffer.from(salt, 'base64url'),
      expected.length,
      options,
      (error, derived) => (error ? reject(error) : resolve(derived)),
    ),
  );
  return timingSafeEqual(found, expected);
}

/** One password however its accents are typed. */
const normalised = (password: string) => password.normalize('NFKC');
