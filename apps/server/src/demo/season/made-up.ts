// Names, numbers and words of people who do not exist, valid by every rule and different enough to fill a district.
import { pick, type Chance } from '@jinguo/core';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤'];
const given = ['秀英', '桂兰', '玉珍', '凤仙', '美琴', '爱华', '建芬', '丽娟', '雪梅', '海燕', '晓红', '敏', '静', '婷', '慧', '芳芳', '佳怡', '欣怡', '梦洁', '雨桐', '思琪', '诗涵', '语嫣', '梓萱', '春兰', '月娥', '水英', '林妹', '金花', '彩萍', '云霞', '国芳', '志芬', '明珠', '巧玲', '小琴', '亚男', '如意', '若兰', '清音'];

export function madeUpName(chance: Chance): string {
  return `${pick(surnames, chance) ?? '沈'}${pick(given, chance) ?? '兰'}`;
}

const areas = ['330402', '330411', '330421', '330424', '330481', '330482', '330483'];
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A woman's ID number with the order code 000, which no office gives out: 18 to 67 years old in 2022. */
export function madeUpIdNumber(chance: Chance, born = 1955 + Math.floor(chance() * 48)): string {
  const two = (most: number) => String(1 + Math.floor(chance() * most)).padStart(2, '0');
  const digits = `${pick(areas, chance) ?? '330402'}${born}${two(12)}${two(28)}000`;
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}

/** Out of a block that the demonstration keeps for itself. */
export function madeUpPhone(chance: Chance): string {
  return `1380000${String(Math.floor(chance() * 10_000)).padStart(4, '0')}`;
}

export function madeUpCard(chance: Chance): string {
  const digits = `622848033${String(Math.floor(chance() * 1e9)).padStart(9, '0')}`;
  const sum = [...digits].toReversed().reduce((total, digit, index) => total + doubled(Number(digit), index % 2 === 0), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function doubled(digit: number, twice: boolean): number {
  const value = digit * (twice ? 2 : 1);
  return value > 9 ? value - 9 : value;
}

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** A credit code of a household business, its organisation code included. */
export function madeUpCreditCode(chance: Chance): string {
  const body = `MA2D${String(Math.floor(chance() * 10_000)).padStart(4, '0')}`;
  const check = 11 - (bodyWeights.reduce((total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36), 0) % 11);
  const code = `92330402${body}${check === 10 ? 'X' : check === 11 ? '0' : check}`;
  const sum = codeWeights.reduce((total, weight, index) => total + weight * codeAlphabet.indexOf(code.charAt(index)), 0);
  return `${code}${codeAlphabet.charAt((31 - (sum % 31)) % 31)}`;
}

const subjects = ['金秋', '映山红', '莲心', '南湖菱', '红船', '桂香', '新风', '暖心', '和美', '清风', '巾帼', '同心', '邻里', '向阳', '春芽'];
const sequels = ['家园', '微家', '团队', '行动', '课堂', '小站', '计划', '合作社', '工作室', '花园'];

export function madeUpWords(chance: Chance, most: number): string {
  const words = `${pick(subjects, chance) ?? ''}${pick(sequels, chance) ?? ''}${1 + Math.floor(chance() * 99)}号`;
  return words.slice(0, most);
}

const sentences = ['已核实，情况属实。', '邻里反映良好，群众满意。', '按计划推进，进展顺利。', '现场查看，符合要求。', '参加的姐妹都说有收获。', '已联系村（社区）跟进。'];

export function madeUpSentence(chance: Chance, most: number): string {
  return (pick(sentences, chance) ?? '').slice(0, most);
}
