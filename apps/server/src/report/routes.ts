// The yearly report as a file: /report.docx?year=2021, for whoever may read it on the page.
import { refusal, type Engine } from '@jinguo/core';
import type { Request, RequestHandler } from 'express';
import type { OpenSession } from '../session/sessions.ts';
import { reportTitle } from './title.ts';
import { wordOf, wordType } from './word.ts';

export interface ReportParts {
  readonly engine: Pick<Engine, 'report' | 'units'>;
  readonly sessionOf: (req: Request) => Promise<OpenSession | undefined>;
}

export function reportFile({ engine, sessionOf }: ReportParts): RequestHandler {
  return async (req, res) => {
    const session = await sessionOf(req);
    if (session === undefined) throw refusal('NOT_SIGNED_IN', {});
    const { year } = req.query;
    if (typeof year !== 'string' || !/^20\d\d$/u.test(year)) throw refusal('BAD_REQUEST', { path: 'year' });
    const report = await engine.report({ kind: 'person', person: session.person }, { year: Number(year) });
    const title = reportTitle(engine.units, Number(year));
    res.set({
      'Content-Type': wordType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.docx`)}`,
      'Cache-Control': 'private, no-store',
    });
    res.send(await wordOf(report, title));
  };
}
