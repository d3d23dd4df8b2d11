// A8 内容发布 (domain.md §4, §9 SY04): 投稿 → 初审 → 复审 → 终审 → 校对×3 (two people) → 发布 → kept, corrected or taken down.
import type { JsonObject } from '../../definition/text.ts';
import type { Programme } from '../../plugin/contributions.ts';
import type { Choice, Section } from '../fields.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { choice, count, date, files, formSpec, longText, mustTick, text, unit } from '../fields.ts';
import { refuse } from '../finding.ts';
import { approvalPaper } from '../papers/item-papers.ts';
import { at } from '../posts.ts';
import { wordsParameter } from '../parameter.ts';
import { textAt, wordsAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';

/** Parameters of publishing 内容发布 (A8). */
export interface Publishing extends Basics {
  readonly columns: readonly Choice[];
  readonly piece?: readonly Section[];
  /** More that is counted when it is out, e.g. by column; taken back with the piece, so without an amount. */
  readonly counts?: readonly JsonObject[];
  /** Words no piece may hold, at first; a lead changes the list in the studio. */
  readonly bannedWords?: readonly string[];
}

/** A programme of contributions to columns: three reviews, proofreading, publication, correction. */
export function publishing(spec: Publishing): Programme {
  const { bannedWords = [], counts = [] } = spec;
  const out = [{ effect: 'count', params: { figure: 'published' } }, ...counts.map((params) => ({ effect: 'count', params }))];
  const back = out.map(({ effect, params }) => ({ effect, params: { ...params, back: true } }));
  const piece = formSpec({ zh: '稿件', en: 'Piece' }, [
    {
      zh: '稿件', en: 'Piece',
      fields: {
        name: text('标题', 'Headline', { maxLength: 60 }), orgUnit: unit('供稿单位', 'From'), column: choice('栏目', 'Column', spec.columns), author: text('作者', 'Author', { maxLength: 30 }),
        body: longText('正文', 'Text', { maxLength: 5000 }), sources: longText('事实与数据来源', 'Sources', { maxLength: 500 }), pictures: files('图片', 'Pictures'),
      },
    },
    ...(spec.piece ?? []),
    { zh: '授权', en: 'Consent', fields: { portraits: mustTick('图片中可辨认的人员已授权发布，未成年人由监护人授权', 'Everybody recognisable agreed; guardians for minors'), original: mustTick('稿件为原创或已获授权', 'Original, or used with permission') } },
  ], ['pictures']);
  const checked = formSpec({ zh: '复审核对', en: 'Checked' }, [{ zh: '核对', en: 'Checked', fields: { consents: mustTick('肖像授权和未成年人监护人授权已逐一核对', 'The consents of who can be recognised, and of guardians, were looked at one by one'), facts: mustTick('事实、数据与来源已核对', 'Facts and figures were held against their sources') } }]);
  const proof = formSpec({ zh: '校对', en: 'Proof' }, [{ zh: '校对', en: 'Proof', fields: { corrections: count('改正处数', 'Corrections', { in: 'places' }), note: longText('说明', 'Note', { maxLength: 500 }) } }], ['note']);
  const release = formSpec({ zh: '发布登记', en: 'Publication' }, [{ zh: '发布', en: 'Publication', fields: { publishedOn: date('发布日期', 'Published on'), link: text('链接', 'Link', { maxLength: 200 }), issue: text('刊期', 'Issue', { maxLength: 30 }) } }], ['issue']);
  const takedown = formSpec({ zh: '撤稿登记', en: 'Taken down' }, [{ zh: '撤稿', en: 'Taken down', fields: { reason: longText('原因', 'Why'), on: date('撤稿日期', 'On') } }]);
  return programmeOf(spec, {
    form: piece,
    itemTitle: (data) => textAt(data, 'piece.name'),
    workflow: {
      stakes: [],
      parameters: { bannedWords: wordsParameter('不得使用的词语', 'Words that may not be used', bannedWords) },
      startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }, { role: 'districtClerk' }],
      fields: { column: { from: 'piece.column', type: 'text', title: { zh: '栏目', en: 'Column' } } },
      forms: { takedown },
      blocks: [
        fill('piece', { title: { zh: '投稿', en: 'Piece' }, form: piece, checks: ['noBannedWords'] }),
        level('firstReview', { title: { zh: '初审', en: 'First review' }, by: [at.sectionHead], within: 2 }),
        // Consents and facts are looked at before the final review.
        level('secondReview', { title: { zh: '复审', en: 'Second review' }, by: [at.deputyChair], within: 2, form: checked }),
        level('finalReview', { title: { zh: '终审', en: 'Final review' }, by: [at.chair], within: 2, paper: 'approvalForm', effects: [tell('approved', { zh: '稿件已通过终审，进入校对', en: 'Your piece passed the final review and is proofread' })] }),
        // Signed, so that whoever did the first does not do the second.
        level('proof1', { title: { zh: '一校', en: 'First proof' }, by: [at.districtClerk], within: 1, form: proof, mayReject: false, decides: true, approved: { zh: '已校对', en: 'Proofread once' } }),
        level('proof2', { title: { zh: '二校', en: 'Second proof' }, by: [at.districtClerk, at.sectionHead], within: 1, mayReject: false, decides: true, approved: { zh: '校对无误', en: 'Proofread' } }),
        putDown('proof3', { title: { zh: '三校', en: 'Third proof' }, by: [at.districtClerk], days: 1, form: proof }),
        putDown('release', { title: { zh: '发布', en: 'Publication' }, by: [at.districtClerk], days: 2, form: release, done: { zh: '已发布', en: 'Published' }, effects: [...out, tell('published', { zh: '稿件已发布', en: 'Your piece is published' })] }),
        putDown('afterwards', {
          title: { zh: '发布后核查', en: 'Looked at afterwards' }, by: [at.sectionHead], days: 10, done: { zh: '无误', en: 'Nothing to correct' },
          failures: { correct: { to: 'release', title: { zh: '勘误后重新发布', en: 'Correct and publish again' }, effects: [...back, tell('corrected', { zh: '稿件有误，勘误后重新发布', en: 'Your piece is corrected and published again' })] }, takeDown: { to: 'takingDown', title: { zh: '撤稿', en: 'Take down' } } },
        }),
      ],
      // On order it is off the channel within the hour.
      beside: [{ id: 'takingDown', kind: 'record', title: { zh: '撤稿登记', en: 'Taken down' }, actors: [at.districtClerk], form: 'takedown', deadline: { within: { hours: 1 }, escalate: { afterWorkingDays: 0, to: at.sectionHead } }, outcomes: { recorded: { to: 'takenDown', effects: [...back, tell('takenDown', { zh: '稿件已撤下，原因请查看办件', en: 'Your piece was taken down; the item says why' })] } } }],
      supplement: { checks: ['noBannedWords'] },
      // What is found wrong later, or ordered off the channel, is corrected or taken down as in the days after it came out.
      closed: { title: { zh: '办结', en: 'Closed' }, result: 'done', reopenTo: 'afterwards' },
      ends: { takenDown: { title: { zh: '已撤稿', en: 'Taken down' } } },
    },
    given: {
      figures: { published: { title: { zh: `${spec.title.zh}发布数`, en: `${spec.title.en}: published` }, unit: { zh: '篇', en: 'pieces' } } },
      checks: {
        noBannedWords: (view) => wordsAt(view, 'bannedWords').filter((word) => `${textAt(view.data, 'piece.name')}${textAt(view.data, 'piece.body')}`.includes(word)).map((word) => refuse('/piece/body', 'BANNED_WORD', { zh: `含有不得使用的词语“${word}”，请修改`, en: `holds the word “${word}”, which may not be used; change it` })),
      },
      papers: { approvalForm: approvalPaper({ title: `${spec.title.zh}发布审批单`, forms: { piece }, levels: { firstReview: '初审意见', secondReview: '复审意见', finalReview: '终审意见' } }) },
    },
  });
}
