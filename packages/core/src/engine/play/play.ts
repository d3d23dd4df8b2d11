// A play: a process carried out by hand before it is in force, as data. Who does what on which day; nothing of the office.
import { z } from 'zod';
import { actionName } from '../../definition/action.ts';
import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { jsonObject, key } from '../../definition/text.ts';

/** More than anybody clicks; each step is carried out anew with every look. */
const mostSteps = 80;

const date = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), 'expected a date such as 2022-09-05');
const id = z.string().min(1).max(64);
/** Who does it: `applicant`, or a stand-in for a post, `chair@d#1`. */
const by = z.string().min(1).max(200);
/** Items by the order in which they came about, from 0. */
const item = z.number().int().min(0).max(999);

export const playStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), workflow: id, by, unit: id, form: jsonObject, batch: item.optional() }),
  z.strictObject({
    do: z.literal('act'), item, by, action: actionName, form: jsonObject.optional(), opinion: z.string().max(500).optional(),
    target: key.optional(), verdict: key.optional(), back: z.enum(['straight', 'rewalk']).optional(),
  }),
  z.strictObject({ do: z.literal('wait'), workingDays: z.number().int().min(1).max(260).optional(), days: z.number().int().min(1).max(400).optional(), until: date.optional() }),
]);
export type PlayStep = z.infer<typeof playStep>;

export const play = z.strictObject({ startsOn: date, steps: z.array(playStep).min(1).max(mostSteps) });
export type Play = z.infer<typeof play>;
