// Passwords: argon2id with the library's parameters (19 MiB, 2 passes), and what a new one must look like.
import { hash, verify } from '@node-rs/argon2';

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Checks a password; without an account it takes as long, so that a name's existence does not show in the time. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash()), password);
  return passwordHash !== undefined && matches;
}

/**
 * What is wrong with a new password, in a sentence; undefined when nothing is. At least 10 characters of 3 classes
 * (等保三级, reliability-security.md §6).
 */
export function passwordProblem(password: string): string | undefined {
  const classes = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u].filter((one) => one.test(password)).length;
  if (password.length < 10 || password.length > 200) return 'The password must have 10 to 200 characters. (密码长度应为 10–200 位。)';
  if (classes < 3) return 'The password must mix three of: small letters, capitals, digits, signs. (密码应包含大写、小写、数字、符号中的三类。)';
  return undefined;
}

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hash('nobody has this password');
  return nobodys;
}
