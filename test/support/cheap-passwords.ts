import type * as Argon2 from '@node-rs/argon2';

/**
 * `jest.mock('@node-rs/argon2', () => jest.requireActual('.../cheap-passwords').cheap())`: hashes that cost next to
 * nothing. What a real one costs is for `password-hash.spec.ts`. Each call is counted.
 */
export const cheap = () => {
  const argon2 = jest.requireActual<typeof Argon2>('@node-rs/argon2');
  return {
    ...argon2,
    hash: jest.fn((password: string) =>
      argon2.hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 }),
    ),
    verify: jest.fn(argon2.verify),
  };
};
