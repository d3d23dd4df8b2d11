// The papers of one item, made by parameters: 申请表 as submitted, 审批表 with each level's opinion out of the record and a
// place for its seal, 证书. A4 text; screens, print and files render it.
import { printDate } from '../../calendar/local-date.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { PaperBlock, PaperInput, PaperMaker, RecordedDecision } from '../../plugin/contributions.ts';
import { formTable } from './form-table.ts';
import { paragraph } from './paragraph.ts';

/** The form as it was submitted, with the line to sign on. */
export function applicationPaper(name: string, form: FormSpec, signer = '申请人（签名）：'): PaperMaker {
  return (input) => ({ title: form.title.zh, ...numbered(input), blocks: [...formTable(form, input.data[name], input.unitName), { kind: 'signature', lines: [signer, printDate(input.today)] }] });
}

/** What an approval paper 审批表 prints. */
export interface ApprovalPaper {
  readonly title: string;
  /** Forms printed in it, by the name the item keeps them under. */
  readonly forms: Readonly<Record<string, FormSpec>>;
  /** Levels in order: stage, and the heading of its opinion. */
  readonly levels: Readonly<Record<string, string>>;
  /** Levels still to come when it is made, with their place for seal and signature. */
  readonly toCome?: readonly string[];
}

/** The approval paper 审批表: the forms, and a signed box for each level that has decided. */
export function approvalPaper({ title, forms, levels, toCome = [] }: ApprovalPaper): PaperMaker {
  return (input) => ({
    title,
    ...numbered(input),
    blocks: [
      ...Object.entries(forms).flatMap(([name, form]) => formTable(form, input.data[name], input.unitName)),
      ...Object.entries(levels).map(([stage, heading]) => opinionBox(heading, input.decisions.findLast((one) => one.stage === stage && one.action !== 'return'))),
      ...toCome.map((heading) => opinionBox(heading, undefined)),
    ],
  });
}

/** A level's box 意见栏 with its opinion, name and date out of the record, or, still to come, with their places empty. */
export function opinionBox(heading: string, decision: RecordedDecision | undefined): PaperBlock {
  if (decision === undefined) return { kind: 'opinion', heading, text: '', lines: ['签名：　　　　　　（盖章）', '　　　　年　　月　　日'] };
  return { kind: 'opinion', heading, text: decision.opinion === '' ? '同意。' : decision.opinion, lines: [`${decision.post}　${decision.by}　（盖章）`, printDate(decision.on)] };
}

/** What a paper of a title and paragraphs prints. */
export interface SinglePaper {
  readonly title: string | ((input: PaperInput) => string);
  /** Paragraphs. */
  readonly text: (input: PaperInput) => readonly string[];
  /** A table below the text; none is printed where it has no rows. */
  readonly table?: (input: PaperInput) => { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Tables of filled forms below the text, by name. */
  readonly forms?: Readonly<Record<string, FormSpec>>;
  /** Who issues it: the last line before the date. */
  readonly issuer: string | ((input: PaperInput) => string);
  readonly number?: (input: PaperInput) => string | undefined;
}

/** A letter, certificate, plan or report about one item. */
export function singlePaper({ title, text, table, forms = {}, issuer, number }: SinglePaper): PaperMaker {
  return (input) => {
    const own = number?.(input);
    const listed = table?.(input);
    return {
      title: typeof title === 'string' ? title : title(input),
      ...(own === undefined ? numbered(input) : { documentNumber: own }),
      blocks: [
        ...text(input).map(paragraph),
        ...(listed === undefined || listed.rows.length === 0 ? [] : [{ kind: 'table' as const, ...listed }]),
        ...Object.entries(forms).flatMap(([name, form]) => formTable(form, input.data[name], input.unitName)),
        { kind: 'signature', lines: [typeof issuer === 'string' ? issuer : issuer(input), printDate(input.today)] },
      ],
    };
  };
}

function numbered({ number }: PaperInput): { readonly documentNumber?: string } {
  return number === null ? {} : { documentNumber: number };
}
