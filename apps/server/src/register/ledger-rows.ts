// Quotas and budgets of a programme as a register: a line each, with what is reserved, spent and left.
import { formatYuan, type Engine, type LedgerView, type Person, type RegisterCell, type RegisterColumn, type RegisterKind } from '@jinguo/core';

type LedgerEngine = Pick<Engine, 'ledgers' | 'item'>;

const group = { zh: '名额与预算', en: 'Quotas and budgets' };

/** Money and numbers in one column would be summed together: then they are texts. */
function kindOf(lines: readonly LedgerView[]): RegisterKind {
  const units = new Set(lines.map((line) => line.unit));
  return units.size > 1 ? 'text' : units.has('fen') ? 'money' : 'count';
}

export function ledgerColumns(lines: readonly LedgerView[]): readonly RegisterColumn[] {
  if (lines.length === 0) return [];
  const kind = kindOf(lines);
  const column = (key: string, zh: string, en: string, kind: RegisterKind): RegisterColumn => ({ key, title: { zh, en }, group, kind, masked: false });
  return [
    column('ledger', '项目', 'Ledger', 'text'), column('scope', '年度或批次', 'Year or round', 'text'), column('unit', '单位', 'Unit', 'text'),
    column('most', '总额', 'In all', kind), column('reserved', '已占用', 'Reserved', kind), column('spent', '已使用', 'Spent', kind), column('left', '结余', 'Left', kind),
  ];
}

export async function ledgerRows(engine: LedgerEngine, person: Person, lines: readonly LedgerView[], of: { readonly columns: readonly string[]; readonly language: 'zh' | 'en' }): Promise<readonly (readonly RegisterCell[])[]> {
  const asText = kindOf(lines) === 'text';
  const rounds = new Map<string, string>();
  for (const { scope } of lines) if (!rounds.has(scope)) rounds.set(scope, await scopeName(engine, person, scope, of.language));
  return lines.map((line) => {
    const amount = (value: number) => (asText ? (line.unit === 'fen' ? formatYuan(value) : String(value)) : value);
    const cells: Readonly<Record<string, RegisterCell>> = {
      ledger: line.title[of.language], scope: rounds.get(line.scope) ?? line.scope, unit: line.unitName?.[of.language] ?? '',
      most: amount(line.most), reserved: amount(line.reserved), spent: amount(line.spent), left: amount(line.left),
    };
    return of.columns.map((key) => cells[key] ?? null);
  });
}

async function scopeName(engine: LedgerEngine, person: Person, scope: string, language: 'zh' | 'en'): Promise<string> {
  if (/^\d{4}$/u.test(scope)) return scope;
  if (scope === 'ever') return language === 'zh' ? '长期' : 'for ever';
  return engine.item(person, scope).then((item) => item.number, () => scope);
}
