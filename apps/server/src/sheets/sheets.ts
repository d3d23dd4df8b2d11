// The spreadsheet library this server uses, behind its port.
import { writeTemplate } from './excelts-template.ts';
import { writeXlsx } from './excelts-write.ts';
import { readInThread } from './read-in-thread.ts';
import type { SheetPort } from './sheet-port.ts';

export const sheets: SheetPort = { read: readInThread, write: writeXlsx, template: writeTemplate };

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
