// `jinguo user add`: makes an account; `password`: gives it another and ends what the old one opened; `email` and `channel`: where letters
// and messages to its person go. A password is read from standard input or made up and shown once; it never stands on the command line, where every user of the machine could read it.
import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { accountByUsername, channelNames, createAccount, createIds, setChannelAddress, setEmail, setPassword, type ChannelName, type Engine, type Post } from '@jinguo/core';
import { Command } from 'commander';
import { z } from 'zod';
import { wallClock } from '../clock.ts';
import { ConfigProblem } from '../config.ts';
import { isRole, roles } from '../district/roles.ts';
import { hashPassword, passwordProblem } from '../session/passwords.ts';
import { tokenCommand } from './token.ts';
import { withNewOffice, withOffice } from './open.ts';

interface AddOptions {
  readonly name: string;
  readonly post: readonly string[];
  readonly email?: string;
  readonly passwordStdin?: true;
}

export function userCommand(): Command {
  const add = new Command('add')
    .description('make an account')
    .argument('<username>', 'small letters, digits, dots and dashes')
    .requiredOption('--name <name>', 'the person’s name')
    .option('--post <role@unit...>', 'posts held, such as villageOfficer@330402103215; none for an applicant', [])
    .option('--email <address>', 'where e-mail about her tasks goes')
    .option('--password-stdin', 'read the password from standard input instead of making one up')
    .action(addUser);
  const password = new Command('password')
    .description('give an account another password; its sessions and tokens end')
    .argument('<username>')
    .option('--password-stdin', 'read the password from standard input instead of making one up')
    .action(changePassword);
  const email = new Command('email')
    .description('say where e-mail to a person goes; without an address, nowhere')
    .argument('<username>')
    .argument('[address]')
    .action(changeEmail);
  const channel = new Command('channel')
    .description('say where a channel reaches a person; without an address, it does not')
    .argument('<username>')
    .argument('<channel>', `one of ${channelNames.join(', ')}`)
    .argument('[address]', 'a mobile number for sms, an account for the others')
    .action(changeChannel);
  return new Command('user').description('accounts').addCommand(add).addCommand(password).addCommand(email).addCommand(channel).addCommand(tokenCommand());
}

async function addUser(username: string, options: AddOptions): Promise<void> {
  if (!/^[a-z][a-z0-9.-]{1,39}$/u.test(username)) throw new ConfigProblem(`“${username}” is no user name: 2 to 40 small letters, digits, dots or dashes are expected. (用户名格式不对。)`);
  if (options.name.trim() === '') throw new ConfigProblem('--name is empty. (姓名不能为空。)');
  requireEmail(options.email);
  const { password, shown } = await newPassword(options);
  await withNewOffice(async ({ store, engine }) => {
    if ((await accountByUsername(store.read, username)) !== undefined) throw new ConfigProblem(`There is an account “${username}” already. (用户名已存在。)`);
    const ids = createIds({ now: wallClock });
    const posts = options.post.map((post) => ({ id: ids(), ...readPost(engine, post) }));
    await createAccount(store, { id: ids(), username, name: options.name.trim(), email: options.email, passwordHash: await hashPassword(password), posts });
  });
  console.log(shown ? `${username} can sign in with the password ${password} (shown once; 密码仅显示一次).` : `${username} can sign in. (账号已建立。)`);
}

async function changePassword(username: string, options: Pick<AddOptions, 'passwordStdin'>): Promise<void> {
  const { password, shown } = await newPassword(options);
  const ended = await withOffice(async ({ store }) => {
    const account = await accountByUsername(store.read, username);
    if (account === undefined) throw new ConfigProblem(`There is no account “${username}”. (没有这个用户名。)`);
    return setPassword(store, { personId: account.personId, passwordHash: await hashPassword(password), at: wallClock().toISOString() });
  });
  console.log(`${username} signs in with ${shown ? `the password ${password} (shown once; 密码仅显示一次)` : 'the new password (密码已更改)'}; ${ended} session(s) and token(s) ended. (${ended} 个登录和令牌已失效。)`);
}

/** As it was read, or made up to be shown once. @throws ConfigProblem for one that is too weak. */
async function newPassword({ passwordStdin }: Pick<AddOptions, 'passwordStdin'>): Promise<{ readonly password: string; readonly shown: boolean }> {
  if (passwordStdin !== true) return { password: madeUpPassword(), shown: true };
  const password = (await text(process.stdin)).replace(/\r?\n$/u, '');
  const problem = passwordProblem(password);
  if (problem !== undefined) throw new ConfigProblem(problem);
  return { password, shown: false };
}

async function changeEmail(username: string, address: string | undefined): Promise<void> {
  requireEmail(address);
  await withOffice(async ({ store }) => {
    const account = await accountByUsername(store.read, username);
    if (account === undefined) throw new ConfigProblem(`There is no account “${username}”. (没有这个用户名。)`);
    await setEmail(store, account.personId, address ?? null);
  });
  console.log(address === undefined ? `No e-mail goes to ${username} any more. (不再向其发送邮件。)` : `E-mail to ${username} goes to ${address}. (邮箱已登记。)`);
}

async function changeChannel(username: string, channel: string, address: string | undefined): Promise<void> {
  const name = channelNames.find((one) => one === channel);
  if (name === undefined) throw new ConfigProblem(`“${channel}” is no channel; there are ${channelNames.join(', ')}. (没有这个渠道。)`);
  if (address !== undefined && !isAddress(name, address)) throw new ConfigProblem(`“${address}” is no ${name === 'sms' ? 'mobile number (手机号格式不对。)' : 'account of one person (账号格式不对。)'}`);
  await withOffice(async ({ store }) => {
    const account = await accountByUsername(store.read, username);
    if (account === undefined) throw new ConfigProblem(`There is no account “${username}”. (没有这个用户名。)`);
    await setChannelAddress(store, { person: account.personId, channel: name, address: address ?? null });
  });
  console.log(address === undefined ? `${name} does not reach ${username} any more. (该渠道不再向其发送。)` : `${name} reaches ${username} from now on. (已登记。)`);
}

/** One person's: vendors read `@all`, commas and bars as many. */
function isAddress(channel: ChannelName, address: string): boolean {
  return channel === 'sms' ? /^1[3-9]\d{9}$/u.test(address) : /^\w[\w.@-]{0,63}$/u.test(address);
}

function requireEmail(address: string | undefined): void {
  if (address !== undefined && !z.email().safeParse(address).success) throw new ConfigProblem(`“${address}” is no e-mail address. (邮箱格式不对。)`);
}

function readPost({ units }: Pick<Engine, 'units'>, text: string): Post {
  const [role = '', unit = ''] = text.split('@');
  if (!isRole(role)) throw new ConfigProblem(`“${role}” is no role; there are ${Object.keys(roles).join(', ')}. (没有这个岗位。)`);
  if (!units.has(unit)) throw new ConfigProblem(`“${unit}” is no unit of the org tree; write its code, such as 330402103000. (没有这个单位。)`);
  return { role, unit };
}

/** 16 characters of four classes, none easily mistaken for another. */
function madeUpPassword(): string {
  const classes = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=%#'];
  const letters = Array.from({ length: 16 }, (_, index) => pick(index < 4 ? (classes[index] ?? '') : classes.slice(0, 3).join('')));
  for (let last = letters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [letters[last], letters[other]] = [letters[other] ?? '', letters[last] ?? ''];
  }
  return letters.join('');
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}
