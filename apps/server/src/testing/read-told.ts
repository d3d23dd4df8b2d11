// Takes a told file apart: what was said on the way, and the file.
import { toldType, type ToldWord } from '../http/told-file.ts';

export const asksToBeTold = { Accept: toldType };

export async function readTold(answer: Response): Promise<{ readonly words: readonly ToldWord[]; readonly file: Buffer }> {
  let rest = Buffer.from(await answer.arrayBuffer());
  const words: ToldWord[] = [];
  const pieces: Buffer[] = [];
  while (rest.length > 0) {
    const end = 5 + rest.readUInt32BE(1);
    const content = rest.subarray(5, end);
    if (rest[0] === 0) words.push(JSON.parse(content.toString()));
    else pieces.push(content);
    rest = rest.subarray(end);
  }
  return { words, file: Buffer.concat(pieces) };
}
