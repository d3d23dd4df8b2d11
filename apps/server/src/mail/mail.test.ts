// Letters to a real socket: a mail server of the test's own that speaks just enough SMTP.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { HopelessDelivery } from '@jinguo/core';
import { describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from '../config.ts';
import { portOf } from '../testing/port-of.ts';
import { sendMail } from './send-mail.ts';

interface Letter {
  readonly to: readonly string[];
  readonly raw: string;
}

/** Takes every letter but those to `lost@`, or none for now. */
async function mailServer(how: 'takes' | 'refuses' = 'takes') {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let to: string[] = [];
    let data: string | undefined;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 mail.test');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      rest += chunk.toString();
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined) {
          if (line !== '.') data += `${line}\n`;
          else {
            letters.push({ to, raw: data });
            data = undefined;
            to = [];
            say('250 taken');
          }
        } else if (/^RCPT TO:<lost@/iu.test(line)) say('550 no such mailbox <lost@example.cn>');
        else if (/^RCPT TO/iu.test(line)) {
          to.push(line.slice('RCPT TO:'.length));
          say('250 ok');
        } else if (/^MAIL/iu.test(line)) say(how === 'refuses' ? '451 come back later, lan@example.cn' : '250 ok');
        else if (/^DATA/iu.test(line)) {
          data = '';
          say('354 go on');
        } else if (/^QUIT/iu.test(line)) say('221 bye');
        else say('250 mail.test');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  const mail = sendMail({ url: new URL(`smtp://127.0.0.1:${port}`), from: 'office@jinguo.example.cn' });
  return {
    letters,
    mail,
    [Symbol.asyncDispose]: async () => {
      mail.close();
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const letter = { key: 'i:3:0:abc', to: 'lan@example.cn', subject: '已寄出', text: '包裹 XX04-2022-0001 已寄出。\n' };

describe('a letter', () => {
  test('reaches its one receiver, and is the same letter when it is sent again', async () => {
    await using there = await mailServer();
    await there.mail.send(letter);
    await there.mail.send(letter);
    await there.mail.send({ ...letter, key: 'another' });
    const ids = there.letters.map(({ raw }) => /^Message-ID: (<\S+@jinguo\.example\.cn>)$/imu.exec(raw)?.[1]);
    expect(ids[0]).toBeDefined();
    expect([ids[1] === ids[0], ids[2] === ids[0]]).toEqual([true, false]);
    const [first] = there.letters;
    expect(first?.to).toEqual(['<lan@example.cn>']);
    expect(first?.raw).toMatch(/^Auto-Submitted: auto-generated$/imu);
    expect(Buffer.from(first?.raw.split('\n\n').slice(1).join('') ?? '', 'base64').toString()).toBe(letter.text);
  });

  test('to an address that would be several goes to none', async () => {
    await using there = await mailServer();
    await there.mail.send({ ...letter, to: 'lan@example.cn, mei@example.cn' }).catch(() => undefined);
    expect(there.letters.flatMap(({ to }) => to).filter((one) => one === '<mei@example.cn>' || one === '<lan@example.cn>')).toEqual([]);
  });

  test('whose receiver does not exist is not tried again, and the reason does not name her', async () => {
    await using there = await mailServer();
    const sent = there.mail.send({ ...letter, to: 'lost@example.cn' });
    await expect(sent).rejects.toThrow(HopelessDelivery);
    await expect(sent).rejects.not.toThrow('lost@');
  });

  test('that is not taken now may be taken later, and the reason does not name her either', async () => {
    await using there = await mailServer('refuses');
    const sent = there.mail.send(letter);
    await expect(sent).rejects.toThrow('did not take the letter');
    await expect(sent).rejects.not.toThrow(HopelessDelivery);
    await expect(sent).rejects.not.toThrow('lan@');
  });
});

test('the mail server is configured whole, or the start is stopped without telling its password', () => {
  expect(readConfig({}).mail).toBeUndefined();
  expect(readConfig({ JINGUO_SMTP_URL: 'smtps://u:p@mail.example.cn', JINGUO_MAIL_FROM: 'office@example.cn' }).mail).toMatchObject({ from: 'office@example.cn' });
  expect(() => readConfig({ JINGUO_SMTP_URL: 'smtps://u:p@mail.example.cn' })).toThrow('JINGUO_MAIL_FROM');
  expect(() => readConfig({ JINGUO_SMTP_URL: 'http://u:hunter2@mail.example.cn', JINGUO_MAIL_FROM: 'office@example.cn' })).toThrow(ConfigProblem);
  expect(() => readConfig({ JINGUO_SMTP_URL: 'http://u:hunter2@mail.example.cn', JINGUO_MAIL_FROM: 'office@example.cn' })).not.toThrow('hunter2');
});
