// The thread that lives a year again: it loads the plugins for itself, says that it is ready, adds up what it is handed and
// answers the report. It has no database and writes nothing.
import { parentPort, workerData } from 'node:worker_threads';
import { historySum, type HistoryPair, type HistoryReport, type LoggedRow, type Plugin } from '@jinguo/core';
import { studioPlugin } from '../studio-plugin/studio-plugin.ts';

export type Asked = 'report' | { readonly items: readonly LoggedRow[] };
export interface Answered {
  /** Where it was asked for. */
  readonly report?: HistoryReport;
}

const { pair, campaigns: place }: { readonly pair: HistoryPair; readonly campaigns: string } = workerData;
const { campaigns }: { readonly campaigns: readonly Plugin[] } = await import(place);
const sum = historySum([...campaigns, studioPlugin()], pair);

function answer(asked: Asked): Answered {
  if (asked === 'report') return { report: sum.report() };
  sum.add(asked.items);
  return {};
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked), []));
parentPort?.postMessage('ready', []);
