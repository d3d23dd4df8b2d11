// `jinguo recount <bundle>`: whether an archived congress was counted as its method says, for anyone who has the file.
import type { CommandLine } from '@jinguo/core/plugin';
import { anchoredHead } from '@jinguo/core/plugin';
import { readArchive, type AuditHead } from './bundle.ts';
import { recount } from './recount.ts';
import { tellRecount, type Language } from './tell-recount.ts';

type Said = readonly { readonly text: string; readonly wrong: boolean }[];

export const recountCommand: CommandLine = {
  title: { zh: '复核归档的选举：验签、重新计票，与记录比对', en: 'count an archived congress again: verify its signature, recount every round, compare with the record' },
  takes: ['bundle'],
  options: {
    '--en': { zh: '英文输出', en: 'answer in English (default: Chinese)' },
    '--key <fingerprint>': { zh: '签名密钥指纹应为', en: 'the fingerprint its key must have' },
    '--heads <file>': { zh: '与留存的审计链校验值比对（每晚 jinguo audit heads 的输出）', en: 'compare its audit heads with those kept from “jinguo audit heads”' },
    '--office': { zh: '与本机办公数据库的审计链比对', en: 'ask the audit log of this machine’s office for its heads' },
  },
  async run({ args: [file = ''], options }, { readText, verifyAudit }) {
    const language: Language = options['en'] === true ? 'en' : 'zh';
    const read = readArchive(await readText(file));
    if (!read.ok) return { lines: [refused(read, language)], ok: false };
    const { archive, fingerprint } = read;
    const elections = recount(archive);
    const { key, heads, office } = options;
    const said = [
      ...tellKey(fingerprint, typeof key === 'string' ? key : undefined, language),
      ...(typeof heads === 'string' ? tellHeads(archive.congress.auditHeads, headsIn(await readText(heads)), language) : []),
      ...(office === true ? tellOffice((await verifyAudit(archive.congress.auditHeads)).ok, language) : []),
    ];
    const agrees = elections.every((one) => one.agrees) && elections.length > 0;
    const verdict = language === 'zh' ? (agrees ? '复核结果与记录全部一致。' : '复核结果与记录不一致，见上面标 ✗ 的各行。') : agrees ? 'Every count agrees with the record.' : 'The count does not agree with the record: see the lines marked ✗.';
    const chains = archive.congress.auditHeads.map((one) => JSON.stringify(one));
    const headsTitle = language === 'zh' ? '归档时的审计链校验值：' : 'Heads of the audit log when it was archived:';
    return { lines: [...said.map(({ text }) => text), ...tellRecount(archive, elections, language), '', headsTitle, ...chains, verdict], ok: agrees && said.every(({ wrong }) => !wrong) };
  },
};

function refused({ problem, line }: { readonly problem: 'notAnArchive' | 'notSigned'; readonly line: number }, language: Language): string {
  if (problem === 'notSigned') return language === 'zh' ? '✗ 签名不符：文件签名后被改动，或不完整。请取原件。' : '✗ The signature does not fit: the file was changed after it was signed, or is not whole. Get the original.';
  return language === 'zh' ? `✗ 不是大会档案文件（第 ${line} 行）。` : `✗ This is no archive of a congress (line ${line}).`;
}

function tellKey(found: string, wanted: string | undefined, language: Language): Said {
  const bare = (text: string) => text.replaceAll(/[^0-9a-f]/giu, '').toLowerCase();
  if (wanted === undefined) return [{ text: language === 'zh' ? `签名有效，密钥指纹 ${found}（请与妇联留存的指纹核对）` : `The signature fits; its key’s fingerprint is ${found} (compare it with the one the federation keeps)`, wrong: false }];
  if (bare(wanted) === bare(found)) return [{ text: language === 'zh' ? `签名有效，密钥指纹 ${found} 与所给一致` : `The signature fits, and its key is the one given: ${found}`, wrong: false }];
  return [{ text: language === 'zh' ? `✗ 密钥指纹是 ${found}，与所给不同` : `✗ Its key’s fingerprint is ${found}, not the one given`, wrong: true }];
}

/** Heads of one entry must be one hash; a kept file without that entry says nothing about it. */
function tellHeads(heads: readonly AuditHead[], kept: readonly AuditHead[], language: Language): Said {
  const pairs = heads.flatMap((one) => kept.filter((other) => other.chain === one.chain && other.seq === one.seq).map((other) => ({ one, same: other.hash === one.hash })));
  const wrong = pairs.filter(({ same }) => !same);
  if (wrong.length > 0) return wrong.map(({ one }) => ({ text: language === 'zh' ? `✗ 审计链 ${one.chain} 第 ${one.seq} 条与留存的校验值不同` : `✗ entry ${one.seq} of the audit chain ${one.chain} is not the one whose hash was kept`, wrong: true }));
  if (pairs.length === 0) return [{ text: language === 'zh' ? '留存的校验值中没有相同的条目，无法比对；请用 --office 或 jinguo audit verify --against' : 'No head was kept of the same entries, so nothing could be compared; use --office, or jinguo audit verify --against', wrong: false }];
  return [{ text: language === 'zh' ? '审计链校验值与留存的一致' : 'The audit heads are those that were kept', wrong: false }];
}

function tellOffice(ok: boolean, language: Language): Said {
  if (ok) return [{ text: language === 'zh' ? '本机审计链完整，含归档时的校验值' : 'The audit log of this office is whole and holds the heads of the archive', wrong: false }];
  return [{ text: language === 'zh' ? '✗ 本机审计链与归档时的校验值不符，请运行 jinguo audit verify' : '✗ The audit log of this office does not hold the heads of the archive; run jinguo audit verify', wrong: true }];
}

function headsIn(text: string): readonly AuditHead[] {
  return text.split('\n').flatMap((line) => {
    const head = anchoredHead.safeParse(asJson(line));
    return head.success ? [head.data] : [];
  });
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
