// What the screens of a congress ask and order, in one place: who may call what, and what each takes and answers.
import { command, query } from '@jinguo/core/plugin';
import { z } from 'zod';
import { ballot } from '../count/types.ts';
import { archiveFile } from './archive.ts';
import { attendance, checkIn, setPresence } from './attendance.ts';
import { advance, advanceInput } from './deeds.ts';
import { boxShape, boxView, closeBox, destroySlip, publishBallots, publishInput } from './box.ts';
import { readHall, refreshHall, showHall } from './hall.ts';
import { placesView } from './places.ts';
import { openRound } from './read-congress.ts';
import { resultsView } from './results.ts';
import { sessionView } from './session.ts';
import * as shapes from './shapes.ts';
import { cellsShape, saveSheet, sendInput, sendSheet, sheetView } from './sheets.ts';
import { ballotView, cast, openTerminals } from './terminal.ts';

const congress = z.strictObject({ congressId: shapes.id });
const ofRound = z.strictObject({ roundId: shapes.id.regex(/^[\w-]+$/u) });
const done = z.strictObject({ ok: z.literal(true) });
const moved = z.strictObject({ stage: z.string() });
const ok = { ok: true } as const;
const keyBytes = 16;
const keyFrom = (random: (bytes: number) => Uint8Array) => Buffer.from(random(keyBytes)).toString('hex');

export const procedures = {
  session: query({ title: { zh: '会场控制台', en: 'Control desk' }, who: 'signedIn', input: congress, output: shapes.sessionView, run: async ({ congressId }, { engine, folder }) => sessionView(engine, congressId, await folder()) }),
  places: query({ title: { zh: '代表名额与结构', en: 'Places and make-up' }, who: 'signedIn', input: congress, output: shapes.placesView, run: ({ congressId }, { engine }) => placesView(engine, congressId) }),
  attendance: query({ title: { zh: '签到', en: 'Check-in' }, who: 'signedIn', input: congress, output: shapes.attendance, run: ({ congressId }, { engine }) => attendance(engine, congressId) }),
  sheet: query({ title: { zh: '计票单', en: 'Tally sheet' }, who: 'signedIn', input: ofRound, output: shapes.sheetView, run: ({ roundId }, ports) => sheetView(ports, roundId) }),
  results: query({ title: { zh: '选举结果', en: 'Results' }, who: 'signedIn', input: congress, output: shapes.resultsView, run: ({ congressId }, { engine, person }) => resultsView(engine, person, congressId) }),
  archive: command({ title: { zh: '下载档案', en: 'Download the archive' }, who: 'signedIn', input: congress, output: z.strictObject({ name: z.string(), text: z.string() }), run: ({ congressId }, ports) => archiveFile(ports, congressId) }),
  hall: query({ title: { zh: '大屏', en: 'Hall screen' }, who: 'public', input: z.strictObject({ hall: shapes.id }), output: shapes.hallView, run: ({ hall }, ports) => readHall(ports, hall) }),
  ballot: query({ title: { zh: '选票', en: 'Ballot' }, who: 'public', input: ofRound, output: shapes.ballotView, run: ({ roundId }, ports) => ballotView(ports, roundId) }),

  advance: command({
    title: { zh: '推进选举', en: 'Go on' }, who: 'signedIn', input: advanceInput, output: moved,
    async run(input, ports) {
      const answer = await advance(ports.engine, input);
      await refreshHall(ports, input.deed === 'finish' ? input.itemId : (await openRound(ports.engine, input.itemId)).id);
      return answer;
    },
  }),
  checkIn: command({
    title: { zh: '签到', en: 'Check in' }, who: 'signedIn', input: congress.extend({ group: z.enum(['delegates', 'committee', 'guests']), text: z.string().trim().min(1).max(300) }), output: z.strictObject({ name: z.string(), unit: z.strictObject({ zh: z.string(), en: z.string() }), already: z.boolean() }),
    async run(input, ports) {
      const answer = await checkIn(ports.engine, input, keyFrom(ports.random));
      await refreshHall(ports, input.congressId);
      return answer;
    },
  }),
  setPresence: command({
    title: { zh: '登记到会情况', en: 'Set presence' }, who: 'signedIn', input: congress.extend({ itemId: shapes.id, to: z.enum(['present', 'away', 'leave']) }), output: done,
    async run(input, ports) {
      await setPresence(ports.engine, input, keyFrom(ports.random));
      await refreshHall(ports, input.congressId);
      return ok;
    },
  }),
  saveSheet: command({
    title: { zh: '保存计票单', en: 'Keep the sheet' }, who: 'signedIn', input: ofRound.extend({ cells: cellsShape }), output: done,
    async run(input, ports) {
      await saveSheet(ports, input);
      return ok;
    },
  }),
  sendSheet: command({ title: { zh: '提交计票单', en: 'Hand in the sheet' }, who: 'signedIn', input: sendInput, output: moved, run: (input, ports) => sendSheet(ports, input) }),
  showHall: command({ title: { zh: '开启大屏', en: 'Open the hall screen' }, who: 'signedIn', input: congress, output: z.strictObject({ hall: z.string() }), run: ({ congressId }, ports) => showHall(ports, congressId) }),
  openTerminals: command({
    title: { zh: '开启电子票箱', en: 'Open the electronic box' }, who: 'signedIn', input: ofRound, output: z.strictObject({ codes: z.array(z.string()) }),
    async run({ roundId }, ports) {
      const { codes } = await openTerminals(ports, { roundId, key: keyFrom(ports.random) });
      await refreshHall(ports, (await openRound(ports.engine, roundId)).id);
      return { codes: [...codes] };
    },
  }),
  box: query({ title: { zh: '电子票箱', en: 'Electronic box' }, who: 'signedIn', input: ofRound, output: boxShape, run: ({ roundId }, ports) => boxView(ports, roundId) }),
  closeBox: command({
    title: { zh: '关闭票箱', en: 'Close the box' }, who: 'signedIn', input: ofRound, output: done,
    async run({ roundId }, ports) {
      await closeBox(ports, roundId);
      await refreshHall(ports, (await openRound(ports.engine, roundId)).id);
      return ok;
    },
  }),
  publishBallots: command({
    title: { zh: '公布选票', en: 'Publish the ballots' }, who: 'signedIn', input: publishInput, output: moved,
    async run(input, ports) {
      const answer = await publishBallots(ports, input);
      await refreshHall(ports, (await openRound(ports.engine, input.roundId)).id);
      return answer;
    },
  }),
  destroySlip: command({ title: { zh: '销毁票码', en: 'Destroy a slip' }, who: 'signedIn', input: ofRound.extend({ code: z.string().min(1).max(40) }), output: z.strictObject({ answer: z.enum(['destroyed', 'alreadyUsed', 'unknownCode', 'closed', 'noBox']) }), run: async (input, ports) => ({ answer: await destroySlip(ports, input) }) }),
  cast: command({ title: { zh: '投票', en: 'Vote' }, who: 'public', input: ofRound.extend({ code: z.string().min(1).max(40), ballot }), output: z.strictObject({ answer: z.enum(['cast', 'alreadyUsed', 'unknownCode', 'notABallot', 'closed', 'noBox']) }), run: (input, ports) => cast(ports, input) }),
};
