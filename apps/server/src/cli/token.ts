// `jinguo user token`: makes a token for a program of another office, lists an account's, or ends those of one name. A token is
// shown once; only its hash is kept.
import { accountByUsername, addApiToken, apiTokensOf, revokeApiTokens, type Store } from '@jinguo/core';
import { Command } from 'commander';
import { wallClock } from '../clock.ts';
import { ConfigProblem } from '../config.ts';
import { newToken } from '../session/tokens.ts';
import { withOffice } from './open.ts';

interface TokenOptions {
  readonly name?: string;
  readonly days: string;
  readonly revoke?: true;
}

const most = 730;

export function tokenCommand(): Command {
  return new Command('token')
    .description('make a token for a program that acts as an account (/api/v1); without --name, list them')
    .argument('<username>', 'an account made for that program alone')
    .option('--name <name>', 'what it is for')
    .option('--days <days>', 'how long it is valid', '365')
    .option('--revoke', 'end the account’s tokens of this name')
    .action(token);
}

async function token(username: string, { name, days: given, revoke }: TokenOptions): Promise<void> {
  const days = Number(given);
  if (!Number.isInteger(days) || days < 1 || days > most) throw new ConfigProblem(`--days is a number from 1 to ${most}. (有效天数应为1至${most}。)`);
  await withOffice(async ({ store }) => {
    const personId = (await accountByUsername(store.read, username))?.personId;
    if (personId === undefined) throw new ConfigProblem(`There is no account “${username}”. (没有这个用户名。)`);
    if (name === undefined) return list(store, personId);
    const now = wallClock();
    if (revoke === true) return console.log(`${await revokeApiTokens(store, { personId, name, at: now.toISOString() })} token(s) ended. (令牌已作废。)`);
    const { secret, hash } = newToken();
    await addApiToken(store, { token_hash: hash, person_id: personId, name, created_at: now.toISOString(), expires_at: new Date(now.getTime() + days * 86_400_000).toISOString() });
    return console.log(`${secret}\nShown once; valid for ${days} days. (令牌仅显示一次，有效${days}天。)`);
  });
}

async function list(store: Store, personId: string): Promise<void> {
  for (const one of await apiTokensOf(store, personId)) console.log(`${one.name}\t${one.created_at.slice(0, 10)} – ${one.expires_at.slice(0, 10)}${one.revoked_at === null ? '' : `\tended ${one.revoked_at.slice(0, 10)}`}`);
}
